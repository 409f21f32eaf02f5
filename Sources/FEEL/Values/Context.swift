/// Values by name, in the order in which they were given: the FEEL context.
public struct Context: Sendable {
    /// One name with its value.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let key: String
        /// The value.
        public let value: Value

        /// Joins a name and a value.
        public init(key: String, value: Value) {
            self.key = key
            self.value = value
        }

        /// Whether both parts are the same.
        public static func == (left: Entry, right: Entry) -> Bool {
            left.key.isSameText(as: right.key) && left.value == right.value
        }
    }

    /// The entries in order; no two have the same name.
    public private(set) var entries: [Entry]
    /// The place of each name, once there are so many that searching would be slow.
    private var places: [ScalarKey: Int]?

    /// An empty context.
    public init() { entries = [] }

    /// A context of entries; where a name comes twice, the last value is kept at the first place.
    public init(_ entries: some Sequence<(String, Value)>) {
        self.init()
        for (key, value) in entries { self[key] = value }
    }

    /// The names in order.
    public var keys: [String] { entries.map(\.key) }

    /// The number of entries.
    public var count: Int { entries.count }

    /// The value of a name; `nil` when the context has no such name. Setting `nil` removes it.
    public subscript(key: String) -> Value? {
        get { place(of: key).map { entries[$0].value } }
        set {
            guard let newValue else { return remove(key) }
            let entry = Entry(key: key, value: newValue)
            if let place = place(of: key) {
                entries[place] = entry
            } else {
                entries.append(entry)
                if places != nil {
                    places?[ScalarKey(text: key)] = entries.count - 1
                } else if entries.count > 12 {
                    indexAll()
                }
            }
        }
    }

    private func place(of key: String) -> Int? {
        if let places { return places[ScalarKey(text: key)] }
        return entries.firstIndex { $0.key.isSameText(as: key) }
    }

    private mutating func remove(_ key: String) {
        guard let place = place(of: key) else { return }
        entries.remove(at: place)
        if places != nil { indexAll() }
    }

    private mutating func indexAll() {
        places = Dictionary(
            entries.enumerated().map { (ScalarKey(text: $1.key), $0) }, uniquingKeysWith: { $1 })
    }
}

/// A name compared by Unicode scalars.
struct ScalarKey: Hashable, Sendable {
    let text: String

    static func == (left: ScalarKey, right: ScalarKey) -> Bool {
        left.text.isSameText(as: right.text)
    }
}

extension Context: Hashable {
    /// Whether the contexts have the same names with the same values, in any order.
    public static func == (left: Context, right: Context) -> Bool {
        left.count == right.count
            && left.entries.allSatisfy { right[$0.key] == $0.value }
    }

    /// Hashes the names, whose order does not matter.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entries.reduce(0) { $0 ^ $1.key.hashValue })
    }
}

extension Context: ExpressibleByDictionaryLiteral {
    /// A context written as a dictionary; the order is kept.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
