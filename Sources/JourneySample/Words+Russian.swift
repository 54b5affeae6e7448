// What customers write in Russian.

extension Words {
    static let russian = """
        @csat_plans
        + ok
        """
}
