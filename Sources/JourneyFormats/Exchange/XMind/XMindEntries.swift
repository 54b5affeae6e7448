// The keys of an element while its topics are read.
internal import JourneyModel

/// Keys with their values, each key once.
struct XMindEntries {
    private(set) var all: [DocumentEntry] = []

    init(_ entries: [DocumentEntry] = []) { all = entries }

    func value(_ key: String) -> DocumentValue? { all.first { $0.key == key }?.value }

    mutating func set(_ key: String, _ value: DocumentValue) {
        if let index = all.firstIndex(where: { $0.key == key }) {
            all[index].value = value
        } else {
            all.append(DocumentEntry(key, value))
        }
    }

    /// Adds to a list.
    mutating func add(_ key: String, _ values: [DocumentValue]) {
        guard !values.isEmpty else { return }
        set(key, DocumentValue(content: .list((value(key)?.elements ?? []) + values), place: values[0].place))
    }
}
