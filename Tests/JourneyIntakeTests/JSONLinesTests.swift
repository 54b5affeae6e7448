// JSON Lines: what is read, under which names, and what is refused, compared with an independent parser.

import Foundation
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct JSONLinesTests {
    private static let begin = #"{"case":"c","activity":"a","time":"2024-01-01""#

    @Test(arguments: [
        (#","plan":"pro"}"#, "plan=pro"), (#","n":12.50}"#, "n=12.50"), (#","n":-1e+5}"#, "n=-1e+5"),
        (#","n":12345678901234567890.0}"#, "n=12345678901234567890.0"), (#","b":true,"d":false}"#, "b=true d=false"),
        (#","x":null,"y":"","z":{}}"#, ""), (#","a":{"b":{"c":1},"d":"2"}}"#, "a.b.c=1 a.d=2"),
        (#","l":[1, "x y" ,{"k" : [ ]},[], null]}"#, #"l=[1,"x y",{"k":[]},[],null]"#),
        (#","t":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"}"#, "t=\"\\/\u{8}\u{C}\n\r\té😀"),
        (#","p":"1","p":"2"}"#, "p=2"), (#","p":"1","p":null}"#, ""), (#","\u0070\u006C":1}"#, "pl=1"),
        (#","a.b":1,"a":{"b":2}}"#, "a.b=2"), (#","":"nameless","жук":"жук"}"#, "жук=жук"),
        (#" , "s" : "x" }  "#, "s=x"),
    ])
    func valuesAndNames(_ rest: String, _ expected: String) throws {
        let line = "c a 2024-01-01T00:00:00Z"
        for text in [Self.begin + rest, Self.begin + rest + "\n", "\n\r\n" + Self.begin + rest + "\r\n\n"] {
            #expect(try readLines(text).joined() == (expected.isEmpty ? line : "\(line) \(expected)"))
        }
    }

    @Test func keysAreGuessedByTheirNamesAndPaths() throws {
        let text = """
            {"meta":{"v":1},"user":{"id":7},"event":"open","ts":1704067200}
            {"user":{"id":8},"event":"close","ts":1704067201.5,"meta":{"v":2}}
            """
        let result = try readText(text).get()
        #expect(
            lines(result.log) == ["7 open 2024-01-01T00:00:00Z meta.v=1", "8 close 2024-01-01T00:00:01.5Z meta.v=2"])
        let source = try #require(result.report.sources.first)
        #expect(source.format == .jsonl && source.rows == 2 && source.timeFormat == "epoch seconds")
        #expect([source.caseColumn, source.activityColumn, source.timeColumn] == ["user.id", "event", "ts"])
    }

    @Test func keysAndPropertiesAreChosen() throws {
        let text = #"{"who":{"n":"x"},"what":"y","at":"2024-01-01","a":{"b":1, "c":[ 2 ]},"d":3}"#
        let choose = { (properties: IntakeOptions.Properties) in
            try readLines(text) { options in
                (options.caseColumn, options.activityColumn, options.timeColumn) = ("who.n", "what", "at")
                options.properties = properties
            }
        }
        #expect(try choose(.none) == ["x y 2024-01-01T00:00:00Z"])
        #expect(try choose(.all) == ["x y 2024-01-01T00:00:00Z a.b=1 a.c=[2] d=3"])
        #expect(try choose(.only(["a", "d"])) == [#"x y 2024-01-01T00:00:00Z a={"b":1,"c":[2]} d=3"#])
        #expect(try choose(.only(["a.b"])) == ["x y 2024-01-01T00:00:00Z a.b=1"])
    }

    @Test func anEventThatComesAgainIsDropped() throws {
        let text = (0..<6).map { Self.begin + #","id":"\#($0 % 2)"}"# }.joined(separator: "\n")
        let result = try readText(text) { $0.eventIDColumn = "id" }.get()
        #expect(result.report.duplicates == 4 && result.log.eventCount == 2 && result.log.propertyNames.isEmpty)
    }

    @Test(arguments: [
        (#"{"case":"c"#, "input:2:9: a string is not closed on its line"),
        (#"{"case":"c" "activity":"a"}"#, "input:2:13: “\"” stands here; a comma or “}” belongs here"),
        (#"{"case":"c",}"#, "input:2:13: “}” stands here; a key in double quotes belongs here"),
        (#"{"case":'c'}"#, "input:2:9: “'” stands here; a value"),
        (#"{case:"c"}"#, "input:2:2: “c” stands here; a key in double quotes belongs here"),
        (#"{"case":"жук","x":01}"#, "input:2:19: this is no number of JSON"),
        (#"{"x":1.}"#, "input:2:6: this is no number"), (#"{"x":-}"#, "input:2:6: this is no number"),
        (#"{"x":nul}"#, "input:2:6: “n” stands here; a value"), (#"{"x":"\q"}"#, "input:2:7: there is no such escape"),
        (#"{"x":"\u12G4"}"#, "input:2:7: \\u is followed by four hexadecimal digits"),
        (#"{"x":"\uD83D"}"#, "input:2:7: half a character"), (#"{"x":"\uDE00"}"#, "input:2:7: half a character"),
        (#"{"x":"\u0000"}"#, "input:2:7: a zero byte"), ("{\"x\":\"a\tb\"}", "input:2:8: a string holds a control"),
        ("[1]", "input:2:1: “[” stands here; an object"), ("{}{}", "input:2:3: something follows the object"),
        (#"{"activity":"a","time":"2024-01-01"}"#, "input:2:1: the object names no customer (“case” is missing)"),
        (#"{"case":"","activity":"a","time":0}"#, "input:2:1: the object names no customer (“case” is empty)"),
        (#"{"case":[1],"activity":"a","time":0}"#, "input:2:1: “case” is a list or an object where the customer"),
        (#"{"case":"c","activity":"a","time":"x"}"#, "input:2:36: “x” is no time; ISO 8601 is read"),
        (#"{"case":"c","activity":"a","time":"\u0078"}"#, "input:2:1: “x” is no time; ISO 8601 is read"),
        (String(repeating: #"{"a":"#, count: 65), "input:2:321: more than 64 objects and lists"),
        (#"{"a":"# + String(repeating: "[", count: 65), "input:2:69: more than 64 objects and lists"),
    ])
    func aWrongLineIsRefusedWithItsPlace(_ line: String, _ expected: String) throws {
        let text = Self.begin + "}\n" + line + "\n" + Self.begin + "}\n"
        let error = try #require(readError(text))
        #expect(error.code == "bad-rows")
        #expect(error.refused?.first.map(\.description).joined().hasPrefix(expected) == true, "\(error)")
        #expect(try readText(text) { $0.skipBadRows = true }.get().log.eventCount == 2)
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let text = Array((Self.begin + "}\n").utf8) + Array("{\"x\":\"".utf8) + [0xC3] + Array("\"}\n".utf8)
        guard case .failure(let error) = readBytes(text) else { throw error(of: "a log") }
        #expect(error.refused?.first.first?.reason.contains("not UTF-8") == true)
    }

    private func error(of what: String) -> IntakeError { IntakeError(code: "test", message: what) }

    @Test(arguments: [
        ("[\n{\"case\":1}\n]", "json-not-lines", "jq -c '.[]'"), ("[{\"case\":1}]", "json-not-lines", "jq -c '.[]'"),
        ("{\n  \"case\": 1\n}\n", "json-not-lines", "jq -c ."),
        (#"{"who":1,"what":2}"#, "json-keys", "the first objects have 2 keys: who, what. Say it with --case KEY"),
        ("{", "json-not-lines", "jq"), (#"{"a":"#, "json-keys", "have 1 key: a."),
    ])
    func whatIsNoJSONLinesSaysWhatWouldBe(_ text: String, _ code: String, _ hint: String) throws {
        let error = try #require(readError(text))
        #expect(error.code == code && error.message.contains(hint), "\(error)")
    }

    @Test func aKeyThatNobodyHasIsNamed() throws {
        let error = try #require(readError(Self.begin + "}") { $0.caseColumn = "cuse" })
        #expect(error.message.hasPrefix("there is no key “cuse”; the first objects have 3 keys: case, activity, time."))
    }

    @Test func theNameOfAFileTellsWhereBytesDoNot() throws {
        #expect(readBytes(Array("x".utf8), name: "a.ndjson").failureCode == "json-keys")
        #expect(readBytes(Array("x".utf8), name: "a.JSONL.gz").failureCode == "json-keys")
        #expect(readBytes([], name: "a.jsonl").failureCode == "json-empty")
        #expect(readBytes(Array("x".utf8), name: "a.csv").failureCode == "csv-columns")
    }

    // MARK: Random documents

    /// A line that is right, and what it says.
    private static func object(_ generator: inout SeededGenerator) -> (text: String, event: String) {
        let texts: [(json: String, text: String)] = [
            ("\"x\"", "x"), ("\"\\u00e9\"", "é"), ("\"a\\\"b\\\\\"", "a\"b\\"), ("\"\\ud83d\\ude00\"", "😀"), ("7", "7"),
            ("-0.5E-3", "-0.5E-3"), ("true", "true"), ("null", ""), ("\"\"", ""), ("\"жук, {}[]:\"", "жук, {}[]:"),
            ("[ 1 , {\"a\" : null} ]", "[1,{\"a\":null}]"), ("[]", "[]"),
        ]
        let space = { (generator: inout SeededGenerator) in ["", "", " ", "\t"].randomElement(using: &generator) ?? "" }
        let customer = "c\(Int.random(in: 0..<4, using: &generator))"
        let day = Int.random(in: 10...28, using: &generator)
        var members = [
            ("\"case\"", "\"\(customer)\""), ("\"activity\"", "\"go\""), ("\"time\"", "\"2024-02-\(day)\""),
        ]
        var expected: [String: String] = [:]
        for number in 0..<Int.random(in: 0...4, using: &generator) {
            guard let value = texts.randomElement(using: &generator) else { continue }
            let isNested = Bool.random(using: &generator)
            let (begin, end) = isNested ? ("{\"k\"\(space(&generator)):", "\(space(&generator))}") : ("", "")
            members.append(("\"p\(number)\"", "\(begin)\(value.json)\(end)"))
            if !value.text.isEmpty { expected[isNested ? "p\(number).k" : "p\(number)"] = value.text }
        }
        members.shuffle(using: &generator)
        let body = members.map { key, value in
            "\(space(&generator))\(key)\(space(&generator)):\(space(&generator))\(value)\(space(&generator))"
        }
        let properties = expected.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        return ("{" + body.joined(separator: ",") + "}", "\(customer) go 2024-02-\(day)T00:00:00Z\(properties)")
    }

    @Test(arguments: Seeds.upTo(40))
    func randomObjectsSayWhatTheySay(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let objects = (0..<50).map { _ in Self.object(&generator) }
        let text = objects.map(\.text).joined(separator: seed % 2 == 0 ? "\n" : "\r\n")
        #expect(try readLines(text).sorted() == objects.map(\.event).sorted())
    }

    /// A damaged line is read exactly if another parser reads it as an object with the three texts.
    @Test(arguments: Seeds.upTo(60))
    func damagedLinesAreJudgedAsAnotherParserDoes(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let line = MutationTests.mutate(Array(Self.object(&generator).text.utf8), &generator)
            // Two lines are two lines; and what only we refuse is tested above.
            if line.contains(0x0A) || line.contains(0) || String(decoding: line, as: UTF8.self).contains("u0000") {
                continue
            }
            if String(decoding: line, as: UTF8.self).unicodeScalars.contains("\u{FEFF}") { continue }
            // Foundation takes a comma before a bracket that closes; RFC 8259 does not, and neither do we.
            if String(decoding: line, as: UTF8.self).contains(/,\s*[}\]]/) { continue }
            let text = Array((Self.begin + "}\n").utf8) + line
            let parsed = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            let result = readBytes(text) { $0.skipBadRows = true }
            let isBlank = line.allSatisfy(WhiteSpace.holds)
            guard let log = try? result.get().log else {
                Issue.record("\(result)")
                continue
            }
            let isRead = log.eventCount == 2
            let rows = (try? result.get().report.rows) ?? 0
            #expect(rows == (isBlank ? 1 : 2))
            let names = parsed.map { object in
                ["case", "activity", "time"].allSatisfy { key in
                    (object[key] as? String).map { !$0.isEmpty } ?? (object[key] is NSNumber)
                }
            }
            if names != true { #expect(!isRead, "\(String(decoding: line, as: UTF8.self))") }
            if names == true, let time = parsed?["time"] as? String, ISOTime.parse(time) != nil {
                #expect(isRead, "\(String(decoding: line, as: UTF8.self))")
            }
        }
    }

    /// Several threads, as with CSV.
    @Test(arguments: Seeds.upTo(30))
    func severalThreadsReadTheSame(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var text: [UInt8] = []
        for row in 0..<300 {
            let line = Array(Self.object(&generator).text.utf8)
            text += row % 20 == 19 ? MutationTests.mutate(line, &generator) : line
            text.append(0x0A)
        }
        let read = { (threads: Int, size: Int) -> String in
            switch readBytes(
                text, name: "x.jsonl", { ($0.threads, $0.rangeSize, $0.skipBadRows) = (threads, size, true) })
            {
            case .success(let result): "\(result.log.version) \(result.report)"
            case .failure(let error): "\(error)"
            }
        }
        let expected = read(1, 1 << 20)
        for size in [33, 600, 5_000] { #expect(read(3, size) == expected) }
    }
}

extension Result where Failure == IntakeError {
    fileprivate var failureCode: String? {
        if case .failure(let error) = self { return error.code }
        return nil
    }
}
