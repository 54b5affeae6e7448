// A photograph or a drawing among the marks.
import JourneyLanguage
import JourneyModel

/// A picture that fills a frame: in one of its own proportions nothing of it is cut off but the corners.
struct PlacedImage {
    var image: ImageFile
    var frame: Frame
    /// Of the frame's corners, in px.
    var radius: Double
    var edge: Stroke?
    /// What it shows.
    var about: String

    func draw(into writer: inout SVGWriter) {
        // Where it stands tells it apart from the same picture elsewhere.
        let id = "image-\(image.digest)-\(Int(frame.x))-\(Int(frame.y))"
        writer.element("clipPath", [.text("id", id)]) { $0.rect(frame, radius: radius) }
        writer.element("g", [.fixed("role", "img"), .text("aria-label", about), .text("clip-path", "url(#\(id))")]) {
            $0.element(
                "image",
                [
                    .number("x", frame.x), .number("y", frame.y), .number("width", frame.width),
                    .number("height", frame.height), .fixed("preserveAspectRatio", "xMidYMid slice"),
                    .text("href", image.dataAddress),
                ], title: about)
        }
        if let edge { writer.rect(frame, radius: radius, stroke: edge) }
    }
}

extension Mark {
    /// A picture as large as a frame lets it be, from the frame's left edge and in the middle of its height.
    static func image(
        _ illustration: Illustration, in frame: Frame, radius: Double, edge: Stroke?, context: DrawingContext
    ) -> Mark? {
        guard let image = illustration.image else { return nil }
        let scale = min(frame.width / Double(image.width), frame.height / Double(image.height))
        let (width, height) = (Double(image.width) * scale, Double(image.height) * scale)
        let fitting = Frame(x: frame.x, y: frame.y + (frame.height - height) / 2, width: width, height: height)
        let about = illustration.about.text(in: context.language)
        return .image(PlacedImage(image: image, frame: fitting, radius: radius, edge: edge, about: about))
    }

    /// A persona's portrait in a disc; `nil` for one without.
    static func portrait(
        of persona: Persona, in disc: Frame, edge: Stroke? = nil, language: LanguageTag
    ) -> Mark? {
        guard let picture = persona.picture, let image = picture.image else { return nil }
        let about = picture.about.text(in: language)
        return .image(PlacedImage(image: image, frame: disc, radius: disc.width / 2, edge: edge, about: about))
    }
}
