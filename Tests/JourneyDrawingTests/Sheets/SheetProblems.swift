// What is wrong with a sheet: texts that leave their part or lie on one another, cards that overlap.
import JourneyLanguage

@testable import JourneyDrawing

extension SheetLayout {
    /// Everything that overlaps or overflows, in words; empty for a sound sheet.
    var problems: [String] {
        var problems: [String] = []
        let page = Frame(x: 0, y: 0, width: width, height: height)
        for (index, part) in parts.enumerated() {
            if !page.contains(part.frame) { problems.append("\(part.title): \(part.frame) leaves the page \(page)") }
            problems += part.problems
            guard part.look != .plain else { continue }
            for other in parts.dropFirst(index + 1) where other.look != .plain && other.frame.overlaps(part.frame) {
                problems.append("\(part.title) overlaps \(other.title)")
            }
        }
        // A part that stands on cards covers none of their texts.
        for (index, part) in parts.enumerated() where part.look == .plain {
            for (other, card) in parts.enumerated() where other != index {
                for text in card.marks.texts where text.frame.inset(x: 0.3, y: 0.3).overlaps(part.frame) {
                    problems.append("\(part.title) covers \(text.block.lines.map(\.text))")
                }
            }
        }
        return problems
    }
}

extension SheetLayout.Part {
    fileprivate var problems: [String] {
        var problems: [String] = []
        let texts = marks.texts
        for (index, text) in texts.enumerated() {
            let lines = text.block.lines.map(\.text)
            if !frame.contains(text.frame, tolerance: 0.6) {
                problems.append("\(title): \(lines) at \(text.frame) leaves \(frame)")
            }
            for other in texts.dropFirst(index + 1)
            where other.frame.inset(x: 0.3, y: 0.3).overlaps(text.frame.inset(x: 0.3, y: 0.3)) {
                problems.append("\(title): \(lines) lies on \(other.block.lines.map(\.text))")
            }
        }
        for case .box(let box, _, _, _, _) in marks where !frame.contains(box, tolerance: 0.6) {
            problems.append("\(title): a box at \(box) leaves \(frame)")
        }
        for path in paths {
            for point in path.points
            where !frame.contains(Frame(x: point.x, y: point.y, width: 0, height: 0)) {
                problems.append("\(title): a line leaves \(frame) at \(point)")
            }
        }
        return problems
    }

    /// The boxes of the cards that stand on the part.
    var innerCards: [Frame] {
        marks.compactMap { mark in
            if case .box(let frame, let radius, _, let stroke, _) = mark, radius == 8, stroke != nil {
                frame
            } else {
                nil
            }
        }
    }
}

/// A sheet as lines that a person can read and compare.
struct SheetListing {
    private(set) var text = ""

    init(_ sheet: SheetLayout) {
        text = "sheet \(number(sheet.width)) × \(number(sheet.height))\n"
        for part in sheet.parts {
            text += "\(part.look) \(frame(part.frame)) “\(part.title)”\n"
            for mark in part.marks { text += "  \(line(mark))\n" }
            for path in part.paths {
                text += "  path " + path.points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ") + "\n"
            }
        }
    }

    private func line(_ mark: Mark) -> String {
        switch mark {
        case .text(let text): "\(frame(text.frame)) “\(text.block.lines.map(\.text).joined(separator: " / "))”"
        case .box(let box, _, let fill, let stroke, _):
            "\(frame(box)) box \(fill?.hex ?? "hollow")\(stroke.map { $0.dash.isEmpty ? "" : " dashed" } ?? "")"
        case .line(let x1, let y1, let x2, let y2, _):
            "\(number(x1)),\(number(y1)) line to \(number(x2)),\(number(y2))"
        case .icon(let icon, let x, let y, _, _): "\(number(x)),\(number(y)) icon \(icon.rawValue)"
        case .face(let face, let x, let y): "\(number(x)),\(number(y)) face \(number(face.value))"
        case .dots(let dots, let x, let y, _): "\(number(x)),\(number(y)) dots \(dots.severity)"
        case .pie(let pie, let x, let y, _): "\(number(x)),\(number(y)) pie \(pie.status)"
        case .image(let image): "\(frame(image.frame)) image “\(image.about)”"
        default: "another mark"
        }
    }

    private func frame(_ frame: Frame) -> String {
        "\(number(frame.x)),\(number(frame.y)) \(number(frame.width))×\(number(frame.height))"
    }

    private func number(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: 20) { $0.append(number: (value * 10).rounded() / 10) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
