// swift-tools-version: 6.2
import PackageDescription

/// Everything is compiled as Swift 6, warnings are errors, and these coming features are on:
/// imports stay inside the file unless a signature needs them, members need the import that
/// declares them, and existential types are written `any`.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The terminal and its signals belong to the one main thread.
let mainThread: [SwiftSetting] = settings + [.defaultIsolation(MainActor.self)]

/// Command parsing, help pages and shell completion.
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
/// Front matter is YAML.
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What links the Swift runtime into the release binary.
///
/// It starts a third faster so, and can be copied to a machine without Swift. Foundation's own parts
/// must be named, since Yams brings it in.
let carriedRuntime = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-lFoundation", "-lFoundationInternationalization", "-lFoundationEssentials",
    "-lCoreFoundation", "-l_FoundationICU", "-lswiftSynchronization", "-l_FoundationCShims",
    "-l_FoundationCollections", "-ldispatch", "-lBlocksRuntime", "-lstdc++",
  ], .when(configuration: .release))

let package = Package(
  name: "kartka",
  products: [
    .library(name: "FSRS", targets: ["FSRS"]),
    .library(name: "FSRSTraining", targets: ["FSRSTraining"]),
    .library(name: "Flashcards", targets: ["Flashcards"]),
    .executable(name: "kartka", targets: ["kartka"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Pure: values in, values out.
    .target(name: "FSRS", swiftSettings: settings),
    .target(name: "FSRSTraining", dependencies: ["FSRS"], swiftSettings: settings),
    .target(name: "Flashcards", dependencies: [yams], swiftSettings: settings),
    .target(name: "Progress", dependencies: ["FSRS", "Flashcards"], swiftSettings: settings),
    .target(
      name: "Study", dependencies: ["FSRS", "Flashcards", "Progress"], swiftSettings: settings),
    .target(name: "Terminal", swiftSettings: settings),

    // Edges: disks, terminals, signals.
    .target(name: "FileStore", dependencies: ["Progress", "Flashcards"], swiftSettings: settings),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CTerminal"),
    .target(
      name: "LineEditor", dependencies: ["CReadline", "CTerminal"], swiftSettings: mainThread),

    // The program.
    .target(
      name: "Commands",
      dependencies: [
        "FSRS", "FSRSTraining", "Flashcards", "Progress", "Study", "Terminal", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kartka",
      dependencies: ["Commands", "FileStore", "LineEditor", "CTerminal"],
      swiftSettings: mainThread, linkerSettings: [carriedRuntime]),
    .executableTarget(
      name: "KartkaBenchmarks",
      dependencies: [
        "FSRS", "FSRSTraining", "Flashcards", "Progress", "FileStore", "Study", argumentParser,
      ],
      swiftSettings: settings, linkerSettings: [carriedRuntime]),

    // Tests: one target a module, and the real program under a pseudo-terminal.
    .target(
      name: "TerminalDriver", dependencies: ["CTerminal"], path: "Tests/TerminalDriver",
      swiftSettings: settings),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe",
      swiftSettings: mainThread),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "FSRSTests", dependencies: ["FSRS"], exclude: ["Vectors"], swiftSettings: settings),
    .testTarget(
      name: "FSRSTrainingTests", dependencies: ["FSRSTraining", "FSRS"], exclude: ["Data"],
      swiftSettings: settings),
    .testTarget(name: "FlashcardsTests", dependencies: ["Flashcards"], swiftSettings: settings),
    .testTarget(
      name: "ProgressTests", dependencies: ["Progress", "FSRS", "Flashcards"],
      swiftSettings: settings),
    .testTarget(
      name: "StudyTests", dependencies: ["Study", "FSRS", "Flashcards", "Progress"],
      swiftSettings: settings),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
    .testTarget(
      name: "FileStoreTests", dependencies: ["FileStore", "Progress", "Flashcards", "FSRS"],
      swiftSettings: settings),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "TerminalDriver", "line-editor-probe"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandsTests",
      dependencies: ["Commands", "Flashcards", "Progress", "Study", "Terminal"],
      swiftSettings: settings),
    .testTarget(
      name: "kartkaTests", dependencies: ["TerminalDriver", "kartka"], exclude: ["Scripts"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
