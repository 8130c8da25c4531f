import Glibc

/// The two outputs, written to at once and checked.
enum Output {
  /// Puts something that can be neither read nor written where an input or output is closed, so that
  /// no file of the journal is opened there and takes what is meant for the screen.
  static func reserveStandardDescriptors() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is this one.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of a text to a descriptor.
  ///
  /// - Returns: 0, or the `errno` that stopped it.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 && errno == EAGAIN && hasRoomAgain(descriptor) { continue }
        if count < 0 { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return 0
    }
  }

  /// Whoever shares the descriptor may have made it non-blocking.
  private static func hasRoomAgain(_ descriptor: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&source, 1, -1) != 0
  }
}
