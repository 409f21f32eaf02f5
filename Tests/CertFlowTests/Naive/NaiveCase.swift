/// A case as a handful of values.
struct NaiveCase: Hashable, Sendable {
    struct Vote: Hashable, Sendable {
        let expert: String
        let points: [String: Int]
    }

    struct Running: Hashable, Sendable {
        let due: Int
        let days: Int
        let isWorking: Bool
        let atEnd: String
        /// Whether the last day lies in a year without a published calendar.
        let isProvisional: Bool
        var isMarked = false
    }

    struct Part: Hashable, Sendable {
        let actor: String
        let role: String
    }

    var id: String
    var status: String
    var creditCode: String
    var unit: String
    var year: Int
    var filedOn: Int
    var enteredOn: Int
    var steps = 1
    var facts: [String: PlainValue]
    var acted: [Part] = []
    var words: [String] = []
    var corrections = 0
    var cameFrom: String?
    var deadline: Running?
    /// Days left of clocks that wait.
    var paused: [String: Int] = [:]
    var votes: [Vote] = []
    /// `unset` or yuan.
    var assessed: String?
}

/// Another case, as far as anybody may ask.
struct NaiveNeighbour: Hashable, Sendable {
    let id: String
    let programme: String
    let status: String
    /// Who acted on it.
    var acted: [String] = []
    var year = 2026
    var assessed: String?
}

/// What surrounds the case on the day of a command.
struct NaiveWorld: Hashable, Sendable {
    struct Round: Hashable, Sendable {
        let year: Int
        let dataYear: Int
        let opens: Int
        let closes: Int
        /// Minutes after midnight of the last day.
        let closesAt: Int
    }

    struct Title: Hashable, Sendable {
        let kind: String
        let on: Int
        let product: String?
        let document: String?
    }

    struct Claim: Hashable, Sendable {
        let id: String
        let rule: String?
        let status: String
        let filedOn: Int
    }

    var day: Int
    var minute: Int
    var round: Round?
    var links: [NaiveNeighbour] = []
    var parent: NaiveNeighbour?
    var titles: [Title] = []
    var claims: [Claim] = []

    var isRoundOpen: Bool {
        guard let round, day >= round.opens else { return false }
        return day < round.closes || day == round.closes && minute <= round.closesAt
    }
}

/// A person, or a driver.
struct NaivePerson: Hashable, Sendable {
    struct Holding: Hashable, Sendable {
        let role: String
        let unit: String?
        var from: Int?
        var to: Int?
    }

    let id: String
    let holdings: [Holding]
    var conflicts: [String] = []

    func holds(_ role: String, on day: Int) -> Bool {
        holdings.contains { $0.role == role && ($0.from ?? day) <= day && day <= ($0.to ?? day) }
    }

    func holds(_ role: String, in unit: String, on day: Int) -> Bool {
        holdings.contains {
            $0.role == role && ($0.from ?? day) <= day && day <= ($0.to ?? day)
                && ($0.unit ?? unit) == unit
        }
    }
}

/// What somebody wants.
enum NaiveCommand: Hashable, Sendable {
    case open(event: String, facts: [String: PlainValue], isLinked: Bool)
    case act(
        event: String, facts: [String: PlainValue], opinion: String?, reason: String?,
        ground: String?)
    case score(points: [String: Int])
}

/// Why not: a word, and what exactly.
struct NaiveRefusal: Error, Hashable, Sendable {
    let code: String
    let details: [String]

    init(_ code: String, _ details: [String] = []) {
        self.code = code
        self.details = details
    }
}
