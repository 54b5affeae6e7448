// A mapping that was written is read as what it was; one that is wrong is refused at its line.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct ColumnMappingTests {
    private static func read(_ text: String) throws(IntakeError) -> ColumnMapping {
        try ColumnMapping(reading: Array(text.utf8), name: "m.txt")
    }

    @Test func everyChoiceIsWrittenOnALine() throws {
        var mapping = ColumnMapping()
        (mapping.format, mapping.delimiter, mapping.sheet) = (.csv, 0x09, "Sheet 1")
        (mapping.caseColumn, mapping.activityColumn, mapping.timeColumn) = ("customer", " what ", "\"when\"\\")
        (mapping.eventIDColumn, mapping.timeFormat, mapping.zone) = ("id", .epoch(.milliseconds), "Europe/Warsaw")
        mapping.properties = .only(["plan, old", "канал"])
        #expect(
            mapping.text == """
                # How `waymark log build` reads these event files: --mapping with this file's name.
                waymark-mapping: 1
                format: csv
                delimiter: tab
                sheet: Sheet 1
                case: customer
                activity: " what "
                time: "\\"when\\"\\\\"
                event-id: id
                time-format: milliseconds
                zone: Europe/Warsaw
                property: plan, old
                property: канал

                """)
        #expect(try Self.read(mapping.text) == mapping)
        #expect(ColumnMapping.begins(Array(mapping.text.utf8)))
    }

    @Test(arguments: Seeds.upTo(200))
    func whatIsWrittenIsReadAgain(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let names = [
            nil, "", "a", " a", "#", "\"", "\\", "a: b", "a\nb", "\r\n", "\r", "é", "\u{2028}", "all", "none", "- x",
            "\t",
            "\"\u{301}x", " \u{301}", ":\u{301}", "a\u{A0}",
        ]
        let pick = { (generator: inout SeededGenerator) -> String? in names.randomElement(using: &generator) ?? nil }
        var mapping = ColumnMapping()
        mapping.caseColumn = pick(&generator)
        mapping.activityColumn = pick(&generator)
        mapping.timeColumn = pick(&generator)
        mapping.eventIDColumn = pick(&generator)
        mapping.zone = pick(&generator)
        mapping.sheet = pick(&generator)
        mapping.delimiter = ([nil, 0x20, 0x23, 0x3A, 0x5C, 0x2C] as [UInt8?]).randomElement(using: &generator) ?? nil
        let properties: [IntakeOptions.Properties?] = [nil, .all, .some(.none), .only(["all"]), .only(["", "b "])]
        mapping.properties = properties.randomElement(using: &generator) ?? nil
        mapping.timeFormat =
            ([nil, .iso, .automatic, .epoch(.seconds)] as [IntakeOptions.TimeFormat?])
            .randomElement(using: &generator) ?? nil
        #expect(try Self.read(mapping.text) == mapping, "\(mapping.text)")
    }

    @Test(arguments: [
        ("case: a\n", "m.txt:1: a mapping begins with `waymark-mapping: 1`"), ("", "m.txt:1: this is no mapping"),
        ("waymark-mapping: 2\n", "m.txt:1: mapping 2 is not known; this program reads 1."),
        ("\n# x\nwaymark-mapping: 1\ncsae: a\n", "m.txt:4: there is no key “csae”; did you mean “case”?; keys are"),
        ("waymark-mapping: 1\ncase a\n", "m.txt:2: there is no colon"),
        ("waymark-mapping: 1\ncase: a\ncase: b\n", "m.txt:3: “case” was said before"),
        ("waymark-mapping: 1\ncase:\n", "m.txt:2: “case” has no value"),
        ("waymark-mapping: 1\ncase: \"a\n", "m.txt:2: the quotes do not end with the line"),
        ("waymark-mapping: 1\ncase: \"a\"b\n", "m.txt:2: the quotes do not end with the line"),
        ("waymark-mapping: 1\ncase: \"\\q\"\n", "m.txt:2: after a backslash"),
        ("waymark-mapping: 1\nformat: pdf\n", "m.txt:2: “pdf” is no format; write xes, csv, jsonl"),
        ("waymark-mapping: 1\ndelimiter: ab\n", "m.txt:2: “ab” is not one character"),
        ("waymark-mapping: 1\ntime-format: second\n", "m.txt:2: “second” is no time-format; did you mean “seconds”?"),
        ("waymark-mapping: 1\nproperties: some\n", "m.txt:2: “some” is no properties"),
        ("waymark-mapping: 1\nproperties: all\nproperty: x\n", "m.txt:3: properties are either"),
        ("waymark-mapping: 1\nproperty: x\nproperties: none\n", "m.txt:3: properties are either"),
    ])
    func aWrongLineIsNamed(_ text: String, _ expected: String) {
        let error = #expect(throws: IntakeError.self) { try Self.read(text) }
        #expect(
            error?.code == "bad-mapping" && error?.description.hasPrefix(expected) == true,
            "\(String(describing: error))")
    }

    @Test func guessesCompleteAMapping() throws {
        let report = try readText("user;event;date;plan\nc;a;1704067200;x\n").get().report
        var mapping = ColumnMapping()
        mapping.properties = .some(.none)
        let completed = try mapping.completed(by: report)
        #expect(completed.caseColumn == "user" && completed.delimiter == 0x3B && completed.format == .csv)
        #expect(completed.timeFormat == .epoch(.seconds) && completed.properties == .some(.none))
        var options = IntakeOptions()
        completed.apply(to: &options)
        #expect(options.caseColumn == "user" && options.properties == .none)
    }

    @Test func filesWithOtherColumnsHaveNoMappingTogether() throws {
        let sources = ["case,activity,time\nc,a,2024-01-01\n", "user,event,date\nc,a,2024-01-01\n"]
        let report = try EventIntake.read(
            sources.enumerated().map { .bytes(Array($1.utf8), name: "f\($0)") }
        ).report
        let error = #expect(throws: IntakeError.self) { try ColumnMapping().completed(by: report) }
        #expect(error?.code == "mapping-differs" && error?.location?.file == "f1")
    }

    @Test(arguments: Seeds.upTo(100))
    func damagedMappingsAreReadOrRefused(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = "# x\nwaymark-mapping: 1\ncase: \"a\\n\"\nproperty: b\nproperty: c\ndelimiter: tab\nzone: Z\n"
        for _ in 0..<20 {
            let bytes = MutationTests.mutate(Array(text.utf8), &generator)
            do throws(IntakeError) {
                let mapping = try ColumnMapping(reading: bytes, name: "m")
                #expect(try Self.read(mapping.text) == mapping)
            } catch { #expect(error.code == "bad-mapping" && error.location?.line != nil) }
        }
    }
}
