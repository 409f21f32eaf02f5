import CertFlowTestSupport
import Foundation
import Testing

@Suite("The tree keeps its own rules")
struct TidyTests {
    @Test(
        "a library is imported in one module only",
        arguments: [
            ("GRDB", "Sources/CertFlowStore/"), ("CXlsxWriter", "Sources/CertFlowWorkbook/"),
            ("Yams", "Sources/CertFlowDefinition/"), ("Mustache", "Sources/CertFlowDocuments/"),
            ("ArgumentParser", "Sources/CertFlowConsole/"), ("Crypto", "Sources/MerkleLog/"),
        ])
    func imports(library: String, home: String) throws {
        let strays = try Repository.files(under: "Sources", ending: ".swift").filter { path in
            try Repository.text(path).contains("import \(library)\n") && !path.hasPrefix(home)
        }
        #expect(strays == [])
    }

    @Test(
        "arrows between modules go one way",
        arguments: [
            ("Sources/FEEL/", ["CertFlow", "CertFlowCore", "CertFlowStore"]),
            (
                "Sources/CertFlowCore/",
                ["CertFlow", "CertFlowStore", "CertFlowDefinition", "Foundation"]
            ),
            (
                "Sources/MerkleLog/",
                ["CertFlow", "CertFlowCore", "CertFlowStore", "Foundation", "GRDB"]
            ),
            ("Sources/CertFlowStore/", ["CertFlow", "CertFlowDefinition", "Crypto", "FEEL"]),
            ("Sources/CertFlowWorkbook/", ["CertFlow", "CertFlowCore", "FEEL"]),
            (
                "Sources/CertFlowConsole/",
                ["CertFlowStore", "CertFlowDefinition", "CertFlowWorkbook", "CertFlowDocuments"]
            ),
        ])
    func arrows(module: String, forbidden: [String]) throws {
        let files = try Repository.files(under: String(module.dropLast()), ending: ".swift")
        let strays = try files.filter { path in
            let text = try Repository.text(path)
            return forbidden.contains { text.contains("import \($0)\n") }
        }
        #expect(strays == [])
    }

    @Test(
        "the core asks no clock and prints nothing",
        arguments: ["Date()", "Clock.now", "Date.now", "print(", ".random"])
    func purity(word: String) throws {
        let pure = try ["Sources/CertFlowCore", "Sources/FEEL"].flatMap {
            try Repository.files(under: $0, ending: ".swift")
        }
        #expect(try pure.filter { try Repository.text($0).contains(word) } == [])
    }

    @Test("a file of Sources has at most 400 lines")
    func lengths() throws {
        let long = try Repository.files(under: "Sources", ending: ".swift").filter { path in
            try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
                > 400
        }
        #expect(long == [])
    }

    @Test(
        "nothing is left over or swallowed",
        arguments: ["TODO", "FIXME", "try!", " try? ", "fatalError("])
    func leftOver(word: String) throws {
        let strays = try Repository.files(under: "Sources", ending: ".swift").filter {
            try Repository.text($0).contains(word)
        }
        #expect(strays == [])
    }

    @Test(
        "SQL stands in the store only",
        arguments: ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE "])
    func sql(word: String) throws {
        let strays = try Repository.files(under: "Sources", ending: ".swift").filter { path in
            try Repository.text(path).contains(word) && !path.hasPrefix("Sources/CertFlowStore/")
        }
        #expect(strays == [])
    }

    @Test("no test sleeps", arguments: ["Task.sle" + "ep", "Thread.sle" + "ep", "usle" + "ep("])
    func sleeping(word: String) throws {
        let strays = try Repository.files(under: "Tests", ending: ".swift").filter {
            try Repository.text($0).contains(word)
        }
        #expect(strays == [])
    }

    @Test("Examples stay under five megabytes")
    func examplesAreSmall() throws {
        let files = try FileManager.default.subpathsOfDirectory(
            atPath: Repository.path("Examples").path)
        let sizes = try files.map { path in
            let attributes = try FileManager.default.attributesOfItem(
                atPath: Repository.path("Examples/\(path)").path)
            return attributes[.size] as? Int ?? 0
        }
        #expect(sizes.reduce(0, +) < 5_000_000)
    }
}
