// The words of the rows of figures: what is counted, of whom, and by which rule.
import JourneyDrawing
import JourneyLanguage
import JourneyVoice

/// The words of one row.
struct RowWords: Sendable {
    /// The row's name.
    var title: String
    /// What it counts, in a few words.
    var hint: String
    var rule: String
    /// What was counted, with its numbers: so many of so many for a share, so many for a length.
    var counted: @Sendable (_ some: Int, _ all: Int) -> String = { _, _ in "" }
}

/// The words of all rows; the names are those of the picture.
struct RowsWords: Sendable {
    let map: MapWords
    let numbers: NumberStyle

    private subscript(_ word: RowWord) -> String { map.catalogue[word] }

    /// `7 of 8 customers …`
    private func share(_ word: RowWord) -> @Sendable (Int, Int) -> String {
        { some, all in
            map.catalogue.fill(word, numbers.count(some), map.countedOutOf(all, .customers))
        }
    }

    /// `7 customers …`
    private func length(_ word: RowWord) -> @Sendable (Int, Int) -> String {
        { some, _ in map.catalogue.fill(word, map.counted(some, .customers)) }
    }

    var reach: RowWords {
        RowWords(
            title: map[.reach], hint: self[.reachHint], rule: self[.reachRule],
            counted: { some, all in map.fill(.outOf, numbers.count(some), map.countedOutOf(all, .journeys)) })
    }

    /// - Parameter window: after how long a silence a customer of the step counts as lost.
    func dropOff(after window: String) -> RowWords {
        RowWords(
            title: map[.dropOff], hint: self[.dropOffHint], rule: map.catalogue.fill(RowWord.dropOffRule, window),
            counted: share(.knownWayCount))
    }

    var onTheWay: RowWords {
        RowWords(
            title: map[.onTheWay], hint: self[.reachedHint], rule: self[.onTheWayRule], counted: share(.reachedCount))
    }

    var anotherWay: RowWords {
        RowWords(
            title: map[.anotherWay], hint: self[.anotherWayHint], rule: self[.anotherWayRule],
            counted: share(.reachedCount))
    }

    var repeats: RowWords {
        RowWords(
            title: map[.repeats], hint: self[.repeatsHint], rule: self[.repeatsRule], counted: share(.reachedCount))
    }

    var dwell: RowWords {
        RowWords(title: map[.dwell], hint: map[.median], rule: self[.dwellRule], counted: length(.dwellCount))
    }

    var waiting: RowWords {
        RowWords(title: map[.waiting], hint: map[.median], rule: self[.waitingRule], counted: length(.waitingCount))
    }

    var stageDuration: RowWords {
        RowWords(title: self[.stageTitle], hint: map[.median], rule: self[.stageRule], counted: length(.stageCount))
    }

    func counter(_ title: String) -> RowWords {
        RowWords(title: title, hint: self[.counterHint], rule: self[.counterRule])
    }

    func score(_ kind: ScoreKind) -> RowWords {
        switch kind {
        case .csat:
            RowWords(title: map[.satisfaction], hint: self[.satisfactionHint], rule: self[.satisfactionRule])
        case .ces: RowWords(title: map[.effortScore], hint: self[.easeHint], rule: self[.easeRule])
        case .nps: RowWords(title: map[.recommendation], hint: self[.recommendHint], rule: self[.recommendRule])
        case .sentiment: RowWords(title: map[.sentiment], hint: self[.sentimentHint], rule: self[.sentimentRule])
        }
    }
}
