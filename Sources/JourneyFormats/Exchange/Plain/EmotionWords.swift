// How somebody feels, told by a word, a face or a number.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

enum EmotionWords {
    /// What a text says of feelings.
    struct Reading: Equatable {
        /// −2 (angry) … +2 (delighted).
        let level: Double
        /// Whether the text says more than that.
        let hasMore: Bool
    }

    /// The level, −2 (angry) … +2 (delighted), of a word or a face; `nil` for anything else.
    static func level(_ text: String) -> Double? { reading(text)?.level }

    /// The level of a word or a face, and whether it was the whole text.
    static func reading(_ text: String) -> Reading? {
        let plain = LaneWords.plain(text)
        if let face = text.unicodeScalars.lazy.compactMap({ faces[$0] }).first {
            return Reading(level: face, hasMore: !plain.isEmpty && words[plain] == nil)
        }
        for (mark, level) in marks where text.trimmed == mark { return Reading(level: level, hasMore: false) }
        if let level = words[plain] { return Reading(level: level, hasMore: false) }
        let hasIdeographs = plain.unicodeScalars.contains { $0.properties.isIdeographic }
        return hasIdeographs ? inside(ideographs: plain) : inside(plain.split(separator: " ").map(String.init))
    }

    /// `very annoyed`, `немного раздражён`: what its words say, where they agree and nothing denies them.
    private static func inside(_ parts: [String]) -> Reading? {
        guard parts.count <= 40, !parts.contains(where: negations.contains) else { return nil }
        var (levels, rest): ([Double], Int) = ([], 0)
        var start = 0
        while start < parts.count {
            let length = (1...3).reversed().first { length in
                start + length <= parts.count && words[parts[start..<start + length].joined(separator: " ")] != nil
            }
            if let length, let level = words[parts[start..<start + length].joined(separator: " ")] {
                levels.append(level)
                start += length
            } else {
                if !strong.contains(parts[start]) { rest += 1 }
                start += 1
            }
        }
        return agreed(levels, isStrong: parts.contains(where: strong.contains), hasMore: rest > 0)
    }

    /// The same where words stand without spaces between them: the longest that is known.
    private static func inside(ideographs text: String) -> Reading? {
        let strength = strong.filter { text.contains($0) }
        let bare = strength.reduce(text) { $0.replacing($1, with: "") }
        if let level = words[bare] { return agreed([level], isStrong: !strength.isEmpty, hasMore: false) }
        guard bare.count <= 12, !bare.contains(where: denyingSigns.contains) else { return nil }
        let letters = Array(bare)
        for length in (2..<max(2, letters.count)).reversed() {
            for start in 0...letters.count - length {
                if let level = words[String(letters[start..<start + length])] {
                    return agreed([level], isStrong: !strength.isEmpty, hasMore: true)
                }
            }
        }
        return nil
    }

    /// One level of several: the first, unless another one says the opposite.
    private static func agreed(_ levels: [Double], isStrong: Bool, hasMore: Bool) -> Reading? {
        guard let first = levels.first, levels.allSatisfy({ $0 * first >= 0 }) else { return nil }
        let level = isStrong ? (first < 0 ? -2.0 : first > 0 ? 2 : 0) : first
        return Reading(level: level, hasMore: hasMore)
    }

    /// A number as people write it: `+1`, `−0,5`; `nil` for `1,200`, which may be either of two.
    static func number(_ text: String) -> Double? {
        guard !isAmbiguous(text) else { return nil }
        let bare = text.trimmed.replacing("−", with: "-").replacing("–", with: "-").replacing(",", with: ".")
        let number = Double(bare.hasPrefix("+") ? String(bare.dropFirst()) : bare)
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether a comma in a number may part thousands as well as decimals: `1,200`.
    static func isAmbiguous(_ text: String) -> Bool {
        text.trimmed.wholeMatch(of: /[+−–-]?[1-9][0-9]{0,2}(,[0-9]{3})+/) != nil
    }

    /// Says which two numbers `1,200` may be, and how each is written.
    static func ambiguity(_ text: String) -> String {
        let bare = text.trimmed
        let decimals = bare.split(separator: ",", maxSplits: 1).map(String.init)
        var fraction = decimals.last ?? ""
        while fraction.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
        let second = bare.count { $0 == "," } == 1 ? " or as \(decimals[0]).\(fraction)" : ""
        return
            "“\(bare.shortened)” does not say whether the comma parts thousands or decimals; write it as "
            + "\(bare.replacing(",", with: ""))\(second)"
    }

    private static let strong: Set<String> = [
        "very", "extremely", "really", "so", "очень", "крайне", "сильно", "非常", "很", "超级", "太", "特别", "bardzo",
        "strasznie",
        "juda", "rosa",
    ]
    /// With one of these beside it, a word does not say what it says alone.
    private static let negations: Set<String> = [
        "not", "no", "never", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "cant", "wont", "hardly",
        "without", "neither", "nor", "less", "не", "ни", "нет", "без", "никогда", "нисколько", "вряд", "nie", "bez",
        "ani",
        "nigdy", "mało", "emas", "emasman", "yoq", "hech",
    ]
    private static let denyingSigns: Set<Character> = ["不", "没", "無", "无", "未", "别", "非", "难"]
    private static let marks: KeyValuePairs<String, Double> = [
        "++": 2, "+": 1, "0": 0, "+/-": 0, "±": 0, "-": -1, "−": -1, "--": -2, "−−": -2, ":)": 1, ":-)": 1, ":(": -1,
        ":-(": -1, ":|": 0, ":-|": 0, ":D": 2,
    ]

    private static let faces: [Unicode.Scalar: Double] = {
        var faces: [Unicode.Scalar: Double] = [:]
        let levels: [(Double, String)] = [
            (2, "😀😃😄😁😆😍🤩🥰😊🥳❤"), (1, "🙂😌😉☺👍😎"), (0, "😐😑😶🤔🙃"), (-1, "🙁☹😕😟😞😔😒😩😫😓😥😰👎"),
            (-2, "😠😡🤬😤😭😢😖😣💔"),
        ]
        for (level, signs) in levels {
            for sign in signs.unicodeScalars where sign.value > 0x2000 && sign.value != 0xFE0F { faces[sign] = level }
        }
        return faces
    }()
}
