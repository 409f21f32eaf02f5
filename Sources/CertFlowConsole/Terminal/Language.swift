/// The language of screens and messages. Data, identifiers and JSON keys do not depend on it.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case zh, en

    /// The language that a code such as `zh`, `zh-Hans`, `zh_CN.UTF-8` or `en_GB` names.
    package init?(code: String) {
        let primary = code.lowercased().prefix { $0.isLetter && $0.isASCII }
        self.init(rawValue: String(primary))
    }

    /// The language that the user asked for, in this order: the value of `--lang`, `CERTFLOW_LANG`,
    /// the locale; Chinese when none of them says English.
    ///
    /// Of the locale's variables the first that is not empty counts: `LC_ALL`, `LC_MESSAGES`,
    /// `LANG`.
    ///
    /// - Throws: ``UnknownLanguage`` when `--lang` or `CERTFLOW_LANG` names another language.
    package static func resolved(
        option: String? = nil, environment: [String: String]
    ) throws(UnknownLanguage) -> Language {
        if let option { return try asked(by: "--lang", option) }
        if let variable = environment["CERTFLOW_LANG"], !variable.isEmpty {
            return try asked(by: "CERTFLOW_LANG", variable)
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .en : .zh
    }

    private static func asked(by origin: String, _ value: String) throws(UnknownLanguage) -> Self {
        guard let language = Language(code: value) else {
            throw UnknownLanguage(origin: origin, value: value)
        }
        return language
    }

    /// The wording in this language.
    package func pick(zh: String, en: String) -> String { self == .zh ? zh : en }
}

/// A language was asked for that CertFlow does not speak.
package struct UnknownLanguage: Error, Hashable, Sendable, CustomStringConvertible {
    /// `--lang` or the name of the variable.
    package let origin: String

    /// What was asked for.
    package let value: String

    package init(origin: String, value: String) {
        self.origin = origin
        self.value = value
    }

    /// One sentence in both languages, since neither was chosen.
    package var description: String {
        """
        \(origin) 的值“\(value.printable)”不是可用的语言，请用 zh 或 en。\
        \(origin) is ‘\(value.printable)’, which is not a language of CertFlow; use zh or en.
        """
    }
}
