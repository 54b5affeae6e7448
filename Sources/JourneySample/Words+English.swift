// What customers write in English.

extension Words {
    static let english = """
        @csat_plans
        + ok
        """
}
