/// The tree in which bodies stand.
public enum BodyTree {
  /// Refuses a parent that is the body itself or stands below it.
  ///
  /// - Parameter above: the ids from the parent up to the root, the parent's own first.
  public static func check(_ code: String, id: Int64, under parent: String, above: [Int64]) throws(Failure) {
    guard above.contains(id) else { return }
    let message =
      above.first == id
      ? "\(code) cannot stand above itself." : "\(parent) stands below \(code), so it cannot stand above it as well."
    throw Failure(.ruleBroken, message, [.init("arg", "parent"), .init("rule", "body-tree")])
  }
}
