// The keys of the catalogues are typed: a word that is not there does not compile.

/// The keys of one section of the catalogues: an enumeration whose raw values are the keys.
///
/// A section has exactly the keys of its enumeration, in every language; a test holds that.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The section's name in the JSON files.
    static var section: String { get }
}
