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
        var layout = LogLayout(
            customerCount: customers.count, eventCount: rowTimes.count, propertyCount: properties.count,
            lengths: lengths())
        let file = try MappedFile(count: layout.fileLength) { (image) throws(LogError) in
            fill(&image, layout, offsets, order)
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

    /// The bytes of each section, in the order of the file.
    private func lengths() -> [Int] {
        let rows = rowTimes.count
        var lengths = [(customers.count + 1) * 4, rows * 8, rows * 4]
        for texts in [customers, activities, names] { lengths += [texts.count * 8, texts.byteCount] }
        for property in properties {
            lengths += [rows * 4, property.values.count * 8, property.values.byteCount]
        }
        return lengths
    }

    private func fill(_ image: inout MutableRawSpan, _ layout: LogLayout, _ offsets: [UInt32], _ order: [UInt32]?) {
        image.write(offsets, order: nil, at: layout[.offsets].offset)
        image.write(rowTimes, order: order, at: layout[.times].offset)
        image.write(rowActivities, order: order, at: layout[.activities].offset)
        image.write(customers, at: layout[.customerEnds], layout[.customerText])
        image.write(activities, at: layout[.activityEnds], layout[.activityText])
        image.write(names, at: layout[.propertyEnds], layout[.propertyText])
        let places = properties.allSatisfy(\.lateRows.isEmpty) ? nil : order.map(Self.places)
        for (index, property) in properties.enumerated() {
            image.write(property.codes, order: order, at: layout[.codes, index].offset)
            image.write(property.lateCodes, of: property.lateRows, places: places, at: layout[.codes, index].offset)
            image.write(property.values, at: layout[.valueEnds, index], layout[.valueText, index])
        }
    }
}

extension MutableRawSpan {
    /// Copies a column, row by row in the given order, or as it is. A column that is shorter than the order says is
    /// zero from its end on, as the image is already.
    fileprivate mutating func write<Value: FixedWidthInteger & BitwiseCopyable>(
        _ column: [Value], order: [UInt32]?, at offset: Int
    ) {
        let width = MemoryLayout<Value>.stride
        // SAFETY: the section is at least as long as the column or the order; slicing checks that.
        unsafe withUnsafeMutableBytes { bytes in
            let rows = order?.count ?? column.count
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<offset + rows * width])
            guard let order else {
                unsafe column.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
                return
            }
            let values = unsafe target.assumingMemoryBound(to: Value.self)
            for (row, source) in order.enumerated() where Int(source) < column.count {
                unsafe values[row] = column[Int(source)]
            }
        }
    }

    /// Copies codes to the places of their rows of arrival, or to those rows. Pages of the image between them stay
    /// untouched, and so cost no memory.
    fileprivate mutating func write(_ codes: [UInt32], of rows: [UInt32], places: [UInt32]?, at offset: Int) {
        for (row, code) in zip(rows, codes) {
            let place = places.map { $0[Int(row)] } ?? row
            storeBytes(of: code, toByteOffset: offset + Int(place) * 4, as: UInt32.self)
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
