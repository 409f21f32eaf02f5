import CertFlowCore
import CertFlowDefinition
import Foundation

/// Everything a rehearsal folder holds, in the order in which it happened.
struct RehearsalScript {
    enum Happening {
        case filing(FilingDraft)
        case line(TimelineLine)
    }

    struct Item {
        let moment: Moment
        let place: Place
        let happening: Happening
    }

    let items: [Item]

    /// Reads `filings/*.csv`, `applications/*.yaml` and `timelines/*.txt` of `folder`.
    ///
    /// - Throws: ``InputProblems`` with every mistake of every file.
    init(folder: URL, pack: Pack, zone: OfficeZone) throws {
        var problems: [InputProblem] = []
        var items: [Item] = []
        func collect(_ drafts: [FilingDraft]) {
            for draft in drafts {
                guard let day = draft.submitsOn else {
                    problems.append(
                        InputProblem(draft.place, "缺提交日", "the day of submission is missing"))
                    continue
                }
                let time = draft.submitsAt ?? LocalTime(minutes: 9 * 60 + 30)
                guard let moment = zone.moment(day: day, time: time) else { continue }
                items.append(
                    Item(moment: moment, place: draft.place, happening: .filing(draft)))
            }
        }
        for file in try Self.files(folder, "filings", "csv") + Self.files(folder, "claims", "csv") {
            do throws(InputProblems) {
                collect(
                    try FilingTable(pack: pack).read(
                        try Self.text(file), path: file.relative, folder: file.folder))
            } catch {
                problems += error.problems
            }
        }
        for file in try Self.files(folder, "applications", "yaml") {
            do throws(InputProblems) {
                collect([
                    try FilingFile(pack: pack).read(
                        try Self.text(file), path: file.relative, folder: file.folder)
                ])
            } catch {
                problems += error.problems
            }
        }
        for file in try Self.files(folder, "timelines", "txt") {
            do throws(InputProblems) {
                for line in try Timeline.read(try Self.text(file), path: file.relative) {
                    let time = line.time ?? LocalTime(minutes: 10 * 60)
                    guard let moment = zone.moment(day: line.day, time: time) else { continue }
                    items.append(Item(moment: moment, place: line.place, happening: .line(line)))
                }
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        self.items = items.sorted {
            ($0.moment.instant, $0.place) < ($1.moment.instant, $1.place)
        }
    }

    struct File {
        let url: URL
        /// The path that messages show.
        let relative: String

        var folder: URL { url.deletingLastPathComponent() }
    }

    private static func files(_ folder: URL, _ part: String, _ ending: String) throws -> [File] {
        let place = folder.appending(path: part)
        guard FileManager.default.fileExists(atPath: place.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
            .filter { $0.hasSuffix(".\(ending)") }
            .map {
                File(
                    url: place.appending(path: $0),
                    relative: "\(folder.lastPathComponent)/\(part)/\($0)")
            }
    }

    private static func text(_ file: File) throws(InputProblems) -> String {
        try TextFile.read(file.url, shownAs: file.relative)
    }
}
