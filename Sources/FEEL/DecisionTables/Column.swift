/// The cells of an input, prepared so that a value finds the rules it passes by one search.
///
/// Each row stands for a stretch of the axis and holds two sets of rules: those whose cell certainly
/// passes there, and those whose cell may pass. A rule that is only in the second has a cell that must
/// be asked. Two more rows follow: for `null`, and for values outside the axis, where every cell but
/// `-` must be asked.
final class Column: Sendable {
    let cells: [Cell]
    let allowed: Cell?
    let type: FEELType
    /// Whether a number that is not whole is no value of the column.
    let isWhole: Bool
    /// `nil` for values that are not divided.
    let axis: Axis?
    /// Why there is no axis.
    let objection: Message?
    /// The stretches of the axis that hold a value, with one of their values each.
    let stretches: [(position: Int, sample: Value)]
    /// Whether `null` is one of the allowed values, and so no sign that something is missing.
    let allowsNull: Bool
    private let rowOfPosition: [Int]
    private let certain: [UInt64]
    private let possible: [UInt64]
    private let allowedAnswers: [Cell.Answer]
    private let wordCount: Int

    var nullRow: Int { stretches.count }
    var openRow: Int { stretches.count + 1 }

    init(cells: [Cell], allowed: Cell?, type: FEELType, isWhole: Bool = false) {
        (self.cells, self.allowed, self.type) = (cells, allowed, type)
        self.isWhole = isWhole
        allowsNull = allowed.map { $0.mentionsNull && $0.answer(.null) == .passes } ?? false
        let tests = cells.flatMap(\.constants) + (allowed?.constants ?? [])
        var (axis, objection): (Axis?, Message?)
        do {
            axis = try Axis(of: type.plain, tests: tests, isWhole: isWhole)
        } catch {
            objection = error
        }
        (self.axis, self.objection) = (axis, objection)
        var stretches: [(position: Int, sample: Value)] = []
        var rowOfPosition: [Int] = []
        for (position, sample) in (axis?.samples ?? []).enumerated() {
            rowOfPosition.append(stretches.count)
            if let sample { stretches.append((position, sample)) }
        }
        self.stretches = stretches
        self.rowOfPosition = rowOfPosition
        let samples = stretches.map(\.sample) + [.null]
        allowedAnswers = samples.map { allowed?.answer($0) ?? .passes } + [.open]
        wordCount = (cells.count + 63) / 64
        var certain = [UInt64](repeating: 0, count: (samples.count + 1) * wordCount)
        var possible = certain
        var known: [String: [Cell.Answer]] = [:]
        for (rule, cell) in cells.enumerated() {
            // Most cells of a long column are written again and again.
            let source = cell.expression.source
            let answers =
                known[source]
                ?? samples.map(cell.answer) + [cell.isAnything ? .passes : .open]
            known[source] = answers
            for (row, answer) in answers.enumerated() where answer != .fails {
                let word = row * wordCount + rule >> 6
                possible[word] |= 1 << UInt64(rule & 63)
                if answer == .passes { certain[word] |= 1 << UInt64(rule & 63) }
            }
        }
        (self.certain, self.possible) = (certain, possible)
    }

    /// The row of a value.
    func row(of value: Value) -> Int {
        if value.isNull { return nullRow }
        guard let position = axis?.position(of: value) else { return openRow }
        return rowOfPosition[position]
    }

    /// Sixty-four rules whose cells certainly pass in a row.
    func certain(_ row: Int, _ word: Int) -> UInt64 { certain[row * wordCount + word] }

    /// Sixty-four rules whose cells may pass in a row.
    func possible(_ row: Int, _ word: Int) -> UInt64 { possible[row * wordCount + word] }

    /// Whether the values of a row are allowed.
    func isAllowed(_ row: Int) -> Cell.Answer { allowedAnswers[row] }
}
