// That no kernel leaves the postings of a log, whatever they say.

import JourneySupport

/// Members, blocks, lists, runs and moments fit together.
struct PostingCheck: Sendable {
    let file: MappedFile
    let layout: LogLayout
    let clock: LogClock

    private static let failure = "its postings do not fit together"

    /// What can be looked at by itself.
    func addFirst(to checks: inout ParallelCheck) {
        checks.add { areTypesInOrder ? nil : Self.failure }
        checks.add { areLongRunsInOrder ? nil : Self.failure }
    }

    /// What needs that the first held.
    func addRest(to checks: inout ParallelCheck) {
        checks.add(0..<max(0, layout[.postingTypes].count / 4 - 1), pieces: 64) { types in
            types.allSatisfy(isWhole) ? nil : Self.failure
        }
    }

    private var words: Int { (layout.customerCount + 63) / 64 }
    private var blocks: Int { (layout.customerCount + PostingLayout.blockSize - 1) / PostingLayout.blockSize }

    /// Types follow each other in all that they have, from the beginning of each section to its end.
    private var areTypesInOrder: Bool {
        let count = layout.activityCodes
        let moments = clock.unit == nil ? 0 : layout.eventCount
        guard layout[.moments].count == moments else { return false }
        guard clock.unit != nil else {
            return [.postingTypes, .memberBits, .blocks, .memberNumbers, .memberStarts, .runs, .longRuns].allSatisfy {
                layout[$0].count == 0
            }
        }
        guard layout[.postingTypes].count == (count + 1) * 4 else { return false }
        return file.withValues(of: layout[.postingTypes], as: UInt32.self) { types in
            var (member, moment, word, listed) = (0, 0, 0, 0)
            for type in 0..<count {
                let here = type * 4
                guard Int(types[here]) == member, Int(types[here + 1]) == moment else { return false }
                let (nextMember, nextMoment) = (Int(types[here + 4]), Int(types[here + 5]))
                guard nextMember >= member, nextMoment >= moment else { return false }
                switch (types[here + 2], types[here + 3]) {
                case (UInt32.max, UInt32(listed)): listed += nextMember - member
                case (UInt32(word), UInt32.max): word += words
                default: return false
                }
                (member, moment) = (nextMember, nextMoment)
            }
            let last = count * 4
            return types[last] == member && types[last + 1] == moment && types[last + 2] == word
                && types[last + 3] == listed
                && layout[.runs].count == member && moments == moment && layout[.memberBits].count == word
                && layout[.blocks].count == word / max(1, words) * blocks * 2 && layout[.memberNumbers].count == listed
                && layout[.memberStarts].count == listed
        }
    }

    /// Pairs of a member whose run is told elsewhere, rising, and the length of that run.
    private var areLongRunsInOrder: Bool {
        file.withValues(of: layout[.longRuns], as: UInt32.self) { long in
            guard long.count % 2 == 0 else { return false }
            for place in stride(from: 0, to: long.count, by: 2) {
                guard long[place + 1] >= UInt32(PostingLayout.longRun), place == 0 || long[place] > long[place - 2]
                else {
                    return false
                }
            }
            return true
        }
    }

    /// The members of a type are as many as it says, and so are their moments, block by block.
    private func isWhole(_ type: Int) -> Bool {
        let list = file.withValues(of: layout[.postingTypes], as: UInt32.self) {
            PostingSections.list(type, $0, customers: layout.customerCount)
        }
        if let word = list.word, let block = list.block { return hasWholeBlocks(list, word: word, block: block) }
        guard let listed = list.listed else { return false }
        return hasWholeList(list, listed)
    }

    private func hasWholeBlocks(_ list: PostingList, word: Int, block: Int) -> Bool {
        var (member, moment) = (list.members.lowerBound, list.moments.lowerBound)
        let isWhole = file.withValues(of: layout[.memberBits], as: UInt64.self) { bits in
            file.withValues(of: layout[.blocks], as: UInt32.self) { heads in
                for index in 0..<blocks {
                    guard Int(heads[(block + index) * 2]) == member, Int(heads[(block + index) * 2 + 1]) == moment
                    else {
                        return false
                    }
                    var count = 0
                    for place in index * 8..<min(index * 8 + 8, words) { count += bits[word + place].nonzeroBitCount }
                    guard member + count <= list.members.upperBound, let length = length(member..<member + count) else {
                        return false
                    }
                    member += count
                    moment += length
                }
                let behind = layout.customerCount % 64
                return words == 0 || behind == 0 || bits[word + words - 1] >> UInt64(behind) == 0
            }
        }
        return isWhole && member == list.members.upperBound && moment == list.moments.upperBound
    }

    private func hasWholeList(_ list: PostingList, _ listed: Int) -> Bool {
        var moment = list.moments.lowerBound
        let isWhole = file.withValues(of: layout[.memberNumbers], as: UInt32.self) { numbers in
            file.withValues(of: layout[.memberStarts], as: UInt32.self) { starts in
                var last = -1
                for place in 0..<list.members.count {
                    let member = list.members.lowerBound + place
                    let customer = Int(numbers[listed + place])
                    guard customer > last, customer < layout.customerCount, Int(starts[listed + place]) == moment,
                        let length = length(member..<member + 1)
                    else { return false }
                    last = customer
                    moment += length
                }
                return true
            }
        }
        return isWhole && moment == list.moments.upperBound
    }

    /// How many events some members have; `nil` where one says none, or where a long run is not told.
    private func length(_ members: Range<Int>) -> Int? {
        file.withValues(of: layout[.runs], as: UInt8.self) { runs in
            let own = runs.extracting(members)
            var (sum, least, most) = (0, UInt8.max, UInt8(0))
            for index in own.indices {
                sum &+= Int(own[index])
                least = min(least, own[index])
                most = max(most, own[index])
            }
            guard least > 0 || members.isEmpty else { return nil }
            guard most == PostingLayout.longRun else { return sum }
            var exact = 0
            for member in members {
                guard let length = length(of: member, runs[member]) else { return nil }
                exact += length
            }
            return exact
        }
    }

    private func length(of member: Int, _ run: UInt8) -> Int? {
        guard run == PostingLayout.longRun else { return Int(run) }
        return file.withValues(of: layout[.longRuns], as: UInt32.self) { long in
            var (low, high) = (0, long.count / 2)
            while low < high {
                let middle = (low + high) / 2
                if Int(long[middle * 2]) < member { low = middle + 1 } else { high = middle }
            }
            return low * 2 + 1 < long.count && Int(long[low * 2]) == member ? Int(long[low * 2 + 1]) : nil
        }
    }
}
