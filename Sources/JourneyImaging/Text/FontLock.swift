// One at a time where cairo reads fonts.
import Synchronization

/// The right to have cairo read fonts, which one thread of the process has at a time.
///
/// cairo 1.16 keeps ten font files open for the whole process. When one more is needed it closes another that looks
/// unused, but another thread may have begun to read it meanwhile: letters are lost, or the process ends. Whatever sets,
/// draws or embeds letters is therefore done with the lock held; packing pixels and writing files is not.
enum FontLock {
    private static let turn = Mutex(())

    /// Does the work when it is this thread's turn. The work must not ask for another turn.
    static func hold<Value: ~Copyable, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
        try turn.withLock { _ throws(Failure) in
            try work()
        }
    }
}
