// Changes of maps in words.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Changes of maps in sentences")
struct EditStoryTests {
    @Test("Every key and every kind of thing with an id has a name, and there are no other names")
    func words() {
        var (seen, keys, kinds): (Set<ElementKind>, Set<String>, Set<String>) = ([], [], ["map"])
        func check(_ type: any DocumentElement.Type) {
            guard seen.insert(type.kind).inserted else { return }
            for key in type.keysInOrder where !["waymark", "id"].contains(key) {
                keys.insert(key)
                guard let shape = type.shape(of: key) else { continue }
                if let kind = shape.identifiedKind { kinds.insert(kind.rawValue) }
                if let inner = shape.elementType { check(inner) }
            }
        }
        check(JourneyMap.self)
        #expect(Set(MapKeyWord.allCases.map(\.rawValue)) == keys)
        #expect(Set(MapKindWord.allCases.map(\.rawValue)) == kinds)
    }

    @Test("Every edit is a sentence in each language, without holes", arguments: Seeds.upTo(10))
    func sentences(seed: Int) throws {
        let (a, b) = (try MapEditTests.document(2 * seed), try MapEditTests.document(2 * seed + 1))
        for language in LanguageTag.interface {
            let story = EditStory(language, b, a)
            for edit in a.edits(to: b) {
                let sentences = story.sentences(edit)
                #expect(
                    !sentences.isEmpty
                        && sentences.allSatisfy { !$0.contains("{") || $0.contains("{y}") || $0.contains("{}") })
            }
        }
    }
}
