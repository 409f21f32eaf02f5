package import CertFlowCore
import CertFlowDefinition
import CertFlowStore

/// Why something was not done: one sentence in each language. Nothing was changed.
public struct CertFlowError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of answer this is.
    public enum Kind: String, Hashable, Sendable {
        /// A rule says no, and the sentence says which.
        case refused
        /// A file is wrong, missing or from a newer version.
        case file
        /// Somebody else is writing, or acted first; try again.
        case tryAgain
        /// Something is broken: disk, file or program.
        case fault
    }

    /// The kind of answer.
    public let kind: Kind
    /// The sentence in Chinese.
    public let chinese: String
    /// The sentence in English.
    public let english: String
    /// What to do next, where there is something.
    package let hint: Bilingual?

    /// The English sentence.
    public var description: String { english }

    package init(_ kind: Kind, _ sentence: Bilingual, hint: Bilingual? = nil) {
        self.kind = kind
        self.hint = hint
        chinese = sentence.zh
        english = sentence.en
    }

    /// Runs `body` and says every error of the engine in these terms.
    static func translating<Value>(_ body: () throws -> Value) throws(CertFlowError) -> Value {
        do {
            return try body()
        } catch {
            throw CertFlowError(error)
        }
    }

    /// What any error of the engine means to the one who asked.
    package init(_ error: any Error) {
        switch error {
        case let known as CertFlowError: self = known
        case let refusal as Refusal:
            if case .stale = refusal {
                self.init(.tryAgain, refusal.sentence)
            } else {
                self.init(.refused, refusal.sentence)
            }
        case let faults as RevisionFaults: self.init(.refused, faults.sentence)
        case let refuted as RefutedProperties: self.init(.refused, refuted.sentence)
        case let problem as InputProblem: self.init(.file, problem.sentence)
        case let complaint as Complaint: self.init(.refused, complaint.sentence)
        case let surprise as Rehearsal.Surprise: self.init(.refused, surprise.sentence)
        case let gap as CalendarGap: self.init(.refused, gap.sentence)
        case let problems as InputProblems: self.init(.file, problems.sentence)
        case let fault as EngineFault:
            if case .rehearsalOnly = fault {
                self.init(.refused, fault.sentence)
            } else {
                self.init(.file, fault.sentence)
            }
        case let fault as ExportFault:
            if case .place = fault {
                self.init(.file, fault.sentence)
            } else {
                self.init(.fault, fault.sentence)
            }
        case let fault as GraphvizFault: self.init(.fault, fault.sentence)
        case let fault as SourceFault: self.init(.file, fault.sentence)
        case let found as Diagnostics:
            self.init(
                .file,
                Bilingual(
                    zh: found.lines(\.zh).joined(separator: "\n"),
                    en: found.lines(\.en).joined(separator: "\n")))
        case let store as StoreError:
            let kind: Kind =
                switch store.kind {
                case .busy, .stale: .tryAgain
                case .past: .refused
                case .missing, .exists, .newer, .older, .damaged: .file
                case .full, .io, .fault: .fault
                }
            self.init(kind, store.sentence, hint: store.hint)
        default: self.init(.fault, Bilingual(zh: "故障：\(error)", en: "Fault: \(error)"))
        }
    }
}
