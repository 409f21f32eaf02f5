package import CertFlowCore

/// A part of a file of answers, with its place.
package struct AnswerNode: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let keyPlace: Place
        package let value: AnswerNode

        package init(key: String, keyPlace: Place, value: AnswerNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    package indirect enum Content: Hashable, Sendable {
        /// What a person would type; empty where nothing is written.
        case text(String)
        case list([AnswerNode])
        case mapping([Entry])
    }

    package let content: Content
    package let place: Place

    package init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    package var text: String? { if case .text(let text) = content { text } else { nil } }

    package var list: [AnswerNode]? { if case .list(let nodes) = content { nodes } else { nil } }

    package var mapping: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Whether nothing is written where an answer may stand.
    package var isNothing: Bool { text?.isEmpty ?? false }
}
