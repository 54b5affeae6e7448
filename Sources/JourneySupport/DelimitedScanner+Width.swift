// What is said of a row that is not as wide as its header.

extension DelimitedScanner {
    /// Why a row with so many fields is refused; too many mostly come from a text that holds the delimiter.
    package static func widthFlaw(_ fields: Int, of expected: Int) -> String {
        let text = "the row has \(fields) \(fields == 1 ? "field" : "fields") where the header has \(expected)"
        return fields > expected ? text + "; a text that holds the delimiter goes in double quotes" : text
    }
}
