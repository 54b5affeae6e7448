// How a picture is laid on paper.
import ArgumentParser
import JourneyDrawing
import JourneySupport

/// The paper, how it lies, and on how many sheets the picture goes.
struct PrintOptions: ParsableArguments {
    enum Orientation: String, CaseIterable, ExpressibleByArgument {
        case portrait, landscape
    }

    enum Tiling: String, CaseIterable, ExpressibleByArgument {
        case one, tiled
    }

    @Option(help: ArgumentHelp("a4, a3, letter, or fit: as large as the picture (the default).", valueName: "paper"))
    var page: Paper?

    @Option(help: ArgumentHelp("portrait or landscape; as suits the picture when left out.", valueName: "way"))
    var orientation: Orientation?

    @Option(
        help: ArgumentHelp(
            "one: the whole picture on one sheet (the default); tiled: over as many as it takes to be read.",
            valueName: "how"))
    var tiling: Tiling?

    @Option(
        help: ArgumentHelp(
            "Tiled: 1 prints a px as 1/96 inch, 0.4 to 3; small words are 7 points high when left out.",
            valueName: "number"))
    var printScale: Double?

    /// The name of an option that was given, for the complaint that it does not apply.
    var given: String? {
        if page != nil { return "--page" }
        if orientation != nil { return "--orientation" }
        if tiling != nil { return "--tiling" }
        return printScale == nil ? nil : "--print-scale"
    }

    /// The pages of a picture.
    func pages(of picture: Picture) throws -> [PrintPage] {
        let paper = page ?? (tiling == .tiled ? .a4 : .fit)
        let isWide = orientation.map { $0 == .landscape }
        if paper == .fit {
            guard tiling != .tiled, orientation == nil else {
                throw UsageError(
                    "no-paper", "--page fit is one page of the picture's own size; name a paper: a4, a3 or letter.")
            }
        }
        guard tiling == .tiled else {
            if printScale != nil {
                throw UsageError(
                    "no-tiling", "--print-scale is for --tiling tiled; one sheet is filled as far as it goes.")
            }
            return [.whole(picture, on: paper, isWide: isWide)]
        }
        let scale = printScale ?? PrintRequest.readable
        guard PrintRequest.scales.contains(scale) else {
            throw UsageError("bad-scale", "--print-scale \(scale) is out of reach; it is a number from 0.4 to 3.")
        }
        return picture.pages(PrintRequest(paper: paper, isWide: isWide, scale: scale))
    }
}

extension Paper: ExpressibleByArgument {
    /// Papers are called A3 as often as a3.
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
