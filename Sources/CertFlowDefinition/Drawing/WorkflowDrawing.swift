package import CertFlowCore

/// A workflow as pictures and tables for people, in one language.
package struct WorkflowDrawing {
    private let words: DrawingWords
    private let path: WalkedPath

    /// `pack` names roles, periods and other programmes; `path` is the way of a case, to be highlighted
    /// in the pictures.
    package init(
        of workflow: Workflow, in pack: Pack, language: KeyPath<Bilingual, String>,
        path: WalkedPath? = nil
    ) {
        words = DrawingWords(workflow: workflow, pack: pack, language: language)
        self.path = path ?? .none
    }

    package func text(_ file: DrawingFile) -> String {
        switch file {
        case .mermaid: MermaidWriter(chart: chart).text
        case .dot: DotWriter(chart: chart).text
        case .table: TransitionTable(words: words).text
        case .matrix: PermissionMatrix(words: words).text
        }
    }

    private var chart: Chart { ChartMaker(words: words, path: path).chart() }
}

/// A text form of a drawing, with the name of its file below `drawn/`.
package enum DrawingFile: String, Hashable, Sendable, CaseIterable {
    case mermaid = "states.mmd"
    case dot = "states.dot"
    case table = "transitions.md"
    case matrix = "permissions.md"

    /// The picture beside the text forms.
    package static let picture = "states.svg"

    /// Says in every drawing where it comes from.
    static let remark =
        "由 certflow programme draw 生成，请勿手改；重画 Redraw: certflow programme draw Workflows/xian --all"
}
