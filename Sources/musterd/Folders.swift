import FoundationEssentials
import MusterCore

/// Folders a daemon makes for itself when an ordinary user starts it.
enum Folders {
  static func make(_ state: String?, socket: String) throws {
    let socketFolder = String(socket[..<(socket.lastIndex(of: "/") ?? socket.startIndex)])
    for folder in [state, socketFolder].compactMap(\.self) where !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          .badValue, "The folder \(folder.quoted) cannot be made: \(error). Name another with --state or --socket.")
      }
    }
  }
}
