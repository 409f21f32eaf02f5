package import CertFlow
package import CertFlowCore
import Foundation

/// Where a command runs: its streams, its terminal, its environment and its clock. Tests bring their own.
package struct Console: Sendable {
    /// Standard output: only what was asked for.
    package let print: @Sendable (String) -> Void
    /// Questions, explanations and progress.
    package let terminal: @Sendable () -> any Terminal
    package let environment: [String: String]
    package let arguments: [String]
    package let clock: OfficeClock

    package init(
        print: @escaping @Sendable (String) -> Void,
        terminal: @escaping @Sendable () -> any Terminal, environment: [String: String],
        arguments: [String], clock: OfficeClock
    ) {
        self.print = print
        self.terminal = terminal
        self.environment = environment
        self.arguments = arguments
        self.clock = clock
    }

    @TaskLocal package static var current = Console.standard

    /// The process's own streams and clock.
    package static var standard: Console {
        Console(
            print: { text in
                FileHandle.standardOutput.write(Data((text + "\n").utf8))
            },
            terminal: { StandardTerminal() },
            environment: ProcessInfo.processInfo.environment,
            arguments: Array(CommandLine.arguments.dropFirst()), clock: .system)
    }

    /// The language before options are parsed: `--lang` wherever it stands, then the environment.
    package var language: Language {
        do {
            return try resolvedLanguage()
        } catch {
            return .zh
        }
    }

    /// - Throws: ``CommandFailure`` for a language that CertFlow does not speak.
    func checkLanguage() throws {
        do {
            _ = try resolvedLanguage()
        } catch {
            throw CommandFailure(
                .usage, Bilingual(zh: error.description, en: error.description))
        }
    }

    private func resolvedLanguage() throws(UnknownLanguage) -> Language {
        let option = arguments.enumerated().compactMap { index, word -> String? in
            if word.hasPrefix("--lang=") { return String(word.dropFirst(7)) }
            return word == "--lang" && index + 1 < arguments.count ? arguments[index + 1] : nil
        }.first
        return try Language.resolved(option: option, environment: environment)
    }
}

/// The wording of help texts in the console's language.
func help(_ zh: String, _ en: String) -> String {
    Console.current.language.pick(zh: zh, en: en)
}

extension Bilingual {
    package func text(_ language: Language) -> String { language.pick(zh: zh, en: en) }
}
