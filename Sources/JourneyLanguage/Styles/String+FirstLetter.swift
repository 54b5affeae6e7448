// A word at the beginning of a sentence, and within one.

extension String {
    /// With a capital at its beginning.
    package var raisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// As it goes on after a colon or a comma; an abbreviation keeps its capitals.
    package var loweredFirst: String {
        let second = dropFirst().first
        return second.map { $0.isUppercase } ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}
