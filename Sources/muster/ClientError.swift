/// Something the client itself found wrong, or that kept it from an answer.
struct ClientError: Error, Equatable {
  let status: ExitStatus
  /// What is wrong, where and what to do.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
