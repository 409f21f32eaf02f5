/// A bar of text for a count against what is required: `████░░ 208/200 104 %`.
package struct BarView: Hashable, Sendable {
    /// What was counted.
    package let count: Int

    /// What is required; 0 or less when nothing is.
    package let required: Int

    /// The columns of the bar alone.
    package let cells: Int

    package init(count: Int, required: Int, cells: Int = 20) {
        self.count = count
        self.required = required
        self.cells = max(1, cells)
    }

    /// The bar alone, always `cells` columns: full only when the requirement is met, and with at
    /// least one full cell when anything was counted.
    package var bar: String {
        guard required > 0, count > 0 else { return String(repeating: "░", count: cells) }
        let share = min(count, required).multipliedReportingOverflow(by: cells)
        let full = share.overflow ? cells : max(1, share.partialValue / required)
        return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
    }

    /// Whole percent, rounded down so that 199 of 200 is not 100; nil when nothing is required.
    package var percent: Int? {
        guard required > 0 else { return nil }
        return Int(exactly: (Double(count) * 100 / Double(required)).rounded(.down))
    }

    /// The bar, the count, what is required and the percent.
    package func rendered() -> String {
        "\(bar) \(count)/\(required)" + (percent.map { " \($0) %" } ?? "")
    }
}
