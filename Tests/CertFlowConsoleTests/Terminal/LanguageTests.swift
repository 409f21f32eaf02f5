import Testing

@testable import CertFlowConsole

@Suite("The language")
struct LanguageTests {
    @Test(
        "is English only where someone says so",
        arguments: [
            ([:], .zh), (["LANG": "en_US.UTF-8"], .en), (["LANG": "C.UTF-8"], .zh),
            (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "fr_FR"], .zh),
            (["LC_ALL": "zh_CN", "LANG": "en_US"], .zh), (["LC_ALL": "", "LANG": "en_US"], .en),
            (["LC_MESSAGES": "en_GB", "LANG": "zh_CN"], .en),
            (["LC_ALL": "C", "LC_MESSAGES": "en_GB"], .zh),
            (["CERTFLOW_LANG": "zh", "LANG": "en_US"], .zh),
            (["CERTFLOW_LANG": "en", "LC_ALL": "zh_CN"], .en),
            (["CERTFLOW_LANG": "", "LANG": "en_US"], .en),
            (["CERTFLOW_LANG": "zh_CN.UTF-8", "LANG": "en"], .zh),
        ] as [([String: String], Language)])
    func resolved(environment: [String: String], language: Language) throws {
        #expect(try Language.resolved(environment: environment) == language)
    }

    @Test("is what the option says before all else")
    func option() throws {
        let environment = ["CERTFLOW_LANG": "zh", "LANG": "zh_CN"]

        #expect(try Language.resolved(option: "en", environment: environment) == .en)
        #expect(try Language.resolved(option: "zh-Hans", environment: [:]) == .zh)
    }

    @Test("is refused when CertFlow does not speak it, naming who asked")
    func unknown() {
        #expect(throws: UnknownLanguage(origin: "--lang", value: "fr")) {
            try Language.resolved(option: "fr", environment: [:])
        }
        #expect(throws: UnknownLanguage(origin: "CERTFLOW_LANG", value: "de")) {
            try Language.resolved(environment: ["CERTFLOW_LANG": "de"])
        }
        #expect("\(UnknownLanguage(origin: "--lang", value: "fr"))".contains("--lang is ‘fr’"))
    }
}

@Suite("Style")
struct StyleTests {
    @Test(
        "shows only on a terminal that wants it",
        arguments: [
            (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
            (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
        ] as [(Bool, [String: String], Bool)])
    func stream(isTerminal: Bool, environment: [String: String], isOn: Bool) {
        let style = Style(isTerminal: isTerminal, environment: environment)

        #expect(style.isOn == isOn)
        #expect(style(.bold, .red, text: "逾期") == (isOn ? "\u{1B}[1;31m逾期\u{1B}[0m" : "逾期"))
    }
}
