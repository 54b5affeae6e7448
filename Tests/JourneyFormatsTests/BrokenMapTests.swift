// Broken files, each with the exact place and words of the answer.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

/// A map file and everything that is reported about it, as `line:column: message`.
struct BrokenMap: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [String]

    init(_ name: String, _ text: String, _ expected: String...) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    var testDescription: String { name }

    /// The keys of a step within a map, so that a case shows only what it is about: they start in line 10, column 9.
    static func step(_ name: String, _ keys: String, _ expected: String...) -> BrokenMap {
        let head = """
            waymark: 1
            title: T
            stages:
              - title: One
                steps:
                  - id: first
                    title: First
                  - id: second
                    title: Second

            """
        let body = keys.split(separator: "\n").map { "        \($0)\n" }.joined()
        return BrokenMap(name: name, text: head + body, expected: expected)
    }

    private init(name: String, text: String, expected: [String]) {
        self.name = name
        self.text = text
        self.expected = expected
    }
}

@Suite("Broken map files")
struct BrokenMapTests {
    /// A file up to the keys of its only step.
    private static let inStep = "waymark: 1\ntitle: T\nstages:\n  - title: One\n    steps:\n      - title: First\n"

    static func problems(_ bytes: [UInt8], personas: [Persona] = []) -> [String] {
        do {
            _ = try MapReader.read(bytes, file: "map.yaml", personas: personas)
            return []
        } catch {
            return error.problems.map { $0.description.replacing("map.yaml:", with: "", maxReplacements: 1) }
        }
    }

    @Test("Each is answered with its place and its remedy", arguments: shape + values + steps + commas + syntax)
    func answered(_ map: BrokenMap) {
        #expect(Self.problems(Array(map.text.utf8)) == map.expected)
    }

    static let shape = [
        BrokenMap(
            "empty", "",
            "1:1: the file is empty; its first line names the format, such as “waymark: 1”"),
        BrokenMap(
            "only a comment", "# a map\n",
            "1:1: the file is empty; its first line names the format, such as “waymark: 1”"),
        BrokenMap(
            "a list", "- a\n",
            "1:1: a map is written as keys with values, starting with “waymark: 1”; this is a list"),
        BrokenMap(
            "a text", "hello\n",
            "1:1: a map is written as keys with values, starting with “waymark: 1”; this is “hello”"),
        BrokenMap(
            "no version", "title: A\n",
            "1:1: “waymark: 1” is missing, which says that the file is a map; make it the first line"),
        BrokenMap(
            "another version", "waymark: 2\ntitel: A\n",
            "1:10: “waymark: 2” was written by a newer program; this one reads up to version 1, so bring it up to date"),
        BrokenMap(
            "no title", "waymark: 1\n",
            "1:1: a map needs the key “title”; add it"),
        BrokenMap(
            "a title without a value", "waymark: 1\ntitle:\n",
            "2:1: nothing is written behind “title”, which a map needs"),
        BrokenMap(
            "an empty title", "waymark: 1\ntitle: \"\"\n",
            "2:8: “title” is empty, and a map needs it; write a text"),
        BrokenMap(
            "a misspelt key", "waymark: 1\ntitle: A\nstaeges: []\n",
            "3:1: a map has no key “staeges”; did you mean “stages”?"),
        BrokenMap(
            "an unknown key", "waymark: 1\ntitle: A\nscope: { start: B, colour: C }\n",
            "3:20: a scope has no key “colour”; the keys are start, end"),
        BrokenMap(
            "a key twice", "waymark: 1\ntitle: A\ntitle: B\n",
            "3:1: the key “title” stands twice here, first in line 2; keep one of them"),
        BrokenMap(
            "two documents", "waymark: 1\ntitle: A\n---\nwaymark: 1\n",
            "3:1: a second document starts here; write one file for each"),
        BrokenMap(
            "several at once, by line", "waymark: 1\ntype: jurney\nstatus: final\nreviewed: soon\n",
            "1:1: a map needs the key “title”; add it",
            "2:7: “type” must be one of customer-journey, user-journey, life-experience, service-blueprint, not “jurney”",
            "3:9: “status” must be one of draft, approved, retired, in-review, not “final”",
            "4:11: “reviewed” must be a day of the calendar such as 2026-12-15, not “soon”"),
    ]

    static let values = [
        BrokenMap(
            "a title that is a list", "waymark: 1\ntitle: [A, B]\n",
            "2:8: “title” must be a text, or one per language; it is a list"),
        BrokenMap(
            "a control character", "waymark: 1\ntitle: \"A\\0\"\n",
            "2:8: “title” holds a control character; remove it"),
        BrokenMap(
            "an id with a space", "waymark: 1\nid: my map\ntitle: A\n",
            "2:5: “my map” is no id; an id is made of the letters a–z, digits and hyphens"),
        BrokenMap(
            "a text in no language", "waymark: 1\ntitle: { en: A, cn: 一 }\n",
            "2:17: “cn” is no language; write it by its short name, such as en, ru, zh, pl or uz (a tag of BCP 47); did you mean “zh”?"
        ),
        BrokenMap(
            "a language that is not named", "waymark: 1\ntext: { default: en, also: ru }\ntitle: { en: A, pl: B }\n",
            "3:17: “pl” is not among the languages of the file (en, ru); add it to “also” under “text”"),
        BrokenMap(
            "a text that a comment cuts",
            "waymark: 1\ntitle: Third call about flat #12\ngoal: Warm # by tonight\nowner: 4 #A\n",
            "2:8: this text ends before “#12”, since a # behind a space begins a comment; put the text in quotes, or write “# ” where it is a comment",
            "4:8: this text ends before “#A”, since a # behind a space begins a comment; put the text in quotes, or write “# ” where it is a comment"
        ),
        BrokenMap(
            "a comment within braces", "waymark: 1\ntitle: A\nscope: { start: Flat #12, end: B }\nowner: C\n",
            "3:22: a # behind a space begins a comment, so that “#12, end: B }” belongs to no text and closes no bracket; put the text in quotes"
        ),
        BrokenMap(
            "keys of an element, too far left", "waymark: 1\ntitle: A\nscope:\nstart: B\nend: C\n",
            "4:1: “start” belongs into “scope” (line 3); put it further right, below the keys there",
            "5:1: “end” belongs into “scope” (line 3); put it further right, below the keys there"),
        BrokenMap(
            "a key of an element that the whole has, too", "waymark: 1\ntitle: A\nmissed:\ntitle: B\n",
            "4:1: the key “title” stands twice here, first in line 2; keep one of them, or indent it by two spaces more if it belongs to “missed” above"
        ),
        BrokenMap(
            "what others call a key", "waymark: 1\ntitle: A\nPhases: []\n",
            "3:1: a map has no key “Phases”; it is called “stages” here"),
        BrokenMap(
            "languages that stand twice", "waymark: 1\ntext: { default: en, also: [ru, en, ru] }\ntitle: A\n",
            "2:33: “en” is the language of the file itself; “also” names the others",
            "2:37: the language “ru” stands twice; name it once"),
        BrokenMap(
            "an id of hyphens alone", "waymark: 1\nid: \"-\"\ntitle: A\n",
            "2:5: “-” is no id; an id is made of the letters a–z, digits and hyphens"),
        BrokenMap(
            "no text in the file's language", "waymark: 1\ntext: { default: ru, also: [en] }\ntitle: { en: A }\n",
            "3:8: “title” has no text in “ru”, the language of the file; add one"),
        BrokenMap(
            "a default that is no language", "waymark: 1\ntext: { default: english }\ntitle: A\n",
            "2:18: “english” is no language; write it by its short name, such as en, ru, zh, pl or uz (a tag of BCP 47); did you mean “en”?"
        ),
        BrokenMap(
            "a day that is not there", "waymark: 1\ntitle: A\nreviewed: 2026-02-30\n",
            "3:11: “reviewed” must be a day of the calendar such as 2026-12-15, not “2026-02-30”"),
        BrokenMap(
            "a length of time in words", "waymark: 1\ntitle: A\nreview-every: 12 weeks\n",
            "3:15: “review-every” must be a length of time such as 30s, 15m, 12h, 7d, 4w or 1d12h, not “12 weeks”"),
        BrokenMap(
            "a persona nobody knows", "waymark: 1\ntitle: A\npersonas: [dilnoza]\n",
            "3:12: there is no persona “dilnoza”; write it into the map, or beside the maps"),
        BrokenMap(
            "a persona without an id", "waymark: 1\ntitle: A\npersonas: [{ name: B }]\n",
            "3:12: a persona needs the key “id”; add it"),
        BrokenMap(
            "a kind of question", "waymark: 1\ntitle: A\nmeasure: { curve: cast }\n",
            "3:19: “curve” must be one of csat, ces, nps, sentiment, not “cast”; did you mean “csat”?"),
        BrokenMap(
            "a counter of nothing", "waymark: 1\ntitle: A\nmeasure: { counters: { title: Calls } }\n",
            "3:22: a counter needs the events it counts; name at least one"),
        BrokenMap(
            "a column of nothing", "waymark: 1\ntitle: A\nmeasure: { network: { columns: [{ title: B }] } }\n",
            "3:33: a column needs a property, or nodes with events"),
        BrokenMap(
            "a network without columns", "waymark: 1\ntitle: A\nmeasure: { network: { title: B } }\n",
            "3:21: a network needs the key “columns”; add it"),
        BrokenMap(
            "a node without events",
            "waymark: 1\ntitle: A\nmeasure: { network: { columns: [{ title: B, nodes: [{ title: C }] }] } }\n",
            "3:53: a node needs the events its customers have; name at least one"),
        BrokenMap(
            "a takeaway that leads nowhere",
            "waymark: 1\ntitle: A\ntakeaways: [{ title: B, step: moved, opportunity: x }]\n",
            "3:31: there is no step “moved”; the map has none yet",
            "3:51: there is no opportunity “x”; the map has none yet"),
        BrokenMap(
            "a pattern that does not end", "waymark: 1\ntitle: A\nmissed: { events: \"a[b=c\" }\n",
            "3:19: in “a[b=c”, character 6: a “]” is missing; write name[property=value]"),
        BrokenMap(
            "steps twice",
            "waymark: 1\ntitle: A\nstages:\n- title: B\n  steps:\n  - { id: x, title: C }\n  - { id: x, title: D }\n",
            "7:11: the step “x” stands twice; each step has an id of its own; the first is in line 6"),
        BrokenMap(
            "a stage that is a text", "waymark: 1\ntitle: A\nstages: [Wait]\n",
            "3:10: a stage is written as keys with values, not as “Wait”"),
    ]

    static let steps = [
        BrokenMap.step(
            "severity off the scale", "barriers: [{ title: B, severity: 6 }]",
            "10:42: “severity” goes from 1 to 5"),
        BrokenMap.step(
            "severity in words", "barriers: [{ title: B, severity: high }]",
            "10:42: “severity” must be a whole number from 1 to 5, not “high”"),
        BrokenMap.step(
            "a feeling in words", "emotion: { assumed: sad }",
            "10:29: “assumed” must be a number from -2 to 2, not “sad”"),
        BrokenMap.step(
            "a comma for the point in braces", "emotion: { assumed: -1,5, because: A }",
            "10:29: a number has a point, not a comma; write “assumed: -1.5”"),
        BrokenMap.step(
            "a comma for the point", "emotion:\n  assumed: -1,5",
            "11:20: “assumed” must be a number from -2 to 2, not “-1,5”; write -1.5"),
        BrokenMap(
            "a text that is a comment", "waymark: 1\ntitle: A\ngoal: #1 is first\n",
            "3:6: nothing is written behind “goal”: what follows # is a comment (#1 is first); put a text that starts with # in "
                + "quotes, or the comment on a line of its own"),
        BrokenMap.step(
            "a text of a lane that is a comment", "does:\n  - #1 is first",
            "11:12: nothing is written behind “does”: what follows # is a comment (#1 is first); put a text that starts with # "
                + "in quotes, or the comment on a line of its own"),
        BrokenMap(
            "one space left of a #", "waymark: 1\ntitle: A\n goal: B\n",
            "3:1: this line is one space too far right; if its # was taken away, take the space behind it, too"),
        BrokenMap(
            "seven spaces for eight", inStep + "        does: A\n       thinks: B\n        feels: C\n",
            "8:1: this line has 7 spaces before it; the lines around it have 8"),
        BrokenMap.step(
            "a key behind an element in braces",
            "barriers:\n  - { title: B, severity: 4 }  # asked\n    plan: { action: A }",
            "12:13: what stands above is written in braces and ends with them: write this key within them, behind a comma, or "
                + "take the braces away and write each key in a line of its own"),
        BrokenMap.step(
            "a key behind a value in braces", "emotion: { assumed: -1 }\n  because: C",
            "11:11: what stands above is written in braces and ends with them: write this key within them, behind a comma, or "
                + "take the braces away and write each key in a line of its own"),
        BrokenMap(
            "a quote that another one closes", inStep + "        does: \"A\n        thinks: B\n        says: \"C\"\n",
            "7:15: the quote that starts here ends only at the next one, in line 9; close it where its text ends, and put a "
                + "text with quotes inside in quotes of the other kind"),
        BrokenMap.step(
            "no severity", "barriers: [{ title: B }]",
            "10:20: a barrier needs the key “severity”; add it"),
        BrokenMap.step(
            "emotion off the scale", "emotion: { assumed: -3, target: 2.5 }",
            "10:29: “assumed” goes from −2 to 2",
            "10:41: “target” goes from −2 to 2"),
        BrokenMap.step(
            "through an earlier step", "says: { text: B, through: first }",
            "10:35: “first” comes before the step this stands at; name this step or a later one"),
        BrokenMap.step(
            "through no step", "barriers: [{ title: B, severity: 1, through: secnd }]",
            "10:54: there is no step “secnd”; did you mean “second”?"),
        BrokenMap.step(
            "an opportunity for no barrier", "opportunities: [{ title: B, barrier: nothing }]",
            "10:46: there is no barrier “nothing”; the map has none yet"),
        BrokenMap.step(
            "effort off the scale", "opportunities: { title: B, effort: 0 }",
            "10:44: “effort” goes from 1 to 5"),
        BrokenMap.step(
            "a barrier of nobody", "barriers: [{ title: B, severity: 1, persona: rustam }]",
            "10:54: there is no persona “rustam”; write it into the map, or beside the maps"),
        BrokenMap.step(
            "a plan without an action", "barriers: [{ title: B, severity: 1, plan: { owner: C } }]",
            "10:51: a plan needs the key “action”; add it"),
        BrokenMap.step(
            "evidence of no kind", "evidence: [{ says: B }, { says: C, kind: guess }]",
            "10:20: a record of evidence needs the key “kind”; add it, with one of assumed, reported, observed",
            "10:50: “kind” must be one of assumed, reported, observed, not “guess”"),
        BrokenMap.step(
            "seen never", "evidence: { says: B, kind: observed, n: 0 }",
            "10:49: “n” is 1 or more"),
        BrokenMap.step(
            "a title in which there is nothing to see", "barriers: [{ title: \"  \\u200B\", severity: 1 }]",
            "10:29: “title” is empty, and a barrier needs it; write a text"),
        BrokenMap.step(
            "an emotion that is a number", "emotion: -1",
            "10:18: an emotion is written as keys with values, not as “-1”; write { assumed: -1 }"),
        BrokenMap.step(
            "a sign that stands for nothing", "goals: \"a\\uFFFEb\"",
            "10:16: “goals” holds U+FFFE or U+FFFF, which stand for nothing; remove it"),
        BrokenMap.step(
            "a text twice in a language", "goals: { en: A, EN: B }",
            "10:25: there is a text in “en” already; keep one of the two"),
        BrokenMap.step(
            "a flag in words", "milestone: yes",
            "10:20: “milestone” must be true or false, not “yes”"),
        BrokenMap.step(
            "a touchpoint of nothing", "touchpoints: [{ goal: B }]",
            "10:23: a touchpoint needs a “title” or a “channel”; add one"),
        BrokenMap.step(
            "an unknown owner", "touchpoints: [{ channel: sms, owned: bought }]",
            "10:46: “owned” must be one of own, paid, earned, third-party, not “bought”"),
        BrokenMap.step(
            "touchpoints twice", "touchpoints:\n- { id: t, channel: sms }\n- { id: t, channel: app }",
            "12:17: the touchpoint “t” stands twice; each touchpoint has an id of its own; the first is in line 11"),
        BrokenMap.step(
            "a lane of blueprint", "blueprint: { front-stage: B }",
            "10:22: a blueprint has no key “front-stage”; did you mean “frontstage”?"),
        BrokenMap.step(
            "a box with a wrong key", "blueprint: { support: { title: B, waitpoint: true } }",
            "10:43: a box of the blueprint has no key “waitpoint”; did you mean “wait-point”?"),
    ]

    static let commas = [
        BrokenMap(
            "a comma in a text in braces", "waymark: 1\ntitle: { en: No, ru: Нет, спасибо }\n",
            "2:27: “спасибо” follows a comma; in braces a text that holds a comma goes in quotes"),
        BrokenMap(
            "a comma in a value in braces", "waymark: 1\ntitle: A\nscope: { start: One, two }\n",
            "3:22: a scope has no key “two”; in braces a text that holds a comma goes in quotes"),
    ]

    static let syntax = [
        BrokenMap(
            "a tab", "waymark: 1\nscope:\n\tstart: A\n",
            "3:1: a tab stands here; indent with spaces"),
        BrokenMap(
            "a colon in a text", "waymark: 1\ntitle: A: B\n",
            "2:9: a colon and a space start a value, and none fits here; put a text that holds them in quotes, or mend the indentation"
        ),
        BrokenMap(
            "an open quote", "waymark: 1\ntitle: \"A\n",
            "2:8: the quote that starts here is not closed"),
        BrokenMap(
            "an open list", "waymark: 1\ntags: [a, b\ntitle: A\n",
            "3:6: a comma or ] is missing; in a list in brackets a text that holds [ ] { } , goes in quotes; it belongs to what starts in line 2"
        ),
        BrokenMap(
            "brackets in brackets", "waymark: 1\nmissed: { events: [a[b=c]] }\n",
            "2:21: a comma or ] is missing; in a list in brackets a text that holds [ ] { } , goes in quotes"),
        BrokenMap(
            "a star", "waymark: 1\ntitle: *[a=b]\n",
            "2:9: a text that starts with * or & goes in quotes"),
        BrokenMap(
            "an alias of nothing", "waymark: 1\ntitle: *a\n",
            "2:8: *a stands for nothing: no &a is above it; a text that starts with * goes in quotes"),
        BrokenMap(
            "a tag", "waymark: 1\ntitle: !A b\n",
            "2:8: the tag !A is not used here; leave it out, or put a text that starts with ! in quotes"),
        BrokenMap(
            "a character that starts nothing", "waymark: 1\ntitle: @a\n",
            "2:8: a text cannot start with this character; put it in quotes"),
        BrokenMap(
            "an escape", "waymark: 1\ntitle: \"C:\\Users\"\n",
            "2:13: after \\x, \\u or \\U stands a number of 2, 4 or 8 digits; write \\\\ for a backslash, or use single quotes"
        ),
        BrokenMap(
            "a wrong indentation", "waymark: 1\n title: A\n",
            "2:1: this line is one space too far right; if its # was taken away, take the space behind it, too"
        ),
        BrokenMap(
            "a line that is no key", "waymark: 1\ntitle\n",
            "3:1: this line is no key: a colon is missing after it, or its indentation is not that of the text above; it belongs to what starts in line 2"
        ),
        BrokenMap(
            "a quote within a quote", "waymark: 1\ntitle: \"A\" B\n",
            "2:12: a key is expected here; check the indentation, and put a text with quotes inside in quotes as a whole; it belongs to what starts in line 1"
        ),
        BrokenMap(
            "a key that is a list", "waymark: 1\n[a]: A\n",
            "2:1: a key must be a text, not a list"),
        BrokenMap(
            "a directive", "%YAML 1.1\n---\nwaymark: 1\n",
            "1:1: a line that starts with % is a directive of YAML, which is not used here; indent it"),
        BrokenMap(
            "a zero byte", "waymark: 1\ntitle: Ж\0\n",
            "2:9: a zero byte stands here; this is not a text file"),
        BrokenMap(
            "a merge key", "waymark: 1\n<<: { title: A }\n",
            "1:1: a map needs the key “title”; add it",
            "2:1: keys are not merged with << here; write them out"),
    ]
}
