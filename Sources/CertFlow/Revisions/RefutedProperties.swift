package import CertFlowCore
import CertFlowDefinition

/// Why a pack without mistakes cannot be published: what the checker refutes of its programmes.
package struct RefutedProperties: Error, Hashable, Sendable, CustomStringConvertible {
    /// One property of one programme.
    package struct Property: Hashable, Sendable {
        package let programme: ProgrammeID
        package let title: Bilingual
        /// Each way in which it fails, with its place and what to do.
        package let lines: [Bilingual]
    }

    package let properties: [Property]

    package var sentence: Bilingual {
        Bilingual(
            zh: "流程包有 \(properties.count) 条性质不成立，不能发布，什么也没有写入：\n"
                + lines(\.zh) { "\($0)：“\($1)”不成立" }
                + "\n请改正后再发布；最短的反例：certflow programme check 流程包 --counter-examples 反例/",
            en: "Properties of the pack that do not hold: \(properties.count). "
                + "It cannot be published; nothing was written:\n"
                + lines(\.en) { "\($0): ‘\($1)’ does not hold" }
                + "\nMend them and publish again; the shortest counter-examples: "
                + "certflow programme check PACK --counter-examples found/")
    }

    package var description: String { sentence.en }

    private func lines(
        _ text: KeyPath<Bilingual, String>, head: (ProgrammeID, String) -> String
    ) -> String {
        properties.flatMap { property in
            [head(property.programme, property.title[keyPath: text])]
                + property.lines.map { "  \($0[keyPath: text])" }
        }.joined(separator: "\n")
    }
}

extension PackSource {
    /// Proves the programmes of a pack that is about to be published.
    ///
    /// - Returns: How many properties are not decided; they do not stand in the way.
    /// - Throws: ``RefutedProperties``
    func prove() throws(RefutedProperties) -> Int {
        let programmes = ProgrammeCheck(self).report.proofs
        let refuted = programmes.flatMap { programme in
            programme.refutations.map { refutation in
                RefutedProperties.Property(
                    programme: programme.proof.programme, title: refutation.title,
                    lines: refutation.findings.map {
                        Bilingual(zh: $0.line(\.zh), en: $0.line(\.en))
                    })
            }
        }
        guard refuted.isEmpty else { throw RefutedProperties(properties: refuted) }
        return programmes.reduce(0) { $0 + $1.proof.count(.undecided) }
    }
}
