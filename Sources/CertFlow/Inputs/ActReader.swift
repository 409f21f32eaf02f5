package import CertFlowCore

/// Turns words (`--set key=value`, a timeline's arguments) into an act: opinion, reason and ground, and
/// facts parsed by the questions of the workflow.
package struct ActReader {
    private let workflow: Workflow
    private let office: Office

    package init(workflow: Workflow, office: Office) {
        self.workflow = workflow
        self.office = office
    }

    /// - Throws: ``Refusal/form(_:)`` for values that do not fit, ``Refusal/notTaken(_:)`` for names
    ///   that the workflow does not know.
    package func act(_ event: EventName, _ arguments: [String: String]) throws(Refusal) -> Act {
        var act = Act(event: event)
        var complaints: [Complaint] = []
        for (name, text) in arguments.sorted(by: { $0.key < $1.key }) {
            switch name {
            case "opinion": act.opinion = text
            case "reason": act.reason = text
            case "ground": act.ground = text
            default:
                guard let fact = FactName(rawValue: name), let question = workflow.question(fact)
                else {
                    throw .notTaken([FactName(rawValue: name)].compactMap { $0 })
                }
                do throws(Complaint) {
                    act.facts[fact] = try question.parse(text, office: office)
                } catch {
                    complaints.append(error)
                }
            }
        }
        guard complaints.isEmpty else { throw .form(complaints) }
        return act
    }
}
