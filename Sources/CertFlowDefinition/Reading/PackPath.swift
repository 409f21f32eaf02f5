import CertFlowCore

/// The path of a file within a pack, and what it says about the file.
struct PackPath: Hashable {
    enum Kind: Hashable {
        case office, actors, policy, overlay, workflow, form, calendar, template
        /// Made from a workflow for people; no part of it.
        case drawing
        case unknown
    }

    let text: String
    let kind: Kind
    private let parts: [String]

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        kind = PackPath.kind(of: parts)
    }

    private static func kind(of parts: [String]) -> Kind {
        let last = parts.last ?? ""
        let isYAML = last.hasSuffix(".yaml")
        switch (parts.first ?? "", parts.count) {
        case ("office.yaml", 1): return .office
        case ("actors.yaml", 1): return .actors
        case ("policies", 2) where isYAML: return .policy
        case ("overlays", 2) where isYAML: return .overlay
        case ("calendars", 3) where isYAML: return .calendar
        case ("templates", 2...) where last.hasSuffix(".mustache"): return .template
        case ("policies", _), ("overlays", _), ("calendars", _), ("templates", _): return .unknown
        default:
            if parts.count == 3, parts[1] == "drawn" {
                return isDrawing(last) ? .drawing : .unknown
            }
            guard parts.count == 2 else { return .unknown }
            return last == "workflow.yaml" ? .workflow : last == "form.yaml" ? .form : .unknown
        }
    }

    private static func isDrawing(_ name: String) -> Bool {
        DrawingFile(rawValue: name) != nil || name == DrawingFile.picture
    }

    var isYAML: Bool { ![.template, .drawing, .unknown].contains(kind) }

    /// The folder of the programme that a workflow or form belongs to.
    var programmeFolder: String? { kind == .workflow || kind == .form ? parts.first : nil }

    /// The name of a template, with its folder.
    var templateName: String? {
        guard kind == .template else { return nil }
        return String(text.dropFirst("templates/".count).dropLast(".mustache".count))
    }

    /// What the file may have been meant to be called.
    var suggestion: Bilingual? {
        let names =
            parts.count == 1 ? ["office.yaml", "actors.yaml"] : ["workflow.yaml", "form.yaml"]
        return Suggestion.hint(for: parts.last ?? "", among: names)
    }
}

extension PackPath: Comparable {
    /// By length first, so that overlay 10 comes after overlay 9; then by text.
    static func < (left: PackPath, right: PackPath) -> Bool {
        guard left.kind == .overlay, right.kind == .overlay else { return left.text < right.text }
        return (left.text.utf8.count, left.text) < (right.text.utf8.count, right.text)
    }
}
