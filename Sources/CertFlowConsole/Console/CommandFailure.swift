import ArgumentParser
import CertFlow
package import CertFlowCore

/// Why a command ended without doing what was asked, with the exit code that scripts rely on.
package struct CommandFailure: Error, Hashable, Sendable {
    package enum Kind: Int32, Hashable, Sendable {
        case refused = 1
        case usage = 64
        case badFile = 65
        case fault = 70
        case tryAgain = 75
    }

    package let kind: Kind
    package let message: Bilingual
    package let hint: Bilingual?

    package init(_ kind: Kind, _ message: Bilingual, hint: Bilingual? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    /// What any error of the engine means at the edge; `nil` for the parser's own.
    package init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let fault as TerminalFault:
            self.init(
                .usage, Bilingual(zh: fault.message(in: .zh), en: fault.message(in: .en)))
        case is ExitCode, is CleanExit, is ValidationError: return nil
        default:
            let said = CertFlowError(error)
            let kind: Kind =
                switch said.kind {
                case .refused: .refused
                case .file: .badFile
                case .tryAgain: .tryAgain
                case .fault: .fault
                }
            self.init(kind, Bilingual(zh: said.chinese, en: said.english), hint: said.hint)
        }
    }
}

/// A command of CertFlow: it does its work in ``execute(_:)`` and fails with a sentence and an exit code.
protocol ConsoleCommand: ParsableCommand {
    func execute(_ console: Console) throws
}

extension ConsoleCommand {
    func run() throws {
        let console = Console.current
        do {
            try console.checkLanguage()
            try EngineLog.$current.withValue(try console.log()) { try execute(console) }
        } catch {
            guard let failure = CommandFailure(error) else { throw error }
            let language = console.language
            let terminal = console.terminal()
            terminal.show(failure.message.text(language))
            if let hint = failure.hint { terminal.show(hint.text(language)) }
            throw ExitCode(failure.kind.rawValue)
        }
    }
}
