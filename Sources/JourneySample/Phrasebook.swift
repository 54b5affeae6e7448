// What customers write, in five languages: written by hand, one book a language, read once.
import JourneySupport

/// Sentences by language, subject and mood.
struct Phrasebook {
    private struct Key: Hashable {
        let tongue: Tongue
        let subject: String
        let mood: Mood
    }

    private var phrases: [Key: [String]] = [:]

    /// The books that come with the sample.
    init() {
        read(Words.uzbek, .uz)
        read(Words.russian, .ru)
        read(Words.english, .en)
        read(Words.chinese, .zh)
        read(Words.polish, .pl)
    }

    /// A book is lines: `@subject` opens a section, `+`, `=` and `-` stand before a pleased, a neutral and a displeased
    /// sentence.
    private mutating func read(_ book: String, _ tongue: Tongue) {
        var subject = ""
        for line in book.split(separator: "\n") {
            guard let first = line.first else { continue }
            if first == "@" {
                subject = String(line.dropFirst())
            } else if let mood = Mood(rawValue: first) {
                phrases[Key(tongue: tongue, subject: subject, mood: mood), default: []].append(
                    String(line.dropFirst(2)))
            }
        }
    }

    /// All sentences of a subject and a mood.
    func sentences(_ subject: String, _ mood: Mood, in tongue: Tongue) -> [String] {
        phrases[Key(tongue: tongue, subject: subject, mood: mood)] ?? []
    }

    /// Something a customer would write, now and then with a second sentence; `nil` when the book has nothing.
    func words(_ subject: String, _ mood: Mood, of life: inout Life) -> String? {
        let tongue = life.customer.tongue
        guard let sentence = life.random.pick(sentences(subject, mood, in: tongue)) else { return nil }
        var text = Self.fill(sentence, life)
        if life.random.chance(0.22), let more = life.random.pick(sentences("any", mood, in: tongue)) {
            text += (tongue == .zh ? "" : " ") + more
        }
        return text
    }

    /// Puts what is true of the customer in place of `{days}`, `{plan}`, `{region}`, `{speed}`, `{price}` and `{billed}`;
    /// sums are in thousands of soʻm, in `{price-wan}` and `{billed-wan}` in tens of thousands, as Chinese counts.
    private static func fill(_ sentence: String, _ life: Life) -> String {
        guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
        let price = [100: 120, 200: 160, 500: 230][life.customer.plan] ?? 160
        let billed = price + (life.facts.surprised ? Planted.setUpFee / 1_000 : 0)
        var text = ""
        for (index, part) in sentence.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "}") else {
                text += part
                continue
            }
            switch part[..<end] {
            case "days": text += String(life.facts.offerDays)
            case "plan": text += String(life.customer.plan)
            case "region": text += life.customer.region
            case "price": text += String(price)
            case "billed": text += String(billed)
            case "price-wan": text += Self.tens(price)
            case "billed-wan": text += Self.tens(billed)
            case "speed": text += String(life.customer.plan * (92 + life.customer.number % 15) / 100)
            default: text += "{" + part[...end]
            }
            text += part[part.index(after: end)...]
        }
        return text
    }

    /// Thousands as tens of thousands: `16`, `19.8`.
    private static func tens(_ thousands: Int) -> String {
        String(thousands / 10) + (thousands.isMultiple(of: 10) ? "" : "." + String(thousands % 10))
    }
}

/// The phrase books; each stands in a file of its own.
enum Words {}
