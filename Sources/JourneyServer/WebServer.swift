// The web application: routes around a source of maps. Everything a page shows is decided elsewhere.
import Hummingbird
import HummingbirdCore
import JourneyViews
import Logging

/// The server of a company's maps.
package struct WebServer: Sendable {
    /// Where it listens, and what it is given.
    package struct Settings: Sendable {
        /// The loopback unless said otherwise: maps and numbers are nobody else's business.
        package var host: String
        package var port: Int
        /// The names the server is known by elsewhere; any name will do when there are none and it is not the loopback.
        package var publicNames: [String]
        /// Where the files of Inter may be; the first folder that has them is used.
        package var fontFolders: [String]
        /// So many may be connected at once; others wait until one of them is gone. Well below the number of files that
        /// may be open, since answering needs some, too.
        package var mostConnections = 400

        package init(
            host: String = "127.0.0.1", port: Int = 8080, publicNames: [String] = [], fontFolders: [String]? = nil
        ) {
            self.host = host
            self.port = port
            self.publicNames = publicNames
            self.fontFolders = fontFolders ?? FontFile.usualFolders
        }
    }

    private let settings: Settings
    private let source: any MapSource
    private let shelf: AssetShelf

    /// Reads the assets; nothing listens yet.
    package init(source: any MapSource, settings: Settings = Settings()) {
        self.settings = settings
        self.source = source
        shelf = AssetShelf(tokens: PageStyle.tokens, fontFolders: settings.fontFolders)
    }

    /// Serves until it is asked to stop by SIGTERM or SIGINT; answers that are under way are finished.
    /// - Parameter onReady: called once with the port that is listened on, which differs from the settings' when that is 0.
    /// - Throws: when the address cannot be listened on.
    package func run(onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }) async throws {
        var logger = Logger(label: "waymark")
        logger.logLevel = .error
        let app = Application(
            router: router,
            // A connection that is silent for a minute is closed.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(max(16, settings.mostConnections))),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? settings.port) }, logger: logger)
        try await app.runService()
    }

    /// The routes with what stands around them.
    var router: Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SafetyHeaders())
        router.add(middleware: HostCheck(host: settings.host, publicNames: settings.publicNames))
        router.add(middleware: ProblemPages(source: source, assets: shelf.links))
        router.add(middleware: ChoiceKeeper())
        router.get("health") { _, _ in PageResponse.text("ok\n") }
        AssetRoutes(shelf: shelf).add(to: router)
        MapRoutes(source: source, assets: shelf.links).add(to: router)
        return router
    }
}
