/// Keeps the optimiser from leaving work out.
@inline(never)
func blackHole<Value>(_ value: Value) { _ = withExtendedLifetime(value) { 0 } }

/// The median of an odd number of samples, in nanoseconds an operation.
func median(
    operations: Int, samples: Int = 9, _ body: (Int) throws -> Void
) rethrows -> Double {
    let clock = ContinuousClock()
    try body(max(1, operations / 10))
    var found: [Double] = []
    for _ in 0..<samples {
        let began = clock.now
        try body(operations)
        let taken = began.duration(to: clock.now)
        let seconds = Double(taken.components.seconds)
        let nanoseconds = seconds * 1e9 + Double(taken.components.attoseconds) / 1e9
        found.append(nanoseconds / Double(operations))
    }
    return found.sorted()[samples / 2]
}

/// Prints one line: name, nanoseconds, the floor and the ratio.
func report(
    _ name: String, floor: String, operations: Int, floorBody: (Int) throws -> Void,
    body: (Int) throws -> Void
) rethrows {
    let base = try median(operations: operations, floorBody)
    let own = try median(operations: operations, body)
    let ratio = (own / base * 10).rounded() / 10
    print("\(name): \(Int(own)) ns; \(floor): \(Int(base)) ns; ratio \(ratio)")
}
