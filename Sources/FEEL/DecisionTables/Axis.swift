/// The values of an input, cut at the points that occur in its column.
///
/// Position 2*i* + 1 is the point *i*; the even positions are the open stretches before, between and
/// behind the points. Where texts are only compared for equality, position 0 stands for any other text.
final class Axis: Sendable {
    enum Points: Sendable {
        case truths
        case numbers([Decimal128])
        case texts([String], isOrdered: Bool)
        case ticks([Int128], Scale)
    }

    let points: Points
    /// A value at each position; `nil` where there is none, as between two days in a row.
    let samples: [Value?]

    private init(_ points: Points, isWhole: Bool = false) {
        self.points = points
        samples =
            switch points {
            case .truths: [nil, .boolean(false), nil, .boolean(true), nil]
            case .numbers(let points) where isWhole:
                points.stretches(at: Sample.whole, between: Sample.whole)
            case .numbers(let points): points.stretches(at: Value.number, between: Sample.number)
            case .texts(let points, isOrdered: true):
                points.stretches(at: Value.string, between: Sample.text)
            case .texts(let points, isOrdered: false):
                [.string(Sample.text(otherThan: points))]
                    + points.flatMap { [Value.string($0), nil] }
            case .ticks(let points, let scale):
                points.stretches(at: scale.value(at:), between: scale.sample)
            }
    }

    /// The position of a value of the axis; `nil` for any other value.
    func position(of value: Value) -> Int? {
        switch (points, value) {
        case (.numbers(let points), .number(let number)):
            return points.position { number.compare($0) }
        case (.texts(let points, let isOrdered), .string(let text)):
            let position = points.position { text.order(to: $0) }
            return isOrdered || !position.isMultiple(of: 2) ? position : 0
        case (.ticks(let points, let scale), _):
            guard let tick = scale.tick(of: value) else { return nil }
            return points.position { .of(tick, $0) }
        case (.truths, .boolean(let truth)): return truth ? 3 : 1
        default: return nil
        }
    }
}

extension String {
    /// The order of two texts by Unicode scalars, found in one pass.
    fileprivate func order(to other: String) -> Ordering {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                    return Ordering.of(left[index], right[index])
                }
                return Ordering.of(left.count, right.count)
            }
        }
        return order.flatMap(\.self)
            ?? (isSameText(as: other) ? .equal : precedes(other) ? .below : .above)
    }
}

extension Array {
    /// The position of a value among ascending points.
    @inline(__always)
    fileprivate func position(_ order: (Element) -> Ordering) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            switch order(self[middle]) {
            case .equal: return 2 * middle + 1
            case .below: high = middle
            case .above: low = middle + 1
            }
        }
        return 2 * low
    }
}

extension Axis {
    /// Cuts a type at the points of some tests.
    ///
    /// - Throws: Why the values of the type have no axis.
    convenience init(
        of type: FEELType, tests: [ConstantTest], isWhole: Bool = false
    ) throws(Message) {
        let points = tests.flatMap(\.points)
        switch type {
        case .boolean: self.init(.truths)
        case .number:
            let numbers = points.compactMap(\.asNumber).distinct { $0 < $1 }
            self.init(.numbers(numbers), isWhole: isWhole)
        case .string:
            let texts = points.compactMap(\.asString).distinct { $0.precedes($1) }
            self.init(.texts(texts, isOrdered: tests.contains(where: \.usesOrder)))
        case .date, .time, .dateAndTime, .dayTimeDuration, .yearMonthDuration:
            let scale = try Scale(of: type, points: points)
            let ticks = points.flatMap(scale.ticks(around:))
            self.init(.ticks(ticks.distinct { $0 < $1 }, scale))
        case .measure, .any, .null, .list, .context, .range, .function:
            throw Message(
                "Conditions on values of type \(type) are not looked into.",
                "对\(type.chineseName)的条件不作分析。")
        }
    }
}

extension Array {
    /// The elements in order, each once.
    fileprivate func distinct(_ precedes: (Element, Element) -> Bool) -> [Element] {
        sorted(by: precedes).reduce(into: []) { list, element in
            if let last = list.last, !precedes(last, element) { return }
            list.append(element)
        }
    }

    /// The samples of ascending points and of the stretches around them.
    fileprivate func stretches(
        at point: (Element) -> Value?, between: (Element?, Element?) -> Value?
    ) -> [Value?] {
        var samples = [between(nil, first)]
        for (index, element) in enumerated() {
            samples.append(point(element))
            samples.append(between(element, index + 1 < count ? self[index + 1] : nil))
        }
        return samples
    }
}
