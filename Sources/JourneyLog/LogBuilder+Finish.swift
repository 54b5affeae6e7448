// From rows in order of arrival to the image of a log.

import JourneySupport

extension LogBuilder {
    /// Sorts the rows and makes the log, in memory.
    ///
    /// - Complexity: O(rows) when they came in order; else O(rows · log(rows of one customer)).
    package consuming func finish() throws(LogError) -> EventLog {
        try checkSize()
        let offsets = customerOffsets()
        let order = isInOrder ? nil : sortedRows(offsets)
        let clock = LogClock(rowTimes)
        let postings = postings(offsets, order, clock)
        var layout = LogLayout(
            customerCount: customers.count, eventCount: rowTimes.count, propertyCount: properties.count
        ) { size(of: $0, $1, clock, postings) }
        let file = try MappedFile(count: layout.fileLength) { (image) throws(LogError) in
            fill(&image, layout, offsets, order, clock)
            write(postings, to: &image, layout)
            layout.seal(&image)
        } orElse: { number in
            .tooLarge("\(layout.fileLength) bytes, and the system says: \(SystemReason.text(number))")
        }
        return try EventLog(file, path: nil)
    }

    /// Where each customer's rows begin, counted from the rows.
    private func customerOffsets() -> [UInt32] {
        var offsets = [UInt32](repeating: 0, count: customers.count + 1)
        for customer in rowCustomers { offsets[Int(customer) + 1] += 1 }
        for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
        return offsets
    }

    /// The row of arrival of each row of the log: a counting sort by customer, then each customer's rows by time where
    /// they are not in order yet. Both are stable.
    private func sortedRows(_ offsets: [UInt32]) -> [UInt32] {
        var next = offsets
        var order = [UInt32](repeating: 0, count: rowTimes.count)
        for row in rowCustomers.indices {
            let customer = Int(rowCustomers[row])
            order[Int(next[customer])] = UInt32(row)
            next[customer] += 1
        }
        for customer in 0..<customers.count {
            let rows = Int(offsets[customer])..<Int(offsets[customer + 1])
            let isSorted = rows.dropFirst().allSatisfy { rowTimes[Int(order[$0 - 1])] <= rowTimes[Int(order[$0])] }
            if isSorted { continue }
            order[rows].sort { (rowTimes[Int($0)], $0) < (rowTimes[Int($1)], $1) }
        }
        return order
    }

    /// The row of the log of each row of arrival.
    private static func places(_ order: [UInt32]) -> [UInt32] {
        var places = [UInt32](repeating: 0, count: order.count)
        for (row, source) in order.enumerated() { places[Int(source)] = UInt32(row) }
        return places
    }

    private func postings(_ offsets: [UInt32], _ order: [UInt32]?, _ clock: LogClock) -> PostingSections {
        guard clock.unit != nil else { return PostingSections() }
        let base = clock.base
        return PostingSections(offsets: offsets.span, types: activities.count) { row in
            let source = order.map { Int($0[row]) } ?? row
            return (Int(rowActivities[source]), UInt32(LogClock.seconds(rowTimes[source]) - base))
        }
    }

    private func write(_ postings: PostingSections, to image: inout MutableRawSpan, _ layout: LogLayout) {
        image.write(postings.types, order: nil, at: layout[.postingTypes])
        image.write(postings.bits, order: nil, at: layout[.memberBits])
        image.write(postings.blocks, order: nil, at: layout[.blocks])
        image.write(postings.numbers, order: nil, at: layout[.memberNumbers])
        image.write(postings.starts, order: nil, at: layout[.memberStarts])
        image.write(postings.runs, order: nil, at: layout[.runs])
        image.write(postings.longRuns, order: nil, at: layout[.longRuns])
        image.write(postings.moments, order: nil, at: layout[.moments])
    }

    /// How many values a section has, and how many bytes each takes.
    private func size(
        of section: LogSection, _ index: Int, _ clock: LogClock, _ postings: PostingSections
    ) -> (count: Int, width: Int) {
        let rows = rowTimes.count
        let count =
            switch section {
            case .clock: 2
            case .offsets: customers.count + 1
            case .seconds: clock.unit == nil ? 0 : rows
            case .fractions: clock.unit == nil || clock.unit == .second ? 0 : rows
            case .sixteenths: clock.unit == .microsecond ? (rows + 1) / 2 : 0
            case .times: clock.unit == nil ? rows : 0
            case .activities, .codes: rows
            case .customerEnds: customers.count
            case .customerText: customers.byteCount
            case .activityEnds: activities.count
            case .activityText: activities.byteCount
            case .propertyEnds: names.count
            case .propertyText: names.byteCount
            case .postingTypes: postings.types.count
            case .memberBits: postings.bits.count
            case .blocks: postings.blocks.count
            case .memberNumbers: postings.numbers.count
            case .memberStarts: postings.starts.count
            case .runs: postings.runs.count
            case .longRuns: postings.longRuns.count
            case .moments: postings.moments.count
            case .valueEnds: properties[index].values.count
            case .valueText: properties[index].values.byteCount
            }
        let width =
            switch section {
            case .activities: Self.width(codes: activities.count)
            case .codes: Self.width(codes: properties[index].values.count + 1)
            default: section.widths[0]
            }
        return (count, width)
    }

    /// The bytes that hold so many codes.
    private static func width(codes: Int) -> Int { codes <= 1 << 8 ? 1 : codes <= 1 << 16 ? 2 : 4 }

    private func fill(
        _ image: inout MutableRawSpan, _ layout: LogLayout, _ offsets: [UInt32], _ order: [UInt32]?, _ clock: LogClock
    ) {
        image.storeBytes(of: clock.base, toByteOffset: layout[.clock].offset, as: Int64.self)
        image.storeBytes(of: clock.unit?.rawValue ?? 0, toByteOffset: layout[.clock].offset + 8, as: Int64.self)
        image.write(offsets, order: nil, at: layout[.offsets])
        writeTimes(to: &image, layout, order, clock)
        image.write(rowActivities, order: order, at: layout[.activities])
        image.write(customers, at: layout[.customerEnds], layout[.customerText])
        image.write(activities, at: layout[.activityEnds], layout[.activityText])
        image.write(names, at: layout[.propertyEnds], layout[.propertyText])
        let places = properties.allSatisfy(\.lateRows.isEmpty) ? nil : order.map(Self.places)
        for (index, property) in properties.enumerated() {
            image.write(property.codes, order: order, at: layout[.codes, index])
            image.write(property.lateCodes, of: property.lateRows, places: places, at: layout[.codes, index])
            image.write(property.values, at: layout[.valueEnds, index], layout[.valueText, index])
        }
    }

    private func writeTimes(
        to image: inout MutableRawSpan, _ layout: LogLayout, _ order: [UInt32]?, _ clock: LogClock
    ) {
        guard let unit = clock.unit else { return image.write(rowTimes, order: order, at: layout[.times]) }
        let (seconds, fractions) = (layout[.seconds].offset, layout[.fractions].offset)
        let sixteenths = layout[.sixteenths].offset
        for row in rowTimes.indices {
            let parts = clock.parts(rowTimes[order.map { Int($0[row]) } ?? row])
            image.storeBytes(of: parts.seconds, toByteOffset: seconds + row * 4, as: UInt32.self)
            guard unit != .second else { continue }
            image.storeBytes(of: parts.fraction, toByteOffset: fractions + row * 2, as: UInt16.self)
            guard unit == .microsecond else { continue }
            // Two rows a byte: the second finds the first's bits there.
            let place = sixteenths + row >> 1
            let first = row & 1 == 0 ? 0 : image.bytes.integer(at: place, as: UInt8.self)
            image.storeBytes(of: first | parts.sixteenth << UInt8(row & 1 * 4), toByteOffset: place, as: UInt8.self)
        }
    }
}

extension MutableRawSpan {
    /// Copies a column, row by row in the given order, or as it is, as narrow as its section is. A column that is shorter
    /// than the order says is zero from its end on, as the image is already.
    fileprivate mutating func write<Value: FixedWidthInteger & BitwiseCopyable>(
        _ column: [Value], order: [UInt32]?, at entry: LogSectionEntry
    ) {
        switch entry.width {
        case 1: write(column, as: UInt8.self, order: order, at: entry.offset)
        case 2: write(column, as: UInt16.self, order: order, at: entry.offset)
        case 4: write(column, as: UInt32.self, order: order, at: entry.offset)
        default: write(column, as: Int64.self, order: order, at: entry.offset)
        }
    }

    private mutating func write<
        Value: FixedWidthInteger & BitwiseCopyable, Narrow: FixedWidthInteger & BitwiseCopyable
    >(_ column: [Value], as type: Narrow.Type, order: [UInt32]?, at offset: Int) {
        let width = MemoryLayout<Narrow>.stride
        // SAFETY: the section is at least as long as the column or the order; slicing checks that.
        unsafe withUnsafeMutableBytes { bytes in
            let rows = order?.count ?? column.count
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<offset + rows * width])
            let values = unsafe target.assumingMemoryBound(to: Narrow.self)
            guard let order else {
                for (row, value) in column.enumerated() { unsafe values[row] = Narrow(truncatingIfNeeded: value) }
                return
            }
            for (row, source) in order.enumerated() where Int(source) < column.count {
                unsafe values[row] = Narrow(truncatingIfNeeded: column[Int(source)])
            }
        }
    }

    /// Copies codes to the places of their rows of arrival, or to those rows. Pages of the image between them stay
    /// untouched, and so cost no memory.
    fileprivate mutating func write(
        _ codes: [UInt32], of rows: [UInt32], places: [UInt32]?, at entry: LogSectionEntry
    ) {
        for (row, code) in zip(rows, codes) {
            let place = entry.offset + Int(places.map { $0[Int(row)] } ?? row) * entry.width
            switch entry.width {
            case 1: storeBytes(of: UInt8(code), toByteOffset: place, as: UInt8.self)
            case 2: storeBytes(of: UInt16(code), toByteOffset: place, as: UInt16.self)
            default: storeBytes(of: code, toByteOffset: place, as: UInt32.self)
            }
        }
    }

    /// Copies the texts of an interner.
    fileprivate mutating func write(_ texts: TextInterner, at ends: LogSectionEntry, _ text: LogSectionEntry) {
        texts.withAll { bytes, textEnds in
            // SAFETY: the sections were laid out for exactly these texts; slicing and storing check that.
            unsafe withUnsafeMutableBytes { image in
                unsafe bytes.withUnsafeBytes { bytes in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: image[text.offset..<text.offset + text.length])
                        .copyMemory(from: bytes)
                }
                for index in textEnds.indices {
                    unsafe image.storeBytes(
                        of: UInt64(textEnds[index]), toByteOffset: ends.offset + index * 8, as: UInt64.self)
                }
            }
        }
    }
}
