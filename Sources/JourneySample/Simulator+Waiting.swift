// From the signed contract to a line that works.
import JourneySupport

extension Simulator {
    /// Books a visit and waits for it; it may be moved, more than once.
    /// - Returns: whether the customer still waits when the technician comes.
    mutating func waitForVisit(_ life: inout Life) -> Bool {
        guard life.random.chance(0.96) else {
            if life.random.chance(0.4) { cancel(&life, after: 20_000...200_000) }
            return false
        }
        let time = life.soon(300...120_000)
        life.visit = visitDay(after: time, &life)
        var details = Details(life.customer.shop == nil ? .app : .call)
        details.weekday = Weekday(at: life.visit)
        details.messages = time >= calendar.messagesSince
        guard let booked = happens(.visitBooked, at: time, details, to: &life) else { return false }
        life.facts.visitBooked = booked
        life.facts.bookedForMonday = details.weekday == .monday
        life.facts.toldAboutVisit = details.messages == true
        ask(.booking, at: booked, mean: Feelings.booking(life.customer.work), &life)
        if life.facts.toldAboutVisit {
            let told = booked + Int64(life.random.whole(20...120))
            guard happens(.messageSent, at: told, Details(.sms), to: &life) != nil else { return false }
            life.facts.messageSent = told
        }
        let isMoved = life.random.chance(life.facts.bookedForMonday ? Planted.movedOnMonday : Planted.moved)
        let notice = movingTime(&life)
        callAboutVisit(between: life.clock, and: isMoved ? notice : life.visit, &life)
        return isMoved ? moveVisit(at: notice, &life) : true
    }

    /// A day two to six days on, not a Sunday, at the start of a window.
    private func visitDay(after time: Int64, _ life: inout Life) -> Int64 {
        var day = SampleCalendar.midnight(of: time) + Int64(life.random.whole(2...6)) * SampleCalendar.day
        if Weekday(at: day) == .sunday { day += SampleCalendar.day * Int64(life.random.whole(1...3)) }
        return day + Int64(9 + 4 * life.random.whole(0...1)) * 3_600
    }

    /// In the afternoon before the day of the visit, but after everything else that is known by then.
    private func movingTime(_ life: inout Life) -> Int64 {
        let afternoon =
            SampleCalendar.midnight(of: life.visit) - SampleCalendar.day + Int64(life.random.whole(50_000...68_000))
        return max(afternoon, life.clock + Int64(life.random.whole(1_800...9_000)))
    }

    /// The visit is moved until it is not, or until the customer has had enough. Who will go without a word does not
    /// answer a survey either.
    private mutating func moveVisit(at first: Int64, _ life: inout Life) -> Bool {
        let fate = life.random.unit()
        let isSilent = fate < Planted.silentAfterMove
        var time = first
        while true {
            life.visit = visitDay(after: time, &life)
            // The dispatcher calls shopkeepers, who do not read messages at work.
            let isCalled = life.random.chance(life.customer.work == .shop ? 0.8 : 0.12)
            var details = Details(isCalled ? .call : .sms)
            details.weekday = Weekday(at: life.visit)
            guard let moved = happens(.visitMoved, at: time, details, to: &life) else { return false }
            life.facts.moves += 1
            life.facts.firstMoved = life.facts.firstMoved ?? moved
            life.facts.lastMoved = moved
            if life.facts.moves == 1, !isSilent {
                ask(.moved, at: moved, mean: Feelings.moved(life.customer.work), &life)
            }
            guard life.facts.moves < Planted.mostMoves, life.random.chance(Planted.movedAgain) else { break }
            guard confirmVisit(&life) else { return false }
            time = movingTime(&life)
        }
        return staysAfterMove(fate, &life)
    }

    /// Who stays confirms the new window.
    private mutating func confirmVisit(_ life: inout Life) -> Bool {
        var details = Details(life.customer.work == .shop || life.customer.shop != nil ? .call : .app)
        details.weekday = Weekday(at: life.visit)
        life.facts.visitConfirmed = happens(.visitConfirmed, at: life.soon(600...15_000), details, to: &life)
        return life.facts.visitConfirmed != nil
    }

    /// Some go without a word, a few complain, a few cancel; the others wait.
    private mutating func staysAfterMove(_ fate: Double, _ life: inout Life) -> Bool {
        if fate < Planted.silentAfterMove {
            life.facts.wentSilent = true
            return false
        }
        if fate < Planted.silentAfterMove + Planted.cancellingAfterMove {
            cancel(&life, after: 3_600...80_000)
            return false
        }
        if fate < Planted.silentAfterMove + Planted.cancellingAfterMove + Planted.complainingAfterMove {
            guard complain(.visit, after: 1_800...60_000, &life) else { return false }
            if life.random.chance(0.5) {
                cancel(&life, after: 3_600...60_000)
                return false
            }
        }
        guard confirmVisit(&life) else { return false }
        life.visit = max(life.visit, life.clock + 7_200)
        callAboutVisit(between: life.clock, and: life.visit, &life)
        return true
    }

    /// Calls to ask when somebody comes.
    private mutating func callAboutVisit(between start: Int64, and end: Int64, _ life: inout Life) {
        let rate = life.facts.toldAboutVisit ? Planted.visitCallsWithMessage : Planted.visitCallsWithoutMessage
        var times: [Int64] = []
        for _ in 0..<2 where life.random.chance(rate / 2) && end - start > 600 {
            let time = start + 300 + Int64(life.random.unit() * Double(end - start - 600))
            let awake = SampleCalendar.awake(time, random: &life.random)
            times.append(awake < end ? awake : time)
        }
        var details = Details(.call)
        details.reason = "visit"
        for time in times.sorted() where happens(.supportCalled, at: time, details, to: &life) != nil {
            life.facts.visitCalls += 1
        }
    }

    /// The technician comes and runs the cable; then the speed is tested.
    mutating func receiveTechnician(_ life: inout Life) -> Bool {
        let arrival = max(life.visit, life.clock + 600) + Int64(life.random.whole(0...13_000))
        guard life.random.chance(0.985) else {
            cancel(&life, after: 3_600...80_000)
            return false
        }
        guard let arrived = happens(.technicianArrived, at: arrival, Details(.person), to: &life) else { return false }
        life.facts.technicianArrived = arrived
        let done = arrived + Int64(life.random.whole(2_700...8_400))
        guard let installed = happens(.lineInstalled, at: done, Details(.person), to: &life) else { return false }
        life.facts.installed = installed
        ask(.installation, at: installed, mean: Feelings.installation(life.customer.work), &life)
        return setUp(&life, tests: 0.93)
    }

    /// The router comes by post into a flat that has a line already.
    mutating func installAlone(_ life: inout Life) -> Bool {
        let time = life.inOffice(afterDays: 1.5...4)
        guard life.random.chance(0.97),
            let delivered = happens(.routerDelivered, at: time, Details(.post), to: &life)
        else { return false }
        life.facts.routerDelivered = delivered
        return setUp(&life, tests: 0.97)
    }

    /// Sets up Wi-Fi, tests the speed, or just starts to use the line.
    private mutating func setUp(_ life: inout Life, tests: Double) -> Bool {
        life.lineSince = life.clock
        if life.random.chance(tests) {
            let time = life.clock + Int64(life.random.whole(300...5_400))
            guard let tested = happens(.speedTested, at: time, Details(.app), to: &life) else { return false }
            life.facts.speedTested = tested
            ask(.speed, at: tested, mean: Feelings.speed(life.customer.work), &life)
        }
        if life.random.chance(0.05) {
            var details = Details(.call)
            details.reason = "setup"
            let time = SampleCalendar.inOffice(
                life.clock + Int64(life.random.whole(1_800...150_000)), random: &life.random)
            guard happens(.supportCalled, at: time, details, to: &life) != nil else { return false }
            life.facts.setUpCalls += 1
        }
        return true
    }

    /// Cancels the order: the journey is over without its goal.
    mutating func cancel(_ life: inout Life, after seconds: ClosedRange<Int>) {
        let time = life.soon(seconds)
        life.facts.cancelled = happens(.orderCancelled, at: time, Details(.call), to: &life)
    }

    /// Complains in words.
    mutating func complain(_ subject: ComplaintSubject, after seconds: ClosedRange<Int>, _ life: inout Life) -> Bool {
        let time = life.soon(seconds)
        var details = Details(life.random.chance(0.6) ? .call : .app)
        details.reason = subject.rawValue
        guard let complained = happens(.complaintFiled, at: time, details, to: &life) else { return false }
        if subject == .visit { life.facts.complained = complained }
        complaints.note(subject, at: complained, through: details.channel, of: &life)
        return true
    }
}
