// Slides as values: shapes with texts, in px of a slide of 1280 × 720, as PowerPoint's 16:9 is at 96 dpi.
internal import JourneyDrawing
internal import JourneyLanguage

/// One slide.
struct Slide {
    static let width = 1_280.0
    static let height = 720.0
    static let margin = 40.0

    /// What it is called, in the outline as on the slide.
    var title: SlideBox
    var shapes: [SlideShape] = []
    /// Lines for whoever presents it.
    var notes: [String] = []
}

/// What stands on a slide.
enum SlideShape {
    case box(SlideBox)
    case path(SlidePath)
    case table(SlideTable)
}

/// A rectangle, in px.
struct SlideFrame: Equatable {
    var x, y, width, height: Double
}

/// A shape with a text.
struct SlideBox {
    /// The shapes of DrawingML that are used.
    enum Form: String {
        case rectangle = "rect"
        case rounded = "roundRect"
        case plate = "homePlate"
        case ellipse, diamond
    }

    /// What people hear of it who do not see it, and who looks for it in the list of shapes.
    var name: String
    var frame: SlideFrame
    var form = Form.rectangle
    var fill: Color?
    var outline: SlideOutline?
    var paragraphs: [SlideParagraph] = []
    var anchor = Anchor.top
    /// Around the text, in px.
    var padding = 0.0
    var alternative: String?

    enum Anchor: String {
        case top = "t"
        case middle = "ctr"
        case bottom = "b"
    }

    init(_ name: String, _ frame: SlideFrame, _ paragraphs: [SlideParagraph] = []) {
        (self.name, self.frame, self.paragraphs) = (name, frame, paragraphs)
    }
}

/// A line around or along a shape.
struct SlideOutline {
    var color: Color
    /// In px.
    var width = 1.0
    var isDashed = false
}

/// A free form: moves, lines and curves.
struct SlidePath {
    enum Step {
        case move(Double, Double)
        case line(Double, Double)
        case curve(Double, Double, Double, Double, Double, Double)
    }

    var name: String
    var frame: SlideFrame
    /// In px from the frame's corner.
    var steps: [Step]
    var outline: SlideOutline
    var alternative: String?
}

/// A line of a text, or several that flow.
struct SlideParagraph {
    var runs: [SlideRun]
    var isCentred = false
    /// Above it, in px.
    var space = 0.0
    /// How far it stands to the right, in px.
    var indent = 0.0

    init(_ runs: [SlideRun], isCentred: Bool = false, space: Double = 0, indent: Double = 0) {
        (self.runs, self.isCentred, self.space, self.indent) = (runs, isCentred, space, indent)
    }

    var text: String { runs.map(\.text).joined() }
    /// The largest type in it, in px.
    var size: Double { runs.map(\.size).max() ?? 12 }
}

/// A part of a line that looks the same.
struct SlideRun {
    var text: String
    /// In px.
    var size: Double
    var color: Color
    var isBold = false
    var language: LanguageTag

    init(_ text: String, _ size: Double, _ color: Color, isBold: Bool = false, language: LanguageTag) {
        (self.text, self.size, self.color, self.isBold, self.language) = (text, size, color, isBold, language)
    }
}

/// A native table.
struct SlideTable {
    struct Cell {
        var paragraphs: [SlideParagraph] = []
        var fill: Color?
    }

    struct Row {
        var cells: [Cell]
        /// In px.
        var height: Double
    }

    var name: String
    var x, y: Double
    /// Of the columns, in px.
    var widths: [Double]
    var rows: [Row]
    /// Between the rows.
    var line: Color

    static let padding = 6.0
}
