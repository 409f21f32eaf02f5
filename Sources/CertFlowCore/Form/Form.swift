/// What an application is asked, in order.
package struct Form: Hashable, Sendable {
    package struct Group: Hashable, Sendable {
        package let key: String
        package let title: Bilingual
        package let questions: [Question]

        package init(key: String, title: Bilingual, questions: [Question]) {
            self.key = key
            self.title = title
            self.questions = questions
        }
    }

    package let revision: Int
    package let groups: [Group]

    package init(revision: Int, groups: [Group]) {
        self.revision = revision
        self.groups = groups
    }

    package var questions: [Question] { groups.flatMap(\.questions) }
}
