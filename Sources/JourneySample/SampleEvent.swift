// What can happen to a customer, by the name it has in the event file, and what is noted beside it.

/// The events of the company's systems.
enum EventName: String, CaseIterable {
    case plansCompared = "plans_compared"
    case addressEntered = "address_entered"
    case addressConfirmed = "address_confirmed"
    case formOpened = "offer_form_opened"
    case formFailed = "offer_form_failed"
    case offerRequested = "offer_requested"
    case offerSent = "offer_sent"
    case offerDeclined = "offer_declined"
    case contractSigned = "contract_signed"
    case visitBooked = "visit_booked"
    case messageSent = "visit_message_sent"
    case visitMoved = "visit_rescheduled"
    case visitConfirmed = "visit_confirmed"
    case technicianArrived = "technician_arrived"
    case lineInstalled = "line_installed"
    case routerDelivered = "router_delivered"
    case speedTested = "speed_tested"
    case billIssued = "bill_issued"
    case billOpened = "bill_opened"
    case helpViewed = "bill_help_viewed"
    case supportCalled = "support_called"
    case reviewStarted = "billing_review_started"
    case billCorrected = "bill_corrected"
    case billPaid = "bill_paid"
    case monthCompleted = "month_completed"
    case planRenewed = "plan_renewed"
    case orderCancelled = "order_cancelled"
    case serviceCancelled = "service_cancelled"
    case complaintFiled = "complaint_filed"

    /// Whether an application on the customer's device reports it, which may be offline or send it twice; the others
    /// are written by the company's own systems.
    var isReportedByDevice: Bool {
        switch self {
        case .plansCompared, .addressEntered, .formOpened, .speedTested, .billOpened, .helpViewed: true
        default: false
        }
    }
}

/// By which channel customer and company met.
enum Channel: String {
    case web, app, store, call, sms, mail, person, router, post, system
}

/// What is noted beside an event; what does not apply is left out.
struct Details {
    var channel: Channel
    var release: String?
    var check: String?
    var daysWaited: Int?
    var messages: Bool?
    var weekday: Weekday?
    var reason: String?
    var difference: Int?
    var contacts: Int?

    init(_ channel: Channel) {
        self.channel = channel
    }
}
