import CertFlowCore

/// Reads `actors.yaml`: who acts at first, in which roles.
struct ActorReader {
    let context: ReadingContext

    var shape: Shape<[Actor]> { .mapping(actors) }

    func read(_ root: YAMLNode) -> [Actor]? { shape.read(root, context) }

    private func actors(_ reader: MappingReader) -> [Actor]? {
        let actors = reader.need("actors", .list(of: actor))
        let what = Bilingual(zh: "人员", en: "actor")
        RepeatedNames.check("id", of: reader.node("actors"), what, log: context.log)
        return actors
    }

    private var actor: Shape<Actor> {
        .mapping { reader in
            let id: ActorID? = reader.need("id", ActorReader.actorName)
            let name = reader.need("name", .text)
            let holdings = reader.need("roles", .list(of: ActorReader.holding))
            let conflicts = reader.take("conflicts", .list(of: ActorReader.creditCode))
            guard let id, let name, let holdings else { return nil }
            return Actor(
                id: id, name: name, holdings: holdings, conflicts: conflicts ?? [])
        }
    }

    private static var holding: Shape<Actor.Holding> {
        .mapping { reader in
            let role: RoleID? = reader.need("role", .known(.role))
            let unit: UnitID? = reader.take("unit", .known(.unit))
            let (from, to) = reader.takePeriod()
            guard let role else { return nil }
            return Actor.Holding(role: role, unit: unit, from: from, to: to)
        }
    }

    /// Letters, digits and hyphens; an applicant's is the credit code, which begins with a digit.
    private static var actorName: Shape<ActorID> {
        Shape<String>.text.map(as: .text) { text, node, context in
            guard ("a" + text).isName else {
                context.log.error(
                    .badName, at: node.place, zh: "“\(text)”不能作名称",
                    en: "‘\(text)’ cannot be a name",
                    hint: Bilingual(
                        zh: "只用字母、数字和连字符", en: "use letters, digits and hyphens only"))
                return nil
            }
            return ActorID(rawValue: text)
        }
    }

    private static var creditCode: Shape<String> {
        Shape<String>.text.map { text, node, context in
            let result = CreditCode.validate(text)
            guard let code = result.value else {
                context.log.error(
                    .badValue, at: node.place, zh: "“\(text)”不是统一社会信用代码",
                    en: "‘\(text)’ is no credit code",
                    hint: Bilingual(
                        zh: result.problems.map(\.sentence.zh).joined(separator: "；"),
                        en: result.problems.map(\.sentence.en).joined(separator: "; ")))
                return nil
            }
            return code.text
        }
    }
}
