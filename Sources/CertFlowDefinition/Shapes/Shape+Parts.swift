import CertFlowCore

extension Shape where Value == Bilingual {
    /// `{ zh: 受理, en: Accept }`, both needed.
    static var bilingual: Shape {
        mapping { reader in
            let zh = reader.need("zh", .text)
            let en = reader.need("en", .text)
            guard let zh, let en else { return nil }
            return Bilingual(zh: zh, en: en)
        }.shared(as: "bilingual")
    }
}

extension Shape where Value == Citation {
    /// `{ document: 市政办函〔2025〕11号, clause: 第5条 }`; without a clause the document as a whole.
    static var citation: Shape {
        mapping { reader in
            let document = reader.need("document", .text)
            let clause = reader.take("clause", .textOrNothing)
            guard let document else { return nil }
            return Citation(document: document, clause: clause ?? "")
        }.shared(as: "citation")
    }
}

extension MappingReader {
    /// The days of `from` and `to`, either of which may be open; reported when the wrong way round.
    func takePeriod() -> (from: Day?, to: Day?) {
        let from = take("from", .day)
        let to = take("to", .day)
        if let from, let to, to < from {
            log.error(
                .dateOrder, at: place(of: "to"), zh: "结束日 \(to) 早于开始日 \(from)",
                en: "the last day \(to) lies before the first day \(from)")
        }
        return (from, to)
    }

    /// The revision of a file, from 1.
    func needRevision() -> Int { need("revision", .positiveCount) ?? 1 }
}
