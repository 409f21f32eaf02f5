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
    targets: [
        .target(name: "CertFlowCore"),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CertFlowWorkbook", dependencies: ["CXlsxWriter"]),
        .target(name: "CertFlowConsole"),
        .testTarget(name: "CertFlowCoreTests", dependencies: ["CertFlowCore"]),
        .testTarget(name: "CertFlowWorkbookTests", dependencies: ["CertFlowWorkbook"]),
        .testTarget(name: "CertFlowConsoleTests", dependencies: ["CertFlowConsole"]),
    ])

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
