// The name under which a policy lets a script run.
import CGLib

/// SHA-256 of a script in base 64, as a Content-Security-Policy names it (CSP Level 3, 2.3.1).
enum ScriptHash {
    static func base64(_ script: [UInt8]) -> String {
        guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { preconditionFailure("GLib has SHA-256") }
        var digest = [UInt8](repeating: 0, count: 32)
        var count = gsize(digest.count)
        // SAFETY: GLib reads the script and writes at most `count` bytes within the calls, and the sum is freed once.
        g_checksum_update(sum, script, script.count)
        g_checksum_get_digest(sum, &digest, &count)
        g_checksum_free(sum)
        guard let text = g_base64_encode(digest, count) else { preconditionFailure("GLib ends without memory") }
        defer { g_free(text) }
        return String(cString: text)
    }
}
