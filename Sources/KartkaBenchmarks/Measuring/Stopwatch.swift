import Glibc

/// Which time counts.
enum Clock {
  /// That of this thread on the processor: other programs do not count, nor does waiting.
  case processor
  /// That on the wall: for disks, several threads and other processes.
  case wall

  /// Seconds from a fixed moment.
  var now: Double {
    var time = timespec()
    clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Seconds that a piece of work takes.
func seconds(_ clock: Clock = .processor, _ work: () throws -> Void) rethrows -> Double {
  let start = clock.now
  try work()
  return clock.now - start
}

/// The median of several runs, in seconds on the processor.
func medianSeconds(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
  median(try (0..<runs).map { _ in try seconds(.processor, work) })
}

/// The medians of two pieces of work that take turns, so that both meet the same weather; in seconds on
/// the processor.
func medianSeconds(
  of runs: Int, _ work: () throws -> Void, beside floor: () throws -> Void
) rethrows -> (work: Double, floor: Double) {
  var works: [Double] = []
  var floors: [Double] = []
  for _ in 0..<runs {
    floors.append(try seconds(.processor, floor))
    works.append(try seconds(.processor, work))
  }
  return (median(works), median(floors))
}

/// The middle of some numbers; not a number for none.
func median(_ numbers: [Double]) -> Double {
  guard !numbers.isEmpty else { return .nan }
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// Keeps the compiler from leaving out work whose result nobody reads.
@inline(never)
func keep<Value>(_ value: Value) {}

/// The most memory that this process had so far, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}
