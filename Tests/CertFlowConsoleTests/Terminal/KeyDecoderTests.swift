import Testing

@testable import CertFlowConsole

@Suite("Keys from bytes")
struct KeyDecoderTests {
    @Test(
        "are known in every form that terminals send",
        arguments: [
            ("a中", [.scalar("a"), .scalar("中")]), ("\r", [.enter]), ("\n", [.enter]),
            ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
            ("\u{1}\u{3}\u{1A}", [.control("a"), .control("c"), .control("z")]),
            ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
            ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD\u{1B}OM", [.up, .down, .right, .left, .enter]),
            ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", [.home, .end, .home, .end]),
            ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end]),
            ("\u{1B}[3~", [.delete]), ("\u{1B}[1;5C\u{1B}[1;5D", [.wordRight, .wordLeft]),
            ("\u{1B}b\u{1B}f\u{1B}\u{7F}", [.wordLeft, .wordRight, .control("w")]),
            ("\u{1B}中", [.escape, .scalar("中")]),
            ("\u{1B}[200~一\n二\u{1B}[201~x", [.paste("一\n二"), .scalar("x")]),
        ] as [(String, [Key])])
    func known(bytes: String, keys: [Key]) {
        var decoder = KeyDecoder()

        #expect(decoder.decode(bytes.utf8) == keys)
    }

    @Test(
        "come out the same however the bytes are cut",
        arguments: ["西安👍🏽", "\u{1B}[1;5Ca\u{1B}OA", "\u{1B}[200~一\r\u{1B}[201~", "\u{1B}]0;t\u{7}a"])
    func pieces(text: String) {
        var whole = KeyDecoder()
        var cut = KeyDecoder()

        #expect(whole.decode(text.utf8) == text.utf8.flatMap { cut.decode([$0]) })
    }

    @Test(
        "swallow sequences that mean nothing",
        arguments: [
            "\u{1B}[15~", "\u{1B}[5~", "\u{1B}[<0;1;1M", "\u{1B}[?1;2c", "\u{1B}[[A", "\u{1B}OP",
            "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}]0;title\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}x",
            "\u{1B}[27;5;9~", "\u{1B}[Z", "\0", "\u{1C}", "\u{1B}[I", "\u{1B}[201~",
        ])
    func swallowed(sequence: String) {
        var decoder = KeyDecoder()

        #expect(decoder.decode((sequence + "a").utf8) == [.scalar("a")])
    }

    @Test("replace what is not UTF-8")
    func invalid() {
        var decoder = KeyDecoder()

        #expect(decoder.decode([0xFF, 0x61]) == [.scalar("\u{FFFD}"), .scalar("a")])
        #expect(decoder.decode([0xE4, 0xB8, 0x61]) == [.scalar("\u{FFFD}"), .scalar("a")])
        #expect(decoder.decode([0xE0, 0x80, 0x80, 0x61]) == [.scalar("\u{FFFD}"), .scalar("a")])
        #expect(decoder.decode([0xED, 0xA0, 0x80, 0x0D]) == [.scalar("\u{FFFD}"), .enter])
    }

    @Test("take a lone ESC for the key when nothing follows")
    func escape() {
        var decoder = KeyDecoder()

        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.awaitsSequence)
        #expect(decoder.flush() == [.escape])
        #expect(decoder.flush() == [])
        #expect(decoder.decode([0x1B, 0x1B]) == [.escape])
    }

    @Test(
        "leave a lost sequence with Ctrl-C", arguments: ["\u{1B}[200~ab", "\u{1B}]0;", "\u{1B}[1;"])
    func wayOut(beginning: String) {
        var decoder = KeyDecoder()

        #expect(decoder.decode((beginning + "\u{3}").utf8) == [.control("c")])
        #expect(decoder.decode("a".utf8) == [.scalar("a")])
    }
}
