import Testing

@testable import FEEL

@Suite("A context")
struct ContextTests {
    @Test("keeps what a dictionary keeps, in the order of entry", arguments: 0..<20)
    func model(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var context = Context()
        var order: [String] = []
        var values: [String: Int] = [:]
        for step in 0..<300 {
            let key = "事实\(random.next() % 40)"
            if random.next() % 4 == 0 {
                context[key] = nil
                order.removeAll { $0 == key }
                values[key] = nil
            } else {
                context[key] = step.feel
                if values.updateValue(step, forKey: key) == nil { order.append(key) }
            }
            let asked = "事实\(random.next() % 40)"
            #expect(context[asked] == values[asked]?.feel)
            #expect(context.value(of: Name(asked)) == values[asked]?.feel)
        }

        #expect(context.keys == order)
        #expect(context == Context(order.reversed().map { ($0, (values[$0] ?? -1).feel) }))
    }

    @Test("tells names apart by their Unicode scalars", arguments: [1, 100])
    func scalars(count: Int) {
        let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
        var context = Context((0..<count).map { ("n\($0)", $0.feel) })
        context[composed] = .string("composed")

        #expect(composed == decomposed)
        #expect(context[decomposed] == nil)
        #expect(context[composed] == .string("composed"))
    }

    @Test(
        "compares texts of any length byte by byte",
        arguments: [0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 24, 31, 33])
    func texts(length: Int) {
        let text = String(repeating: "a", count: length)
        for place in 0..<length {
            var bytes = Array(text.utf8)
            bytes[place] = 98
            let other = String(decoding: bytes, as: UTF8.self)

            #expect(!text.isSameText(as: other))
            #expect(other.isSameText(as: String(decoding: bytes, as: UTF8.self)))
        }
        #expect(text.isSameText(as: String(decoding: Array(text.utf8), as: UTF8.self)))
        #expect(!text.isSameText(as: text + "a"))
    }
}
