// Maps as presentations for PowerPoint, LibreOffice and the like: native shapes and tables, which people go on working with.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

/// Writes the package of a presentation (ECMA-376, part 2).
enum PPTXWriter {
    static func write(_ map: JourneyMap, _ options: ExportOptions) -> ExportedMap {
        let document = MapDocument(map)
        let slides = Deck(document, options).slides()
        let title = map.title.text(in: options.language)
        return ExportedMap(package(slides, title, of: map.id, options.language), losses: carried.losses(of: document))
    }

    /// Everything that is said on a slide or in its notes: what only machines read, and pictures, is not.
    private static let carried: CarriedKeys = {
        let left: Set<String> = ["icon", "picture", "measure", "scoring", "formula", "events", "questions", "segment"]
        var keys: [ElementKind: Set<String>] = [:]
        func gather(_ type: any DocumentElement.Type) {
            guard keys[type.kind] == nil else { return }
            keys[type.kind] = Set(type.keysInOrder).subtracting(type.kind == .map ? left.union(["text"]) : left)
            for key in type.keysInOrder {
                if let inner = type.shape(of: key)?.elementType { gather(inner) }
            }
        }
        gather(JourneyMap.self)
        return CarriedKeys(keys, languages: false)
    }()

    // MARK: - The package

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    private static func relations(_ parts: [(kind: String, target: String)]) -> String {
        let list = parts.enumerated().map { index, part in
            let kind = part.kind.hasPrefix("http") ? part.kind : office + part.kind
            return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(kind)\" Target=\"\(part.target)\"/>"
        }
        return SlideXML.head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + list.joined() + "</Relationships>"
    }

    private static func package(_ slides: [Slide], _ title: String, of id: String, _ language: LanguageTag) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", contentTypes(slides.count))
        zip.add(
            "_rels/.rels",
            relations([
                ("officeDocument", "ppt/presentation.xml"),
                (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml"
                ),
                ("extended-properties", "docProps/app.xml"),
            ]))
        zip.add("docProps/core.xml", coreProperties(title, of: id, language))
        zip.add("docProps/app.xml", applicationProperties(slides.count))
        zip.add("ppt/presentation.xml", presentation(slides.count))
        let own: [(kind: String, target: String)] = [
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("theme", "theme/theme1.xml"),
        ]
        zip.add(
            "ppt/_rels/presentation.xml.rels",
            relations(own + slides.indices.map { ("slide", "slides/slide\($0 + 1).xml") }))
        zip.add("ppt/theme/theme1.xml", PresentationParts.theme(name: "Waymark", language))
        zip.add("ppt/theme/theme2.xml", PresentationParts.theme(name: "Waymark notes", language))
        zip.add("ppt/slideMasters/slideMaster1.xml", PresentationParts.master)
        zip.add(
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations([("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")]))
        zip.add("ppt/slideLayouts/slideLayout1.xml", PresentationParts.layout)
        zip.add(
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations([("slideMaster", "../slideMasters/slideMaster1.xml")]))
        zip.add("ppt/notesMasters/notesMaster1.xml", PresentationParts.notesMaster)
        zip.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations([("theme", "../theme/theme2.xml")]))
        for (index, slide) in slides.enumerated() { add(slide, index + 1, language, to: &zip) }
        return zip.bytes
    }

    private static func add(_ slide: Slide, _ number: Int, _ language: LanguageTag, to zip: inout ZipWriter) {
        zip.add("ppt/slides/slide\(number).xml", SlideXML.slide(slide))
        zip.add(
            "ppt/slides/_rels/slide\(number).xml.rels",
            relations([
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("notesSlide", "../notesSlides/notesSlide\(number).xml"),
            ]))
        zip.add("ppt/notesSlides/notesSlide\(number).xml", PresentationParts.notes(slide.notes, language))
        zip.add(
            "ppt/notesSlides/_rels/notesSlide\(number).xml.rels",
            relations([
                ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide\(number).xml"),
            ]))
    }

    private static func contentTypes(_ count: Int) -> String {
        let main = "application/vnd.openxmlformats-officedocument.presentationml."
        var parts: [(name: String, type: String)] = [
            ("/ppt/presentation.xml", main + "presentation.main+xml"),
            ("/ppt/slideMasters/slideMaster1.xml", main + "slideMaster+xml"),
            ("/ppt/slideLayouts/slideLayout1.xml", main + "slideLayout+xml"),
            ("/ppt/notesMasters/notesMaster1.xml", main + "notesMaster+xml"),
            ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("/ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ]
        for number in 1...max(1, count) {
            parts.append(("/ppt/slides/slide\(number).xml", main + "slide+xml"))
            parts.append(("/ppt/notesSlides/notesSlide\(number).xml", main + "notesSlide+xml"))
        }
        let overrides = parts.map { "<Override PartName=\"\($0.name)\" ContentType=\"\($0.type)\"/>" }.joined()
        return SlideXML.head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
    }

    /// The presentation: 16:9, and its slides in order.
    private static func presentation(_ count: Int) -> String {
        let slides = (0..<count).map { "<p:sldId id=\"\(256 + $0)\" r:id=\"rId\(4 + $0)\"/>" }.joined()
        return SlideXML.head + "<p:presentation \(SlideXML.names)>"
            + "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
            + "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>\(slides)</p:sldIdLst>"
            + "<p:sldSz cx=\"\(SlideXML.emu(Slide.width))\" cy=\"\(SlideXML.emu(Slide.height))\"/>"
            + "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    }

    /// No day stands here: equal maps give equal files.
    private static func coreProperties(_ title: String, of id: String, _ language: LanguageTag) -> String {
        SlideXML.head
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(title))</dc:title>"
            + "<dc:creator>Waymark</dc:creator><dc:identifier>\(XMLText.escaped(id))</dc:identifier>"
            + "<dc:language>\(language.markup)</dc:language></cp:coreProperties>"
    }

    private static func applicationProperties(_ count: Int) -> String {
        SlideXML.head
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>Waymark</Application><Slides>\(count)</Slides></Properties>"
    }
}
