// The workspace as a service: what is in it now. No HTTP here.
import Dispatch
import JourneyAnalytics
import JourneyEvidence
import JourneyFormats
import JourneyModel
package import JourneySupport

/// A directory of maps, personas, events and answers, read again when its files change.
///
/// One reading runs at a time, on a thread of its own; whoever asks meanwhile waits for it a little and is then answered
/// from what was read before.
package actor Workspace {
    private let files: WorkspaceFiles
    /// How long a question waits for a reading when there is an older one to answer it from.
    private let patience: Duration
    /// What reads event files.
    private let pool: WorkPool
    private let reader = DispatchQueue(label: "waymark.workspace")
    private var reading: WorkspaceLoader.Reading?
    private var content: WorkspaceContent?
    private var reload: Task<WorkspaceContent, any Error>?
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var waiters = 0
    /// Whether the reading that runs has used up the patience of somebody: then nobody waits for it any more, so that a
    /// page that looks at many maps waits once.
    private var isOverdue = false
    private var compactor: LogCompactor?
    var answers = MeasuredAnswers()

    /// Opens a directory. Everything is read now, so that what is wrong is said before anyone waits for a page.
    ///
    /// - Parameters:
    ///   - patience: how long a question waits for a reading when there is an older one to answer it from.
    ///   - pool: what reads event files.
    /// - Throws: `WorkspaceError` when there is no such directory, `IntakeError` or `LogError` when its events cannot
    ///   be read; broken maps do not throw, see `WorkspaceContent.problems`.
    package init(opening directory: String, patience: Duration = .seconds(3), pool: WorkPool = .single)
        async throws
    {
        files = WorkspaceFiles(directory: directory)
        self.patience = patience
        self.pool = pool
        guard files.isThere else { throw WorkspaceError.noDirectory(directory) }
        _ = try await current()
    }

    /// What is in the workspace now.
    package func current() async throws -> WorkspaceContent {
        if let content, let reading, reading.isTrue(of: files) { return content }
        let reload = self.reload ?? begin()
        guard content != nil else { return try await reload.value }
        if !isOverdue { await waitForReload() }
        guard let content else { return try await reload.value }
        return content
    }

    /// Compacts the log in the background from now on, whenever one was read that is worth it.
    /// - Parameters:
    ///   - patience: seconds until another attempt while somebody else writes to the log.
    ///   - report: what came of it, on a thread of its own.
    package func compactInBackground(
        patience: Double = 2, report: @escaping @Sendable (LogCompactor.Outcome) -> Void
    ) {
        let compactor = LogCompactor(path: files.path(LogKeeper.logFile), patience: patience, report: report)
        self.compactor = compactor
        if let log = content?.log { compactor.look(at: log) }
    }

    // MARK: Reading again

    private func begin() -> Task<WorkspaceContent, any Error> {
        let task = Task {
            defer { finish() }
            let fresh = try await read(after: reading)
            let engine = fresh.log.map { LogEngine($0) }
            var voices = VoiceIndex()
            if let engine { voices = try await VoiceIndex(fresh.responses, engine: engine) }
            let content = WorkspaceContent(
                settings: fresh.settings, zone: fresh.zone, maps: fresh.maps,
                personas: Dictionary(fresh.personas.map { ($0.id, $0) }) { first, _ in first },
                ownPersonas: Dictionary(fresh.maps.map { ($0.id, $0.ownPersonas) }) { first, _ in first },
                problems: fresh.problems, log: fresh.log, logTime: fresh.stamps.log?.changed, voices: voices,
                measurer: engine.map { MapMeasurer(engine: $0, voices: voices) },
                generation: (self.content?.generation ?? 0) + 1)
            reading = fresh
            self.content = content
            answers.removeAll()
            if let log = fresh.log { compactor?.look(at: log) }
            return content
        }
        reload = task
        return task
    }

    /// Reads on a thread that nobody else waits for.
    private func read(after old: WorkspaceLoader.Reading?) async throws -> WorkspaceLoader.Reading {
        let (files, pool) = (files, pool)
        return try await withCheckedThrowingContinuation { continuation in
            reader.async {
                continuation.resume(
                    with: Result {
                        var loader = WorkspaceLoader(files, pool: pool)
                        return try loader.read(after: old)
                    })
            }
        }
    }

    private func finish() {
        reload = nil
        isOverdue = false
        let woken = waiting
        waiting = [:]
        for continuation in woken.values { continuation.resume() }
    }

    /// Until the reading that runs is done, or the patience is at its end.
    private func waitForReload() async {
        waiters += 1
        let number = waiters
        let patience = patience
        let alarm = Task {
            try? await Task.sleep(for: patience)
            guard let waiter = waiting.removeValue(forKey: number) else { return }
            isOverdue = true
            waiter.resume()
        }
        await withCheckedContinuation { waiting[number] = $0 }
        alarm.cancel()
    }
}
