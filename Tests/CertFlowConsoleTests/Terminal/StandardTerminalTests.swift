import Foundation
import Testing

@testable import CertFlowConsole

/// One at a time, since raw mode and its signal handlers belong to the process.
@Suite("The terminal of the process", .serialized)
struct StandardTerminalTests {
    /// A pseudo terminal whose keyboard is typed on before anything is asked.
    private struct PseudoTerminal {
        let keyboard: Int32
        let screen: Int32

        init(typed: String, columns: UInt16 = 80) throws {
            var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
            var ends: (keyboard: Int32, screen: Int32) = (-1, -1)
            try #require(openpty(&ends.keyboard, &ends.screen, nil, nil, &size) == 0)
            (keyboard, screen) = ends
            // Raw beforehand, so that what is typed ahead is neither echoed nor interpreted.
            var mode = try mode()
            cfmakeraw(&mode)
            tcsetattr(screen, TCSANOW, &mode)
            let bytes = Array(typed.utf8)
            try #require(write(keyboard, bytes, bytes.count) == bytes.count)
        }

        func mode() throws -> termios {
            var mode = termios()
            try #require(tcgetattr(screen, &mode) == 0)
            return mode
        }

        func terminal() -> StandardTerminal {
            StandardTerminal(input: screen, output: screen, environment: ["TERM": "xterm"])
        }

        /// Everything that was shown. Ends the device, since only then nothing more can come.
        func shown() -> String {
            close(screen)
            defer { close(keyboard) }
            var (all, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
            while true {
                let count = read(keyboard, &buffer, buffer.count)
                guard count > 0 else { return String(decoding: all, as: UTF8.self) }
                all += buffer.prefix(count)
            }
        }
    }

    /// A terminal over two pipes, and what it wrote when `body` is done.
    private func piped(
        _ typed: String, _ body: (StandardTerminal) throws -> Void
    ) throws -> String {
        let (input, output) = (Pipe(), Pipe())
        input.fileHandleForWriting.write(Data(typed.utf8))
        try input.fileHandleForWriting.close()
        try body(
            StandardTerminal(
                input: input.fileHandleForReading.fileDescriptor,
                output: output.fileHandleForWriting.fileDescriptor, environment: [:]))
        try output.fileHandleForWriting.close()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test("edits lines, keeps what is typed ahead, and remembers earlier lines")
    func edits() throws {
        let device = try PseudoTerminal(
            typed: "西安x\u{7F}电池\u{1B}[D\u{1B}[D动力\r\u{1B}[A厂\ra\u{3}\r\u{4}")
        let terminal = device.terminal()

        #expect(terminal.isInteractive)
        #expect(terminal.columns == 80)
        #expect(try terminal.ask("名称：") == .line("西安动力电池"))
        #expect(try terminal.ask("名称：") == .line("西安动力电池厂"))
        #expect(try terminal.ask("名称：") == .interrupted)
        #expect(try terminal.ask("名称：", default: "甲") == .line("甲"))
        #expect(try terminal.ask("名称：") == .endOfInput)
        let shown = device.shown()
        #expect(shown.contains("\r\u{1B}[K名称：西安动力电池厂\r\n"))
        #expect(shown.contains("名称：[甲] 甲\r\n"))
        #expect(shown.contains("名称：a^C\r\n"))
    }

    @Test("takes only the keys that are offered, whatever their width and case")
    func keys() throws {
        let device = try PseudoTerminal(typed: "qＮ\r\u{3}\u{4}")
        let terminal = device.terminal()

        #expect(try terminal.chooseKey("[y/n] ", from: ["y", "n"]) == .key("n"))
        #expect(try terminal.chooseKey("[y/n] ", from: ["y", "n"], usual: "y") == .key("y"))
        #expect(try terminal.chooseKey("[y/n] ", from: ["y", "n"]) == .interrupted)
        #expect(try terminal.chooseKey("[y/n] ", from: ["y", "n"]) == .endOfInput)
        #expect(device.shown().contains("[y/n] \u{07}n\r\n"))
    }

    @Test("leaves the terminal as it was")
    func restores() throws {
        let device = try PseudoTerminal(typed: "a\r")
        var mode = try device.mode()
        mode.c_lflag |= tcflag_t(ICANON | ISIG)
        tcsetattr(device.screen, TCSANOW, &mode)

        _ = try device.terminal().ask("名称：")

        let after = try device.mode()
        #expect(after.c_lflag == mode.c_lflag)
        #expect(after.c_iflag == mode.c_iflag)
        #expect(device.shown().hasSuffix("\u{1B}[?2004l"))
    }

    @Test("keeps a long line within the screen")
    func longLine() throws {
        let text = String(repeating: "专利密集型产品", count: 20)
        let device = try PseudoTerminal(typed: "\r", columns: 40)

        #expect(try device.terminal().ask("说明：", prefill: text) == .line(text))
        let first = device.shown().split(separator: "\u{1B}[?7l")[1].prefix { $0 != "\u{1B}" }
        #expect(first.hasPrefix("说明：<"))
        #expect(DisplayWidth.of(first) < 40)
    }

    @Test("reads lines from a pipe, repairs them, and shows what was answered")
    func pipes() throws {
        let shown = try piped("\u{FEFF}西安\r\n\n\nx\nNo\n末行") { (terminal) throws in
            #expect(!terminal.isInteractive)
            #expect(!terminal.style.isOn)
            #expect(terminal.columns == 80)
            #expect(try terminal.ask("名称：") == .line("西安"))
            #expect(try terminal.ask("区：", default: "雁塔区") == .line("雁塔区"))
            #expect(try terminal.ask("人：", prefill: "甲") == .line("甲"))
            #expect(try terminal.chooseKey("[y/n] ", from: ["y", "n"]) == .key("n"))
            #expect(try terminal.ask("末：") == .line("末行"))
            #expect(try terminal.ask("完：") == .endOfInput)
        }

        #expect(
            shown == "名称：西安\n区：[雁塔区] 雁塔区\n人：甲\n[y/n] x\n[y/n] No\n末：末行\n完：\n")
    }

    @Test("says that it cannot be read")
    func unreadable() throws {
        let writeOnly = open("/dev/null", O_WRONLY)
        defer { close(writeOnly) }
        let terminal = StandardTerminal(
            input: writeOnly, output: writeOnly, environment: ["COLUMNS": "100"])

        #expect(terminal.columns == 100)
        #expect(throws: TerminalFault.unreadable(code: EBADF)) { try terminal.ask("名称：") }
        #expect(TerminalFault.unreadable(code: EBADF).message(in: .zh).contains("无法读取"))
    }
}
