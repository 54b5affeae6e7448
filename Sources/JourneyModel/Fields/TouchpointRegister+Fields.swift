// The keys of the register of touchpoints.
package import JourneyLanguage

extension TouchpointRegister: DocumentElement {
    package static let kind = ElementKind.register
    package static let formatVersion = 1

    package init(blankIn language: LanguageTag) { self.init([], language: language) }

    package static let fields = ElementFields<TouchpointRegister>([
        .version("waymark-touchpoints", formatVersion),
        .languages(\.language),
        .list("touchpoints", \.touchpoints, .element),
    ])
}
