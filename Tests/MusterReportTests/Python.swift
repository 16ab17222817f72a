import Foundation
import MusterTestKit

/// The Python that has the readers, and programs run with it.
enum Python {
  /// Deploy/test makes one and names it; else the one in the path has to have what is needed.
  private static var program: String { ProcessInfo.processInfo.environment["MUSTER_TEST_PYTHON"] ?? "python3" }

  struct Result {
    let status: Int32
    let output: String
  }

  /// Runs a script of Tests/Python and gives what it said.
  static func run(_ script: String, _ arguments: [String], in folder: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, Checkout.path("Tests/Python/\(script)")] + arguments
    let log = folder + "/\(script).log"
    try Data().write(to: URL(fileURLWithPath: log))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var said = try String(contentsOfFile: log, encoding: .utf8)
    if said.contains("ModuleNotFoundError") {
      said += "\nDeploy/test installs what is missing, or set MUSTER_TEST_PYTHON to a Python that has it."
    }
    return Result(status: process.terminationStatus, output: said)
  }
}
