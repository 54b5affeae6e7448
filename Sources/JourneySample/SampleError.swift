// What can be wrong with the wish for a sample.
package import JourneySupport

/// A sample was asked for that cannot be made.
package struct SampleError: DescribedError {
    package let code: String
    package let message: String
    package var location: SourceLocation? { nil }

    static func customers(_ count: Int) -> SampleError {
        SampleError(
            code: "bad-customer-count",
            message: "a sample of \(count) customers cannot be made; "
                + "give a number from \(SampleCompany.customerRange.lowerBound) to \(SampleCompany.customerRange.upperBound)"
        )
    }

    static func days(_ count: Int) -> SampleError {
        SampleError(
            code: "bad-day-count",
            message: "a sample of \(count) days cannot be made; "
                + "give a number from \(SampleCompany.dayRange.lowerBound) to \(SampleCompany.dayRange.upperBound)")
    }
}
