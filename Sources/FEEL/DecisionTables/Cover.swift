/// Boxes in a space of several axes, and whether they cover a part of it.
///
/// A point is one stretch for each axis. A box is a set of stretches for each axis.
struct Cover {
    /// For each axis and stretch the boxes that contain it there.
    private(set) var boxes: [[BitSet]]
    private(set) var count: Int
    private let limit: Int

    /// The search takes more steps than allowed.
    struct TooLarge: Error {}

    /// - Parameters:
    ///   - boxes: For each axis and stretch the boxes that contain it there.
    ///   - count: How many boxes there are.
    ///   - limit: How many boxes there may come to be; the size of the sets.
    init(boxes: [[BitSet]], count: Int, limit: Int) {
        (self.boxes, self.count, self.limit) = (boxes, count, limit)
    }

    var all: BitSet {
        var all = BitSet(below: limit)
        for box in 0..<count { all.insert(box) }
        return all
    }

    /// Adds a box.
    mutating func add(_ box: [BitSet]) {
        for (axis, stretches) in box.enumerated() {
            for stretch in stretches { boxes[axis][stretch].insert(count) }
        }
        count += 1
    }

    /// A point of a box that none of some other boxes contains; `nil` when they cover it.
    func uncovered(
        in part: [BitSet], by covering: BitSet, steps: inout Int
    ) throws(TooLarge) -> [Int]? {
        var search = Search(self, part)
        guard let choices = try search.uncovered(covering, 0, &steps) else { return nil }
        var point = [Int](repeating: 0, count: boxes.count)
        for (depth, axis) in search.order.enumerated() {
            guard let stretch = choices.count > depth ? choices[depth] : part[axis].first else {
                return nil
            }
            point[axis] = stretch
        }
        return point
    }

    /// The boxes of a set that meet another box on all axes but one.
    func boxes(meeting part: [BitSet], besides axis: Int?, among set: BitSet) -> BitSet {
        var result = set
        for (other, stretches) in part.enumerated() where other != axis {
            var meeting = BitSet(below: limit)
            for stretch in stretches { meeting.formUnion(boxes[other][stretch]) }
            result.formIntersection(meeting)
        }
        return result
    }

    /// The largest box around a point that meets none of some boxes, as it grows axis by axis.
    func growing(_ point: [Int], apartFrom set: BitSet) -> [BitSet] {
        var part = zip(boxes, point).map { stretches, stretch in
            var only = BitSet(below: stretches.count)
            only.insert(stretch)
            return only
        }
        // An axis that does not matter at all makes the box easier to describe than a wider one.
        for onlyWhole in [true, false] {
            for axis in boxes.indices {
                let meeting = boxes(meeting: part, besides: axis, among: set)
                var grown = BitSet(below: boxes[axis].count)
                for (stretch, present) in boxes[axis].enumerated()
                where !present.intersects(meeting) {
                    grown.insert(stretch)
                }
                if !onlyWhole || grown.count == boxes[axis].count { part[axis] = grown }
            }
        }
        return part
    }
}

extension Cover {
    /// One search: goes down the axes, keeping the boxes that contain the choices so far.
    private struct Search {
        /// The axes, those first on which the most boxes differ.
        let order: [Int]
        private let boxes: [[BitSet]]
        private let stretches: [[Int]]
        /// The boxes that contain the whole part from a depth on.
        private let whole: [BitSet]
        private var covered: Set<State> = []

        private struct State: Hashable {
            let depth: Int
            let alive: BitSet
        }

        init(_ cover: Cover, _ part: [BitSet]) {
            boxes = cover.boxes
            stretches = part.map(Array.init)
            var containing: [BitSet] = []
            for axis in part.indices {
                var all = cover.all
                for stretch in stretches[axis] { all.formIntersection(cover.boxes[axis][stretch]) }
                containing.append(all)
            }
            let order = part.indices.sorted { containing[$0].count < containing[$1].count }
            var whole = [cover.all]
            for axis in order.reversed() {
                whole.append(whole[whole.count - 1].intersection(containing[axis]))
            }
            self.order = order
            self.whole = whole.reversed()
        }

        /// The choices that lead out of all boxes, as far as they matter.
        mutating func uncovered(
            _ alive: BitSet, _ depth: Int, _ steps: inout Int
        ) throws(TooLarge) -> [Int]? {
            if alive.isEmpty { return [] }
            guard !alive.intersects(whole[depth]) else { return nil }
            let state = State(depth: depth, alive: alive)
            guard !covered.contains(state) else { return nil }
            let axis = order[depth]
            var children: [BitSet: Int] = [:]
            for stretch in stretches[axis] {
                let child = alive.intersection(boxes[axis][stretch])
                if children[child] == nil { children[child] = stretch }
            }
            steps -= stretches[axis].count
            guard steps >= 0 else { throw TooLarge() }
            // The fewer boxes are left, the sooner the way leads out.
            let ordered = children.sorted { ($0.key.count, $0.value) < ($1.key.count, $1.value) }
            for (child, stretch) in ordered {
                if let rest = try uncovered(child, depth + 1, &steps) { return [stretch] + rest }
            }
            covered.insert(state)
            return nil
        }
    }
}
