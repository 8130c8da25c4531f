/// Eight cards side by side, in single precision.
///
/// Eight lanes are two registers on the oldest 64-bit processors and one on newer ones. Single precision is
/// what upstream trains in; sums over cards are taken in double precision.
package typealias Wide = SIMD8<Float>
/// A choice for each of the eight cards.
typealias WideMask = SIMDMask<SIMD8<Int32>>

extension Wide {
  /// Cards side by side.
  static let lanes = 8

  @inline(__always)
  init(_ value: Float) { self.init(repeating: value) }

  /// The value of each lane where `mask` holds, zero elsewhere.
  @inline(__always)
  func only(where mask: WideMask) -> Wide { Wide(0).replacing(with: self, where: mask) }

  @inline(__always)
  static func choose(_ mask: WideMask, _ yes: Wide, _ no: Wide) -> Wide {
    no.replacing(with: yes, where: mask)
  }

  @inline(__always)
  func bounded(_ low: Float, _ high: Float) -> Wide {
    let raised = Wide.choose(self .< low, Wide(low), self)
    return Wide.choose(raised .> high, Wide(high), raised)
  }

  @inline(__always)
  var bits: SIMD8<Int32> { unsafeBitCast(self, to: SIMD8<Int32>.self) }

  @inline(__always)
  init(bits: SIMD8<Int32>) { self = unsafeBitCast(bits, to: Wide.self) }
}

/// 1.5 · 2²³: adding it to a small number rounds the number to an integer, which then stands in the low bits.
private let shift: Float = 12_582_912
private let shiftBits: Int32 = 0x4B40_0000

/// The exponential of each lane, to about one unit in the last place.
///
/// x = n·ln 2 + r with |r| ≤ ln 2/2; e^r by its Taylor-like polynomial of degree 6 (Cephes `expf`), 2^n through
/// the exponent bits. Arguments are clamped to −87…88, where the result is a normal number.
@inline(__always)
package func exp(_ x: Wide) -> Wide {
  let x = x.bounded(-87, 88)
  let shifted = x * 1.442_695_04 + shift
  let n = shifted - shift
  let r = (x - n * 0.693_359_375) + n * 2.121_944_4e-4
  var p = r * 1.987_569_2e-4 + 1.398_199_9e-3
  p = p * r + 8.333_451_9e-3
  p = p * r + 4.166_579_6e-2
  p = p * r + 0.166_666_65
  p = p * r + 0.500_000_01
  let mantissa = p * (r * r) + r + 1
  let power = (shifted.bits &<< 23) &+ 0x3F80_0000
  return mantissa * Wide(bits: power)
}

/// The natural logarithm of each lane, to about one unit in the last place; lanes are positive and normal.
///
/// x = 2^e·m with m in √½…√2; ln m = 2·atanh(s) with s = (m − 1)/(m + 1), an odd series in s.
@inline(__always)
package func log(_ x: Wide) -> Wide {
  let offset = x.bits &- 0x3F35_04F3
  let e = offset &>> 23
  let m = Wide(bits: x.bits &- (e &<< 23))
  let exponent = Wide(bits: e &+ shiftBits) - shift
  let s = (m - 1) / (m + 1)
  let z = s * s
  // The coefficients of fdlibm's `logf`.
  var p = z * 0.242_790_79 + 0.284_987_87
  p = p * z + 0.400_009_72
  p = p * z + 0.666_666_63
  return exponent * 0.693_147_18 + (s * 2 + s * z * p)
}
