// Persona files, and personas written within a map.
internal import JourneyLanguage
package import JourneyModel
internal import JourneySupport

/// Reads persona files.
package enum PersonaReader {
    static let version = 1

    /// Reads the file of one persona.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8; at most 16 MB.
    ///   - file: its name as the user gave it, for messages; the persona's id when the file names none.
    ///   - pictures: reads the picture it names; without it it is not looked at.
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(
        _ bytes: [UInt8], file: String, pictures: PictureSource? = nil
    ) throws(FormatError) -> Persona {
        let document = try YAMLReader(file: file).document(
            bytes, format: "waymark-persona", version: version, what: "a persona")
        let reading = MapReading(file: file, problems: document.problems, pictures: pictures)
        let fields = MapFields(document.root, "a persona", reading)
        _ = fields.value("waymark-persona")
        if let text = fields.value("text") { _ = reading.takeLanguages(text) }
        let persona = PersonaBuilder(reading: reading).persona(fields, id: MapReader.idOfFile(file))
        fields.finish()
        try reading.finish()
        return persona
    }
}

/// Builds a persona from its fields.
struct PersonaBuilder {
    let reading: MapReading

    /// - Parameter id: the id of a persona that names none; without one, a written id is required.
    func persona(_ fields: MapFields, id: String?) -> Persona {
        var written = fields.string("id")
        if written == nil, id == nil { written = fields.required("id").flatMap { reading.string($0, "id") } }
        var persona = Persona(id: written ?? id ?? "", name: fields.requiredText("name"))
        if !persona.id.isEmpty, !JourneyMap.isID(persona.id), let value = fields.value("id") {
            let message = "“\(persona.id.shortened)” is no id; an id is made of the letters a–z, digits and hyphens"
            reading.report("bad-id", message, at: value.place)
        }
        persona.about = fields.text("about")
        persona.quote = fields.text("quote")
        persona.picture = fields.picture("picture", showing: persona.name)
        persona.segment = fields.value("segment").flatMap { reading.segment($0, "segment") }
        persona.isValidated = fields.flag("validated")
        for trait in PersonaTrait.allCases {
            let texts = fields.texts(trait.rawValue)
            if !texts.isEmpty { persona.facts[trait] = texts }
        }
        if let empathy = fields.value("empathy") { persona.empathy = empathyMap(empathy) }
        persona.sliders = fields.list("traits").map(slider)
        persona.evidence = reading.evidence(fields)
        return persona
    }

    private func empathyMap(_ value: YAMLValue) -> EmpathyMap {
        let fields = MapFields(value, "an empathy map", reading)
        var empathy = EmpathyMap()
        for quarter in EmpathyQuarter.allCases { empathy[quarter] = fields.texts(quarter.rawValue) }
        fields.finish()
        return empathy
    }

    private func slider(_ value: YAMLValue) -> TraitSlider {
        let fields = MapFields(value, "a trait", reading)
        let low = fields.requiredText("from")
        let high = fields.requiredText("to")
        let written = fields.required("value")
        let number = written.flatMap { reading.number($0, "value") }
        if let number, let written, !TraitSlider.scale.contains(number) {
            reading.report(
                "out-of-range", "a trait lies between its poles: write 0 for “from”, 1 for “to”, or a number between",
                at: written.place)
        }
        fields.finish()
        return TraitSlider(low: low, high: high, value: number ?? 0.5)
    }
}
