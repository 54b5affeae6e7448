// Points along the data of an SVG path, arcs and curves in small pieces; for tests.
import Foundation

/// Follows a path and notes where it has been.
struct SVGPathPoints {
    private(set) var points: [(x: Double, y: Double)] = []
    private var (x, y) = (0.0, 0.0)
    private var (startX, startY) = (0.0, 0.0)

    /// The points of the data of a path; `nil` when it is no path.
    init?(_ data: String) {
        var tokens: [Substring] = []
        var rest = Substring(data)
        while let first = rest.first {
            if first == " " || first == "," {
                rest.removeFirst()
            } else if first.isLetter {
                tokens.append(rest.prefix(1))
                rest.removeFirst()
            } else {
                // A number ends where the next sign or a second point begins.
                var length = rest.index(after: rest.startIndex)
                var hasPoint = first == "."
                while length < rest.endIndex, rest[length].isNumber || rest[length] == "." && !hasPoint {
                    hasPoint = hasPoint || rest[length] == "."
                    length = rest.index(after: length)
                }
                tokens.append(rest[..<length])
                rest = rest[length...]
            }
        }
        var index = 0
        var command: Character = "M"
        while index < tokens.count {
            if let letter = tokens[index].first, letter.isLetter {
                command = letter
                index += 1
            }
            guard let count = Self.counts[Character(command.lowercased())] else { return nil }
            let numbers = tokens[index..<min(index + count, tokens.count)].compactMap { Double($0) }
            guard numbers.count == count else { return nil }
            index += count
            follow(command, numbers)
            // Further pairs after a move are lines.
            if command == "M" { command = "L" } else if command == "m" { command = "l" }
        }
    }

    private static let counts: [Character: Int] = [
        "m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7, "z": 0,
    ]

    private mutating func note(_ toX: Double, _ toY: Double) {
        (x, y) = (toX, toY)
        points.append((x, y))
    }

    private mutating func follow(_ command: Character, _ n: [Double]) {
        let (dx, dy) = command.isLowercase ? (x, y) : (0, 0)
        switch command.lowercased() {
        case "m":
            note(dx + n[0], dy + n[1])
            (startX, startY) = (x, y)
        case "l": note(dx + n[0], dy + n[1])
        case "h": note(dx + n[0], y)
        case "v": note(x, dy + n[0])
        case "c": cubic([x, y, dx + n[0], dy + n[1], dx + n[2], dy + n[3], dx + n[4], dy + n[5]])
        case "s", "q":
            // The first handle of a smooth curve is left out: what it adds stays within the other points' reach.
            cubic([x, y, dx + n[0], dy + n[1], dx + n[0], dy + n[1], dx + n[2], dy + n[3]])
        case "a": arc(radius: n[0], isLarge: n[3] == 1, isSwept: n[4] == 1, toX: dx + n[5], toY: dy + n[6])
        default: note(startX, startY)
        }
    }

    private mutating func cubic(_ p: [Double]) {
        for step in 1...16 {
            let t = Double(step) / 16
            let (a, b, c, d) = (pow(1 - t, 3), 3 * pow(1 - t, 2) * t, 3 * (1 - t) * t * t, t * t * t)
            points.append((a * p[0] + b * p[2] + c * p[4] + d * p[6], a * p[1] + b * p[3] + c * p[5] + d * p[7]))
        }
        (x, y) = (p[6], p[7])
    }

    /// An arc of a circle: no icon has other arcs in its paths.
    private mutating func arc(radius: Double, isLarge: Bool, isSwept: Bool, toX: Double, toY: Double) {
        let (dx, dy) = (toX - x, toY - y)
        let chord = hypot(dx, dy)
        guard chord > 0 else { return }
        let radius = max(radius, chord / 2)
        let height = sqrt(max(0, radius * radius - chord * chord / 4)) * (isLarge == isSwept ? -1 : 1)
        let (centreX, centreY) = ((x + toX) / 2 - dy / chord * height, (y + toY) / 2 + dx / chord * height)
        let from = atan2(y - centreY, x - centreX)
        var turn = atan2(toY - centreY, toX - centreX) - from
        if isSwept, turn < 0 { turn += 2 * .pi } else if !isSwept, turn > 0 { turn -= 2 * .pi }
        for step in 1...24 {
            let angle = from + turn * Double(step) / 24
            points.append((centreX + radius * cos(angle), centreY + radius * sin(angle)))
        }
        (x, y) = (toX, toY)
    }
}
