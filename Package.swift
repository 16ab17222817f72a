// swift-tools-version: 6.2
import PackageDescription

// Why each dependency is here. Every one costs build time, so there are few.
// - swift-nio: the event loops and channels under the line protocol (daemon and client).
// - swift-argument-parser: subcommands, help, completion scripts and manual pages of both executables.
// - swift-crypto: SHA-256 for request fingerprints, file identities and migration checksums.
// - swift-log: structured logs of the daemon.
// - swift-configuration: the daemon's settings, environment over file.
// libpq comes from Debian (libpq-dev), found by pkg-config. So do libxlsxwriter, libzip and expat, with which the client
// writes and reads Excel workbooks: only when built with the trait XLSX, so that libpq-dev alone is enough for the rest.
let package = Package(
  name: "muster",
  products: [
    .executable(name: "musterd", targets: ["musterd"]),
    .executable(name: "muster", targets: ["muster"]),
  ],
  traits: [
    .trait(name: "XLSX", description: "Excel workbooks; needs libxlsxwriter-dev, libzip-dev and libexpat1-dev.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibPQ",
      pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"])]
    ),
    // An asynchronous libpq client. Knows nothing of muster.
    .target(name: "PGClient", dependencies: ["CLibPQ"], swiftSettings: house),
    // A private PostgreSQL server: initdb, start, stop, recover. Processes only, no SQL; of the client it needs the thread.
    .target(name: "PGCluster", dependencies: ["PGClient"], swiftSettings: house),
    // Words, values, decisions and the table of commands. No I/O.
    .target(
      name: "MusterCore",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house
    ),
    .systemLibrary(name: "CWorkbook", providers: [.apt(["libxlsxwriter-dev", "libzip-dev", "libexpat1-dev"])]),
    // Excel workbooks, written and read as sheets of cells. Knows nothing of muster; without the trait it only says so.
    .target(
      name: "Workbook", dependencies: [.target(name: "CWorkbook", condition: .when(traits: ["XLSX"]))],
      swiftSettings: house),
    // Documents made of the daemon's rows, and every format they are written in.
    .target(name: "MusterReport", dependencies: ["MusterCore", "Workbook"], swiftSettings: house),
    // Framing and encoding of the line protocol.
    .target(
      name: "MusterWire",
      dependencies: ["MusterCore", .product(name: "NIOCore", package: "swift-nio")],
      swiftSettings: house
    ),
    // Every SQL statement, one folder per aggregate.
    .target(name: "MusterStore", dependencies: ["MusterCore", "PGClient"], swiftSettings: house),
    // Load, decide, save: one handler per verb.
    .target(
      name: "MusterService",
      dependencies: ["MusterCore", "MusterStore", "PGClient", .product(name: "Logging", package: "swift-log")],
      swiftSettings: house + [sinkless]
    ),
    .executableTarget(
      name: "musterd",
      dependencies: [
        "MusterCore", "MusterService", "MusterStore", "MusterWire", "PGClient", "PGCluster",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "muster",
      dependencies: [
        "MusterCore", "MusterReport", "MusterWire", "Workbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    // Shared by the test targets: a throw-away server, a template database, a raw line client.
    .target(
      name: "MusterTestKit",
      dependencies: [
        "PGClient", "PGCluster", "MusterCore", "MusterStore", "MusterService",
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/MusterTestKit",
      swiftSettings: house
    ),
    .testTarget(name: "PGClientTests", dependencies: ["PGClient", "PGCluster"], swiftSettings: house),
    .testTarget(name: "PGClusterTests", dependencies: ["PGCluster"], swiftSettings: house),
    .testTarget(
      name: "MusterCoreTests", dependencies: ["MusterCore", "MusterTestKit"], exclude: ["Eligibility/Tables"],
      swiftSettings: house),
    .testTarget(name: "WorkbookTests", dependencies: ["Workbook"], swiftSettings: house),
    .testTarget(
      name: "MusterReportTests", dependencies: ["MusterReport", "MusterCore", "Workbook", "MusterTestKit"],
      exclude: ["Rows"], swiftSettings: house),
    .testTarget(
      name: "MusterWireTests",
      dependencies: ["MusterWire", "MusterTestKit", .product(name: "NIOCore", package: "swift-nio")],
      swiftSettings: house
    ),
    .testTarget(
      name: "MusterStoreTests", dependencies: ["MusterStore", "PGClient", "MusterTestKit"], swiftSettings: house),
    .testTarget(
      name: "MusterServiceTests",
      dependencies: ["MusterService", "MusterStore", "MusterCore", "PGClient", "MusterTestKit"], swiftSettings: house),
    .testTarget(
      name: "MusterClientTests",
      dependencies: [
        "muster", "MusterCore", "MusterReport", "Workbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "MusterdTests",
      dependencies: [
        "musterd", "MusterCore", "MusterService", "MusterWire", "MusterTestKit",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: ["Transcripts"],
      swiftSettings: house
    ),
    // The real programs as processes, and clients that share no code with them.
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["musterd", "muster", "MusterCore", "PGClient", "MusterTestKit", "Workbook"],
      swiftSettings: house
    ),
    // The load of Deploy/bench. No product: it is not shipped.
    .executableTarget(
      name: "musterbench", path: "Tests/Bench", exclude: ["bench.sql", "checks.sql", "enrol.pgbench"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

/// The rules every target is held to. Strict memory safety is on everywhere: the targets that touch
/// no C show no `unsafe`, which is the proof that it stays where it belongs.
var house: [SwiftSetting] {
  [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}

/// Swift 6.3.1 crashes now and then while it splits an asynchronous function with several places that throw, when LLVM has
/// merged their ends. Without that merging it does not.
var sinkless: SwiftSetting {
  .unsafeFlags(["-Xllvm", "-simplifycfg-sink-common=false"], .when(configuration: .release))
}
