// What customers write in Polish.

extension Words {
    static let polish = """
        @csat_plans
        + ok
        """
}
