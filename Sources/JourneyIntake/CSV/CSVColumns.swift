// Which column is what: as the user says, or by the names that event logs usually have.

import JourneySupport

/// The columns of a delimited file, by position.
struct CSVColumns: Equatable {
    var names: [String]
    var customer: Int
    var activity: Int
    var time: Int
    var eventID: Int?
    /// The columns that become properties, in order.
    var properties: [Int]

    /// Chooses the columns of this header.
    init(header names: [String], options: IntakeOptions, location: SourceLocation) throws(IntakeError) {
        let finder = ColumnFinder(names: names, words: .header, location: location)
        let (customer, activity, time) = try finder.needed(options)
        let eventID = try options.eventIDColumn.flatMap { (name) throws(IntakeError) in try finder.find(name, []) }
        self.names = Self.distinct(names)
        (self.customer, self.activity, self.time, self.eventID) = (customer, activity, time, eventID)
        properties = []
        for index in names.indices where ![customer, activity, time].contains(index) && !names[index].isEmpty {
            let isAskedFor = index != eventID || options.properties != .all
            if isAskedFor, options.keeps(self.names[index]) { properties.append(index) }
        }
    }

    /// Columns of the same name get a number: `x`, `x_2`; one that no other column has.
    private static func distinct(_ names: [String]) -> [String] {
        var taken = Set(names)
        var counts: [String: Int] = [:]
        return names.map { name in
            guard let count = counts[name], !name.isEmpty else {
                counts[name] = 1
                return name
            }
            var number = count + 1
            while !taken.insert("\(name)_\(number)").inserted { number += 1 }
            counts[name] = number
            return "\(name)_\(number)"
        }
    }
}
