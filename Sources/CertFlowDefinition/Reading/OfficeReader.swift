import CertFlowCore
import Foundation

/// Reads `office.yaml`: units, roles, departments and numbering of the office.
struct OfficeReader {
    let context: ReadingContext

    var shape: Shape<Office> { .mapping(office) }

    func read(_ root: YAMLNode) -> Office? { shape.read(root, context) }

    private func office(_ reader: MappingReader) -> Office? {
        let id = reader.need("office", .name)
        _ = reader.needRevision()
        let name = reader.need("name", .bilingual)
        let city = reader.need("city", .bilingual)
        let timeZone = reader.need("timeZone", OfficeReader.timeZone)
        let calendar = reader.need("calendar", .name)
        let departments = reader.take("departments", .list(of: department)) ?? []
        let roles = reader.need("roles", .list(of: role))
        let units = reader.need("units", .list(of: unit))
        let series = reader.take("numbering", .list(of: OfficeReader.series)) ?? []
        let duties = reader.need("duties", OfficeReader.duties)
        checkNames(in: reader)
        checkApplicant(roles, in: reader)
        guard let id, let name, let city, let timeZone, let calendar, let units, let roles,
            let duties
        else { return nil }
        return Office(
            id: id, name: name, city: city, timeZone: timeZone, calendar: calendar, units: units,
            roles: roles, departments: departments, series: series, duties: duties)
    }

    private var unit: Shape<Office.Unit> {
        .mapping { reader in
            let id: UnitID? = reader.need("id", .identifier())
            let kind: Office.Unit.Kind? = reader.need("kind", .word)
            let name = reader.need("name", .bilingual)
            let code = reader.take("code", OfficeReader.regionCode)
            let (from, to) = reader.takePeriod()
            let note = reader.take("note", .text)
            guard let id, let kind, let name else { return nil }
            return Office.Unit(
                id: id, kind: kind, name: name, code: code, from: from, to: to, note: note)
        }
    }

    private var department: Shape<Office.Department> {
        .mapping { reader in
            let key = reader.need("key", .name)
            let name = reader.need("name", .text)
            let presentName = reader.take("presentName", .text)
            guard let key, let name else { return nil }
            return Office.Department(key: key, name: name, presentName: presentName)
        }
    }

    private var role: Shape<Office.Role> {
        .mapping { reader in
            let id: RoleID? = reader.need("id", OfficeReader.roleName)
            let level: Office.Role.Level? = reader.need("level", .word)
            let department = reader.take("department", .known(.department))
            let title = reader.need("title", .bilingual)
            guard let id, let level, let title else { return nil }
            return Office.Role(id: id, title: title, level: level, department: department)
        }
    }

    private func checkNames(in reader: MappingReader) {
        let kinds: [(list: String, key: String, what: Bilingual)] = [
            ("units", "id", NameKind.unit.title), ("roles", "id", NameKind.role.title),
            ("departments", "key", NameKind.department.title),
            ("numbering", "key", NameKind.series.title),
        ]
        for (list, key, what) in kinds {
            RepeatedNames.check(key, of: reader.node(list), what, log: context.log)
        }
    }

    /// Somebody must be able to file.
    private func checkApplicant(_ roles: [Office.Role]?, in reader: MappingReader) {
        guard let roles, !roles.contains(where: { $0.id == .applicant }) else { return }
        context.log.error(
            .unknownRole, at: reader.place(of: "roles"), zh: "缺少申报人角色“applicant”",
            en: "the role ‘applicant’ is missing: nobody can file",
            hint: Bilingual(
                zh: "请加 { id: applicant, level: applicant, title: … }",
                en: "add { id: applicant, level: applicant, title: … }"))
    }
}

extension OfficeReader {
    /// A name that is not one of the drivers, which no person holds.
    private static var roleName: Shape<RoleID> {
        Shape<RoleID>.identifier().map { role, node, context in
            guard RoleID.drivers.contains(role) else { return role }
            context.log.error(
                .badName, at: node.place, zh: "“\(role)”是系统保留的角色名",
                en: "‘\(role)’ is a role that no person holds",
                hint: Bilingual(zh: "请换一个名称", en: "choose another name"))
            return nil
        }
    }

    /// Who does what belongs to no single case.
    private static var duties: Shape<Office.Duties> {
        .mapping { reader in
            let lists: RoleID? = reader.need("lists", .known(.role))
            let rounds: RoleID? = reader.need("rounds", .known(.role))
            let actors: RoleID? = reader.need("actors", .known(.role))
            guard let lists, let rounds, let actors else { return nil }
            return Office.Duties(lists: lists, rounds: rounds, actors: actors)
        }
    }

    private static var timeZone: Shape<String> {
        Shape<String>.text.map { text, node, context in
            guard TimeZone(identifier: text) == nil || !text.contains("/") else { return text }
            context.log.error(
                .badValue, at: node.place, zh: "未知时区“\(text)”", en: "unknown time zone ‘\(text)’",
                hint: Bilingual(zh: "写法如 Asia/Shanghai", en: "write one such as Asia/Shanghai"))
            return nil
        }
    }

    /// GB/T 2260: six digits.
    private static var regionCode: Shape<String> {
        Shape<String>.text.map(
            as: .either([.pattern("^[0-9]{6}$"), .whole(atLeast: 100_000, atMost: 999_999)])
        ) { text, node, context in
            guard text.utf8.count == 6, text.unicodeScalars.allSatisfy({ ("0"..."9") ~= $0 }) else {
                context.log.error(
                    .badValue, at: node.place, zh: "“\(text)”不是行政区划代码",
                    en: "‘\(text)’ is no region code",
                    hint: Bilingual(zh: "六位数字（GB/T 2260）", en: "six digits (GB/T 2260)"))
                return nil
            }
            return text
        }
    }

    /// A series whose format holds the year and the number, each once.
    private static var series: Shape<Office.Series> {
        .mapping { reader in
            let key = reader.need("key", .name)
            let title = reader.need("title", .bilingual)
            let format = reader.need("format", .text)
            guard let key, let title, let format else { return nil }
            let rest = format.replacing("{year}", with: "", maxReplacements: 1)
                .replacing("{number}", with: "", maxReplacements: 1)
            guard rest.count == format.count - 14, !rest.contains("{"), !rest.contains("}") else {
                reader.log.error(
                    .badValue, at: reader.place(of: "format"), zh: "编号格式“\(format)”不完整",
                    en: "the format ‘\(format)’ gives no number",
                    hint: Bilingual(
                        zh: "{year} 和 {number} 各写一次", en: "write {year} and {number}, each once"))
                return nil
            }
            return Office.Series(key: key, title: title, format: format)
        }
    }
}
