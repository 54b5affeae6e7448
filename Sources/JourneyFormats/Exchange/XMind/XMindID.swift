// Ids of topics that say what of the map a topic is, so that a file that comes back is understood topic by topic.
//
// `step.pay` is the step of that id; `step.pay_does` is its key “does”; `step.pay_does.0` a text there. Where a topic shows
// something by its name, such as a persona, `~` and a digest of the title follow, and what the map says: as long as
// nobody changed the title, that is what it means.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// The id of a topic that we wrote.
struct XMindID: Equatable {
    /// What the last part names.
    enum Subject: Equatable {
        case element(ElementKind, id: String)
        case key(String)
        /// An element, or a value, in the list of a key.
        case item(key: String)
    }

    var subject: Subject
    /// The digest of the title that was shown, and what it stood for.
    var shown: (digest: String, raw: String)?

    static func == (left: XMindID, right: XMindID) -> Bool {
        left.subject == right.subject && left.shown?.digest == right.shown?.digest
            && left.shown?.raw == right.shown?.raw
    }

    // MARK: - Writing

    static func element(_ kind: ElementKind, _ id: String) -> String { "\(kind.rawValue).\(id)" }
    static func key(_ key: String, of owner: String) -> String { "\(owner)_\(key)" }
    static func item(_ index: Int, of key: String) -> String { "\(key).\(index)" }

    /// An id of something whose title only shows what it is.
    static func shown(_ id: String, title: String, raw: String) -> String { "\(id)~\(digest(title))~\(raw)" }

    /// What the id of the root says of its file: the language, from which state of the map it was made, and what it says.
    static func origin(_ language: LanguageTag, _ digest: String, _ content: String?) -> String {
        ([language.code, digest] + (content.map { [$0] } ?? [])).joined(separator: "+")
    }

    /// Of a title without the spaces around it, which are lost behind the name of a key.
    private static func digest(_ title: String) -> String {
        let bytes = Array(title.trimmed.utf8)
        // SAFETY: bytes are bytes.
        return String(XXHash64.digits(bytes.span.bytes).prefix(8))
    }

    // MARK: - Reading

    /// What an id says; `nil` for one that is not ours.
    init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard let path = parts.first, text.utf8.count < 1_000 else { return nil }
        if parts.count == 3 { shown = (String(parts[1]), String(parts[2])) } else if parts.count != 1 { return nil }
        let steps = path.split(separator: "_", omittingEmptySubsequences: false)
        guard let last = steps.last else { return nil }
        let words = last.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if steps.count == 1 {
            guard words.count == 2, let kind = ElementKind(rawValue: words[0]), JourneyMap.isID(words[1]) else {
                return nil
            }
            subject = .element(kind, id: words[1])
            return
        }
        // The first part always names a thing.
        guard let owner = steps.first?.split(separator: "."), owner.count == 2,
            ElementKind(rawValue: String(owner[0])) != nil, !words[0].isEmpty, words.count <= 2
        else { return nil }
        subject = words.count == 1 ? .key(words[0]) : .item(key: words[0])
    }

    /// The language of the file, the digest of the map it was made from and that of what it says, of the root; older files say
    /// no digests.
    var origin: (language: LanguageTag, digest: String?, content: String?)? {
        guard let parts = shown?.raw.split(separator: "+").map(String.init), let code = parts.first,
            let language = LanguageTag(code)
        else { return nil }
        return (language, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
    }

    /// What the topic stands for, as long as its title is the one that was shown.
    func raw(of title: String) -> String? {
        guard let shown, shown.digest == Self.digest(title) else { return nil }
        return shown.raw
    }
}
