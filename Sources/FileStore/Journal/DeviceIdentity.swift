import Glibc
import Progress

/// The name under which this machine writes.
///
/// It is kept outside the data folder and keyed by a hash of the machine's own id, so that neither a
/// copied data folder nor a copied home clones it.
struct DeviceIdentity {
  /// Eight of `a-z 0-9`.
  var name: String

  /// The known name, or nil.
  static func known(in folder: String, _ files: any Files) throws(StoreFailure) -> DeviceIdentity? {
    let names = try Configuration(path: folder + "/device.json", files)
    let name = names.values[machineHash(files)]
    return name.flatMap { EventID("\($0)-0-1") == nil ? nil : DeviceIdentity(name: $0) }
  }

  /// The known name, or a new one that is then known.
  static func establish(
    in folder: String, _ files: any Files
  ) throws(StoreFailure) -> DeviceIdentity {
    if let known = try known(in: folder, files) { return known }
    let identity = DeviceIdentity(name: EventIDs.name(from: .random(in: 0...(.max))))
    var names = try Configuration(path: folder + "/device.json", files)
    names.values[machineHash(files)] = identity.name
    try names.save(path: folder + "/device.json", files)
    return identity
  }

  private static func machineHash(_ files: any Files) -> String {
    hexadecimal(StableHash.of(machineID(files)))
  }

  private static func machineID(_ files: any Files) -> [UInt8] {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      if let (bytes, _) = try? Disk().contents(of: path, limit: 4096, follow: true), !bytes.isEmpty
      {
        return bytes
      }
    }
    return Array(hostName().utf8)
  }
}
