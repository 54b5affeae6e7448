// XLIFF 1.2 as translators' programs write it: the texts of targets, with what they were made of.
internal import Foundation
internal import FoundationXML
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Reads a file of translations. Foundation's parser (libxml2) reads the XML; what has a document type is refused, and nothing is
/// fetched.
final class XLIFFReader: NSObject, XMLParserDelegate {
    /// A file that is larger, or nested deeper, was not made from a map.
    private static let longest = 64 << 20
    private static let deepest = 64

    static func read(_ bytes: [UInt8], file: String, from source: LanguageTag) throws(FormatError) -> TranslationReturn
    {
        guard bytes.count <= longest else {
            throw problem(
                "too-large", "the file has more than \(longest >> 20) MB; a map's texts have far less.", file, 1, 1)
        }
        guard UTF8Check.isValid(bytes), !bytes.contains(0) else {
            throw problem("not-utf8", "the file is not in UTF-8; export it again in UTF-8.", file, 1, 1)
        }
        // What a document type declares, the parser would put in the place of names, as often as they stand there.
        guard !bytes.contains("<!DOCTYPE".utf8) else {
            throw problem("bad-xml", "the file has a DOCTYPE, which XLIFF has no use for; remove it.", file, 1, 1)
        }
        // Foundation reads through a null pointer where a processing instruction is only a name.
        let end = UInt8(ascii: "?")
        func isSpace(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }
        for part in bytes.split(separator: "<?".utf8, omittingEmptySubsequences: false).dropFirst() {
            guard part.prefix(while: { $0 != end }).contains(where: { !isSpace($0) }),
                part.drop(while: { !isSpace($0) && $0 != end }).drop(while: isSpace).first != end
            else {
                let start = String(decoding: part.prefix(20), as: UTF8.self)
                throw problem(
                    "bad-xml", "“<?\(start)” is a processing instruction that says nothing; remove it.", file, 1, 1)
            }
        }
        let parser = XMLParser(data: Data(bytes))
        let reader = XLIFFReader(file: file, source: source)
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        let isSound = parser.parse()
        if let problem = reader.problem { throw FormatError(problem) }
        guard isSound, reader.isWhole else {
            throw problem(
                "bad-xml", "the file ends in the middle, or is no XML; export it again.", file, parser.lineNumber,
                parser.columnNumber)
        }
        return reader.result
    }

    private let file: String
    private let source: LanguageTag
    private var result = TranslationReturn()
    private var problem: FormatProblem?
    private var path: [String] = []
    /// Whether the root was opened and closed.
    private var isWhole = false
    private var target: LanguageTag?
    private var unit: Unit?

    /// A trans-unit while it is read.
    private struct Unit {
        var id: String
        var source = ""
        var target = ""
        var isStale = false
    }

    private init(file: String, source: LanguageTag) {
        (self.file, self.source) = (file, source)
    }

    // MARK: - Elements

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        // What another format put in says nothing of ours, whatever it is called.
        let isOurs = namespaceURI.map { $0.isEmpty || $0.hasPrefix("urn:oasis:names:tc:xliff:") } ?? true
        let name = isOurs ? name : "\(name) of \(namespaceURI ?? "")"
        path.append(name)
        guard path.count <= Self.deepest else {
            return stop(parser, "bad-xml", "elements are nested too deep for XLIFF.")
        }
        if path.count == 1 {
            guard name == "xliff" else {
                return stop(
                    parser, "not-xliff", "this is <\(name)>, and no XLIFF; its root is <xliff version=\"1.2\">.")
            }
            let version = attributes["version"] ?? ""
            guard version.hasPrefix("1.") else {
                return stop(
                    parser, "bad-version", "this is XLIFF \(version); versions 1.0 to 1.2 are read. Export it as 1.2.")
            }
        }
        switch name {
        case "file": beginFile(parser, attributes)
        case "trans-unit": unit = Unit(id: attributes["id"] ?? "")
        case "target" where path.dropLast().last == "trans-unit":
            unit?.isStale = ["needs-review-translation", "needs-adaptation", "needs-translation", "new"].contains(
                attributes["state"])
        default: break
        }
    }

    private func beginFile(_ parser: XMLParser, _ attributes: [String: String]) {
        result.map = attributes["original"]
        if let code = attributes["source-language"], let tag = LanguageTag(code), tag.base != source.base {
            return stop(
                parser, "wrong-source",
                "these texts were translated from “\(code)”, and the map is written in “\(source)”.")
        }
        guard let code = attributes["target-language"], let tag = LanguageTag(code), tag.isKnown else {
            return stop(
                parser, "missing-language",
                "<file> does not say the language of the translations; add target-language=\"uz\", or the short name of another one (a tag of BCP 47)."
            )
        }
        target = tag
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if path.popLast() == "trans-unit", let unit, let target {
            if unit.target.isBlank {
                result.empty += 1
            } else {
                result.translations.append(
                    Translation(
                        id: unit.id, language: target, source: unit.source, text: unit.target, isStale: unit.isStale))
            }
            self.unit = nil
        }
        isWhole = path.isEmpty
    }

    // MARK: - Texts

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        // Within a source or a target stand texts and the marks of programs, whose texts count; suggestions do not.
        guard unit != nil, let start = path.lastIndex(of: "trans-unit"), path.count > start + 1 else { return }
        switch path[start + 1] {
        case "source": unit?.source += text
        case "target": unit?.target += text
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        self.parser(parser, foundCharacters: String(decoding: data, as: UTF8.self))
    }

    // MARK: - What is refused

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        stop(parser, "bad-xml", "the file is no well-formed XML (error \(code) of libxml2); export it again.")
    }

    private func stop(_ parser: XMLParser, _ code: String, _ message: String) {
        guard problem == nil else { return }
        let location = SourceLocation(file: file, line: parser.lineNumber, column: parser.columnNumber)
        problem = FormatProblem(code: code, message: message, location: location)
        parser.abortParsing()
    }

    private static func problem(_ code: String, _ message: String, _ file: String, _ line: Int, _ column: Int)
        -> FormatError
    {
        FormatError(
            FormatProblem(
                code: code, message: message, location: SourceLocation(file: file, line: line, column: column)))
    }
}
