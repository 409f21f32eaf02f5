// swift-tools-version: 6.2
import PackageDescription

/// Applied to every Swift target; a leaf that needs more says so beside its own line.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "CertFlow",
    products: [
        .library(name: "CertFlow", targets: ["CertFlow", "CertFlowCore", "FEEL"]),
        .library(name: "FEEL", targets: ["FEEL"]),
        .executable(name: "certflow", targets: ["certflow"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // Core ring: pure.
        .target(name: "FEEL"),
        .target(name: "CertFlowCore", dependencies: ["FEEL"]),

        // Leaves: one library each.
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "CertFlowDefinition",
            dependencies: ["CertFlowCore", "FEEL", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "MerkleLog", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "CertFlowStore",
            dependencies: [
                "CertFlowCore", "MerkleLog", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "CertFlowDocuments",
            dependencies: ["CertFlowCore", .product(name: "Mustache", package: "swift-mustache")]),
        .target(name: "CertFlowWorkbook", dependencies: ["CXlsxWriter"]),

        // Engine: one use case, one transaction.
        .target(
            name: "CertFlow",
            dependencies: [
                "CertFlowCore", "FEEL", "CertFlowDefinition", "CertFlowStore",
                "CertFlowDocuments", "CertFlowWorkbook", "MerkleLog",
                .product(name: "Logging", package: "swift-log"),
            ]),

        // Edge: who asks.
        .target(
            name: "CertFlowConsole",
            dependencies: [
                "CertFlow", "CertFlowCore", "FEEL",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "certflow", dependencies: ["CertFlowConsole"]),

        // Examples, tests and measurements.
        .executableTarget(
            name: "quickstart", dependencies: ["CertFlow"], path: "Examples/quickstart",
            exclude: ["application.yaml", "certified.csv", "evidence.txt"]),
        .target(
            name: "CertFlowTestSupport",
            dependencies: [
                "CertFlow", "CertFlowCore", "CertFlowStore", "CertFlowConsole", "FEEL",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/CertFlowTestSupport"),
        .executableTarget(
            name: "certflow-bench",
            dependencies: [
                "CertFlowTestSupport", "CertFlow", "CertFlowCore", "CertFlowDefinition",
                "CertFlowStore", "FEEL",
            ],
            path: "Tests/Benchmarks"),
        .target(
            name: "CFaultVFS", path: "Tests/CFaultVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "certflow-endurance",
            dependencies: [
                "CFaultVFS", "CertFlowTestSupport", "CertFlow", "CertFlowConsole", "CertFlowCore",
                "CertFlowStore", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/Endurance"),
        .testTarget(name: "MerkleLogTests", dependencies: ["MerkleLog"]),
        .testTarget(name: "FEELTests", dependencies: ["FEEL"]),
        .testTarget(name: "CertFlowCoreTests", dependencies: ["CertFlowCore", "FEEL"]),
        .testTarget(
            name: "CertFlowDefinitionTests",
            dependencies: ["CertFlowDefinition", "CertFlowCore", "CertFlowTestSupport", "FEEL"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "CertFlowStoreTests",
            dependencies: [
                "CertFlowStore", "CertFlowCore", "MerkleLog",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], exclude: ["Goldens", "Fixtures"]),
        // It runs certflow-endurance and does not link it: the failing disk stays out of the tests' process.
        .testTarget(name: "CertFlowEnduranceTests", dependencies: ["CertFlowTestSupport"]),
        .testTarget(name: "CertFlowWorkbookTests", dependencies: ["CertFlowWorkbook"]),
        .testTarget(
            name: "CertFlowTests",
            dependencies: [
                "CertFlow", "CertFlowCore", "CertFlowStore", "CertFlowDefinition",
                "CertFlowWorkbook",
                "CertFlowDocuments", "CertFlowTestSupport", "FEEL",
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: [
                "Documents/Goldens", "Mutants/Goldens", "Revisions/Goldens", "Scenarios/Goldens",
            ]),
        .testTarget(
            name: "CertFlowConsoleTests",
            dependencies: [
                "CertFlowConsole", "CertFlow", "CertFlowCore", "CertFlowStore", "MerkleLog",
                "CertFlowTestSupport", "FEEL", "certflow", "quickstart",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: [
                "Wizard/Goldens", "Reviewing/Goldens", "Commands/Goldens", "Scenarios/Goldens",
            ]),
    ])

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
