// A picture of the storyboard on a page.
import JourneyLanguage
import JourneyModel

/// The scene of a step, from the server, or from within the file that shows it.
struct Scene {
    let picture: Illustration
    let image: ImageFile
    let address: MapAddress
    let language: LanguageTag

    /// `nil` for a step without a picture.
    init?(_ step: Step, on address: MapAddress, _ language: LanguageTag) {
        guard let picture = step.picture, let image = picture.image else { return nil }
        (self.picture, self.image, self.address, self.language) = (picture, image, address, language)
    }

    var html: HTML { address.isFile ? borrowed : loaded }

    private var loaded: HTML {
        let (about, own) = picture.about.resolved(in: language)
        return """
            <img class="scene-picture" src="\(address.link(to: image))" alt="\(about)" lang="\(own.markup)" \
            width="\(image.width)" height="\(image.height)" loading="lazy" decoding="async">
            """
    }

    /// The same picture stands in several parts of a file: its bytes are there once, and shown from there.
    private var borrowed: HTML {
        let (about, own) = picture.about.resolved(in: language)
        return """
            <svg class="scene-picture" role="img" aria-label="\(about)" lang="\(own.markup)" width="\(image.width)" \
            height="\(image.height)" viewBox="0 0 \(image.width) \(image.height)"><use href="#\(Self.id(image))"/></svg>
            """
    }

    /// The pictures of a file, each once, hidden.
    static func store(_ images: [ImageFile]) -> HTML {
        guard !images.isEmpty else { return HTML() }
        var seen: Set<ImageFile> = []
        return """
            <svg class="store" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
            \(HTML(each: images.filter { seen.insert($0).inserted }) { image in
                """
                <image id="\(id(image))" width="\(image.width)" height="\(image.height)" href="\(image.dataAddress)"/>
                """
            })</defs></svg>
            """
    }

    private static func id(_ image: ImageFile) -> String { "picture_" + image.digest }
}
