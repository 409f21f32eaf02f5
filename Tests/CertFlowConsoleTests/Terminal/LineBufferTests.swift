import Testing

@testable import CertFlowConsole

@Suite("A line being edited")
struct LineBufferTests {
    /// The line with `|` at the cursor after the keys that `bytes` are.
    private func edited(_ start: String, _ bytes: String, history: [String] = []) -> String {
        var (buffer, decoder) = (LineBuffer(start, history: history), KeyDecoder())
        for key in decoder.decode(bytes.utf8) { _ = buffer.apply(key) }
        return "\(buffer.before)|\(buffer.after)"
    }

    @Test(
        "moves and deletes by what a person sees as a character",
        arguments: [
            ("", "西安", "西安|"), ("西安", "\u{1B}[D", "西|安"), ("西安", "\u{1B}[D\u{7F}", "|安"),
            ("西安", "\u{1}新", "新|西安"), ("西安", "\u{1}\u{1B}[3~", "|安"),
            ("西安", "\u{1}\u{4}", "|安"), ("a👨‍👩‍👧", "\u{7F}", "a|"), ("e\u{301}", "\u{7F}", "|"),
            ("e", "\u{301}\u{1B}[D", "|e\u{301}"), ("🇨🇳", "\u{1B}[D", "|🇨🇳"),
            ("", "\u{7F}\u{1B}[3~\u{1B}[D\u{1B}[C", "|"),
        ])
    func characters(start: String, bytes: String, expected: String) {
        #expect(edited(start, bytes) == expected)
    }

    @Test(
        "takes the keys that shells taught",
        arguments: [
            ("abc def", "\u{17}", "abc |"), ("专利，产品", "\u{17}", "专利，|"),
            ("abc def", "\u{1}\u{B}", "|"), ("abc def", "\u{15}", "|"),
            ("abc", "\u{15}\u{19}\u{19}", "abcabc|"), ("abc def", "\u{1B}b\u{15}", "|def"),
            ("abc def", "\u{1B}b\u{B}", "abc |"), ("abc def", "\u{1}\u{1B}f", "abc| def"),
            ("abc def ", "\u{1B}b\u{17}", "|def "), ("abc", "\u{1}\u{5}\u{2}", "ab|c"),
            ("", "\u{17}\u{1B}b\u{1B}f", "|"), ("，", "\u{17}", "|"),
        ])
    func shellKeys(start: String, bytes: String, expected: String) {
        #expect(edited(start, bytes) == expected)
    }

    @Test("joins what becomes one character across the cursor")
    func joined() {
        #expect(edited("👨👧", "\u{1B}[D\u{200D}") == "👨\u{200D}👧|")
    }

    @Test("is one line without control characters, whatever is pasted")
    func pasted() {
        #expect(edited("", "\u{1B}[200~一\r\n二\t三\u{1}\u{9B}\u{1B}[201~") == "一 二 三|")
        #expect(LineBuffer("一\n\u{1B}二").text == "一 二")
    }

    @Test("goes through the earlier lines and back to the new one")
    func history() {
        let past = ["甲", "乙"]

        #expect(edited("", "丙\u{1B}[A", history: past) == "乙|")
        #expect(edited("", "丙\u{1B}[A\u{1B}[A\u{1B}[A", history: past) == "甲|")
        #expect(edited("", "丙\u{1B}[A\u{10}\u{E}\u{1B}[B\u{1B}[B", history: past) == "丙|")
        #expect(edited("", "\u{1B}[Ax\u{1B}[A\u{1B}[B", history: past) == "乙x|")
        #expect(edited("丙", "\u{1B}[A") == "丙|")
    }

    @Test(
        "says what a key led to",
        arguments: [
            ("", .control("d"), .endOfInput), ("a", .control("d"), .edited),
            ("a", .control("c"), .interrupted), ("a", .control("z"), .suspended),
            ("a", .control("l"), .redrawn), ("a", .enter, .finished), ("a", .tab, .ignored),
            ("a", .escape, .ignored), ("a", .control("g"), .ignored),
        ] as [(String, Key, LineBuffer.Outcome)])
    func outcomes(text: String, key: Key, outcome: LineBuffer.Outcome) {
        var buffer = LineBuffer(text)

        #expect(buffer.apply(key) == outcome)
    }

    @Test("is the text that was typed, in whatever order it is moved about", arguments: 0..<32)
    func moves(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var buffer = LineBuffer("专利 abc，👨‍👩‍👧e\u{301}高成长 x")
        let start = buffer.text
        let keys: [Key] = [
            .left, .right, .home, .end, .wordLeft, .wordRight, .up, .down, .control("b"),
        ]
        for _ in 0..<64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            _ = buffer.apply(keys[Int(state >> 33) % keys.count])
            #expect(buffer.text == start)
        }
    }
}

@Suite("The window over a line")
struct LineViewTests {
    @Test(
        "shows all that fits and marks the rest",
        arguments: [
            ("abc", "def", 10, "abc", "def"), ("abcdefghi", "", 10, "abcdefghi", ""),
            ("abcdefghij", "", 10, "<cdefghij", ""), ("", "abcdefghij", 10, "", "abcdefgh>"),
            ("abcdefghij", "k", 10, "<defghij", "k"),
            ("abcdefghijkl", "mnopqrst", 10, "<hijkl", "mn>"),
            ("一二三四五六", "", 10, "<三四五六", ""),
        ])
    func window(before: String, after: String, columns: Int, left: String, right: String) {
        let view = LineView(before: before, after: after, columns: columns)

        #expect(view.left == left)
        #expect(view.right == right)
    }

    @Test("never reaches the last column", arguments: 5...40)
    func width(columns: Int) {
        let text = Array("专利密集型product产品备案2026年，审核认定reward奖励")
        for cut in 0...text.count {
            let view = LineView(
                before: String(text[..<cut]), after: String(text[cut...]), columns: columns)
            #expect((view.left + view.right).displayWidth < columns)
        }
    }
}
