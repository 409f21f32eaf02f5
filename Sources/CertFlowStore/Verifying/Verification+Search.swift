import CertFlowCore
import GRDB

extension Verification {
    /// Compares what stands in the full-text index, word by word: how often, and in which cases and places.
    mutating func compareIndex(with copy: Database) throws {
        progress(.table("caseIndex"))
        let found = try db.rows(Self.indexStatement)
        let expected = try copy.rows(Self.indexStatement)
        var left = try IndexedWord(found.next())
        var right = try IndexedWord(expected.next())
        while left != nil || right != nil {
            if left == right {
                left = try IndexedWord(found.next())
                right = try IndexedWord(expected.next())
                continue
            }
            // The word itself is a value of a case and stays unsaid.
            report.add(.index)
            return
        }
    }

    /// The index hands out its words in order, so that nothing is sorted.
    static let indexStatement = """
        SELECT term, count(*) AS count, sum((doc * 31 + "offset") % 1000003) AS place,
               sum(col = 'marks') AS marks
        FROM caseIndexWord GROUP BY term ORDER BY term
        """
}

private struct IndexedWord: Equatable {
    let term: DatabaseValue
    let count: Int
    let place: Int
    let marks: Int

    init?(_ row: Row?) throws {
        guard let row else { return nil }
        term = row["term"]
        count = try row.get("count")
        place = try row.get("place")
        marks = try row.get("marks")
    }
}

extension VerifyReport.Fault {
    fileprivate static var index: Self {
        Self(
            .different, table: "caseIndex", key: "",
            Bilingual(
                zh: "全文索引与办件内容不一致；检索结果不可信，其他内容不受影响。",
                en:
                    "The full-text index does not fit the cases; searches cannot be trusted, nothing else is affected."
            ))
    }
}
