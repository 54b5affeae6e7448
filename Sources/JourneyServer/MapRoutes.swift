// The list of maps, a map in its three views, its picture, and the pictures it shows.
import Hummingbird
import JourneyViews

/// Serves the maps.
struct MapRoutes {
    let source: any MapSource
    let assets: PageAssets

    func add(to router: Router<BasicRequestContext>) {
        router.get("/") { request, _ in try await list(request) }
        router.get("maps") { _, _ in Response.redirect(to: PageLink([]).text, type: .permanent) }
        router.get("maps/:id") { request, context in
            let segment = try context.parameters.require("id")
            guard segment.hasSuffix(".svg") else { return try await page(segment, .map, request) }
            return try await picture(String(segment.dropLast(4)), request)
        }
        router.get("maps/:id/outline") { request, context in
            try await page(try context.parameters.require("id"), .outline, request)
        }
        router.get("maps/:id/table") { request, context in
            try await page(try context.parameters.require("id"), .table, request)
        }
        router.get("maps/:id/pictures/:file") { request, context in
            let segment = try context.parameters.require("id")
            return try await image(segment, named: try context.parameters.require("file"), request)
        }
    }

    private func site(_ request: Request) async throws -> Site {
        let choice = try ChoiceRequest.choice(of: request)
        return Site(facts: try await source.facts(), assets: assets, choice: choice)
    }

    private func list(_ request: Request) async throws -> Response {
        let site = try await site(request)
        return PageResponse.page(ListPage(site: site, maps: try await source.maps()).html, for: site.choice)
    }

    private func page(_ segment: String, _ view: MapView, _ request: Request) async throws -> Response {
        let address = try MapRequest(segment, view, request).address
        let site = try await site(request)
        let period = address.period.period(in: site)
        guard let reading = try await source.map(address.map, persona: address.persona, period: period) else {
            throw try await missing(address)
        }
        return PageResponse.page(MapPage(site: site, reading: reading, address: address).html, for: site.choice)
    }

    private func image(_ segment: String, named name: String, _ request: Request) async throws -> Response {
        let address = try MapRequest(segment, .map, request).address
        guard let image = try await source.image(name, of: address.map) else { throw PageProblem.noPage }
        // The name changes with the picture: what has it may keep it for a year.
        return PageResponse.response(
            image.bytes, type: image.mediaType, caching: "private, max-age=31536000, immutable")
    }

    private func picture(_ segment: String, _ request: Request) async throws -> Response {
        let address = try MapRequest(segment, .map, request).address
        let site = try await site(request)
        let period = address.period.period(in: site)
        guard
            let svg = try await source.picture(
                address.map, persona: address.persona, period: period, choice: site.choice)
        else { throw try await missing(address) }
        return PageResponse.picture(svg, for: site.choice)
    }

    /// Whether it is the map that is not there, or its persona; and what there is instead.
    private func missing(_ address: MapAddress) async throws -> PageProblem {
        let maps = try await source.maps()
        if let map = maps.first(where: { $0.id == address.map }), let persona = address.persona {
            return .noPersona(persona, known: map.personaIDs)
        }
        if let notice = try await source.facts().notices.first(where: { notice in
            [".yaml", ".yml"].contains { notice.file == "maps/\(address.map)\($0)" }
        }) {
            return .brokenMap(address.map, why: notice.text)
        }
        return .noMap(address.map, known: maps.map(\.id))
    }
}
