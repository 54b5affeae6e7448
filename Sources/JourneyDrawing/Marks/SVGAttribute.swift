// The attributes of SVG that are used, each with the type of its value.
import JourneyLanguage

/// An attribute with its value.
package struct SVGAttribute {
    enum Value {
        case number(Double)
        case numbers([Double])
        case text(String)
        case fixed(StaticString)
        case color(Color)
        case path(PathData)
    }

    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    static func number(_ name: StaticString, _ value: Double) -> Self { Self(name, .number(value)) }
    static func text(_ name: StaticString, _ value: String) -> Self { Self(name, .text(value)) }
    static func fixed(_ name: StaticString, _ value: StaticString) -> Self { Self(name, .fixed(value)) }
    static func fill(_ color: Color) -> Self { Self("fill", .color(color)) }
    static func color(_ name: StaticString, _ color: Color) -> Self { Self(name, .color(color)) }
    static func language(_ language: LanguageTag) -> Self { Self("xml:lang", .text(language.markup)) }
    static let noFill = Self("fill", .fixed("none"))

    /// `transform="translate(x y)"`, and a scale when it is not 1.
    static func move(_ x: Double, _ y: Double, scale: Double = 1) -> Self {
        var bytes = Array("translate(".utf8)
        SVGWriter.append(x, to: &bytes)
        bytes.append(32)
        SVGWriter.append(y, to: &bytes)
        bytes.append(41)
        if scale != 1 {
            bytes += Array(" scale(".utf8)
            // Four decimals: an icon of 16 px on a grid of 20 is scaled by 0.8, one of 14 px by 0.7.
            bytes += Array(String((scale * 10_000).rounded() / 10_000).utf8)
            bytes.append(41)
        }
        return Self("transform", .text(String(decoding: bytes, as: UTF8.self)))
    }
}

/// How an outline is drawn.
struct Stroke {
    var color: Color
    var width: Double
    /// Lengths of dash and gap, in px; empty for a solid line.
    var dash: [Double] = []
    var isRound = false

    init(_ color: Color, _ width: Double = 1, dash: [Double] = [], isRound: Bool = false) {
        self.color = color
        self.width = width
        self.dash = dash
        self.isRound = isRound
    }

    var attributes: [SVGAttribute] {
        var list = [SVGAttribute.color("stroke", color), .number("stroke-width", width)]
        if !dash.isEmpty { list.append(SVGAttribute("stroke-dasharray", .numbers(dash))) }
        if isRound { list += [.fixed("stroke-linecap", "round"), .fixed("stroke-linejoin", "round")] }
        return list
    }
}
