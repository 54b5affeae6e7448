// The words of the pages in one language: the catalogue's texts by key, and the sentences that numbers stand in.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The words of the pages in one language.
struct PageWords: Sendable {
    let language: LanguageTag
    let numbers: NumberStyle
    let durations: DurationStyle
    let dates: DateStyle
    let map: MapWords
    let rows: RowsWords
    let figures: FigureWords

    init(site: Site) {
        language = site.language
        figures = FigureWords(language: language, zone: site.zone)
        numbers = NumberStyle(language: language)
        durations = DurationStyle(language: language)
        dates = DateStyle(language: language)
        map = MapWords(language: language)
        rows = RowsWords(map: map, numbers: numbers)
    }

    /// The product's name, the same everywhere.
    static let product = "Waymark"

    /// The word, with its placeholders left as they are.
    subscript(_ word: PageWord) -> String { map.catalogue[word] }

    /// The sentence with `{0}`, `{1}`, … filled in.
    func fill(_ word: PageWord, _ arguments: String...) -> String { map.catalogue.fill(word, arguments) }

    /// The form that a number asks for.
    func counted(_ word: PageWord, _ number: Int, _ argument: String = "") -> String {
        map.catalogue.counted(word, number, argument)
    }

    /// The sentence around a piece of a page that stands for `{0}`.
    func around(_ piece: HTML, _ word: PageWord) -> HTML {
        let parts = self[word].split(separator: "{0}", maxSplits: 1, omittingEmptySubsequences: false)
        return "\(parts[0])\(parts.count > 1 ? piece : HTML())\(parts.count > 1 ? String(parts[1]) : "")"
    }

    // MARK: How the language is set

    private var signs: Punctuation { language.punctuation }

    /// Between the parts of a line.
    var comma: String { signs.comma }
    var semicolon: String { signs.semicolon }
    /// Between a name and its value.
    var colon: String { signs.colon }
    /// At the end of a sentence that another follows.
    var stop: String { signs.stop + signs.sentenceSpace }

    func bracketed(_ piece: HTML) -> HTML { "\(signs.openingBracket)\(piece)\(signs.closingBracket)" }
    func bracketed(_ text: String) -> String { signs.bracketed(text) }

    // MARK: The site

    func logLine(_ log: LogFacts, site: Site) -> String { fill(.logLine, log.version, span(log, site: site)) }

    func readAt(_ time: Int64, site: Site) -> String {
        let clock = Timestamp(microseconds: site.zone.local(time)).description.dropFirst(11).prefix(5)
        return fill(.logRead, dates.text(site.day(of: time)), String(clock))
    }

    /// How much is in the log, and from when to when.
    func span(_ log: LogFacts, site: Site) -> String {
        let size = fill(
            .eventsOfCustomers, map.counted(log.events, .events), map.countedOutOf(log.customers, .customers))
        guard let first = log.firstEvent, let last = log.lastEvent else { return size }
        return size + comma + dates.text(from: site.day(of: first), through: site.day(of: last))
    }

    /// The name of a language: as the reader calls it, by its code when the interface does not speak it.
    func name(of language: LanguageTag) -> String {
        switch language.base {
        case .english: self[.inEnglish]
        case .russian: self[.inRussian]
        case .chinese: self[.inChinese]
        case .polish: self[.inPolish]
        case .uzbek: self[.inUzbek]
        default: language.code
        }
    }

    func themeName(_ theme: ThemeChoice) -> String {
        switch theme {
        case .system: self[.themeSystem]
        case .light: self[.themeLight]
        case .dark: self[.themeDark]
        }
    }

    // MARK: The list

    func sizeOf(_ map: JourneyMap) -> String {
        fill(
            .sizeOfMap, self.map.counted(map.stepCount, .steps), self.map.counted(map.stages.count, .stages))
    }

    func stepsMeasured(_ some: Int, of all: Int) -> String {
        map.fill(.outOf, numbers.count(some), map.countedOutOf(all, .steps))
    }

    func statusName(_ status: MapStatus) -> String { map.status(status).raisedFirst }

    // MARK: Figures

    func countedEvents(_ events: Int, customers: Int) -> String {
        fill(.eventsHere, map.counted(events, .events), map.countedOutOf(customers, .customers))
    }

    func countedAnswers(_ n: Int, kind: ScoreKind) -> String {
        fill(
            .answersToKind, map.counted(n, .answers), kindName(kind), numbers.short(kind.scale.lowerBound),
            numbers.short(kind.scale.upperBound))
    }

    /// The name of a kind of question; those of three letters are the same everywhere.
    func kindName(_ kind: ScoreKind) -> String { kind == .sentiment ? map[.sentiment] : kind.name }

    func fewAnswers(_ n: Int) -> String { "n = \(numbers.count(n))" }

    func sourceName(_ source: Figure.Source) -> String {
        switch source {
        case .events: self[.sourceEvents]
        case .answers: self[.sourceAnswers]
        case .team: self[.sourceTeam]
        case .reading: self[.sourceRead]
        }
    }

    func expected(_ length: String) -> String { map.fill(.expected, length) }

    /// A place on the emotion scale in words.
    func feeling(_ value: Double) -> String { map.emotion(band: Theme.emotionBand(value)) }

    /// What is said below the name of the source of an emotion that nobody measured: of a reading only the reason, since
    /// its evidence stands there, too.
    func standing(_ reason: String?, isRead: Bool) -> String {
        isRead ? reason ?? "" : assumedEmotion(reason, isRead: false)
    }

    /// How an emotion is known that nobody measured: what the team believes, or reads from its evidence.
    func assumedEmotion(_ reason: String?, isRead: Bool) -> String {
        reason.map { fill(isRead ? .readEmotionWhy : .assumedEmotionWhy, $0) }
            ?? self[isRead ? .readEmotion : .assumedEmotion]
    }
}
