// The parts of a presentation that do not depend on the map: theme, master, layout, the master of notes.
internal import JourneyDrawing
internal import JourneyLanguage

enum PresentationParts {
    private static let theme = Theme.light

    /// The typefaces in the order they are tried; Office chooses one by the script of the letters.
    static func fonts(_ language: LanguageTag) -> (latin: String, east: String) { ("Inter", "Noto Sans CJK SC") }

    /// The theme (ECMA-376, 20.1.6): the house's colours and type.
    static func theme(name: String, _ language: LanguageTag) -> String {
        let colors: [(String, Color)] = [
            ("dk1", theme.ink), ("lt1", theme.surface), ("dk2", theme.ink2), ("lt2", theme.ground),
            ("accent1", theme.accent), ("accent2", theme.emotions[1]), ("accent3", theme.emotions[3]),
            ("accent4", theme.peer), ("accent5", theme.emotions[4]), ("accent6", theme.emotions[0]),
            ("hlink", theme.accent), ("folHlink", theme.ink3),
        ]
        let scheme = colors.map { "<a:\($0)><a:srgbClr val=\"\($1.hex.dropFirst())\"/></a:\($0)>" }.joined()
        let (latin, east) = fonts(language)
        let fonts =
            "<a:latin typeface=\"\(latin)\"/><a:ea typeface=\"\(east)\"/><a:cs typeface=\"\"/>"
            + "<a:font script=\"Hans\" typeface=\"Microsoft YaHei\"/><a:font script=\"Hant\" typeface=\"Microsoft JhengHei\"/>"
        let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
        let line = "<a:ln w=\"9525\">\(fill)<a:prstDash val=\"solid\"/></a:ln>"
        let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
        func three(_ text: String) -> String { text + text + text }
        return SlideXML.head
            + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"\(name)\"><a:themeElements>"
            + "<a:clrScheme name=\"Waymark\">\(scheme)</a:clrScheme>"
            + "<a:fontScheme name=\"Waymark\"><a:majorFont>\(fonts)</a:majorFont><a:minorFont>\(fonts)</a:minorFont></a:fontScheme>"
            + "<a:fmtScheme name=\"Waymark\"><a:fillStyleLst>\(three(fill))</a:fillStyleLst><a:lnStyleLst>\(three(line))</a:lnStyleLst>"
            + "<a:effectStyleLst>\(three(effect))</a:effectStyleLst><a:bgFillStyleLst>\(three(fill))</a:bgFillStyleLst></a:fmtScheme>"
            + "</a:themeElements></a:theme>"
    }

    private static let colorMap =
        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
        + "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

    private static let background =
        "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg2\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"

    private static func placeholder(
        _ id: Int, _ name: String, _ kind: String, _ frame: SlideFrame, _ content: String
    ) -> String {
        "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(name)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
            + "<p:nvPr><p:ph \(kind)/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"\(SlideXML.emu(frame.x))\" y=\"\(SlideXML.emu(frame.y))\"/>"
            + "<a:ext cx=\"\(SlideXML.emu(frame.width))\" cy=\"\(SlideXML.emu(frame.height))\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
            + "<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/>\(content)</p:txBody></p:sp>"
    }

    private static let titleFrame = SlideFrame(
        x: Slide.margin, y: 26, width: Slide.width - 2 * Slide.margin, height: 44)
    private static let bodyFrame = SlideFrame(
        x: Slide.margin, y: 96, width: Slide.width - 2 * Slide.margin, height: 560)
    private static let someText = "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>Text</a:t></a:r></a:p>"
    private static let numberFrame = SlideFrame(x: Slide.width - Slide.margin - 80, y: 692, width: 80, height: 18)
    /// The number of whatever slide it stands on.
    static let numberText =
        "<a:p><a:pPr algn=\"r\"/><a:fld id=\"{00000000-0000-4000-8000-000000000001}\" type=\"slidenum\">"
        + "<a:rPr lang=\"en-US\" sz=\"900\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>"
        + "<a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>‹#›</a:t></a:fld></a:p>"

    static let master: String = {
        let level =
            "<a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
            + "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr>"
        let styles =
            "<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"2100\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
            + "<a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle>"
            + "<p:bodyStyle><a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/>\(level)</a:lvl1pPr></p:bodyStyle>"
            + "<p:otherStyle><a:lvl1pPr>\(level)</a:lvl1pPr></p:otherStyle></p:txStyles>"
        return SlideXML.head + "<p:sldMaster \(SlideXML.names)><p:cSld>\(background)<p:spTree>\(SlideXML.group)"
            + placeholder(2, "Title", "type=\"title\"", titleFrame, someText)
            + placeholder(3, "Text", "type=\"body\" idx=\"1\"", bodyFrame, someText)
            + placeholder(4, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", numberFrame, numberText)
            + "</p:spTree></p:cSld>\(colorMap)<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
            + "\(styles)</p:sldMaster>"
    }()

    static let layout =
        SlideXML.head
        + "<p:sldLayout \(SlideXML.names) type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title only\"><p:spTree>"
        + SlideXML.group + placeholder(2, "Title", "type=\"title\"", titleFrame, someText)
        + placeholder(3, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"10\"", numberFrame, numberText)
        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"

    // MARK: - Notes

    private static let pictureFrame = SlideFrame(x: 36, y: 60, width: 648, height: 364)
    private static let notesFrame = SlideFrame(x: 72, y: 456, width: 576, height: 432)

    static let notesMaster =
        SlideXML.head
        + "<p:notesMaster \(SlideXML.names)><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>"
        + "<p:spTree>\(SlideXML.group)" + picture
        + placeholder(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"1\"", notesFrame, someText)
        + "</p:spTree></p:cSld>\(colorMap)<p:notesStyle><a:lvl1pPr><a:defRPr sz=\"1200\"/></a:lvl1pPr></p:notesStyle></p:notesMaster>"

    private static let picture =
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>"
        + "<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"\(SlideXML.emu(pictureFrame.x))\" y=\"\(SlideXML.emu(pictureFrame.y))\"/>"
        + "<a:ext cx=\"\(SlideXML.emu(pictureFrame.width))\" cy=\"\(SlideXML.emu(pictureFrame.height))\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"

    /// The notes of a slide.
    static func notes(_ lines: [String], _ language: LanguageTag) -> String {
        let paragraphs = lines.map { SlideParagraph([SlideRun($0, 16, theme.ink, language: language)]) }
        return SlideXML.head + "<p:notes \(SlideXML.names)><p:cSld><p:spTree>\(SlideXML.group)" + picture
            + placeholder(3, "Notes", "type=\"body\" idx=\"1\"", notesFrame, SlideXML.paragraphs(paragraphs))
            + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    }
}
