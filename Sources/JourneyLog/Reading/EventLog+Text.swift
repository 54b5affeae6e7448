// The text behind the codes.

extension EventLog {
    var segments: [LogSegment] { parts.map(\.segment) }

    /// Where the customer with this number is told of: the part, and the number there.
    package func place(of number: Int) -> (part: Int, customer: Int) {
        let part = (parts.firstIndex { $0.firstCustomer > number } ?? parts.count) - 1
        return (part, number - parts[part].firstCustomer)
    }

    /// The customer's identifier, as it stood in the input, but for Unicode's composed form.
    package func customerID(_ number: Int) -> String {
        let place = place(of: number)
        return parts[place.part].customerID(place.customer)
    }

    /// The numbers of all customers, rising. Where parts end, some numbers stand for nobody.
    package var customers: some Sequence<Int> {
        parts.lazy.flatMap { part in
            (0..<part.customerCount).lazy.filter { part.isAlive($0) }.map { part.firstCustomer + $0 }
        }
    }

    /// The number of the customer with this identifier, in whichever spelling of Unicode; of the one it stands for, if
    /// customers were joined.
    ///
    /// - Complexity: O(customers).
    package func customer(_ id: String) -> Int? {
        let wanted = current(id)
        for part in parts {
            let layout = part.segment.layout
            let found = part.segment.file.firstText(equalTo: wanted, layout[.customerEnds], layout[.customerText]) {
                part.isAlive($0)
            }
            if let found { return part.firstCustomer + found }
        }
        return nil
    }

    /// The identifier that the journey of this one is told under.
    package func current(_ id: String) -> String { state.aliases.first { $0.from == id }?.to ?? id }

    /// Identifiers that stand for others, sorted.
    package var aliases: [LogAlias] { state.aliases }

    /// The code of an activity, nil when nobody ever did it.
    package func activity(_ name: String) -> Int? {
        activities.firstIndex(of: name)
    }

    /// The number of a property, nil when no event has it.
    package func property(_ name: String) -> Int? {
        propertyNames.firstIndex(of: name)
    }

    /// The values of a property by code, as text; code 0 means absent and reads as an empty text here.
    ///
    /// - Complexity: O(bytes of the dictionary), on every call: bind the result.
    package func propertyValues(_ property: Int) -> [String] {
        [""] + LogDictionary(segments, .valueEnds, .valueText, property).texts
    }
}

extension EventLog {
    /// How many values a property has, through all parts; some may be those of nobody any more.
    package func valueCount(of property: Int) -> Int {
        LogDictionary(segments, .valueEnds, .valueText, property).count
    }

    /// Runs `body` on the bytes of each value of a property once, by its code, from 1 on.
    ///
    /// - Complexity: O(bytes of the dictionary), without a copy.
    package func forEachValue(of property: Int, _ body: (_ code: Int, _ text: RawSpan) -> Void) {
        LogDictionary(segments, .valueEnds, .valueText, property).forEach { code, text in body(code + 1, text) }
    }
}
