// A finished picture: what every surface starts from, be it SVG, PNG, PDF or a page.
package import JourneyLanguage

/// A picture as SVG, with what a file around it needs to know.
package struct Picture: Sendable {
    /// The SVG document, UTF-8; the same bytes for the same values.
    package var svg: [UInt8] { didSet { texts = [] } }
    /// Its texts, in the order they are read.
    package private(set) var texts: [PictureText]
    /// The size in px, 96 to the inch.
    package var width, height: Double
    package var title: String
    /// What it shows, for those who do not see it.
    package var description: String
    package var language: LanguageTag
    /// What a reader may jump to, in the order it is read.
    package var places: [Place] = []
    /// Where it may be cut when it is printed on several pages; `nil` for one that has to stay whole.
    package var cuts: PictureCuts?
    /// Lays the picture out anew on several pages of a paper; `nil` for one that is printed as it is.
    var printing: (@Sendable (PrintRequest) -> [PrintPage])?

    /// A part of the picture with a name, for a table of contents.
    package struct Place: Hashable, Sendable {
        package var title: String
        package var frame: Frame
        /// 0 for a part of the picture, 1 for a part of the one before it.
        package var depth: Int
    }

    /// Writes a picture: the SVG's root, its title and its description are set here.
    /// - Parameter isLinked: it holds links; an image could not be gone into.
    init(
        width: Double, height: Double, title: String, description: String, isLinked: Bool = false,
        context: DrawingContext, _ content: (inout SVGWriter) -> Void
    ) {
        (self.width, self.height, self.title, self.description) = (width, height, title, description)
        language = context.language
        let writer = SVGPicture.document(
            width: width, height: height, title: title, description: description, isLinked: isLinked,
            language: context.language, content)
        (svg, texts) = (writer.bytes, writer.texts)
    }
}

/// Where a picture may be cut into pages, and what is repeated on each of them; all in px of the picture.
package struct PictureCuts: Hashable, Sendable {
    /// The part with columns: only there the picture is cut upright, the rest goes on the first pages as it is.
    package var grid: Frame
    /// How much of the grid's left is repeated on every page: the names of the lanes.
    package var rail: Double
    /// How much of the grid's top is repeated on every page: stages and steps.
    package var header: Double
    /// Where a page may end at the right: the ends of columns, ascending, the last one the grid's end.
    package var columns: [Double]
    /// Where a page may end at the bottom: the ends of rows, ascending, the last one the picture's end.
    package var rows: [Double]
}
