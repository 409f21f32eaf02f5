package import CertFlowCore
import CertFlowDefinition
package import Foundation

/// One application as a YAML file: the same format whether it is a draft of the wizard, a file that
/// somebody filled in (`--from`), or part of a rehearsal.
///
/// ```yaml
/// programme: patent-intensive-product
/// label: YT-001            # optional; what timelines call it
/// submitsOn: 2026-03-05    # optional; rehearsals only
/// submitsAt: "09:30"       # optional
/// about: PIP-2026-0001     # optional; the case it is about
/// answers:
///   enterpriseName: 示例光电科技有限公司
///   sales: 1250.5 万元
///   patents:
///     - { number: ZL202010123456.2, kind: 发明, legalStatus: 有效, obtained: 自主 }
///   evidence: [evidence/platform-record.txt]
/// ```
package struct FilingFile {
    private let pack: Pack

    package init(pack: Pack) { self.pack = pack }

    /// - Parameters:
    ///   - text: The whole file.
    ///   - path: The path to show in places.
    ///   - folder: Where evidence files are looked for.
    /// - Returns: The application; what is left empty is not stated.
    /// - Throws: ``InputProblems`` with every mistake of the file, each where it stands.
    package func read(
        _ text: String, path: String, folder: URL
    ) throws(InputProblems) -> FilingDraft {
        var head = FilingHead(pack: pack)
        let root = try node(text, path)
        guard let entries = root.mapping else {
            throw InputProblems([
                InputProblem(
                    root.place, "应以 programme: 和 answers: 开头，写法见 certflow apply --help",
                    "it begins with programme: and answers:; see certflow apply --help")
            ])
        }
        head.read(entries, at: root.place)
        var problems = head.problems
        var facts = Facts()
        if let workflow = head.workflow, let answers = head.answers {
            var reader = AnswerReader(form: workflow.form, office: pack.office)
            facts = reader.facts(answers)
            problems += reader.problems
        }
        guard problems.isEmpty, let workflow = head.workflow else {
            throw InputProblems(problems.sorted { $0.place < $1.place })
        }
        return FilingDraft(
            label: head.label,
            submission: Submission(programme: workflow.id, facts: facts, about: head.about),
            submitsOn: head.submitsOn, submitsAt: head.submitsAt, place: root.place,
            folder: folder)
    }

    private func node(_ text: String, _ path: String) throws(InputProblems) -> AnswerNode {
        do throws(Diagnostics) {
            return try AnswerFile.read(Array(text.utf8), path: path)
        } catch {
            throw InputProblems(
                error.all.map { found in
                    let zh = found.hint.map { "；\($0.zh)" } ?? ""
                    let en = found.hint.map { "; \($0.en)" } ?? ""
                    return InputProblem(
                        found.place, found.message.zh + zh, found.message.en + en)
                })
        }
    }
}
