import Progress
import Terminal

extension Program {
  /// `config device-name`: shows or changes what other machines call this one.
  ///
  /// - Parameter name: The name; empty shows it, `-` is none, `default` the host's.
  /// - Returns: How it ended.
  mutating func nameDevice(_ name: String) -> Ending {
    guard !name.isEmpty else {
      show(
        "\("device-name" as SafeText, .bold) = \(line: deviceName)   what others call this machine")
      show(
        "\("takes a name of at most \(DeviceNames.longest) characters, or - for none" as SafeText, .dim)"
      )
      return .done
    }
    guard mayWrite(), let device else { return .no }
    guard let content = Settings.name(device, name == "default" ? "" : name) else {
      complain(
        """
        “\(line: name)” is no value for device-name: it takes a name of at most \
        \(DeviceNames.longest) characters, or - for none.
        """)
      return .usage
    }
    guard record([content]) != nil else { return .no }
    guard unsaved.isEmpty else { return .notSaved }
    show("device-name = \(line: deviceName)")
    return .done
  }

  /// The name of this machine in force, or the one that it will get.
  private var deviceName: String {
    let settings = learner?.settings ?? Settings()
    let chosen = device.flatMap { settings.chosenName(ofDevice: $0) }
    return chosen ?? world.hostName.flatMap(Settings.deviceName(ofHost:)) ?? Settings.noDeviceName
  }
}
