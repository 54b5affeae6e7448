// The text behind the codes.

extension EventLog {
    /// The customer's identifier, as it stood in the input, but for Unicode's composed form.
    package func customerID(_ dense: Int) -> String {
        file.text(dense, layout[.customerEnds], layout[.customerText])
    }

    /// The number of the customer with this identifier, in whichever spelling of Unicode.
    ///
    /// - Complexity: O(customers).
    package func customer(_ id: String) -> Int? {
        file.firstText(equalTo: id, layout[.customerEnds], layout[.customerText])
    }

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
        [""] + file.texts(layout[.valueEnds, property], layout[.valueText, property])
    }
}
