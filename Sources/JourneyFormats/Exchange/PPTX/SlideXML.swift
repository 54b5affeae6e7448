// Slides as PresentationML (ECMA-376, parts 1 and 4: transitional).
internal import JourneyDrawing
internal import JourneyLanguage

/// Writes the shapes of one slide; each gets a number that no other has.
struct SlideXML {
    private(set) var text = ""
    private var number = 1

    static let names =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// The tree's own group, which every slide has.
    static let group =
        "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>"
        + "</a:xfrm></p:grpSpPr>"

    /// A slide as its part.
    static func slide(_ slide: Slide) -> String {
        var xml = SlideXML()
        xml.add(slide.title, placeholder: "<p:ph type=\"title\"/>")
        for shape in slide.shapes {
            switch shape {
            case .box(let box): xml.add(box)
            case .path(let path): xml.add(path)
            case .table(let table): xml.add(table)
            }
        }
        xml.addNumber()
        return head + "<p:sld \(names)><p:cSld><p:spTree>\(group)\(xml.text)</p:spTree></p:cSld>"
            + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    }

    // MARK: - Numbers

    /// Px as the units of DrawingML: 914,400 an inch.
    static func emu(_ px: Double) -> String { String(Int((px * 9_525).rounded())) }

    /// Px as hundredths of a point.
    static func points(_ px: Double) -> String { String(Int((px * 75).rounded())) }

    private static func frame(_ frame: SlideFrame, tag: String = "a") -> String {
        "<\(tag):xfrm><a:off x=\"\(emu(frame.x))\" y=\"\(emu(frame.y))\"/>"
            + "<a:ext cx=\"\(emu(frame.width))\" cy=\"\(emu(frame.height))\"/></\(tag):xfrm>"
    }

    private static func fill(_ color: Color?) -> String {
        guard let color else { return "<a:noFill/>" }
        return "<a:solidFill><a:srgbClr val=\"\(color.hex.dropFirst())\"/></a:solidFill>"
    }

    private static func outline(_ outline: SlideOutline?, tag: String = "a:ln") -> String {
        guard let outline else { return "<\(tag)><a:noFill/></\(tag)>" }
        let dash = outline.isDashed ? "<a:prstDash val=\"dash\"/>" : ""
        return "<\(tag) w=\"\(emu(outline.width))\">\(fill(outline.color))\(dash)</\(tag)>"
    }

    private mutating func properties(_ name: String, _ alternative: String?) -> String {
        number += 1
        let description = alternative.map { " descr=\"\(XMLText.escaped($0))\"" } ?? ""
        return "<p:cNvPr id=\"\(number)\" name=\"\(XMLText.escaped(name))\"\(description)/>"
    }

    // MARK: - Shapes

    /// The slide's number, where the layout has its place.
    private mutating func addNumber() {
        text +=
            "<p:sp><p:nvSpPr>\(properties("Number", nil))<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
            + "<p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"10\"/></p:nvPr></p:nvSpPr><p:spPr/>"
            + "<p:txBody><a:bodyPr/><a:lstStyle/>\(PresentationParts.numberText)</p:txBody></p:sp>"
    }

    private mutating func add(_ box: SlideBox, placeholder: String = "") {
        let radius =
            box.form == .rounded
            ? "<a:avLst><a:gd name=\"adj\" fmla=\"val \(Int(min(0.5, 8 / max(1, min(box.frame.width, box.frame.height))) * 100_000))\"/></a:avLst>"
            : "<a:avLst/>"
        let padding = Self.emu(box.padding)
        text +=
            "<p:sp><p:nvSpPr>\(properties(box.name, box.alternative))<p:cNvSpPr/><p:nvPr>\(placeholder)</p:nvPr></p:nvSpPr>"
            + "<p:spPr>\(Self.frame(box.frame))<a:prstGeom prst=\"\(box.form.rawValue)\">\(radius)</a:prstGeom>"
            + "\(Self.fill(box.fill))\(Self.outline(box.outline))</p:spPr>"
            + "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"\(padding)\" tIns=\"\(padding)\" rIns=\"\(padding)\" bIns=\"\(padding)\" "
            + "anchor=\"\(box.anchor.rawValue)\"><a:noAutofit/></a:bodyPr><a:lstStyle/>\(Self.paragraphs(box.paragraphs))</p:txBody></p:sp>"
    }

    private mutating func add(_ path: SlidePath) {
        func point(_ x: Double, _ y: Double) -> String { "<a:pt x=\"\(Self.emu(x))\" y=\"\(Self.emu(y))\"/>" }
        let steps = path.steps.map { step in
            switch step {
            case .move(let x, let y): "<a:moveTo>\(point(x, y))</a:moveTo>"
            case .line(let x, let y): "<a:lnTo>\(point(x, y))</a:lnTo>"
            case .curve(let x1, let y1, let x2, let y2, let x, let y):
                "<a:cubicBezTo>\(point(x1, y1))\(point(x2, y2))\(point(x, y))</a:cubicBezTo>"
            }
        }
        text +=
            "<p:sp><p:nvSpPr>\(properties(path.name, path.alternative))<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            + "<p:spPr>\(Self.frame(path.frame))<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            + "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>"
            + "<a:path w=\"\(Self.emu(path.frame.width))\" h=\"\(Self.emu(path.frame.height))\" fill=\"none\">\(steps.joined())</a:path>"
            + "</a:pathLst></a:custGeom><a:noFill/>\(Self.outline(path.outline))</p:spPr></p:sp>"
    }

    private mutating func add(_ table: SlideTable) {
        let frame = SlideFrame(
            x: table.x, y: table.y, width: table.widths.reduce(0, +), height: table.rows.reduce(0) { $0 + $1.height })
        let columns = table.widths.map { "<a:gridCol w=\"\(Self.emu($0))\"/>" }.joined()
        let line = Self.outline(SlideOutline(color: table.line), tag: "a:lnB")
        let rows = table.rows.map { row in
            let cells = row.cells.map { Self.cell($0, line) }.joined()
            return "<a:tr h=\"\(Self.emu(row.height))\">\(cells)</a:tr>"
        }
        text +=
            "<p:graphicFrame><p:nvGraphicFramePr>\(properties(table.name, nil))"
            + "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
            + Self.frame(frame, tag: "p")
            + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
            + "<a:tblPr firstRow=\"1\" firstCol=\"1\"/><a:tblGrid>\(columns)</a:tblGrid>\(rows.joined())"
            + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    }

    private static func cell(_ cell: SlideTable.Cell, _ line: String) -> String {
        let none = ["L", "R", "T"].map { "<a:ln\($0) w=\"0\"><a:noFill/></a:ln\($0)>" }.joined()
        let (side, top) = (emu(SlideTable.padding), emu(SlideTable.padding - 1))
        return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>\(paragraphs(cell.paragraphs))</a:txBody>"
            + "<a:tcPr marL=\"\(side)\" marR=\"\(side)\" marT=\"\(top)\" marB=\"\(top)\">\(none)\(line)"
            + "\(fill(cell.fill))</a:tcPr></a:tc>"
    }

    // MARK: - Texts

    /// How high a line is, in px.
    static func lineHeight(_ size: Double, _ language: LanguageTag) -> Double {
        (size * (language.base == .chinese ? 1.45 : 1.32)).rounded(.up)
    }

    static func paragraphs(_ paragraphs: [SlideParagraph]) -> String {
        // A text body has one paragraph at least.
        guard !paragraphs.isEmpty else { return "<a:p><a:endParaRPr sz=\"800\"/></a:p>" }
        return paragraphs.map { paragraph in
            let language = paragraph.runs.first?.language ?? .english
            let height = points(lineHeight(paragraph.size, language))
            let space = paragraph.space > 0 ? "<a:spcBef><a:spcPts val=\"\(points(paragraph.space))\"/></a:spcBef>" : ""
            let align = paragraph.isCentred ? " algn=\"ctr\"" : ""
            let indent = " marL=\"\(emu(paragraph.indent))\" indent=\"0\""
            return
                "<a:p><a:pPr\(indent)\(align)><a:lnSpc><a:spcPts val=\"\(height)\"/></a:lnSpc>\(space)<a:buNone/></a:pPr>"
                + paragraph.runs.map(run).joined() + "</a:p>"
        }.joined()
    }

    private static func run(_ run: SlideRun) -> String {
        let properties =
            " lang=\"\(language(run.language))\" sz=\"\(points(run.size))\" b=\"\(run.isBold ? 1 : 0)\" i=\"0\" dirty=\"0\""
        let inner =
            fill(run.color) + "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>"
        // What a line break parts is a run of its own.
        return run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            "<a:r><a:rPr\(properties)>\(inner)</a:rPr><a:t>\(XMLText.escaped(String($0)))</a:t></a:r>"
        }.joined(separator: "<a:br><a:rPr\(properties)/></a:br>")
    }

    /// The language as Office names it, so that it checks the spelling and chooses glyphs.
    private static func language(_ tag: LanguageTag) -> String {
        switch tag {
        case .english: "en-US"
        case .russian: "ru-RU"
        case .chinese: "zh-CN"
        case .polish: "pl-PL"
        case .uzbek: "uz-Latn-UZ"
        default: tag.code
        }
    }
}
