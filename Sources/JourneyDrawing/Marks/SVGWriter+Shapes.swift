// Shapes and texts, each in one call.
import JourneyLanguage

extension SVGWriter {
    mutating func group(_ attributes: [SVGAttribute] = [], _ content: (inout SVGWriter) -> Void) {
        element("g", attributes, content)
    }

    mutating func rect(
        _ frame: Frame, radius: Double = 0, fill: Color? = nil, stroke: Stroke? = nil, opacity: Double = 1,
        title: String? = nil
    ) {
        var attributes: [SVGAttribute] = [
            .number("x", frame.x), .number("y", frame.y), .number("width", frame.width),
            .number("height", frame.height),
        ]
        if radius > 0 { attributes.append(.number("rx", min(radius, frame.width / 2, frame.height / 2))) }
        element("rect", attributes + Self.look(fill, stroke, opacity), title: title)
    }

    mutating func circle(
        _ x: Double, _ y: Double, radius: Double, fill: Color? = nil, stroke: Stroke? = nil, title: String? = nil
    ) {
        element(
            "circle",
            [.number("cx", x), .number("cy", y), .number("r", radius)] + Self.look(fill, stroke, 1), title: title)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) {
        element(
            "line",
            [.number("x1", x1), .number("y1", y1), .number("x2", x2), .number("y2", y2)] + stroke.attributes)
    }

    mutating func path(
        _ data: PathData, fill: Color? = nil, stroke: Stroke? = nil, opacity: Double = 1,
        also more: [SVGAttribute] = [], title: String? = nil
    ) {
        element("path", [SVGAttribute("d", .path(data))] + Self.look(fill, stroke, opacity) + more, title: title)
    }

    /// An icon with its top left corner at a point; a bolder theme thickens its strokes by half of what it adds.
    mutating func icon(_ icon: Icon, x: Double, y: Double, size: Double, color: Color, boldness: Double = 1) {
        group(
            [
                .move(x, y, scale: size / Icon.grid), .noFill, .color("stroke", color),
                .number("stroke-width", Icon.stroke * (1 + (boldness - 1) / 2)),
                .fixed("stroke-linecap", "round"), .fixed("stroke-linejoin", "round"),
            ]
        ) { $0.raw(icon.shapes) }
    }

    /// Which point of its lines a text is placed by.
    enum Anchor {
        case start, middle, end
    }

    /// A block of lines with its top at `y`; `halo` is drawn behind the letters, so that they stay readable on a line.
    mutating func text(
        _ block: TextBlock, x: Double, y: Double, color: Color, anchor: Anchor = .start, halo: Color? = nil,
        haloWidth: Double = 5
    ) {
        guard !block.isEmpty else { return }
        var attributes: [SVGAttribute] = [
            .number("x", x), .number("y", y + block.baseline(ofLine: 0)),
            .number("font-size", block.style.size.rawValue), .fill(color), .language(block.language),
        ]
        if block.style.weight != .regular {
            attributes.append(.number("font-weight", Double(block.style.weight.rawValue)))
        }
        if block.style.tracking != 0 {
            attributes.append(.text("letter-spacing", "\(block.style.tracking * block.style.size.rawValue)"))
        }
        if anchor != .start { attributes.append(.fixed("text-anchor", anchor == .middle ? "middle" : "end")) }
        if let halo {
            attributes += Stroke(halo, haloWidth, isRound: true).attributes + [.fixed("paint-order", "stroke")]
        }
        element("text", attributes) { writer in
            guard block.lines.count > 1 else { return writer.characters(block.lines[0].text) }
            for (index, line) in block.lines.enumerated() {
                writer.element("tspan", [.number("x", x), .number("y", y + block.baseline(ofLine: index))]) {
                    $0.characters(line.text)
                    // Whoever copies or listens needs the space between lines; at the start anchor it moves nothing.
                    if anchor == .start, index + 1 < block.lines.count { $0.characters(" ") }
                }
            }
        }
    }

    private static func look(_ fill: Color?, _ stroke: Stroke?, _ opacity: Double) -> [SVGAttribute] {
        var list: [SVGAttribute] = [fill.map { .fill($0) } ?? .noFill]
        if let stroke { list += stroke.attributes }
        // That of the fill alone: for an element's own, librsvg takes a canvas as large as the picture.
        if opacity < 1 { list.append(.number("fill-opacity", opacity)) }
        return list
    }
}

/// The start of a picture that stands alone or in a page.
enum SVGPicture {
    /// The `svg` element around a content, with its title and description for those who do not see it.
    static func document(
        width: Double, height: Double, title: String, description: String? = nil, isLinked: Bool = false,
        language: LanguageTag, _ content: (inout SVGWriter) -> Void
    ) -> [UInt8] {
        var writer = SVGWriter(capacity: 65_536)
        let attributes: [SVGAttribute] = [
            .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", width), .number("height", height),
            SVGAttribute("viewBox", .numbers([0, 0, width, height])),
            .fixed("role", isLinked ? "group" : "img"), .language(language),
            .text("aria-label", title), .text("font-family", Theme.fontFamily),
        ]
        writer.element("svg", attributes) {
            $0.element("title") { $0.characters(title) }
            if let description { $0.element("desc") { $0.characters(description) } }
            content(&$0)
        }
        return writer.bytes
    }
}
