// Which keys of the format a document uses, each as `kind/key`.
package import JourneyModel

extension DocumentValue {
    package func usedKeys(as type: any DocumentElement.Type) -> Set<String> {
        var used = Set(entries.map { "\(type.kind.rawValue)/\($0.key)" })
        if let short = type.shortKey, type.standsForText(self) { used.insert("\(type.kind.rawValue)/\(short)") }
        for entry in entries {
            guard let inner = type.shape(of: entry.key)?.elementType else { continue }
            for element in entry.value.elements { used.formUnion(element.usedKeys(as: inner)) }
        }
        return used
    }
}
