import Testing

@testable import CertFlowConsole

@Suite("The columns of a text")
struct DisplayWidthTests {
    @Test(
        "follow East Asian Width",
        arguments: [
            ("", 0), ("abc", 3), ("专利", 4), ("专利 200 件", 11), ("（一）", 6), ("ＡＢ", 4),
            ("〇々", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("カナ", 4), ("ｶﾅ", 2),
            ("…—“”·", 5), ("█░", 2), ("Ω±", 2), ("𠀀", 2), ("〇", 2), ("¥￥", 3),
        ])
    func eastAsian(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(
        "count nothing for marks and controls",
        arguments: [
            ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("a\u{200D}", 1), ("\u{7}", 0),
            ("a\r\nb", 2), ("中\u{20DD}", 2), ("क\u{94D}\u{937}", 2), ("co\u{AD}op", 5),
        ])
    func withoutWidth(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(
        "count two for an emoji, whatever it is made of",
        arguments: ["😀", "👍🏽", "👨‍👩‍👧", "🇨🇳", "❤️", "1️⃣", "✅", "㊗️"])
    func emoji(text: String) {
        #expect(text.displayWidth == 2)
    }

    @Test("count one for a sign that is no emoji by itself", arguments: ["❤", "☎", "1", "©"])
    func signs(text: String) {
        #expect(text.displayWidth == 1)
    }

    @Test("come from ascending ranges that do not touch")
    func rangesAscend() {
        let ranges = DisplayWidth.wideRanges

        #expect(ranges.allSatisfy { $0.first <= $0.last })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.last + 1 < $1.first })
    }
}

@Suite("Cutting and padding a text")
struct StringLayoutTests {
    @Test(
        "keeps within the columns",
        arguments: [
            ("专利密集型", 10, "专利密集型"), ("专利密集型", 9, "专利密集…"),
            ("专利密集型", 8, "专利密…"), ("专利", 3, "专…"), ("专利", 2, "…"), ("专利", 1, "…"),
            ("专利", 0, ""), ("abc", 3, "abc"), ("abcd", 3, "ab…"),
        ])
    func truncation(text: String, columns: Int, expected: String) {
        #expect(text.truncated(to: columns) == expected)
    }

    @Test("fills with blanks on the other side")
    func padding() {
        #expect("专利".padded(to: 6) == "专利  ")
        #expect("12".padded(to: 4, .right) == "  12")
        #expect("专利".padded(to: 3) == "专利")
    }

    @Test("cuts no character in two")
    func ends() {
        #expect("a专利".suffix(columns: 3) == "利")
        #expect("专利a".prefix(columns: 3) == "专")
        #expect("ae\u{301}".suffix(columns: 1) == "e\u{301}")
    }

    @Test(
        "leaves nothing that could steer a terminal",
        arguments: [
            ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\tb\r\nc", "a b c"),
            ("\u{202E}abc", "\u{FFFD}abc"),
            ("\u{9B}2J", "\u{FFFD}2J"), ("专利👨‍👩‍👧", "专利👨‍👩‍👧"),
        ])
    func printable(text: String, expected: String) {
        #expect(text.printable == expected)
    }
}

@Suite("Lines of a text")
struct LineBreakerTests {
    @Test(
        "break where Chinese and Latin text may",
        arguments: [
            ("专利密集型产品备案", 8, ["专利密集", "型产品备", "案"]),
            ("企业应当，按时提交", 8, ["企业应", "当，按时", "提交"]),
            ("依据《暂行办法》执行", 8, ["依据《暂", "行办法》", "执行"]),
            ("依据第《办法》", 8, ["依据第", "《办法》"]),
            ("the quick brown fox", 10, ["the quick", "brown fox"]),
            ("使用 certflow apply 申报", 12, ["使用", "certflow", "apply 申报"]),
            ("专利200件以上", 6, ["专利", "200件", "以上"]),
            ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("见 abcdefghij", 4, ["见", "abcd", "efgh", "ij"]),
            ("一\n\n二", 10, ["一", "", "二"]),
            ("  缩进的一行文字", 8, ["  缩进的", "一行文字"]),
            ("", 10, [""]), ("专利", 1, ["专", "利"]), ("尾部   ", 10, ["尾部"]),
            ("他说“你好”了", 6, ["他说", "“你好”", "了"]),
        ])
    func breaks(text: String, columns: Int, lines: [String]) {
        #expect(text.wrapped(to: columns) == lines)
    }

    @Test("lose no character but blanks and are never too wide", arguments: 2...30)
    func complete(columns: Int) {
        let text = "申报主体（企业）须在2026年6月30日前，登录 certflow 提交“专利密集型产品”备案材料；逾期不予受理。"
        let lines = text.wrapped(to: columns)

        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(lines.allSatisfy { $0.displayWidth <= columns })
        if columns > 8 { #expect(lines.allSatisfy { !"，；。）”".contains($0.prefix(1)) }) }
    }
}
