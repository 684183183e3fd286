// swift-tools-version: 6.2
import PackageDescription

/// `make fuzz` sets this: all targets are then watched by libFuzzer, and the fuzzer itself is built.
let isFuzzing = Context.environment["TUNTUN_FUZZ"] != nil
let watched: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : []

/// Every one of our own Swift targets compiles alike: warnings are errors, imports are explicit.
let house: [SwiftSetting] =
  [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + watched

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// Rooms that work on every pixel, or on every byte of a million files, are optimised in debug builds
/// too: else the tests of the whole program would take minutes.
let fast = house + [SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))]

func fastRoom(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: fast)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  settings: [SwiftSetting] = house
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "tuntun",
  products: [.executable(name: "tuntun", targets: ["tuntun"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // C libraries of Debian.
    .systemLibrary(name: "CSDL2", providers: [.apt(["libsdl2-dev"])]),
    .systemLibrary(name: "CSDL2System", providers: [.apt(["libx11-dev", "libxi-dev"])]),
    .systemLibrary(name: "CSDL2TTF", providers: [.apt(["libsdl2-ttf-dev"])]),
    .systemLibrary(name: "CSDL2Mixer", providers: [.apt(["libsdl2-mixer-dev"])]),
    .systemLibrary(name: "CRSVG", providers: [.apt(["libcairo2-dev", "librsvg2-2"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CWayland", providers: [.apt(["libwayland-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),

    // The core: values and rules, no input or output.
    room("Session"),
    room("Quiz"),
    fastRoom("Language"),
    room("Kiosk", ["Session", "Quiz", "Language"]),

    // Pictures as data.
    fastRoom("Drawing"),
    room("Diagram", ["Drawing"]),
    room("Codes", ["Drawing", "CQRencode"]),
    fastRoom("Scenes", ["Kiosk", "Session", "Quiz", "Language", "Drawing", "Diagram"]),

    // The edges.
    room("Plugins", ["Session", "Quiz", "Language", "Kiosk", "Diagram"]),
    room(
      "Records",
      [
        "Session", "Quiz", "Language", "Kiosk",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    room(
      "Packages",
      [
        "Plugins", "Records", "Language", "Kiosk", "Session", "CZip", "CLinux",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    fastRoom("Canvas", ["CRSVG", "CSDL2TTF", "CSDL2", "Drawing", "Diagram"]),
    room(
      "Stage", ["CSDL2", "CSDL2System", "CSDL2Mixer", "CWayland", "Canvas", "Kiosk", "Drawing"]),

    .executableTarget(
      name: "tuntun",
      dependencies: [
        "Session", "Quiz", "Language", "Kiosk", "Drawing", "Diagram", "Scenes", "Plugins",
        "Records", "Packages", "Canvas", "Stage", "Codes",
        "CLinux", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house,
      // What is called is found before the first line runs, and cannot be changed after that.
      linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"])]),

    // What all tests share: waiting, child processes, other programs as judges.
    .target(
      name: "TestSupport", dependencies: ["Kiosk"], path: "Tests/Support", swiftSettings: house),
    // What tests of several rooms share: a year of use, and a program that saves and is killed.
    .target(
      name: "RecordsSupport",
      dependencies: ["Records", "Kiosk", "Quiz", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/RecordsSupport", swiftSettings: house),
    .executableTarget(
      name: "records-worker", dependencies: ["RecordsSupport", "Records", "Kiosk", "Quiz"],
      path: "Tests/RecordsWorker", swiftSettings: house),

    tests("ArchitectureTests", []),
    tests("SessionTests", ["Session"]),
    tests("QuizTests", ["Quiz"]),
    tests("LanguageTests", ["Language"], exclude: ["oracle.c"], settings: fast),
    tests("KioskTests", ["Kiosk", "Session", "Quiz", "Language"]),
    tests("DrawingTests", ["Drawing"]),
    tests("DiagramTests", ["Diagram", "Drawing"], exclude: ["Fixtures"]),
    tests(
      "ScenesTests",
      ["Scenes", "Kiosk", "Session", "Quiz", "Language", "Drawing", "Diagram", "Plugins"],
      exclude: ["Goldens"], settings: fast),
    tests("PluginsTests", ["Plugins", "Session", "Quiz", "Language", "Kiosk"]),
    tests(
      "RecordsTests",
      [
        "Records", "RecordsSupport", "Kiosk", "Session", "Quiz",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "PackagesTests",
      [
        "Packages", "Plugins", "Records", "Language", "Kiosk", "CZip",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    tests(
      "ReliabilityTests",
      [
        "tuntun", "records-worker", "RecordsSupport", "Packages", "Plugins", "Records", "Language",
        "Kiosk", "Quiz", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["fault.c"]),
    tests("CanvasTests", ["Canvas", "Drawing", "Diagram"], exclude: ["Goldens"]),
    tests("StageTests", ["Stage", "Canvas", "Drawing", "CSDL2"]),
    tests(
      "ProgramTests",
      [
        "tuntun", "Canvas", "Codes", "Drawing", "Kiosk", "Language", "Packages", "Plugins", "Quiz",
        "Records", "Scenes", "Session",
      ],
      exclude: ["month.py"], settings: fast),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Packages", "Plugins", "Language"], path: "Tests/Fuzz/Packages",
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
