// The files that pages load.
import Hummingbird
import JourneyViews

/// Serves the shelf.
struct AssetRoutes {
    let shelf: AssetShelf

    func add(to router: Router<BasicRequestContext>) {
        router.get("assets/:file") { [shelf] _, context in
            guard let name = context.parameters.get("file"), let asset = shelf.assets[name] else {
                throw PageProblem.noPage
            }
            // The name changes with the content: what has it may keep it for a year.
            return PageResponse.response(asset.bytes, type: asset.type, caching: "public, max-age=31536000, immutable")
        }
        router.get("favicon.ico") { [shelf] _, _ in Response.redirect(to: shelf.links.icon.text, type: .found) }
    }
}
