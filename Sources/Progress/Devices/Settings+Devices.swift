/// Two settings name a device: `device-host.<device>`, which the program notes by itself, and
/// `device-name.<device>`, which its owner chose and which goes before.
extension Settings {
  private static let chosenKey = "device-name."
  private static let hostKey = "device-host."
  /// The chosen name that means: none, and no host's name either.
  public static let noDeviceName = "-"

  /// Whether a key names a device; setting it is no act that an undo would take back.
  static func namesDevice(_ key: String) -> Bool {
    key.hasPrefix(chosenKey) || key.hasPrefix(hostKey)
  }

  /// What people call the devices.
  public var deviceNames: DeviceNames {
    var names: [String: String] = [:]
    for (key, value) in values where key.hasPrefix(Self.hostKey) {
      names[String(key.dropFirst(Self.hostKey.count))] = value
    }
    for (key, value) in values where key.hasPrefix(Self.chosenKey) {
      let device = String(key.dropFirst(Self.chosenKey.count))
      names[device] = value == Self.noDeviceName ? nil : value
    }
    return DeviceNames(names)
  }

  /// The name that was chosen for a device, perhaps `noDeviceName`.
  public func chosenName(ofDevice device: String) -> String? { values[Self.chosenKey + device] }

  /// What to note of the host before a device's next answer.
  ///
  /// - Parameters:
  ///   - host: Its name, of which the first label is noted.
  ///   - device: The device that runs on it.
  /// - Returns: What to put into an event; nil when nothing is new or a name was chosen.
  public func hostNote(_ host: String, ofDevice device: String) -> Event.Content? {
    guard chosenName(ofDevice: device) == nil, let name = Self.deviceName(ofHost: host),
      values[Self.hostKey + device] != name
    else { return nil }
    return .setting(key: Self.hostKey + device, value: name)
  }

  /// The name that a host gives its device: `desktop` for `desktop.example.org`.
  public static func deviceName(ofHost host: String) -> String? {
    host.split(separator: ".").first.flatMap { DeviceNames.name(from: String($0)) }
  }

  /// The event content that names a device.
  ///
  /// - Parameters:
  ///   - device: The device.
  ///   - name: Its name, `noDeviceName` for none; empty: the host's again.
  /// - Returns: What to put into an event; nil when the name is too long or not all of it can be seen.
  public static func name(_ device: String, _ name: String) -> Event.Content? {
    guard name.isEmpty || DeviceNames.name(from: name) == name else { return nil }
    return .setting(key: chosenKey + device, value: name)
  }
}
