extension Files {
  /// What tells this build of the program from others, since another one may understand the same bytes
  /// otherwise; nil where that cannot be known.
  var programVersion: String? {
    guard let status = try? status(at: "/proc/self/exe") else { return nil }
    let identity = status.identity
    return "\(identity.device) \(identity.inode) \(identity.size) \(identity.modified)"
  }
}
