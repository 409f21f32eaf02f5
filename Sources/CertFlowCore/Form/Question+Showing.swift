import FEEL

/// How a value reads on screens, in documents and in explanations.
extension Question {
    package func show(_ value: FactValue?, office: Office) -> Bilingual {
        guard let value, !value.isBlank else { return Bilingual(zh: "（未填）", en: "(not stated)") }
        switch (type, value) {
        case (.choice(let choices), .text(let key)):
            return choices.first { $0.key == key }?.title ?? Bilingual(zh: key, en: key)
        case (.unit, .text(let id)):
            let unit = UnitID(rawValue: id).flatMap { office.unit($0) }
            return unit?.name ?? Bilingual(zh: id, en: id)
        case (.percent, .number(let number)):
            let text = "\((number.multiplied(by: Decimal128(100)) ?? number).feelText)%"
            return Bilingual(zh: text, en: text)
        case (.table(let columns), .list(let rows)):
            let zh = rows.map { row(columns, $0, office, \.zh) }.joined(separator: "；")
            let en = rows.map { row(columns, $0, office, \.en) }.joined(separator: "; ")
            return Bilingual(zh: zh, en: en)
        case (_, .flag(let flag)):
            return flag ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
        case (_, .money(let fen)):
            return Bilingual(zh: fen.yuanText, en: fen.yuanText)
        case (_, .number(let number)):
            return Bilingual(zh: number.feelText, en: number.feelText)
        case (_, .day(let day)): return Bilingual(zh: day.iso, en: day.iso)
        case (_, .text(let text)): return Bilingual(zh: text, en: text)
        case (_, .list(let items)):
            let texts = items.map(Self.plain)
            return Bilingual(
                zh: texts.joined(separator: "；"), en: texts.joined(separator: "; "))
        case (_, .record): return Bilingual(zh: Self.plain(value), en: Self.plain(value))
        }
    }

    private func row(
        _ columns: [Question], _ row: FactValue, _ office: Office,
        _ language: KeyPath<Bilingual, String>
    ) -> String {
        let fields = row.record ?? [:]
        return columns.map { column in
            guard let value = fields[column.name] else { return "" }
            return column.show(value, office: office)[keyPath: language]
        }.joined(separator: "/")
    }

    private static func plain(_ value: FactValue) -> String {
        switch value {
        case .text(let text): return text
        case .number(let number): return number.feelText
        case .money(let fen): return fen.yuanText
        case .day(let day): return day.iso
        case .flag(let flag): return flag ? "是" : "否"
        case .list(let items): return items.map(plain).joined(separator: "；")
        case .record(let fields):
            if let name = fields["name"]?.text { return name }
            return fields.sorted { $0.key < $1.key }.map { plain($0.value) }.joined(separator: "/")
        }
    }
}
