import CertFlow
import CertFlowCore
import Foundation

/// Where the wizard keeps its drafts: `$XDG_DATA_HOME/certflow/drafts`.
struct DraftFolder: Hashable, Sendable {
    /// A draft that was found, or why it cannot be read.
    struct Found: Sendable {
        let file: DraftFile
        let content: Result<FilingDraft, InputProblems>

        var draft: FilingDraft? { if case .success(let draft) = content { draft } else { nil } }
    }

    let url: URL

    /// > Source: XDG Base Directory Specification: a path that is not absolute does not count.
    init(environment: [String: String]) {
        let named = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"] ?? NSHomeDirectory()
        url = URL(fileURLWithPath: named ?? "\(home)/.local/share", isDirectory: true)
            .appending(components: "certflow", "drafts")
    }

    /// Every draft by name; files that the wizard did not write are shown as well.
    func drafts(in pack: Pack) -> [Found] {
        names.map { name in
            let place = url.appending(component: name)
            do throws(InputProblems) {
                let text = try TextFile.read(place, shownAs: place.path)
                let draft = try FilingFile(pack: pack)
                    .read(text, path: place.path, folder: url)
                return Found(file: DraftFile(place), content: .success(draft))
            } catch {
                return Found(file: DraftFile(place), content: .failure(error))
            }
        }
    }

    /// The first free name `<programme>-<key>.yaml`; without a key, with a number from 1.
    func free(_ programme: ProgrammeID, key: String?) -> URL {
        let taken = Set(names)
        let stem = [programme.rawValue, key].compactMap(\.self).joined(separator: "-")
        var number = 1
        while true {
            let name = key != nil && number == 1 ? "\(stem).yaml" : "\(stem)-\(number).yaml"
            if !taken.contains(name) { return url.appending(component: name) }
            number += 1
        }
    }

    /// Whether a draft's name says nothing about who files.
    func isNumbered(_ file: DraftFile, of programme: ProgrammeID) -> Bool {
        let name = file.url.deletingPathExtension().lastPathComponent
        let rest = name.dropFirst(programme.rawValue.count + 1)
        return file.url.deletingLastPathComponent().path == url.path
            && name.hasPrefix(programme.rawValue + "-") && !rest.isEmpty
            && rest.allSatisfy { $0.isASCII && $0.isNumber } && rest.count < 18
    }

    private var names: [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: url.path)
                .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        } catch {
            return []  // There is no folder before the first draft.
        }
    }
}
