/// How a public notice (公示) of cases is opened and, after its days, published by a person.
package struct NoticeRule: Hashable, Sendable {
    package let role: RoleID
    package let length: ParameterName
    package let opens: EventName
    package let publishes: EventName
    package let template: String
    /// What the notice is about (e.g. 拟奖励名单).
    package let title: Bilingual

    package init(
        role: RoleID, length: ParameterName, opens: EventName, publishes: EventName,
        template: String, title: Bilingual
    ) {
        self.role = role
        self.length = length
        self.opens = opens
        self.publishes = publishes
        self.template = template
        self.title = title
    }
}
