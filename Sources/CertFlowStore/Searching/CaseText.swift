package import CertFlowCore

/// What of a case can be searched.
package struct CaseText {
    package struct Piece {
        package enum Place: Hashable, Sendable {
            case id, enterprise, product, number
            /// A fact by name, or `table.column`.
            case fact(String)
        }

        package let place: Place
        package let text: String
        let isPatent: Bool
    }

    package private(set) var pieces: [Piece] = []
    private let current: Case

    /// `searchable` says which facts, by the revision that the case is pinned to.
    package init(_ current: Case, _ searchable: [String: Searchable]) {
        self.current = current
        add(.id, current.id.rawValue)
        let sorted = searchable.sorted { $0.key < $1.key }
        if sorted.contains(where: { $0.value == .enterprise }) {
            add(.enterprise, current.enterprise)
        }
        if sorted.contains(where: { $0.value == .product }) {
            add(.product, current.productName)
        }
        for (_, number) in current.numbers.sorted(by: { $0.key < $1.key }) { add(.number, number) }
        for (name, kind) in sorted where kind == .text || kind == .patent {
            for text in current.facts.texts(of: name) {
                add(.fact(name), text, isPatent: kind == .patent)
            }
        }
    }

    private mutating func add(_ place: Piece.Place, _ text: String?, isPatent: Bool = false) {
        guard let text, !text.isEmpty else { return }
        pieces.append(Piece(place: place, text: text, isPatent: isPatent))
    }

    /// The tokens of every piece; a pilcrow keeps a phrase from running on into the next piece.
    var words: String {
        pieces.map { SearchText($0.text).tokens.map(\.text).joined(separator: " ") }
            .joined(separator: " ¶ ")
    }

    /// Whose case it is, for permission, and what is found as a whole.
    var marks: String {
        var marks = [SearchMark.unit(current.unit), SearchMark.holder(current.creditCode)]
        for piece in pieces {
            if piece.isPatent, let digits = PatentNumber.searchDigits(piece.text) {
                marks.append(.patent(digits))
            }
            if piece.place == .product || piece.place == .number,
                let name = NormalName(piece.text)
            {
                marks.append(.name(name))
            }
        }
        return marks.map(\.text).joined(separator: " ")
    }
}

extension Facts {
    /// The texts of a fact, or of a column of a table.
    fileprivate func texts(of name: String) -> [String] {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = parts.first, let fact = FactName(rawValue: first),
            let value = self[fact]
        else { return [] }
        guard parts.count == 2 else { return value.text.map { [$0] } ?? [] }
        guard let column = FactName(rawValue: parts[1]) else { return [] }
        return (value.list ?? []).compactMap { $0.record?[column]?.text }
    }
}

/// A token that stands for something as a whole.
struct SearchMark {
    let text: String

    static func unit(_ unit: UnitID) -> SearchMark { SearchMark("u", unit.rawValue) }
    static func holder(_ creditCode: String) -> SearchMark { SearchMark("c", creditCode) }
    static func patent(_ digits: String) -> SearchMark { SearchMark("p", digits) }
    static func name(_ name: NormalName) -> SearchMark { SearchMark("n", name.text) }

    /// Signs that the index would take for an end are low lines.
    private init(_ kind: String, _ value: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            let isPlain =
                !scalar.isASCII || scalar.properties.isAlphabetic
                || ("0"..."9").contains(scalar) || "-.:|".unicodeScalars.contains(scalar)
            scalars.append(isPlain ? scalar : "_")
        }
        text = "\(kind):\(String(scalars).lowercased())"
    }
}
