public import Foundation

/// A program of Tests/Python, run to its end.
public enum PythonScript {
  public static func run(
    _ name: String, _ arguments: [String], in folder: URL
  ) throws -> (status: Int32, out: String, err: String) {
    let python = ProcessInfo.processInfo.environment["MUSTER_TEST_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, Checkout.path("Tests/Python/\(name)")] + arguments
    let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
    for place in [out, err] { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: out), as: UTF8.self),
      String(decoding: try Data(contentsOf: err), as: UTF8.self)
    )
  }
}
