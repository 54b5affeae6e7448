// What customers write in Uzbek.

extension Words {
    static let uzbek = """
        @csat_plans
        + ok
        """
}
