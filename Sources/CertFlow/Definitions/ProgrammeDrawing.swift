package import CertFlowCore
import CertFlowDefinition
package import Foundation

/// A programme to be drawn: its workflow, the pack that names its roles and periods, and the way of a
/// case when one is to be shown.
package struct ProgrammeDrawing {
    /// A form that a person can ask for.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case mermaid, dot, table, matrix, svg, png
    }

    package let workflow: Workflow
    let pack: Pack
    /// Where the programme stands on the workbench; `nil` in a register.
    let folder: URL?
    var path: WalkedPath?

    /// The text of a form; of a picture, what Graphviz draws it from.
    package func text(_ form: Form, _ language: KeyPath<Bilingual, String>) -> String {
        let drawing = WorkflowDrawing(of: workflow, in: pack, language: language, path: path)
        return switch form {
        case .mermaid: drawing.text(.mermaid)
        case .table: drawing.text(.table)
        case .matrix: drawing.text(.matrix)
        case .dot, .svg, .png: drawing.text(.dot)
        }
    }

    /// The bytes of a form; Graphviz is looked for in the folders of `searchPath`, or in the process's
    /// own. Throws ``GraphvizFault`` for a picture that cannot be made.
    package func bytes(
        _ form: Form, _ language: KeyPath<Bilingual, String>, searchPath: String? = nil
    ) throws -> Data {
        let text = text(form, language)
        return switch form {
        case .svg, .png:
            try Graphviz.picture(of: text, as: form.rawValue, searchPath: searchPath)
        case .mermaid, .dot, .table, .matrix: Data(text.utf8)
        }
    }

    /// The same programme with the way that events make from an opening on.
    ///
    /// - Throws: ``CertFlowError`` at the first event that nothing there offers.
    package func walked(_ events: [String]) throws(CertFlowError) -> ProgrammeDrawing {
        var drawing = self
        do throws(PathMistake) {
            drawing.path = try WalkedPath(events: events, through: workflow)
        } catch {
            throw sentence(of: error)
        }
        return drawing
    }

    private func sentence(of mistake: PathMistake) -> CertFlowError {
        let place = mistake.state.flatMap(workflow.state)?.title
        let offered = mistake.offered
        return CertFlowError(
            .refused,
            Bilingual(
                zh: "“\(place?.zh ?? "开立")”没有事件“\(mistake.event)”。",
                en: "‘\(place?.en ?? "Opening")’ offers no event ‘\(mistake.event)’."),
            hint: Bilingual(
                zh: "可用：\(offered.joined(separator: "、"))",
                en: "there are: \(offered.joined(separator: ", "))"))
    }

    /// Writes the text forms to the programme's `drawn` folder.
    ///
    /// - Returns: The files written, as they are shown to a person.
    package func writeTexts() throws -> [String] {
        try DrawingFile.allCases.map { file in
            let drawing = WorkflowDrawing(of: workflow, in: pack, language: \.zh)
            return try write(Data(drawing.text(file).utf8), as: file.rawValue)
        }
    }

    /// Writes the picture beside them.
    package func writePicture(searchPath: String? = nil) throws -> String {
        try write(try bytes(.svg, \.zh, searchPath: searchPath), as: DrawingFile.picture)
    }

    private func write(_ bytes: Data, as name: String) throws -> String {
        let folder = (folder ?? URL(fileURLWithPath: workflow.id.rawValue)).appending(path: "drawn")
        let file = folder.appending(path: name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try bytes.write(to: file)
        } catch {
            throw CertFlowError(
                .fault,
                Bilingual(
                    zh: "\(file.relativePath)：无法写入（\(error.localizedDescription)）",
                    en: "\(file.relativePath): cannot be written (\(error.localizedDescription))"))
        }
        return file.relativePath
    }
}

extension Engine {
    /// The programmes at a path of the workbench: those of a pack, or the one that it lies in.
    package static func drawings(at path: URL) throws -> [ProgrammeDrawing] {
        let place = try ProgrammeCheck(path: path.relativePath)
        let pack = try PackReader.read(place.source, digest: "workbench").get()
        return pack.workflows.filter { place.programme == nil || place.programme == $0.id.rawValue }
            .map { workflow in
                ProgrammeDrawing(
                    workflow: workflow, pack: pack,
                    folder: URL(fileURLWithPath: "\(place.folder)/\(workflow.id)"))
            }
    }

    /// A programme of the register's present pack.
    package func drawing(of programme: String) throws -> ProgrammeDrawing {
        let pack = try pack()
        guard let workflow = pack.workflows.first(where: { $0.id.rawValue == programme }) else {
            throw Refusal.unknownProgramme(
                programme,
                near: NearestName.find(programme, among: pack.workflows.map(\.id.rawValue)))
        }
        return ProgrammeDrawing(workflow: workflow, pack: pack, folder: nil)
    }

    /// The revision that a case is pinned to, with the way of the case.
    package func drawing(of current: Case) throws -> ProgrammeDrawing {
        let legs = try entries(about: Subject(.case, current.id.rawValue)).flatMap(\.changes)
            .compactMap { change -> WalkedPath.Leg? in
                switch change {
                case .caseOpened(let opened) where opened.id == current.id:
                    WalkedPath.Leg(event: opened.move.event, from: nil, to: opened.move.to)
                case .caseMoved(let move) where move.id == current.id:
                    WalkedPath.Leg(event: move.event, from: move.from, to: move.to)
                default: nil
                }
            }
        return ProgrammeDrawing(
            workflow: try workflow(of: current), pack: try pinnedPack(of: current), folder: nil,
            path: WalkedPath(legs))
    }
}
