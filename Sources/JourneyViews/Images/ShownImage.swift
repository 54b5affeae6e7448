// Pictures on pages: from the server, or from within the file that shows them.
import JourneyDrawing
import JourneyLanguage
import JourneyModel

/// A picture that a map shows, as it stands on a page or in a file.
struct ShownImage {
    let image: ImageFile
    let address: MapAddress
    let style: StaticString
    /// What it shows; `nil` where that is said beside it.
    let about: (text: String, language: LanguageTag)?

    var html: HTML { address.isFile ? borrowed : loaded }

    private var loaded: HTML {
        """
        <img class="\(literal: style)" src="\(address.link(to: image))" alt="\(about?.text ?? "")"\(language) \
        width="\(image.width)" height="\(image.height)" loading="lazy" decoding="async">
        """
    }

    /// The same picture stands in several parts of a file: its bytes are there once, and shown from there.
    private var borrowed: HTML {
        let said: HTML = about.map { "role=\"img\" aria-label=\"\($0.text)\"" } ?? "aria-hidden=\"true\""
        return """
            <svg class="\(literal: style)" \(said)\(language) width="\(image.width)" height="\(image.height)" \
            viewBox="0 0 \(image.width) \(image.height)" preserveAspectRatio="xMidYMid slice">\
            <use href="#\(Self.id(image))"/></svg>
            """
    }

    private var language: HTML { HTML(about) { " lang=\"\($0.language.markup)\"" } }

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

extension ShownImage {
    /// The scene of a step; `nil` for a step without a picture.
    init?(of step: Step, on address: MapAddress, _ language: LanguageTag) {
        guard let picture = step.picture, let image = picture.image else { return nil }
        self.init(
            image: image, address: address, style: "scene-picture", about: picture.about.resolved(in: language))
    }

    /// The circle beside a persona's name: the portrait, or the first letter. `nil` stands for everyone. It is hidden from
    /// those who hear the page unless its portrait shows more than the name beside it says.
    static func face(of persona: Persona?, on address: MapAddress, _ words: PageWords) -> HTML {
        let language = words.map.language
        guard let persona else { return hidden("\(String(words[.everyone].prefix(1)))") }
        let name = persona.name.text(in: language)
        guard let picture = persona.picture, let image = picture.image else {
            return hidden("\(persona.initial(in: language) ?? "?")")
        }
        let about = picture.about.resolved(in: language)
        let saysMore = about.text != name
        let portrait = ShownImage(
            image: image, address: address, style: "portrait", about: saysMore ? about : nil)
        return saysMore ? "<span class=\"face\">\(portrait.html)</span>" : hidden(portrait.html)
    }

    private static func hidden(_ content: HTML) -> HTML {
        "<span class=\"face\" aria-hidden=\"true\">\(content)</span>"
    }
}
