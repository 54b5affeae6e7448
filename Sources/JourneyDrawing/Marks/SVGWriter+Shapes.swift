// Shapes and texts, each in one call.
import JourneyLanguage

extension SVGWriter {
    mutating func group(
        _ attributes: [SVGAttribute] = [], clip: Frame? = nil, _ content: (inout SVGWriter) -> Void
    ) {
        var (x, y) = (0.0, 0.0)
        for attribute in attributes {
            if case .place(let dx, let dy, _) = attribute.value { (x, y) = (dx, dy) }
        }
        within(x: x, y: y, clip: clip) { $0.element("g", attributes, content) }
    }

    /// What leads to an address.
    mutating func link(_ address: String, _ content: (inout SVGWriter) -> Void) {
        let (start, before) = (bytes.count, texts.count)
        within(address: address) { $0.element("a", [.text("href", address)], content) }
        widenText(at: before, from: start)
    }

    mutating func rect(
        _ frame: Frame, radius: Double = 0, fill: Color? = nil, stroke: Stroke? = nil, opacity: Double = 1,
        title: String? = nil
    ) {
        start("rect")
        write("x", frame.x)
        write("y", frame.y)
        write("width", frame.width)
        write("height", frame.height)
        if radius > 0 { write("rx", min(radius, frame.width / 2, frame.height / 2)) }
        look(fill, stroke, opacity)
        finish("rect", title: title)
    }

    mutating func circle(
        _ x: Double, _ y: Double, radius: Double, fill: Color? = nil, stroke: Stroke? = nil, title: String? = nil
    ) {
        start("circle")
        write("cx", x)
        write("cy", y)
        write("r", radius)
        look(fill, stroke, 1)
        finish("circle", title: title)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) {
        start("line")
        write("x1", x1)
        write("y1", y1)
        write("x2", x2)
        write("y2", y2)
        write(stroke)
        finish("line", title: nil)
    }

    mutating func path(
        _ data: PathData, fill: Color? = nil, stroke: Stroke? = nil, opacity: Double = 1,
        also more: [SVGAttribute] = [], title: String? = nil
    ) {
        start("path")
        write(SVGAttribute("d", .path(data)))
        look(fill, stroke, opacity)
        for attribute in more { write(attribute) }
        finish("path", title: title)
    }

    /// An icon with its top left corner at a point; a bolder theme thickens its strokes by half of what it adds.
    mutating func icon(_ icon: Icon, x: Double, y: Double, size: Double, color: Color, boldness: Double = 1) {
        start("g")
        write(.move(x, y, scale: size / Icon.grid))
        write("fill", "none")
        write("stroke", color)
        write("stroke-width", Icon.stroke * (1 + (boldness - 1) / 2))
        write("stroke-linecap", "round")
        write("stroke-linejoin", "round")
        raw(">")
        raw(icon.shapes)
        raw("</g>")
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
        let halo = halo.map { Stroke($0, haloWidth, isRound: true) }
        text(PictureText(block: block, x: x, y: y, color: color, anchor: anchor, halo: halo)) { writer in
            writer.start("text")
            writer.write("x", x)
            writer.write("y", y + block.baseline(ofLine: 0))
            writer.write("font-size", block.style.size.rawValue)
            writer.write("fill", color)
            writer.write(block.language)
            if block.style.weight != .regular { writer.write("font-weight", Double(block.style.weight.rawValue)) }
            if block.style.tracking != 0 {
                writer.write(.text("letter-spacing", "\(block.style.tracking * block.style.size.rawValue)"))
            }
            if anchor != .start { writer.write("text-anchor", anchor == .middle ? "middle" : "end") }
            if let halo {
                writer.write(halo)
                writer.write("paint-order", "stroke")
            }
            writer.raw(">")
            writer.lines(of: block, x: x, y: y, anchor: anchor)
            writer.raw("</text>")
        }
    }

    private mutating func lines(of block: TextBlock, x: Double, y: Double, anchor: Anchor) {
        guard block.lines.count > 1 else { return characters(block.lines[0].text) }
        for (index, line) in block.lines.enumerated() {
            start("tspan")
            write("x", x)
            write("y", y + block.baseline(ofLine: index))
            raw(">")
            characters(line.text)
            // Whoever copies or listens needs the space between lines; at the start anchor it moves nothing.
            if anchor == .start, index + 1 < block.lines.count { characters(" ") }
            raw("</tspan>")
        }
    }

    private mutating func write(_ stroke: Stroke) {
        write("stroke", stroke.color)
        write("stroke-width", stroke.width)
        if !stroke.dash.isEmpty { write("stroke-dasharray", stroke.dash) }
        if stroke.isRound {
            write("stroke-linecap", "round")
            write("stroke-linejoin", "round")
        }
    }

    private mutating func look(_ fill: Color?, _ stroke: Stroke?, _ opacity: Double) {
        if let fill { write("fill", fill) } else { write("fill", "none") }
        if let stroke { write(stroke) }
        // That of the fill alone: for an element's own, librsvg takes a canvas as large as the picture.
        if opacity < 1 { write("fill-opacity", opacity) }
    }
}

/// The start of a picture that stands alone or in a page.
enum SVGPicture {
    /// The `svg` element around a content, with its title and description for those who do not see it.
    static func document(
        width: Double, height: Double, title: String, description: String? = nil, isLinked: Bool = false,
        language: LanguageTag, _ content: (inout SVGWriter) -> Void
    ) -> SVGWriter {
        var writer = SVGWriter(capacity: 262_144, language: language)
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
        return writer
    }
}
