/// Keeps the optimiser from leaving work out.
@inline(never)
func blackHole<Value>(_ value: Value) { _ = withExtendedLifetime(value) { 0 } }

/// Nanoseconds an operation, of one run of some operations.
private func sample(_ operations: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    try body(operations)
    let taken = began.duration(to: clock.now).components
    return (Double(taken.seconds) * 1e9 + Double(taken.attoseconds) / 1e9) / Double(operations)
}

extension [Double] {
    fileprivate var median: Double { sorted()[count / 2] }
}

/// Prints one line: name, nanoseconds, the floor and the ratio.
///
/// Floor and body take turns, so that both see the machine in the same mood. The figures are medians,
/// the ratio is that of the medians.
///
/// - Parameters:
///   - name: What is measured.
///   - floor: What it is compared with.
///   - operations: How many operations one sample has.
///   - samples: How many samples are taken, an odd number.
///   - floorBody: Does the floor a number of times.
///   - body: Does what is measured a number of times.
/// - Throws: What the bodies throw.
func report(
    _ name: String, floor: String, operations: Int, samples: Int = 9,
    floorBody: (Int) throws -> Void, body: (Int) throws -> Void
) rethrows {
    try floorBody(max(1, operations / 10))
    try body(max(1, operations / 10))
    var floors: [Double] = []
    var own: [Double] = []
    for _ in 0..<samples {
        floors.append(try sample(operations, floorBody))
        own.append(try sample(operations, body))
    }
    let ratio = (own.median / floors.median * 10).rounded() / 10
    let base = (floors.median * 10).rounded() / 10
    print("\(name): \(Int(own.median.rounded())) ns; \(floor): \(base) ns; ratio \(ratio)")
}
