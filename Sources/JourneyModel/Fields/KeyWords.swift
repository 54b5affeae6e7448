// What keys and things of map files are called by people, in the languages of the interface.
import JourneyLanguage

/// What a key of a map file is called.
package enum MapKeyWord: String, Phrase {
    package static let section = "mapKey"

    case title, owner, evidence, text, events, through, persona, kind, icon, value, to, target, takes, step
    case status, from, channel, window, variants, until, tone, segment, quote, questions, picture, personas
    case optional, map, goal, due, confidence, baseline, about, when, ways, verdict, validated, usefulness
    case use, unit, type, trigger, traits, training, touchpoints, takeaways, tags, substeps, steps, state
    case start, stages, spend, sources, source, severity, script, scoring, scope, scenario, says, satisfaction
    case reviewed, result, rest, recover, receiver, reach, question, property, promised, principles, plan
    case person, partner, parent, owned, outcome, opportunity, opportunities, often, offer, objection, `of`
    case nodes, network, name, n, missed, milestone, metrics, metric, method, messages, measure, link, level
    case journey, initiator, importance, hypothesis, guidance, guardrail, formula, `for`, file, feeling
    case experienced, expectations, end, empathy, emotion, effort, dont, `do`, `default`, date, curve
    case counters, cost, consent, company, columns, cause, blueprint, because, barriers, barrier, band
    case assumed, asset, answers, answer, amount, also, action, does, goals, needs, motivation, expects
    case thinks, feels, asks, told, alternatives, place, people, gains, content, communication, notes
    case frontstage, backstage, support, policies, demographics, job, seniority, day, values, frustrations
    case help, objections, channels, pains
    case silence, rule, at
    case waitPoint = "wait-point"
    case valueProposition = "value-proposition"
    case standardTime = "standard-time"
    case reviewEvery = "review-every"
    case lostTo = "lost-to"
    case funnelWindow = "funnel-window"
    case failPoint = "fail-point"
    case customerValue = "customer-value"
    case businessValue = "business-value"
    case momentsOfTruth = "moments-of-truth"
    case informationSources = "information-sources"
}

/// What the things with ids are called.
package enum MapKindWord: String, Phrase {
    package static let section = "mapKind"

    case map, stage, step, variant, touchpoint, message, barrier, opportunity, metric, counter, persona
}
