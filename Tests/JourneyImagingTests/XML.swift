// Reads SVG back: whether it is well-formed, and what it holds.
import Foundation
import FoundationXML

/// The elements and texts of a document.
final class XMLReading: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var texts: [String] = []
    private(set) var problem: String?
    private var current = ""

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        if !parser.parse(), problem == nil { problem = parser.parserError.map { "\($0)" } ?? "not well-formed" }
    }

    func named(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        endText()
        elements.append((name, attributes))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        endText()
    }

    /// Characters come in pieces; a text is whole when a tag follows.
    func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

    private func endText() {
        if !current.isEmpty { texts.append(current) }
        current = ""
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        problem = "line \(parser.lineNumber): \(parseError)"
    }
}
