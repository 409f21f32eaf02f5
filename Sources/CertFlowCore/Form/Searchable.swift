/// What a fact is to somebody who searches.
package enum Searchable: String, Hashable, Sendable, Codable, CaseIterable {
    /// The applicant's name, as the case has it.
    case enterprise
    /// The product's name, as the case has it.
    case product
    /// A patent number, found however it is typed.
    case patent
    /// Words.
    case text

    /// The searchable facts of a revision that does not say which: names that every list shows.
    package static let ofOldRevisions: [String: Searchable] = [
        "enterprise": .enterprise, "product": .product,
    ]
}

extension Question {
    /// Whether an index may hold the answer; what is personal or a business secret is in none.
    fileprivate var isSearchable: Bool {
        switch privacy {
        case .open, .internal: !stopsWhenYes
        case .personal, .businessSecret: false
        }
    }

    /// What of the answer can be found; the columns of a table as `table.column`.
    fileprivate var searchable: [(String, Searchable)] {
        guard isSearchable else { return [] }
        switch type {
        case .text, .lines: return [(name.rawValue, .text)]
        case .patentNumber: return [(name.rawValue, .patent)]
        case .table(let columns):
            return columns.flatMap(\.searchable).map { ("\(name.rawValue).\($0.0)", $0.1) }
        case .flag, .count, .number, .money, .percent, .day, .year, .choice, .creditCode, .unit,
            .industry, .evidence:
            return []
        }
    }
}

extension Workflow {
    /// Which facts of a case can be searched, by name.
    package var searchable: [String: Searchable] {
        var found = Dictionary((form.questions + facts).flatMap(\.searchable)) { first, _ in first }
        for (name, kind) in [(identity.name, Searchable.enterprise), (identity.product, .product)] {
            guard let name else { continue }
            found[name.rawValue] = question(name)?.isSearchable ?? true ? kind : nil
        }
        return found
    }
}

extension Pack {
    /// Which facts of its programmes can be searched.
    package var searchable: [String: [String: Searchable]] {
        Dictionary(workflows.map { ($0.id.rawValue, $0.searchable) }) { first, _ in first }
    }
}
