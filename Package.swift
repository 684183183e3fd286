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
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),

    // The core: values and rules, no input or output.
    fastRoom("Content"),
    room("QuizFiles", ["Content"]),
    room("Kiosk", ["Content"]),

    // Pictures as data.
    fastRoom("Drawing"),
    room("Diagram", ["Drawing"]),
    fastRoom("Screens", ["Kiosk", "Content", "Drawing", "Diagram"]),

    // The edges.
    fastRoom("Painting", ["CRSVG", "CSDL2TTF", "CSDL2", "Drawing", "Diagram"]),
    room("Platform", ["CSDL2", "CSDL2System", "CSDL2Mixer", "CWayland", "Painting", "Drawing"]),
    room("Storage", ["Content", "Kiosk"]),
    room("Cryptography", ["CSodium"]),
    room(
      "Results",
      [
        "Content", "Kiosk", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
        "Cryptography",
      ]),
    room("Plugins", ["Content", "Kiosk", "Diagram", "Storage"]),
    room(
      "Packages",
      [
        "Content", "Kiosk", "Plugins", "Results", "Storage", "CZip", "CLinux",
        "Cryptography",
      ]),
    room(
      "Reports",
      ["Content", "Kiosk", "Results", "Plugins", "Drawing", "Diagram", "Painting", "CQRencode"]),

    // The program.
    room(
      "App",
      [
        "Content", "Kiosk", "Drawing", "Diagram", "Screens", "Painting", "Platform", "Storage",
        "Results",
        "Reports", "Plugins", "Packages",
      ]),
    room(
      "Staging",
      [
        "App", "Content", "Kiosk", "Drawing", "Diagram", "Screens", "Results", "Plugins",
        "Packages",
      ]),
    .executableTarget(
      name: "tuntun",
      dependencies: [
        "App", "Staging", "Content", "QuizFiles", "Kiosk", "Drawing", "Diagram", "Screens",
        "Painting",
        "Platform", "Results", "Reports", "Plugins", "Packages", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house,
      // What is called is found before the first line runs, and cannot be changed after that.
      linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"])]),

    // What all tests share: waiting, child processes, other programs as judges, small quizzes.
    .target(
      name: "TestSupport", dependencies: ["Kiosk", "Content"], path: "Tests/Support",
      swiftSettings: house),
    // What tests of several rooms share: a year of use, and a program that saves and is killed.
    .target(
      name: "ResultsSupport",
      dependencies: ["Results", "Kiosk", "Content", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/ResultsSupport", swiftSettings: house),
    .executableTarget(
      name: "results-worker",
      dependencies: ["ResultsSupport", "Results", "Storage", "Kiosk", "Content"],
      path: "Tests/ResultsWorker", swiftSettings: house),

    tests("ArchitectureTests", []),
    tests(
      "ContentTests", ["Content"], exclude: ["Language/oracle.c"], settings: fast),
    tests("QuizFilesTests", ["QuizFiles", "Content"]),
    tests("KioskTests", ["Kiosk", "Content"]),
    tests("DrawingTests", ["Drawing"]),
    tests("DiagramTests", ["Diagram", "Drawing"], exclude: ["Fixtures"]),
    tests(
      "ScreensTests",
      ["Screens", "Kiosk", "Content", "Drawing", "Diagram", "Plugins"],
      exclude: ["Goldens"], settings: fast),
    tests("CryptographyTests", ["Cryptography"]),
    tests("PluginsTests", ["Plugins", "App", "Content", "Kiosk", "Storage"]),
    tests(
      "ResultsTests",
      [
        "Results", "Reports", "ResultsSupport", "Storage", "Kiosk", "Content",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "PackagesTests",
      [
        "Packages", "Plugins", "Results", "Storage", "Content", "Kiosk", "CZip",
      ]),
    tests(
      "ReliabilityTests",
      [
        "tuntun", "results-worker", "ResultsSupport", "Packages", "Plugins", "Results", "Storage",
        "Content", "Kiosk", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["fault.c"]),
    tests("PaintingTests", ["Painting", "Drawing", "Diagram"], exclude: ["Goldens"]),
    tests("PlatformTests", ["Platform", "Painting", "Drawing", "CSDL2"]),
    tests(
      "ProgramTests",
      [
        "tuntun", "App", "Staging", "Painting", "Content", "Drawing", "Kiosk", "Packages",
        "Platform",
        "Plugins", "Reports", "Results", "Screens", "Storage",
      ],
      exclude: ["month.py"], settings: fast),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Packages", "Plugins", "Content"], path: "Tests/Fuzz/Packages",
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
