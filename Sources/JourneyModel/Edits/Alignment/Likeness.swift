// How much of two values is the same.

enum Likeness {
    /// From this share on, what stands in the same place is the same thing with other words.
    static let enough = 0.6
    /// How much of a text is looked at.
    private static let longest = 200

    /// The share of what both say that is the same in both, 0…1 (Dice's coefficient). Long texts count for more than words and
    /// numbers; of two texts that differ counts what they share of pairs of letters.
    static func share(_ a: DocumentValue, _ b: DocumentValue) -> Double {
        let all = weight(a) + weight(b)
        return all == 0 ? 1 : 2 * common(a, b) / all
    }

    /// Whether all but what two things are called is much the same, and is more than a word or a number.
    static func isRestAlike(_ a: DocumentValue, _ b: DocumentValue) -> Bool {
        func rest(_ value: DocumentValue) -> DocumentValue {
            .mapping(value.entries.filter { !DocumentValue.labelKeys.contains($0.key) })
        }
        let (left, right) = (rest(a), rest(b))
        return min(weight(left), weight(right)) >= 2 && share(left, right) >= 0.75
    }

    static func weight(_ value: DocumentValue) -> Double {
        switch value.content {
        case .scalar(_, isPlain: true): 1
        case .scalar(let text, isPlain: false): 1 + Double(min(text.utf8.count, 60)) / 15
        case .list(let values): values.reduce(0) { $0 + weight($1) }
        case .mapping(let entries): entries.reduce(0) { $0 + weight($1.value) }
        }
    }

    private static func common(_ a: DocumentValue, _ b: DocumentValue) -> Double {
        if a == b { return weight(a) }
        switch (a.content, b.content) {
        case (.scalar(let left, isPlain: false), .scalar(let right, isPlain: false)):
            return letters(left, right) * min(weight(a), weight(b))
        case (.mapping(let left), .mapping(let right)):
            let others = Dictionary(right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            return left.reduce(0) { sum, entry in sum + (others[entry.key].map { common(entry.value, $0) } ?? 0) }
        case (.list(let left), .list(let right)):
            var counts = Dictionary(grouping: right) { $0 }.mapValues(\.count)
            return left.reduce(0) { sum, value in
                guard let count = counts[value], count > 0 else { return sum }
                counts[value] = count - 1
                return sum + weight(value)
            }
        case (.scalar, .mapping(let entries)):
            // A text, and the same one with translations.
            return entries.first.map { common(a, $0.value) } ?? 0
        case (.mapping(let entries), .scalar):
            return entries.first.map { common($0.value, b) } ?? 0
        default:
            return 0
        }
    }

    /// The share of pairs of letters that two texts have in common.
    private static func letters(_ a: String, _ b: String) -> Double {
        func pairs(_ text: String) -> [String: Int] {
            let letters = Array(text.lowercased().prefix(longest))
            var counts: [String: Int] = [:]
            for (first, second) in zip(letters, letters.dropFirst()) { counts["\(first)\(second)", default: 0] += 1 }
            return counts
        }
        let (left, right) = (pairs(a), pairs(b))
        let all = left.values.reduce(0, +) + right.values.reduce(0, +)
        guard all > 0 else { return 0 }
        return 2 * Double(left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }) / Double(all)
    }
}
