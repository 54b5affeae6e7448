// A small XML file as a tree: for what is neither a log nor a table.

import JourneyLog
import JourneySupport

/// An element with what stands in it. Names are without their prefixes.
package struct XMLElement: Sendable, Equatable {
    package let name: String
    /// The attributes that were asked for, by their names.
    package var attributes: [String: String] = [:]
    /// The text right in it.
    package var text = ""
    package var children: [XMLElement] = []

    package func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
    package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

extension XMLElement {
    /// So deep do elements lie within each other at most.
    package static let deepest = 1_000

    /// Reads a whole file in UTF-8. Entities but the five of XML are refused, and so is a document type.
    ///
    /// - Parameters:
    ///   - attributes: the names that are kept of them.
    ///   - most: so many elements are read at most.
    ///   - name: the file's, for messages.
    /// - Throws: where it is no XML, is cut off, or is larger or deeper than that.
    package static func read(
        _ bytes: [UInt8], attributes: [StaticString], most: Int, name: String
    ) throws(IntakeError) -> XMLElement {
        do throws(ParseProblem) {
            // SAFETY: bytes are bytes.
            return try tree(unsafe bytes.span.bytes, attributes, most)
        } catch {
            let line = bytes.prefix(error.place).count { $0 == UInt8(ascii: "\n") } + 1
            throw IntakeError(
                code: error.code, message: "\(error.message) (line \(line) of \(name)).",
                location: SourceLocation(file: name))
        }
    }

    private static func tree(
        _ bytes: RawSpan, _ attributes: [StaticString], _ most: Int
    ) throws(ParseProblem) -> XMLElement {
        var scanner = XMLScanner()
        var open: [XMLElement] = []
        var (place, count) = (XMLScanner.begins(bytes, 0, "\u{FEFF}") ? 3 : 0, 0)
        while true {
            let start = place
            let token = try scanner.next(bytes, from: place)
            switch token {
            case .text, .needsMore:
                throw ParseProblem(place: start, code: "xml-cut", message: "the file ends before its last element does")
            default: break
            }
            if !open.isEmpty, scanner.tag.start > start {
                var text: [UInt8] = []
                try XMLScanner.appendText(bytes, start..<scanner.tag.start, to: &text)
                open[open.count - 1].text += String(decoding: text, as: UTF8.self)
            }
            switch token {
            case .start:
                count += 1
                guard count <= most, open.count < deepest else {
                    throw ParseProblem(
                        place: scanner.tag.start, code: "too-large",
                        message: "there are more than \(most) elements, or they lie deeper than \(deepest)")
                }
                let element = try self.element(bytes, scanner, attributes)
                place = scanner.tag.end
                guard scanner.tag.isEmpty else {
                    open.append(element)
                    continue
                }
                if open.isEmpty { return element }
                open[open.count - 1].children.append(element)
            case .end:
                place = scanner.tag.end
                guard let done = open.popLast(), done.name == Self.name(bytes, scanner) else {
                    throw ParseProblem(
                        place: scanner.tag.start, code: "xml-nesting", message: "an end tag has no start tag before it")
                }
                if open.isEmpty { return done }
                open[open.count - 1].children.append(done)
            case .other(let end):
                if !open.isEmpty, XMLScanner.begins(bytes, scanner.tag.start, "<![CDATA[") {
                    let text = (scanner.tag.start + 9..<end - 3).map { bytes.integer(at: $0, as: UInt8.self) }
                    open[open.count - 1].text += String(decoding: text, as: UTF8.self)
                }
                place = end
            case .text, .needsMore: break
            }
        }
    }

    private static func element(
        _ bytes: RawSpan, _ scanner: XMLScanner, _ attributes: [StaticString]
    ) throws(ParseProblem) -> XMLElement {
        var element = XMLElement(name: name(bytes, scanner))
        for attribute in attributes {
            if let text = try scanner.text(bytes, attribute, anyPrefix: true) {
                element.attributes[attribute.description] = text
            }
        }
        return element
    }

    private static func name(_ bytes: RawSpan, _ scanner: XMLScanner) -> String {
        let letters = (scanner.tag.nameStart..<scanner.tag.nameEnd).map { bytes.integer(at: $0, as: UInt8.self) }
        let own = letters.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last ?? []
        return String(decoding: own, as: UTF8.self)
    }
}
