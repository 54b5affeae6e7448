// The words of the rows of figures: what is counted, of whom, and by which rule.
import JourneyDrawing
import JourneyVoice

/// The words of one row.
struct RowWords: Sendable {
    /// The row's name.
    var title: String
    /// What it counts, in a few words.
    var hint: String
    /// What stands after "n of m".
    var unit: String
    var rule: String
}

/// The words of all rows; the names are those of the picture.
struct RowsWords: Sendable {
    let map: MapWords

    var reach: RowWords {
        RowWords(
            title: map[.reach], hint: "of all journeys", unit: "journeys",
            rule: "Journeys with at least one event of this step, out of all that start in the period.")
    }

    /// - Parameter window: after how long a silence a customer of the step counts as lost.
    func dropOff(after window: String) -> RowWords {
        RowWords(
            title: map[.dropOff], hint: "of those whose way is known", unit: "customers whose way is known",
            rule: "No later step, and \(window) of silence are over or the journey ended without its goal. Those still "
                + "on the way are left out.")
    }

    var onTheWay: RowWords {
        RowWords(
            title: map[.onTheWay], hint: "of those who reached it", unit: "customers who reached this step",
            rule: "No later step yet, and the window since the last event is still open: neither lost nor arrived.")
    }

    var anotherWay: RowWords {
        RowWords(
            title: map[.anotherWay], hint: "without the next step", unit: "customers who reached this step",
            rule: "Reached a later step without taking the next one.")
    }

    var dwell: RowWords {
        RowWords(
            title: map[.dwell], hint: "median", unit: "customers who went to another step",
            rule: "From the first event of the first visit until the next visit of any other step, an earlier one too; "
                + "the median.")
    }

    var waiting: RowWords {
        RowWords(
            title: map[.waiting], hint: "median", unit: "customers who came from another step",
            rule: "From the last event at any other step before it to the first event of the first visit; the median.")
    }

    var repeats: RowWords {
        RowWords(
            title: map[.repeats], hint: "after another step", unit: "customers who reached this step",
            rule: "Returned to this step after another one.")
    }

    var stageDuration: RowWords {
        RowWords(
            title: "Time in the stage", hint: "median", unit: "customers who came to a later stage",
            rule: "From the first event in the stage to the first event of a later one; the median.")
    }

    func counter(_ title: String) -> RowWords {
        RowWords(
            title: title, hint: "per 100 customers", unit: "customers",
            rule: "Such events from the first event of a visit of this step until a visit of another one, per 100 "
                + "customers of the step.")
    }

    func score(_ kind: ScoreKind) -> RowWords {
        switch kind {
        case .csat:
            RowWords(
                title: map[.satisfaction], hint: "CSAT, mean of 1 to 5", unit: "answers",
                rule: "The mean of the answers about this step.")
        case .ces:
            RowWords(
                title: map[.effortScore], hint: "CES, mean of 1 to 7", unit: "answers",
                rule: "The mean of the answers about this step; 7 is very easy.")
        case .nps:
            RowWords(
                title: map[.recommendation], hint: "NPS, −100 to 100", unit: "answers",
                rule: "The share of promoters (9, 10) less the share of detractors (0 to 6), in points.")
        case .sentiment:
            RowWords(
                title: map[.sentiment], hint: "of texts, −1 to 1", unit: "texts",
                rule: "The mean sentiment of what was written about this step.")
        }
    }
}
