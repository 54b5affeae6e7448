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
        case place(x: Double, y: Double, scale: Double)
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
        Self("transform", .place(x: x, y: y, scale: scale))
    }
}
