// How far two colours are apart for an eye, and what an eye without one kind of cone sees; for tests.
import Foundation

@testable import JourneyDrawing

/// Kinds of sight. The matrices are those for severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table 1; they act on linear sRGB.
enum Sight: CaseIterable {
    case normal, protan, deutan, tritan

    var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deutan:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritan:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }
}

/// A colour in CIELAB under D65.
struct Lab {
    var l, a, b: Double

    init(l: Double, a: Double, b: Double) { (self.l, self.a, self.b) = (l, a, b) }

    init(_ color: Color, sight: Sight = .normal) {
        let linear = [color.red, color.green, color.blue].map { byte in
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        func times(_ rows: [[Double]], _ column: [Double]) -> [Double] {
            rows.map { row in zip(row, column).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        let seen = times(sight.matrix, linear).map { max(0, min(1, $0)) }
        let xyz = times(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ], seen)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
            let share = value / white
            return share > 216.0 / 24_389 ? cbrt(share) : (24_389.0 / 27 * share + 16) / 116
        }
        self.init(l: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
    }

    /// CIEDE2000, as Sharma, Wu and Dalal write it (Color Research & Application 30, 2005).
    func difference(to other: Lab) -> Double {
        func seventh(_ value: Double) -> Double { sqrt(pow(value, 7) / (pow(value, 7) + pow(25, 7))) }
        func degrees(_ angle: Double) -> Double { angle * 180 / .pi }
        func radians(_ angle: Double) -> Double { angle * .pi / 180 }
        let g = 0.5 * (1 - seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
        let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        func hue(_ a: Double, _ b: Double) -> Double {
            a == 0 && b == 0 ? 0 : degrees(atan2(b, a)) + (b < 0 ? 360 : 0)
        }
        let (h1, h2) = (hue(a1, b), hue(a2, other.b))
        let isGrey = c1 * c2 == 0
        var turn = isGrey ? 0 : h2 - h1
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let (dl, dc) = (other.l - l, c2 - c1)
        let dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
        let (meanL, meanC) = ((l + other.l) / 2, (c1 + c2) / 2)
        var meanH = h1 + h2
        if !isGrey {
            meanH = abs(h1 - h2) <= 180 ? meanH / 2 : meanH < 360 ? (meanH + 360) / 2 : (meanH - 360) / 2
        }
        let t =
            1 - 0.17 * cos(radians(meanH - 30)) + 0.24 * cos(radians(2 * meanH))
            + 0.32 * cos(radians(3 * meanH + 6)) - 0.2 * cos(radians(4 * meanH - 63))
        let sl = 1 + 0.015 * pow(meanL - 50, 2) / sqrt(20 + pow(meanL - 50, 2))
        let (sc, sh) = (1 + 0.045 * meanC, 1 + 0.015 * meanC * t)
        let rt = -sin(radians(60 * exp(-pow((meanH - 275) / 25, 2)))) * 2 * seventh(meanC)
        return sqrt(pow(dl / sl, 2) + pow(dc / sc, 2) + pow(dh / sh, 2) + rt * dc / sc * dh / sh)
    }
}
