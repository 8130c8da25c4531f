import Terminal
import Testing

@Suite struct `A bar` {
  @Test(
    arguments: [
      (0, "", ""), (0.001, "▏", "#"), (0.5, "██", "##"), (0.53, "██▏", "##"), (1, "████", "####"),
      (7, "████", "####"), (-1, "", ""), (.nan, "", ""),
    ] as [(Double, SafeText, SafeText)])
  func `fills its share`(_ share: Double, _ blocks: SafeText, _ ascii: SafeText) {
    #expect(Bar(share, width: 4).text(unicode: true) == blocks)
    #expect(Bar(share, width: 4).text(unicode: false) == ascii)
  }

  @Test func `may have no room`() { #expect(Bar(1, width: -3).text(unicode: true).isEmpty) }

  @Test func `in parts tells them apart by their filling`() {
    let bar = StackedBar([3, 0, 4, .nan, 1], of: 16, width: 16)
    #expect(bar.text(unicode: true).rendered(.none) == "███▒▒▒▒▪")
    #expect(bar.text(unicode: false).rendered(.none) == "###++++.")
    #expect(
      StackedBar.legend(["old", "young"], unicode: false).rendered(.none) == "# old  = young")
  }
}
