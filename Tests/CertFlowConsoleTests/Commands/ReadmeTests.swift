import ArgumentParser
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlowConsole

@Suite("What the READMEs say to type")
struct ReadmeTests {
    static let files = [
        "README.md", "README.zh-CN.md", "Workflows/README.md", "Examples/wizard/README.md",
        "Examples/xian-2026/README.md", "Examples/revision-2/README.md",
        "Examples/verify-case/README.md",
    ]

    @Test("is what the command line takes", arguments: files)
    func parses(file: String) throws {
        let lines = try Self.commands(in: Repository.text(file))
        for line in lines {
            do {
                _ = try CertflowCommand.parseAsRoot(Self.words(line))
            } catch {
                Issue.record("\(file): \(line): \(CertflowCommand.message(for: error))")
            }
        }
        #expect(!lines.isEmpty || file.hasPrefix("Workflows"), "\(file) shows no command")
    }

    @Test("names files that are there", arguments: files)
    func filesExist(file: String) throws {
        let found = try Self.commands(in: Repository.text(file)).flatMap(Self.words).filter {
            $0.hasPrefix("Examples/") || $0.hasPrefix("Workflows/")
        }
        let missing = found.filter {
            !FileManager.default.fileExists(atPath: Repository.path($0).path)
        }
        #expect(missing == [])
    }

    @Test(
        "prints what is shown below it, where it begins with $",
        arguments: [("README.md", "en"), ("README.zh-CN.md", "zh")])
    func printsWhatIsShown(file: String, language: String) throws {
        let runs = try Self.shown(in: Repository.text(file))
        #expect(runs.count >= 4)
        for run in runs {
            let printed = try Self.output(of: Self.words(run.command), language)
            #expect(printed == run.output, "\(file): \(run.command)")
        }
    }

    /// The commands after `$ ` with the lines that follow each.
    private static func shown(in text: String) -> [(command: String, output: String)] {
        var runs: [(command: String, output: [String])] = []
        var isInside = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("$ certflow ") {
                isInside = true
                runs.append((String(line.dropFirst(11)), []))
            } else if line.hasPrefix("```") {
                isInside = false
            } else if isInside {
                runs[runs.count - 1].output.append(line)
            }
        }
        return runs.map { ($0.command, $0.output.joined(separator: "\n")) }
    }

    /// What the program prints and says, run in the checkout.
    private static func output(of words: [String], _ language: String) throws -> String {
        let process = Process()
        process.executableURL = KillTests.program
        process.arguments = words
        process.currentDirectoryURL = Repository.root
        process.environment = ["CERTFLOW_LANG": language]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// The commands in fenced blocks; a backslash continues a line, `#` begins a remark.
    private static func commands(in text: String) -> [String] {
        var found: [String] = []
        var isFenced = false
        var pending = ""
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if raw.hasPrefix("```") {
                isFenced.toggle()
                continue
            }
            guard isFenced else { continue }
            var line = String(raw).replacing(/\s+#\s.*$/, with: "")
            if line.hasPrefix("$ ") { line.removeFirst(2) }
            if line.hasSuffix("\\") {
                pending += line.dropLast() + " "
                continue
            }
            let whole = (pending + line).trimmingCharacters(in: .whitespaces)
            pending = ""
            if whole.hasPrefix("certflow ") { found.append(String(whole.dropFirst(9))) }
        }
        return found
    }

    /// The words as a shell splits them; pipes and redirections end the command.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in line {
            switch character {
            case "\"", "'":
                if quote == nil {
                    quote = character
                } else if quote == character {
                    quote = nil
                } else {
                    word.append(character)
                }
            case " " where quote == nil:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        let end = words.firstIndex { ["|", ">", "<", ";", "&&"].contains($0) } ?? words.count
        return Array(words[..<end])
    }
}
