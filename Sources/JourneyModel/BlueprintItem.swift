// What stands behind a step: one box of the service blueprint.
package import JourneyLanguage
package import JourneySupport

/// A box of the blueprint: who or what works for the customer here.
package struct BlueprintItem: Hashable, Sendable {
    package var title: LocalizedText
    package var kind: BoxKind?
    /// The id of the last step the box reaches over.
    package var through: String?
    package var owner: LocalizedText?
    package var standardTime: TimeSpan?
    /// A place where the service is known to fail, or to keep people waiting.
    package var isFailPoint = false
    package var isWaitPoint = false

    package init(title: LocalizedText) {
        self.title = title
    }
}

/// Who or what does it.
package enum BoxKind: String, Hashable, Sendable, CaseIterable {
    case people, technology, process, policy
}
