import CertFlowCore
import FEEL

/// What a guard sees of a case as far as the exploration keeps it.
struct Circumstances: Hashable {
    /// A linked case: of which programme, and whether it is open.
    struct Link: Hashable {
        let programme: ProgrammeID
        let isOpen: Bool
    }

    /// The parent of a linked case, where it is known.
    struct Parent: Hashable {
        let programme: ProgrammeID
        let state: StateID
        let phase: Phase
    }

    var state: StateID?
    var corrections = 0
    var scored = 0
    var assessment: Assessment.Outcome?
    var links: [Link] = []
    var parent: Parent?

    /// The circumstances as far as the paths below `roots` tell.
    func masked(to roots: Set<String>) -> Circumstances {
        var masked = Circumstances()
        if roots.contains("case") {
            masked.state = state
            masked.corrections = corrections
        }
        if roots.contains("panel") { masked.scored = scored }
        if roots.contains("assessment") { masked.assessment = assessment }
        if roots.contains("links") { masked.links = links }
        if roots.contains("parent") { masked.parent = parent }
        return masked
    }

    /// The values by root name and entry; an entry that is empty is the root itself.
    func values(seats: Int?) -> [[String]: Value] {
        var values: [[String]: Value] = [
            ["case", "corrections"]: .number(Decimal128(corrections)), ["notice"]: .null,
        ]
        if let state { values[["case", "state"]] = .string(state.rawValue) }
        if let seats {
            values[["panel", "seats"]] = .number(Decimal128(seats))
            values[["panel", "scored"]] = .number(Decimal128(scored))
        }
        if let assessment {
            values[["assessment", "outcome"]] = .string(assessment.rawValue)
        }
        if let parent {
            values[["parent", "programme"]] = .string(parent.programme.rawValue)
            values[["parent", "state"]] = .string(parent.state.rawValue)
            values[["parent", "phase"]] = .string(parent.phase.rawValue)
        }
        values[["links"]] = .list(
            links.map { link in
                .context(
                    Context([
                        ("programme", .string(link.programme.rawValue)),
                        ("open", .boolean(link.isOpen)),
                    ]))
            })
        return values
    }

    /// Whether the exploration gives a path its value.
    static func isFixed(_ path: [String], parentIsKnown: Bool, linksAreKnown: Bool) -> Bool {
        switch path.first {
        case "case": path == ["case", "corrections"] || path == ["case", "state"]
        case "panel", "notice": true
        case "assessment": path == ["assessment", "outcome"] || path == ["assessment"]
        case "links": linksAreKnown
        case "parent":
            parentIsKnown && path.count == 2 && ["programme", "state", "phase"].contains(path[1])
        default: false
        }
    }
}
