// What people write for a key when they do not know it: the words of the page, of other tools, of workshops.

enum KeySynonyms {
    /// The keys that a word may mean, the likeliest first.
    private static let keys: [String: [String]] = [
        "painpoints": ["barriers", "pains"], "pains": ["barriers"], "pain": ["barriers"], "problems": ["barriers"],
        "issues": ["barriers"], "frictions": ["barriers"], "frustrations": ["barriers"], "obstacles": ["barriers"],
        "actions": ["does"], "activities": ["does"], "doing": ["does"], "behaviour": ["does"], "behavior": ["does"],
        "thoughts": ["thinks"], "thinking": ["thinks"], "feelings": ["feels"], "feeling": ["feels"],
        "emotions": ["emotion"], "mood": ["emotion", "feels"], "satisfaction": ["emotion"], "curve": ["emotion"],
        "quotes": ["says"], "quote": ["says"], "said": ["says"], "jobs": ["goals"], "jtbd": ["goals"],
        "questions": ["asks"], "channels": ["touchpoints", "channel"], "channel": ["touchpoints"],
        "contacts": ["touchpoints"], "ideas": ["opportunities"], "solutions": ["opportunities"],
        "solution": ["plan", "opportunities"], "improvements": ["opportunities"], "actionplan": ["plan"],
        "phases": ["stages"], "phase": ["stages"], "substages": ["steps"], "activity": ["does", "steps"],
        "name": ["title"], "label": ["title"], "heading": ["title"], "description": ["about", "title"],
        "location": ["place"], "device": ["place"], "context": ["place", "scenario"], "impact": ["severity"],
        "priority": ["severity"], "reason": ["because", "cause"], "why": ["because", "cause"],
        "deadline": ["due"], "date": ["due"], "responsible": ["owner"], "metrics": ["metric"], "kpi": ["metrics"],
        "kpis": ["metrics"], "persona": ["personas"], "duration": ["takes"], "time": ["takes"],
        "score": ["assumed", "value"], "rating": ["assumed"],
    ]

    /// The key of an element that a word means; `nil` where it means none of them.
    static func key(for word: String, among known: [String]) -> String? {
        let plain = word.lowercased().filter { $0.isLetter }
        return keys[plain]?.first { known.contains($0) }
    }
}
