// Ids of what was written without one: from its title where that has ASCII letters, else from its place.
internal import Foundation
internal import JourneyModel

/// Hands out the ids of one map. The same file always gets the same ids.
struct MapIDs {
    enum Kind: String, CaseIterable {
        case stage, step, barrier, opportunity, counter
    }

    /// Ids that are written in the file, which no made one may take, and ids handed out.
    private var taken: [Kind: Set<String>] = [:]
    private var counts: [Kind: Int] = [:]

    /// - Parameter root: the file, in which the written ids are looked up.
    init(root: YAMLValue) {
        for counter in root["measure"]["counters"].elements { take(counter, .counter) }
        for stage in root["stages"].elements {
            take(stage, .stage)
            for step in stage["steps"].elements {
                take(step, .step)
                for barrier in step["barriers"].elements { take(barrier, .barrier) }
                for opportunity in step["opportunities"].elements { take(opportunity, .opportunity) }
            }
        }
    }

    private mutating func take(_ value: YAMLValue, _ kind: Kind) {
        if case .scalar(let id, _) = value["id"].content { taken[kind, default: []].insert(id) }
    }

    /// The id of the next element of a kind: the written one, else one made from its title or its place.
    mutating func next(_ kind: Kind, written: String?, title: String) -> String {
        counts[kind, default: 0] += 1
        if let written { return written }
        let base = Self.slug(title) ?? "\(kind.rawValue)-\(counts[kind, default: 1])"
        var id = base
        var number = 2
        while !taken[kind, default: []].insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }

    /// A title as an id: `Get the offer` becomes `get-the-offer`, `Złóż wniosek` becomes `zloz-wniosek`.
    ///
    /// At most 40 characters, cut between words. `nil` for a title with letters that have no ASCII form.
    static func slug(_ title: String) -> String? {
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

extension YAMLValue {
    private static let nothing = YAMLValue(content: .scalar("", isPlain: true), place: YAMLPlace(line: 1, column: 1))

    /// The value of a key; nothing when there is none.
    subscript(key: String) -> YAMLValue {
        guard case .mapping(let entries) = content else { return Self.nothing }
        return entries.first { $0.key == key }?.value ?? Self.nothing
    }

    /// The place of what a path leads to, or as near to it as the file goes.
    func place(of path: MapPath) -> YAMLPlace {
        var value = self
        for part in path.parts {
            switch part {
            case .key(let key):
                guard case .mapping(let entries) = value.content, let entry = entries.first(where: { $0.key == key })
                else {
                    return value.place
                }
                value = entry.value
            case .index(let index):
                // A list of one may be written as its single value.
                guard case .list(let values) = value.content else { continue }
                guard values.indices.contains(index) else { return value.place }
                value = values[index]
            }
        }
        return value.place
    }
}
