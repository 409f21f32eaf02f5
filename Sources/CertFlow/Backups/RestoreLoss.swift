package import CertFlowCore
import CertFlowStore

/// What a register has and its backup has not.
package struct RestoreLoss: Hashable, Sendable {
    /// An entry that is not in the backup. It names no fact.
    package struct Line: Hashable, Sendable {
        package let sequence: Int
        package let on: Day
        package let subject: String
        package let command: String
        package let actor: String
        /// The file of the receipt that was given for it.
        package let receipt: String?

        init(_ entry: Entry) {
            sequence = entry.sequence
            on = entry.on
            subject = entry.subject.description
            command = entry.command.kind.rawValue
            actor = entry.actor.rawValue
            receipt =
                entry.handsIn ? "\(entry.subject.id).receipt-\(entry.sequence).json" : nil
        }
    }

    /// How many entries there are in all.
    package let count: Int
    /// Those that can still be read.
    package let lines: [Line]
    /// Why the others cannot be listed; `nil` when all are.
    package let unread: Bilingual?
}

extension RestoreLoss {
    /// - Parameters:
    ///   - size: How many entries the backup has.
    ///   - known: How many the newest known head has.
    ///   - folder: The register that would be replaced.
    ///   - options: How it is opened.
    init(after size: UInt64, known: UInt64, in folder: RegisterFolder, _ options: RegisterOptions) {
        var lines: [Line] = []
        var unread: Bilingual?
        do {
            let register = try Register.open(at: folder, options: options)
            lines = try register.read {
                try $0.entries(from: Int(clamping: size) + 1, limit: .max).map(Line.init)
            }
            try register.close()
        } catch let error as StoreError {
            unread = error.sentence
        } catch {
            unread = Bilingual(zh: "\(error)", en: "\(error)")
        }
        let last = max(UInt64(clamping: lines.last?.sequence ?? 0), known, size)
        count = Int(clamping: last - size)
        self.lines = lines
        if unread == nil, lines.count < count {
            unread = Bilingual(
                zh: "现有的登记库中也没有这些流水。", en: "The register at the place has not got them either.")
        }
        self.unread = unread
    }
}
