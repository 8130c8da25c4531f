import FSRS
import FSRSTraining
import Foundation
import Testing

/// The real log and the reference values, read once.
enum Reference {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The real log; empty when its file is missing, which `reads the real log` notices.
  static let log: ReviewHistory = {
    let path = folder.appending(path: "Data/py-fsrs_josh_12580.csv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var cards: [Substring: [LoggedReview]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      let seconds = instant(fields[2])
      let review = LoggedReview(
        rating: Int(fields[1]) ?? 0, day: Int(((seconds - 4 * 3600) / 86_400).rounded(.down)),
        seconds: seconds, duration: (Double(fields[3]) ?? .nan) / 1000)
      cards[fields[0], default: []].append(review)
    }
    let ordered = cards.keys.sorted().map { key in
      (cards[key] ?? []).sorted { $0.seconds < $1.seconds }
    }
    return (try? ReviewHistory(cards: ordered)) ?? ReviewHistory()
  }()

  /// Seconds since 1970 of 2024-03-29T20:32:32.250000+00:00; the fraction may be missing.
  private static func instant(_ text: Substring) -> Double {
    let parts = text.dropLast(6).split { "-T:".contains($0) }.map { Double($0) ?? .nan }
    let (year, month) = (
      parts[1] > 2 ? parts[0] : parts[0] - 1, (parts[1] + 9).truncatingRemainder(dividingBy: 12)
    )
    let leaps =
      (year / 4).rounded(.down) - (year / 100).rounded(.down) + (year / 400).rounded(.down)
    let days = 365 * year + leaps + ((153 * month + 2) / 5).rounded(.down) + parts[2] - 719_469
    return ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
  }

  /// The entries of `fsrs.json` by their ids.
  static let vectors: [String: JSON] = {
    let path = folder.appending(path: "../FSRSTests/Vectors/fsrs.json")
    guard let data = try? Data(contentsOf: path),
      let file = try? JSONDecoder().decode(JSON.self, from: data)
    else { return [:] }
    let pairs = file["vectors"].list.map { ($0["id"].text, $0) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// The entry with an id; an issue when there is none.
  static func entry(_ id: String) -> JSON {
    #expect(vectors[id] != nil, "fsrs.json has no \(id)")
    return vectors[id] ?? .null
  }
}
