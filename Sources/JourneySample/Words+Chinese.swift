// What customers write in Chinese.

extension Words {
    static let chinese = """
        @csat_plans
        + ok
        """
}
