/// Says in one sentence what a part of a condition states and what it requires.
public struct ExplanationWriter {
    let vocabulary: any Vocabulary
    let language: MessageLanguage

    /// Elements of a list that a sentence tells.
    private static let mostElements = 3

    /// A writer of sentences.
    public init(_ vocabulary: any Vocabulary, in language: MessageLanguage) {
        self.vocabulary = vocabulary
        self.language = language
    }

    func pick(_ english: String, _ chinese: String) -> String { language.pick(english, chinese) }

    /// Stated and required in one sentence, without a full stop.
    public func sentence(_ part: Explanation.Part) -> String {
        opening(part) + core(part, isNested: false)
    }

    /// What is stated, or what is missing.
    public func stated(_ part: Explanation.Part) -> String {
        stated(part, within: nil)
    }

    private func stated(_ part: Explanation.Part, within outer: Explanation.Part?) -> String {
        let opening = opening(part, within: outer)
        guard case .any = part.demand else { return opening + statement(part) }
        return opening + alternatives(part) { stated($0, within: part) }
    }

    /// What is required instead.
    public func required(_ part: Explanation.Part) -> String {
        guard case .any(let demands) = part.demand else { return requirement(part) }
        return oneOf + demands.map { clause($0) }.joined(separator: pick("; ", "；"))
    }

    private var oneOf: String { pick("one of these would do: ", "满足其一即可：") }

    /// The circumstances and elements that the part is about, beyond those of the part around it.
    private func opening(
        _ part: Explanation.Part, within outer: Explanation.Part? = nil
    ) -> String {
        let said = outer?.elements.count ?? 0
        // What the part itself states needs not be said before it.
        let subject = part.demand.subject?.text
        let circumstances = part.circumstances.dropFirst(outer?.circumstances.count ?? 0)
            .filter { subject == nil || $0.demand.subject?.text != subject }
        return given(circumstances.filter { $0.elementCount <= said })
            + naming(Array(part.elements.dropFirst(said)))
            + given(circumstances.filter { $0.elementCount > said })
    }

    private func given(_ circumstances: [Explanation.Circumstance]) -> String {
        guard !circumstances.isEmpty else { return "" }
        let clauses = circumstances.map { clause($0.demand, isSentence: true) }
        return pick(
            "as \(clauses.joined(separator: " and ")), ", "\(clauses.joined(separator: "且"))时，")
    }

    /// The part without its opening.
    private func core(_ part: Explanation.Part, isNested: Bool) -> String {
        if case .any = part.demand {
            let inner = alternatives(part) {
                opening($0, within: part) + core($0, isNested: true)
            }
            return isNested ? pick("(\(oneOf)\(inner))", "（\(oneOf)\(inner)）") : oneOf + inner
        }
        let (statement, requirement) = (statement(part), requirement(part))
        let shown =
            isNested
            ? pick("\(statement) (required: \(requirement))", "\(statement)（要求\(requirement)）")
            : pick("\(statement); required: \(requirement)", "\(statement)，要求\(requirement)")
        return shown + details(part)
    }

    /// The groups, of which one would do, each with its parts.
    private func alternatives(
        _ part: Explanation.Part, _ say: (Explanation.Part) -> String
    ) -> String {
        part.alternatives.map { group in
            group.map(say).joined(separator: pick(" and ", "，且"))
        }.joined(separator: pick("; ", "；"))
    }

    /// What the elements state of which none is as it should be.
    private func details(_ part: Explanation.Part) -> String {
        guard case .some = part.demand, !part.alternatives.isEmpty else { return "" }
        var told = part.alternatives.prefix(Self.mostElements).map { group in
            let elements = group.first?.elements.dropFirst(part.elements.count) ?? []
            return naming(Array(elements))
                + group.map { detail($0) }.joined(separator: pick(", ", "、"))
        }
        let further = part.further + part.alternatives.count - told.count
        if further > 0 { told.append(pick("\(further) more", "另有 \(further) 项")) }
        let text = told.joined(separator: pick("; ", "；"))
        return pick(" (\(text))", "（\(text)）")
    }

    private func detail(_ part: Explanation.Part) -> String {
        guard case .any = part.demand else { return statement(part) }
        return part.alternatives.joined().map { detail($0) }.joined(separator: pick(", ", "、"))
    }

    /// The elements that a part is about, with what tells them from others.
    func naming(_ elements: [Explanation.Element]) -> String {
        guard !elements.isEmpty else { return "" }
        let names = elements.map { element in
            let label = vocabulary.label(of: element, in: language)
            let list = elements.count == 1 ? nil : element.list.map { words(for: $0) }
            let english = "item \(element.position)" + (list.map { " of \($0)" } ?? "")
            return pick(
                english + (label.map { " (\($0))" } ?? ""),
                (list ?? "") + "第\(element.position)项" + (label.map { "（\($0)）" } ?? ""))
        }
        return names.joined(separator: pick(", ", "、")) + pick(": ", "")
    }
}

extension Explanation {
    /// The explanation as text: the verdict, then a line for each part that stands in the way.
    ///
    /// - Parameters:
    ///   - language: The language of the sentences.
    ///   - vocabulary: How names and values are said; FEEL's own words unless something is given.
    /// - Returns: The lines, joined.
    public func rendered(
        in language: MessageLanguage, _ vocabulary: some Vocabulary = PlainVocabulary()
    ) -> String {
        let writer = ExplanationWriter(vocabulary, in: language)
        let head =
            switch verdict {
            case .met: language.pick("The condition holds.", "条件成立。")
            case .unmet: language.pick("The condition does not hold:", "条件不成立：")
            case .undecidable:
                language.pick("The condition cannot be decided:", "条件无法判定：")
            }
        let lines = parts.map { "- \(writer.sentence($0)) [\($0.place)]" }
        return ([head] + lines).joined(separator: "\n")
    }
}
