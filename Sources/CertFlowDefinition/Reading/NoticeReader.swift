import CertFlowCore

/// Reads how public notices of a workflow's cases are opened and published.
enum NoticeReader {
    static var notice: Shape<NoticeRule> {
        .mapping { reader in
            let role: RoleID? = reader.need("role", .known(.role))
            let length = reader.need("length", StateReader.length)
            let opens: EventName? = reader.need("opens", .known(.event))
            let publishes: EventName? = reader.need("publishes", .known(.event))
            let template = reader.need("template", .known(.template))
            let title = reader.need("title", .bilingual)
            guard let role, let length, let opens, let publishes, let template, let title else {
                return nil
            }
            return NoticeRule(
                role: role, length: length, opens: opens, publishes: publishes,
                template: template, title: title)
        }
    }
}
