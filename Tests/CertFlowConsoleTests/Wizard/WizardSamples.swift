import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// Wizards over the forms of the Xi'an pack, which is read once.
struct WizardSamples: Sendable {
    let pack: Pack
    let moment: Moment

    private static let read: Result<WizardSamples, any Error> = Result {
        let office = try TestOffice(.periods)
        return WizardSamples(pack: office.pack, moment: office.moment)
    }

    private init(pack: Pack, moment: Moment) {
        self.pack = pack
        self.moment = moment
    }

    init() throws { self = try Self.read.get() }

    func workflow(_ id: ProgrammeID) throws -> Workflow {
        guard let found = pack.workflow(id) else {
            throw Refusal.unknownProgramme(id.rawValue, near: nil)
        }
        return found
    }

    func wizard(
        _ id: ProgrammeID, facts: Facts = Facts(), given: Set<FactName> = [],
        startsAtReview: Bool = false
    ) throws -> Wizard {
        Wizard(
            try workflow(id), in: Surroundings(pack: pack, moment: moment),
            facts: facts, given: given, startsAtReview: startsAtReview)
    }

    /// The draft of the answers so far, as the file holds it.
    func draft(_ wizard: Wizard, words: KeyPath<Bilingual, String> = \.zh) -> String {
        DraftWriter(workflow: wizard.workflow, office: pack.office, words: words)
            .text(wizard.answers)
    }

    func read(_ text: String) throws -> FilingDraft {
        try FilingFile(pack: pack).read(text, path: "draft.yaml", folder: URL(fileURLWithPath: "/"))
    }
}

extension Wizard {
    /// Answers in order, as a person would type them.
    mutating func answer(_ texts: String...) throws {
        for text in texts { try receive(.answer(text)) }
    }

    /// The name of the question that is asked; `nil` on any other screen.
    var asks: FactName? {
        if case .asked(let asked) = screen { asked.question.name } else { nil }
    }
}
