import Flashcards
import Foundation
import Testing

@Suite struct `The decks of this repository` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Decks").standardizedFileURL

  static var files: [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test func `have no errors, alone or together`() throws {
    let files = try Self.files.map { url in
      let name = url.deletingPathExtension().lastPathComponent
      return Deck.parse(Array(try Data(contentsOf: url)), name: name, path: url.lastPathComponent)
    }
    let collection = CardCollection(files)
    #expect(collection.diagnostics.map { $0.diagnostic.short(path: $0.path) } == [])
    #expect(collection.cards.count > 100)
  }
}
