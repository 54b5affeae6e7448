// Who is listed behind a number.

extension Rule {
    static let everyone = "Customers with an event."

    static func members(_ names: [String]) -> String {
        "Customers behind \(names.joined(separator: " > "))."
    }
}
