// The keys of the register of touchpoints.
package import JourneyLanguage

extension TouchpointRegister: FormattedDocument {
    package static let kind = ElementKind.register
    package static let format = DocumentFormat(key: "waymark-touchpoints", name: "a register of touchpoints")

    package init(blankIn language: LanguageTag) { self.init([], language: language) }

    package static let fields = ElementFields<TouchpointRegister>([
        .version,
        .languages(\.language),
        .list("touchpoints", \.touchpoints, .element),
    ])
}
