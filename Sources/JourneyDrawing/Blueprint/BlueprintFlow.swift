// How work runs through a blueprint, as the map says it: who works for whom, what goes on at the next step, and where
// it changes hands.
import JourneyLanguage
import JourneyModel

/// The boxes of a map's blueprint and the connections between them.
struct BlueprintFlow {
    /// How deep a box stands: the customer, then the three lanes below the line of interaction.
    enum Depth: Int, CaseIterable, Comparable {
        case customer, frontstage, backstage, support

        static func < (one: Depth, other: Depth) -> Bool { one.rawValue < other.rawValue }

        var lane: BlueprintLane? {
            switch self {
            case .customer: nil
            case .frontstage: .frontstage
            case .backstage: .backstage
            case .support: .support
            }
        }
    }

    /// A box over some columns; what the customer does has no item.
    struct Box {
        var depth: Depth
        var columns: Range<Int>
        var item: BlueprintItem?
        /// The place among the boxes of its depth, in the order in which they are set.
        var place: Int

        /// The owner as the map's author wrote it: translations differ, the owner does not.
        var owner: String? {
            guard let owner = item?.owner else { return nil }
            let name = owner.text(in: owner.original).trimmed
            return name.isEmpty ? nil : name
        }
    }

    enum Kind {
        /// From a box to the one below it, across a line.
        case down
        /// From a step to the next, within a lane.
        case onward
    }

    /// A connection between two boxes, by their indices.
    struct Link {
        var from, to: Int
        var kind: Kind
        /// The columns in which it may run.
        var columns: Range<Int>
        /// The number of the handover, from 1, where two named owners differ.
        var handover: Int?
    }

    /// Where a customer, of whom only the step tells what they do, meets a box.
    struct Contact {
        var column: Int
        var box: Int
    }

    let boxes: [Box]
    private(set) var links: [Link] = []
    private(set) var contacts: [Contact] = []

    /// - Parameters:
    ///   - actions: the columns of what the customer does, in the order it is set; a column without any is the step's.
    init(steps: [Step], actions: [Range<Int>], span: (Int, String?) -> Range<Int>) {
        var boxes = actions.enumerated().map { Box(depth: .customer, columns: $1, item: nil, place: $0) }
        for depth in Depth.allCases {
            guard let lane = depth.lane else { continue }
            var place = 0
            for (column, step) in steps.enumerated() {
                for item in step.blueprint[lane] ?? [] {
                    boxes.append(Box(depth: depth, columns: span(column, item.through), item: item, place: place))
                    place += 1
                }
            }
        }
        self.boxes = boxes
        links = downward(steps.count) + Self.onward(boxes, steps.count)
        contacts = (0..<steps.count).compactMap { column in
            let own = boxes.indices.filter { boxes[$0].columns.contains(column) }
            guard !own.contains(where: { boxes[$0].depth == .customer }) else { return nil }
            return own.first { boxes[$0].depth == .frontstage }.map { Contact(column: column, box: $0) }
        }
        number()
    }

    // MARK: Connections

    /// In each column from the lowest box of a depth to the highest of the next depth that has one.
    private func downward(_ count: Int) -> [Link] {
        var links: [Link] = []
        for column in 0..<count {
            var above: Int?
            for depth in Depth.allCases {
                let here = boxes.indices.filter { boxes[$0].depth == depth && boxes[$0].columns.contains(column) }
                if let above, let first = here.first {
                    // Neighbouring columns with the same two boxes are one connection.
                    if let last = links.lastIndex(where: { $0.from == above && $0.to == first }),
                        links[last].columns.upperBound == column
                    {
                        links[last].columns = links[last].columns.lowerBound..<column + 1
                    } else if !links.contains(where: { $0.from == above && $0.to == first }) {
                        links.append(Link(from: above, to: first, kind: .down, columns: column..<column + 1))
                    }
                }
                above = here.last ?? above
            }
        }
        return links
    }

    /// From the last box of a step to the first of the next one, in the lanes where people work; not where another box
    /// reaches over both.
    private static func onward(_ boxes: [Box], _ count: Int) -> [Link] {
        [Depth.frontstage, .backstage].flatMap { depth -> [Link] in
            let own = boxes.indices.filter { boxes[$0].depth == depth }
            return (1..<max(1, count)).compactMap { column in
                guard
                    !own.contains(where: {
                        boxes[$0].columns.lowerBound < column && column < boxes[$0].columns.upperBound
                    }),
                    let from = own.last(where: { boxes[$0].columns.upperBound == column }),
                    let to = own.first(where: { boxes[$0].columns.lowerBound == column })
                else { return nil }
                return Link(from: from, to: to, kind: .onward, columns: column..<column)
            }
        }
    }

    /// Numbers the handovers as they are read: by column, then by depth.
    private mutating func number() {
        func changesHands(_ link: Link) -> Bool {
            guard let one = boxes[link.from].owner, let other = boxes[link.to].owner else { return false }
            return one != other
        }
        let order = links.indices.filter { changesHands(links[$0]) }.sorted { one, other in
            let (a, b) = (links[one], links[other])
            return (a.columns.lowerBound, boxes[a.from].depth.rawValue, a.kind == .onward ? 0 : 1, one)
                < (b.columns.lowerBound, boxes[b.from].depth.rawValue, b.kind == .onward ? 0 : 1, other)
        }
        for (number, index) in order.enumerated() { links[index].handover = number + 1 }
    }

    // MARK: Counts

    /// The boxes behind the line of interaction.
    var workBoxes: [Box] { boxes.filter { $0.depth != .customer } }
    var handovers: Int { links.count { $0.handover != nil } }
    var owners: Set<String> { Set(workBoxes.compactMap(\.owner)) }
    /// The owners between whom anything is handed over.
    var handingOwners: Set<String> {
        Set(
            links.filter { $0.handover != nil }.flatMap { [boxes[$0.from].owner, boxes[$0.to].owner] }.compactMap { $0 }
        )
    }
    var waitPoints: Int { workBoxes.count { $0.item?.isWaitPoint ?? false } }
    var failPoints: Int { workBoxes.count { $0.item?.isFailPoint ?? false } }
    var unowned: Int { workBoxes.count { $0.owner == nil } }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
