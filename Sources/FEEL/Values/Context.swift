/// Values by name, in the order in which they were given: the FEEL context.
public struct Context: Sendable {
    /// One name with its value.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let key: String
        /// The value.
        public let value: Value
        /// The hash of the name, so that a search reads numbers and not texts.
        let hash: Int

        /// Joins a name and a value.
        public init(key: String, value: Value) {
            self.key = key
            self.value = value
            hash = key.scalarHash
        }

        /// Whether both parts are the same.
        public static func == (left: Entry, right: Entry) -> Bool {
            left.key.isSameText(as: right.key) && left.value == right.value
        }

        /// Hashes both parts.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(hash)
            hasher.combine(value)
        }
    }

    /// The entries in order; no two have the same name.
    public private(set) var entries: [Entry]
    /// The place of each name, once there are so many that searching would be slow.
    private var index: NameIndex?

    private static let mostWithoutIndex = 8

    /// An empty context.
    public init() { entries = [] }

    /// A context of entries; where a name comes twice, the last value is kept at the first place.
    public init(_ entries: some Sequence<(String, Value)>) {
        self.init()
        for (key, value) in entries { self[key] = value }
    }

    /// The names in order.
    public var keys: [String] { entries.map(\.key) }

    /// The names of the context and of the contexts within it, at any depth: what a parser has to know
    /// so that names with spaces and signs are read as such.
    public var allNames: Set<String> {
        var names = Set(keys)
        func collect(_ value: Value) {
            switch value {
            case .context(let context): names.formUnion(context.allNames)
            case .list(let elements): elements.forEach(collect)
            default: break
            }
        }
        entries.forEach { collect($0.value) }
        return names
    }

    /// The number of entries.
    public var count: Int { entries.count }

    /// The value of a name; `nil` when the context has no such name. Setting `nil` removes it.
    public subscript(key: String) -> Value? {
        get { place(of: key).map { entries[$0].value } }
        set {
            guard let newValue else { return remove(key) }
            let entry = Entry(key: key, value: newValue)
            if let place = place(of: key, hash: entry.hash) {
                entries[place] = entry
            } else {
                entries.append(entry)
                indexLast()
            }
        }
    }

    /// The value of a name whose hash is known.
    @inline(__always)
    func value(of name: Name) -> Value? {
        guard let place = place(of: name.text, hash: name.hash) else { return nil }
        return entries[place].value
    }

    private func place(of key: String) -> Int? {
        guard index == nil else { return place(of: key, hash: key.scalarHash) }
        return entries.firstIndex { $0.key.isSameText(as: key) }
    }

    @inline(__always)
    private func place(of key: String, hash: Int) -> Int? {
        guard let index else {
            for place in entries.indices where isPlace(place, of: key, hash: hash) { return place }
            return nil
        }
        return index.first(of: hash) { isPlace($0, of: key, hash: hash) }
    }

    private func isPlace(_ place: Int, of key: String, hash: Int) -> Bool {
        entries[place].hash == hash && entries[place].key.isSameText(as: key)
    }

    private mutating func remove(_ key: String) {
        guard let place = place(of: key) else { return }
        entries.remove(at: place)
        if index != nil { index = NameIndex(entries.map(\.hash)) }

    }

    private mutating func indexLast() {
        guard entries.count > Context.mostWithoutIndex else { return }
        if index?.hasRoom(for: entries.count) == true {
            index?.insert(entries[entries.count - 1].hash, at: entries.count - 1)
        } else {
            index = NameIndex(entries.map(\.hash))
        }
    }
}

extension Context: Hashable {
    /// Whether the contexts have the same names with the same values, in any order.
    public static func == (left: Context, right: Context) -> Bool {
        left.count == right.count
            && (left.hasSameStorage(as: right)
                || left.entries.allSatisfy { entry in
                    right.place(of: entry.key, hash: entry.hash).map { right.entries[$0].value }
                        == entry.value
                })
    }

    /// Whether the entries are the very same ones, as in a copy that was not changed.
    private func hasSameStorage(as other: Context) -> Bool {
        entries.withUnsafeBufferPointer { left in
            other.entries.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress }
        }
    }

    /// Hashes the names, whose order does not matter.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entries.reduce(0) { $0 ^ $1.hash })
    }
}

extension Context: ExpressibleByDictionaryLiteral {
    /// A context written as a dictionary; the order is kept.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
