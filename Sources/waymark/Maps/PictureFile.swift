// What a picture is written as, and how large: the options that every drawing command shares.
import ArgumentParser
import Foundation
import JourneyDrawing
import JourneyFormats
import JourneyImaging
import JourneyLanguage
import JourneySupport

/// What a picture can be written as.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
    case svg, png, pdf, html
}

/// Where a picture goes, and as what.
struct PictureFile: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The picture to write; its name ends in .svg, .png, .pdf or .html. - is standard output.")
    var output: String

    @Option(help: ArgumentHelp("svg, png, pdf or html, where the name does not say it.", valueName: "format"))
    var format: PictureFormat?

    @Option(help: ArgumentHelp("PNG: pixels for each px, 0.1 to 8; 2 for sharp screens.", valueName: "number"))
    var scale: Double?

    @OptionGroup(title: "PDF") var print: PrintOptions

    /// As what the picture is written.
    func chosen() throws -> PictureFormat {
        let names = PictureFormat.allCases.map(\.rawValue)
        let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
        let byName = PictureFormat(rawValue: ending)
        guard let chosen = format ?? byName ?? (output == "-" ? .svg : nil) else {
            let near = ending.isEmpty ? nil : Suggestion.nearest(to: ending, among: names)
            let remedy =
                near.map { "did you mean .\($0)?" }
                ?? "name the file so, or say --format svg, png, pdf or html."
            throw UsageError("bad-format", "\(output) does not end in .svg, .png, .pdf or .html; \(remedy)")
        }
        if chosen != .png, scale != nil {
            throw UsageError(
                "no-scale", "--scale is for PNG; \(chosen.rawValue.uppercased()) has no pixels. Leave it out.")
        }
        if chosen != .pdf, let option = print.given {
            throw UsageError("no-page", "\(option) is for PDF; end the name in .pdf, or leave it out.")
        }
        return chosen
    }

    /// The picture as the file's bytes.
    /// - Parameters:
    ///   - theme: the one it was drawn in; its ground fills the pages to their edges.
    ///   - created: when what is shown was last true, ISO 8601; none when nothing is dated.
    func bytes(_ picture: Picture, theme: Theme, author: String?, created: String?) throws -> [UInt8] {
        switch try chosen() {
        case .svg: return picture.svg
        case .png: return try PNGPicture(picture, scale: scale ?? 1).bytes()
        case .pdf:
            var document = PDFDocument(
                pages: try print.pages(of: picture), title: picture.title, description: picture.description,
                language: picture.language)
            document.author = author
            document.created = created
            document.ground = theme.ground
            return try document.bytes()
        case .html:
            throw UsageError("no-page", "HTML is for a map as a whole; write this picture as .svg, .png or .pdf.")
        }
    }

    /// Writes it; a file that is there already is replaced whole or not at all.
    /// - Parameter inputs: what the picture was made from, which it must not replace.
    func write(_ bytes: [UInt8], inputs: [String]) throws {
        guard output != "-" else { return Console.output(bytes: bytes) }
        try OutputFile(output, inputs: inputs, what: "the picture") { FormatSign(inFileBeginning: $0) == nil }.write(
            bytes)
    }
}
