// A picture as lines that a person can read and compare.
import JourneyLanguage

@testable import JourneyDrawing

struct PictureListing {
    private(set) var text = ""

    init(_ layout: MapPictureLayout) {
        add(
            "picture \(number(layout.width)) × \(number(layout.height)), columns \(layout.grid.widths.map { number($0) }.joined(separator: " "))"
        )
        add("head")
        add(layout.head)
        if let card = layout.takeawayCard {
            add("takeaways \(frame(card.frame))")
            add(card.marks)
        }
        for placed in layout.rows {
            add("row at \(number(placed.y)), height \(number(placed.row.height))")
            add(placed.row.rail)
            add(placed.row.marks)
        }
        add("arrows")
        add(layout.arrows)
        add("foot")
        add(layout.foot)
        for panel in layout.panels {
            add("panel \(frame(panel.frame))")
            add(panel.marks)
        }
    }

    private mutating func add(_ line: String) { text += line + "\n" }

    private mutating func add(_ marks: [Mark]) {
        for mark in marks { add("  " + line(mark)) }
    }

    private func line(_ mark: Mark) -> String {
        switch mark {
        case .text(let text):
            "\(frame(text.frame)) “\(text.block.lines.map(\.text).joined(separator: " / "))”"
        case .box(let box, _, let fill, _, _): "\(frame(box)) box \(fill?.hex ?? "hollow")"
        case .line(let x1, let y1, let x2, let y2, _):
            "\(number(x1)),\(number(y1)) line to \(number(x2)),\(number(y2))"
        case .icon(let icon, let x, let y, _, _): "\(number(x)),\(number(y)) icon \(icon.rawValue)"
        case .face(let face, let x, let y): "\(number(x)),\(number(y)) face \(face.value)"
        case .dots(let dots, let x, let y, _): "\(number(x)),\(number(y)) dots \(dots.severity)"
        case .pie(let pie, let x, let y, _): "\(number(x)),\(number(y)) pie \(pie.status)"
        case .arrow(let x, let from, let to, let isTwoWay, _):
            "\(number(x)),\(number(from)) arrow to \(number(to))\(isTwoWay ? " and back" : "")"
        case .way(let line, _):
            "\(frame(line.frame)) way from \(line.leftEnd) to \(line.rightEnd)"
        case .image(let image): "\(frame(image.frame)) image “\(image.about)”"
        case .path(let path): "\(number(path.x)),\(number(path.y)) path of \(path.data.bytes.count) bytes"
        case .curve(let layout, let x, let y):
            "\(number(x)),\(number(y)) curve \(layout.curve.points.map { value($0) }.joined(separator: " "))"
                + layout.callouts.map { callout in
                    let lines = (callout.quote?.lines ?? []) + (callout.detail?.lines ?? [])
                    return "\n    \(frame(callout.frame)) “\(lines.map(\.text).joined(separator: " / "))”"
                }.joined()
        }
    }

    private func value(_ point: EmotionCurve.Point) -> String {
        point.shown.map { (point.isAssumed ? "~" : "") + number($0) }
            ?? (point.fewAnswers > 0 ? "\(point.fewAnswers)!" : "–")
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
