import CertFlowCore

extension Quota {
    /// Every target of the pack with its counts of the year, from what one snapshot holds.
    static func counting(
        _ pack: Pack, year: Int, titles: [TitleGranted], cases: [Case]
    ) -> [Quota] {
        pack.targets.map { target in
            let counted = CountedTitles(target, titles: titles, cases: cases).of(year)
            func count(_ kinds: [String]) -> Set<String> {
                Set(counted.filter { kinds.contains($0.kind) }.map(\.countingKey))
            }
            let filed = count(target.filedKinds)
            let certified = count(target.certifiedKinds)
            return Quota(
                target: target, year: year, filed: filed.count, certified: certified.count,
                either: filed.union(certified).count)
        }
    }
}

/// The titles that a target may count: those of its kinds whose case was not closed afterwards
/// (a filing that was revoked in the end does not count).
struct CountedTitles {
    let all: [TitleGranted]

    init(_ target: Target, titles: [TitleGranted], cases: [Case]) {
        let closed = Set(cases.filter { $0.phase == .closed }.map(\.id))
        let kinds = Set(target.filedKinds + target.certifiedKinds)
        all = titles.filter { title in
            title.programme == target.programme && kinds.contains(title.kind)
                && !(title.caseID.map { closed.contains($0) } ?? false)
        }
    }

    func of(_ year: Int) -> [TitleGranted] { all.filter { $0.on.year == year } }
}

extension TitleGranted {
    /// What is counted once: the product, or the holder's title of a kind.
    var countingKey: String { product ?? "\(creditCode)/\(kind)" }
}
