/// FNV-1a over the UTF-8 of a text, then mixed: the same on every machine and in every run,
/// unlike Swift's own hashing.
///
/// - Source: Fowler, Noll, Vo (64-bit offset basis and prime); the mixer is SplitMix64's.
func stableHash(_ text: String, _ salt: UInt64) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  var mixed = hash &+ salt &* 0x9e37_79b9_7f4a_7c15
  mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
  return mixed ^ (mixed >> 31)
}
