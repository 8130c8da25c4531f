/// The hash function SHA-256.
///
/// - Source: FIPS 180-4, sections 4.1.2, 5 and 6.2.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The 32 bytes of the hash of a message.
  package static func hash(_ message: consuming [UInt8]) -> [UInt8] {
    var hash = SHA256()
    let bits = UInt64(message.count) * 8
    // Padding: a one bit, zeros, and the length in bits in the last eight bytes of a block.
    var blocks = message
    let zeros = (119 - blocks.count % 64) % 64
    blocks.append(0x80)
    blocks.append(contentsOf: repeatElement(0, count: zeros))
    withUnsafeBytes(of: bits.bigEndian) { blocks.append(contentsOf: $0) }
    blocks.withUnsafeBytes { blocks in
      let blocks = Bytes(blocks)
      for start in stride(from: 0, to: blocks.count, by: 64) { hash.absorb(blocks, at: start) }
    }
    return (0..<32).map { UInt8(truncatingIfNeeded: hash.state[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// One block: the message schedule, then 64 rounds.
  ///
  /// The eight words of the state do not move from round to round; they change their parts instead.
  private mutating func absorb(_ blocks: Bytes, at start: Int) {
    var w = InlineArray<64, UInt32>(repeating: 0)
    fill(&w, from: blocks, at: start)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, roundConstants[t] &+ w[t])
      round(h, a, b, &c, d, e, f, &g, roundConstants[t + 1] &+ w[t + 1])
      round(g, h, a, &b, c, d, e, &f, roundConstants[t + 2] &+ w[t + 2])
      round(f, g, h, &a, b, c, d, &e, roundConstants[t + 3] &+ w[t + 3])
      round(e, f, g, &h, a, b, c, &d, roundConstants[t + 4] &+ w[t + 4])
      round(d, e, f, &g, h, a, b, &c, roundConstants[t + 5] &+ w[t + 5])
      round(c, d, e, &f, g, h, a, &b, roundConstants[t + 6] &+ w[t + 6])
      round(b, c, d, &e, f, g, h, &a, roundConstants[t + 7] &+ w[t + 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }
}

/// Works out the message schedule of the block at an index.
@inline(__always)
private func fill(_ w: inout InlineArray<64, UInt32>, from blocks: Bytes, at start: Int) {
  for pair in 0..<8 {
    let word = blocks.word(at: start + 8 * pair).byteSwapped
    w[2 * pair] = UInt32(truncatingIfNeeded: word >> 32)
    w[2 * pair + 1] = UInt32(truncatingIfNeeded: word)
  }
  for t in 16..<64 {
    let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
    let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
    w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
  }
}

/// One round; only `d` and `h` change.
@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
) {
  let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  h = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ word
  d = d &+ h
  h = h &+ s0 &+ ((a & b) ^ (a & c) ^ (b & c))
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word >> count | word << (32 - count)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
