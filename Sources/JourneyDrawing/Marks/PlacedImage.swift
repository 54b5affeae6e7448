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
    /// What it shows, and in which language that is said.
    var about: String
    var language: LanguageTag
    /// What lies over it: in the dark a picture would outshine everything else.
    var veil: Color?

    /// How much of the veil's colour is seen.
    private static let veilOpacity = 0.24

    /// The picture itself stands in a file once, however often it is shown.
    func draw(into writer: inout SVGWriter) {
        let (width, height) = (Double(image.width), Double(image.height))
        let picture = "picture-" + image.digest
        if writer.isNew(picture) {
            writer.element("defs") {
                $0.element(
                    "image",
                    [
                        .text("id", picture), .number("width", width), .number("height", height),
                        .text("href", image.dataAddress),
                    ])
            }
        }
        // It fills the frame, its middle in the frame's.
        let scale = max(frame.width / width, frame.height / height)
        let (x, y) = (frame.midX - width * scale / 2, frame.midY - height * scale / 2)
        // Where it stands tells it apart from the same picture elsewhere.
        let clip = "image-\(image.digest)-\(Int(frame.x))-\(Int(frame.y))"
        writer.element("clipPath", [.text("id", clip)]) { $0.rect(frame, radius: radius) }
        let attributes: [SVGAttribute] = [
            .fixed("role", "img"), .language(language), .text("aria-label", about), .text("clip-path", "url(#\(clip))"),
        ]
        writer.element("g", attributes) {
            $0.element("title") { $0.characters(about) }
            $0.element("use", [.text("href", "#" + picture), .move(x, y, scale: scale)])
            if let veil { $0.rect(frame, fill: veil, opacity: Self.veilOpacity) }
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
        // A small picture does not become a coarse one.
        let scale = min(1, frame.width / Double(image.width), frame.height / Double(image.height))
        let (width, height) = (Double(image.width) * scale, Double(image.height) * scale)
        let fitting = Frame(x: frame.x, y: frame.y + (frame.height - height) / 2, width: width, height: height)
        let (about, language) = illustration.about.resolved(in: context.language)
        return .image(
            PlacedImage(
                image: image, frame: fitting, radius: radius, edge: edge, about: about, language: language,
                veil: context.theme.veil))
    }

    /// A persona's portrait in a disc; `nil` for one without.
    static func portrait(
        of persona: Persona, in disc: Frame, edge: Stroke? = nil, context: DrawingContext
    ) -> Mark? {
        guard let picture = persona.picture, let image = picture.image else { return nil }
        let (about, language) = picture.about.resolved(in: context.language)
        return .image(
            PlacedImage(
                image: image, frame: disc, radius: disc.width / 2, edge: edge, about: about, language: language,
                veil: context.theme.veil))
    }
}

extension Theme {
    /// What dims pictures; only the dark theme does.
    fileprivate var veil: Color? { isDark ? ground : nil }
}
