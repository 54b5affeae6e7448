// Ids of what was written without one: from its title where that has ASCII letters, else from its place.
internal import Foundation

/// Hands out the ids of one document. The same document always gets the same ids.
struct DocumentIDs {
    /// Ids that are written in the document, which no made one may take, and ids handed out.
    private var taken: [ElementKind: Set<String>] = [:]
    private var counts: [ElementKind: Int] = [:]
    /// The ids that were made.
    private(set) var made: Set<ElementAddress> = []
    /// The number behind a title from which on ids may still be free.
    private var numbers: [ElementKind: [String: Int]] = [:]

    /// - Parameter root: the document, in which the written ids are looked up.
    init<Root: DocumentElement>(_ root: DocumentValue, as type: Root.Type) {
        gather(root, type)
    }

    /// - Complexity: O(size of the document).
    private mutating func gather<Element: DocumentElement>(_ value: DocumentValue, _ type: Element.Type) {
        guard case .mapping(let entries) = value.content else { return }
        if Element.hasIdentity, let id = value["id"].scalar { taken[Element.kind, default: []].insert(id) }
        for entry in entries {
            guard case .some(let shape) = Element.fields.shapes[entry.key], let inner = shape.elementType else {
                continue
            }
            for element in entry.value.elements { gather(element, inner) }
        }
    }

    /// The id of the next element of a kind: the written one, else one made from its title or its place.
    mutating func next(_ kind: ElementKind, written: String?, title: String) -> String {
        counts[kind, default: 0] += 1
        if let written { return written }
        let id = unused(kind, title)
        made.insert(ElementAddress(kind, id))
        return id
    }

    private mutating func unused(_ kind: ElementKind, _ title: String) -> String {
        let base = DocumentID.slug(title) ?? "\(kind.rawValue)-\(counts[kind, default: 1])"
        if taken[kind, default: []].insert(base).inserted { return base }
        while true {
            let number = numbers[kind, default: [:]][base, default: 2]
            numbers[kind, default: [:]][base] = number + 1
            let id = "\(base)-\(number)"
            if taken[kind, default: []].insert(id).inserted { return id }
        }
    }
}

/// Ids made from titles.
package enum DocumentID {
    /// A title as an id: `Get the offer` becomes `get-the-offer`, `Złóż wniosek` becomes `zloz-wniosek`.
    ///
    /// At most 40 characters, cut between words. `nil` for a title with letters that have no ASCII form.
    package static func slug(_ title: String) -> String? {
        var words: [String] = [""]
        for scalar in title.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if let letter = ascii(scalar) {
                words[words.count - 1] += letter
            } else if apostrophes.contains(scalar) || scalar.properties.isDiacritic {
                continue
            } else if scalar.properties.isAlphabetic {
                return nil
            } else if words.last != "" {
                words.append("")
            }
        }
        var slug = ""
        for word in words where !word.isEmpty {
            if slug.isEmpty {
                slug = String(word.prefix(40))
            } else if slug.count + 1 + word.count <= 40 {
                slug += "-" + word
            } else {
                break
            }
        }
        return slug.contains(where: \.isLetter) ? slug : nil
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        case "ł": "l"
        case "đ", "ð": "d"
        case "ø": "o"
        case "ı": "i"
        case "ß": "ss"
        case "æ": "ae"
        case "œ": "oe"
        default: nil
        }
    }

    /// Apostrophes of English, and the letters of Uzbek that look like them.
    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʻ", "ʼ", "`"]
}
