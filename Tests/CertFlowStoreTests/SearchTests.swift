import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("A search over the register")
struct SearchTests {
    private static let searchable: [String: Searchable] = [
        "enterpriseName": .enterprise, "productName": .product, "patents.number": .patent,
        "remark": .text,
    ]

    private static let pack = PackPublished(
        digest: PackPublished.sample.digest, files: PackPublished.sample.files, isRehearsal: true,
        isExample: false, seed: nil,
        searchable: ["product": searchable, "complaint": ["remark": .text]])

    private static func opened(
        _ id: CaseID, _ product: String, _ remark: String, unit: UnitID = "gaoxin",
        creditCode: String = "91610131MA6TXXXX01", patents: [String] = [],
        enterprise: String = "西安示例科技有限公司", programme: ProgrammeID = "product"
    ) -> CaseOpened {
        var move = CaseMoved(
            id: id, version: 1, event: "submit", from: nil, to: .filed, on: .start, current: nil)
        move.facts = Facts([
            "remark": .text(remark), "contact": .text("张三峰"), "sales": .text("机密九千"),
            "patents": .list(patents.map { .record(["number": .text($0), "owner": .text("甲")]) }),
        ])
        return CaseOpened(
            id: id, programme: programme, revision: pack.digest, creditCode: creditCode,
            enterprise: enterprise, unit: unit, product: "\(id)", productName: product, year: 2026,
            round: nil, parent: nil, filedOn: .start, move: move)
    }

    private static let entries: [Entry] = [
        .sample(1, at: 0, [.packPublished(pack)]),
        .sample(
            2,
            [
                .caseOpened(
                    opened(
                        "PIP-2026-0001", "高效 电池组", "「快充」用于ＬＥＤ灯，型号 SG-110CX",
                        patents: ["ZL202110123404.X", "ZL201920000001.4"]))
            ]),
        .sample(
            3,
            [
                .caseOpened(
                    opened(
                        "PIP-2026-0002", "燃料电堆", "池州基地；第１２批，㎡", unit: "yanta",
                        creditCode: "91610113MA6TYYYY02", enterprise: "示例光电（宝鸡）有限公司"))
            ]),
        .sample(
            4, [.caseOpened(opened("PIP-2026-0003", "电池", "水", unit: "yanta"))]),
    ]

    private func found(
        _ text: String, in register: Register, seenBy sight: CaseSight = .everything, most: Int = 9
    ) throws -> [String] {
        guard let query = SearchQuery(text) else { return ["nothing to search"] }
        let matches = try register.read { try $0.search(query, seenBy: sight, most: most) }
        return (matches.wholes + matches.others).map { String($0.id.rawValue.suffix(1)) }
    }

    @Test("finds nobody by name or code whose programme keeps them personal")
    func personal() throws {
        try withRegister(Self.entries) { register throws in
            let opened = Self.opened(
                "OBJ-2026-0009", "电池", "举报", creditCode: "91610131MA6TZZZZ09",
                enterprise: "西安某某有限公司", programme: "complaint")
            try register.write { try $0.append(.sample(5, [.caseOpened(opened)])) }

            #expect(try found("91610131MA6TZZZZ09", in: register) == [])
            #expect(try found("91610131MA6TZZZZ", in: register) == [])
            #expect(try found("某某", in: register) == [])
            #expect(try found("举报", in: register) == ["9"])
            #expect(try found("91610113MA6TYYYY02", in: register) == ["2"])
        }
    }

    @Test(
        "sees pairs of ideographs, words and numbers, whatever the width, the case and the signs between",
        arguments: [
            ("西安电池", "西安 安电 电池 池"), ("水", "水"), ("SG-110CX", "sg 110 cx"),
            ("ＬＥＤ灯", "led 灯"), ("高效 光伏", "高效 效光 光伏 伏"), ("《西·安》", "西安 安"),
            ("呈批〔2026〕12号", "呈批 批 2026 12 号"), ("①㎡Ⅷ", "1 m 2 viii"), ("，。！", ""), ("", ""),
            ("㍿示", "株式 式会 会社 社示 示"), ("カード", "カー ード ド"), ("é", "é"), ("e\u{301}", "é"),
            ("ﾊﾞｯﾃﾘｰ", "バッ ッテ テリ リー ー"), ("𠮷野家", "𠮷野 野家 家"),
        ])
    func tokens(text: String, expected: String) {
        #expect(SearchText(text).tokens.map(\.text).joined(separator: " ") == expected)
    }

    @Test(
        "finds two characters, one, many, beginnings of words and numbers, and mixed text",
        arguments: [
            ("电池", ["3", "1"]), ("池", ["3", "2", "1"]), ("水", ["3"]), ("西安", ["3", "1"]),
            ("电池组", ["1"]), ("池组", ["1"]), ("组电", []), ("安西", []), ("高效电池组", ["1"]),
            ("高效 电池", ["1"]), ("高效　电池", ["1"]), ("电池 高效", ["1"]), ("高效 燃料", []), ("快充", ["1"]),
            ("「快充」", ["1"]), ("led", ["1"]), ("LE", ["1"]), ("ＬＥＤ灯", ["1"]), ("ed", []),
            ("sg110", ["1"]), ("SG-11", ["1"]), ("10cx", []), ("110cx", ["1"]), ("第12批", ["2"]),
            ("第１２", ["2"]), ("第13", []), ("宝鸡", ["2"]), ("(宝鸡)", ["2"]), ("光电宝鸡", ["2"]),
            ("堆池", []),
            ("m2", ["2"]), ("，。", ["nothing to search"]), ("", ["nothing to search"]),
            ("\" OR marks : \"", []), ("pip-2026-0002", ["2"]), ("ＰＩＰ－2026-0002", ["2"]),
            ("2026-0003", ["3"]),
        ])
    func finds(text: String, expected: [String]) throws {
        try withRegister(Self.entries) { register throws in
            #expect(try found(text, in: register) == expected)
        }
    }

    @Test(
        "finds a patent number with and without ZL, dot and check, a credit code and its beginning, and a product",
        arguments: [
            ("ZL202110123404.X", ["1"]), ("202110123404.X", ["1"]), ("202110123404X", ["1"]),
            ("202110123404", ["1"]), ("zl 2021 1012 3404.x", ["1"]), ("ＺＬ２０２１１０１２３４０４．Ｘ", ["1"]),
            ("CN202110123404", ["1"]), ("CN2021101234047", []), ("202110123405", []),
            ("91610113MA6TYYYY02", ["2"]),
            ("91610113ma6tyyyy02", ["2"]), ("91610131", ["1", "3"]), ("91610131MA6TZZ", []),
            ("电池", ["3", "1"]), ("高效电池组", ["1"]),
        ])
    func wholes(text: String, expected: [String]) throws {
        try withRegister(Self.entries) { register throws in
            #expect(try found(text, in: register) == expected)
        }
    }

    @Test(
        "holds no fact that the revision does not name",
        arguments: ["张三峰", "三", "机密", "九千", "甲"])
    func discretion(text: String) throws {
        try withRegister(Self.entries) { register throws in
            #expect(try found(text, in: register) == [])
            let stored = try register.pool.read { db in
                try String.fetchAll(db, sql: "SELECT words || marks FROM caseText")
                    + String.fetchAll(db, sql: "SELECT DISTINCT term FROM caseIndexWord")
            }
            #expect(stored.count > 30)
            #expect(!stored.contains { $0.contains(text) })
        }
    }

    @Test("shows officers their units, applicants their own cases, and nobody a conflict")
    func sight() throws {
        func actor(_ id: ActorID, _ role: RoleID, _ unit: UnitID?, conflict: String? = nil)
            -> CaseSight
        {
            CaseSight(
                of: Actor(
                    id: id, name: "x",
                    holdings: [.init(role: role, unit: unit, from: nil, to: .start)],
                    conflicts: conflict.map { [$0] } ?? []), on: .start)
        }
        try withRegister(Self.entries) { register throws in
            func seen(_ sight: CaseSight, _ text: String = "池") throws -> [String] {
                try found(text, in: register, seenBy: sight)
            }
            #expect(try seen(actor("a", "city", nil)) == ["3", "2", "1"])
            #expect(try seen(actor("a", "district", "yanta")) == ["3", "2"])
            #expect(try seen(actor("a", "district", "gaoxin")) == ["1"])
            #expect(try seen(actor("a", "district", "gaoxin"), "91610131") == ["1"])
            #expect(try seen(actor("a", "district", "yanta"), "202110123404") == [])
            #expect(try seen(actor("91610113MA6TYYYY02", .applicant, nil)) == ["2"])
            #expect(try seen(actor("91610113MA6TYYYY02", .applicant, nil), "PIP-2026-0001") == [])
            #expect(
                try seen(actor("a", "city", nil, conflict: "91610131MA6TXXXX01")) == ["2"])
            let retired = CaseSight(
                of: Actor(
                    id: "a", name: "x",
                    holdings: [.init(role: "city", unit: nil, from: nil, to: .start)],
                    conflicts: []), on: Day(ordinal: Day.start.ordinal + 1))
            #expect(try seen(retired) == [])
        }
    }

    @Test("finds a corrected fact by its new words, a number when it is given")
    func corrected() throws {
        let filed = Case(Self.opened("PIP-2026-0001", "高效电池组", "「快充」"))
        var move = CaseMoved(
            id: filed.id, version: 2, event: "correct", from: "filed", to: .reviewed, on: .start,
            current: filed)
        move.facts = Facts(["remark": .text("慢充")])
        move.numbers = ["acceptance": "专呈〔2026〕12号"]
        try withRegister(Self.entries) { register throws in
            try register.write { try $0.append(.sample(5, [.caseMoved(move)])) }

            #expect(try found("慢充", in: register) == ["1"])
            #expect(try found("快充", in: register) == [])
            #expect(try found("专呈2026 12", in: register) == ["1"])
            #expect(try found("专呈（2026）12号", in: register) == ["1"])
            #expect(
                try register.verify(digest: sampleDigest).faults.filter { $0.kind != .blob } == [])
        }
    }

    @Test("says when there are more than are looked at, and gives the newest")
    func partial() throws {
        try withRegister(Self.entries) { register throws in
            let query = try #require(SearchQuery("池"))
            let first = try register.read { try $0.search(query, seenBy: .everything, most: 2) }
            let all = try register.read { try $0.search(query, seenBy: .everything, most: 3) }

            #expect(first.others.map(\.id) == ["PIP-2026-0003", "PIP-2026-0002"])
            #expect((first.isPartial, all.isPartial) == (true, false))
        }
    }

    @Test(
        "says where the words stand",
        arguments: [
            ("电池", "高效电池组", "高效【电池】组"), ("池", "电池组，池", "电【池】组，【池】"),
            ("sg11", "型号 SG-110CX", "型号 【SG-11】0CX"), ("高效 组", "高效 电池组", "【高效】 电池【组】"),
            ("高效电池", "高效 电池组", "【高效 电池】组"), ("１１０", "a110", "a【110】"), ("无", "电池", "电池"),
        ])
    func places(text: String, source: String, expected: String) throws {
        let query = try #require(SearchQuery(text))
        var shown = ""
        var index = source.startIndex
        for range in query.places(in: source) {
            shown += "\(source[index..<range.lowerBound])【\(source[range])】"
            index = range.upperBound
        }
        #expect(shown + source[index...] == expected)
    }
}
