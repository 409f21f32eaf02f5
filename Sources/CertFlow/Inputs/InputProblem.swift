package import CertFlowCore

/// A mistake in a file that somebody handed in, with its place.
package struct InputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let place: Place
    package let says: Bilingual

    package init(_ place: Place, _ zh: String, _ en: String) {
        self.place = place
        says = Bilingual(zh: zh, en: en)
    }

    package var sentence: Bilingual {
        Bilingual(zh: "\(place)：\(says.zh)", en: "\(place): \(says.en)")
    }

    package var description: String { sentence.en }
}

/// Every mistake of a file at once. Nothing was taken from it.
package struct InputProblems: Error, Hashable, Sendable, CustomStringConvertible {
    package let problems: [InputProblem]

    package init(_ problems: [InputProblem]) { self.problems = problems }

    package var sentence: Bilingual {
        Bilingual(
            zh: problems.map(\.sentence.zh).joined(separator: "\n"),
            en: problems.map(\.sentence.en).joined(separator: "\n"))
    }

    package var description: String { sentence.en }
}
