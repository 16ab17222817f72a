import CLibPQ

/// What the server said besides its answers. Filled by libpq's callback, on the reactor's thread.
final class NoticeBox {
  /// Warnings received since the last reset.
  var warnings = 0
  /// "canceling wait for synchronous replication": the commit may exist on this server only.
  var synchronousWaitCancelled = false

  func reset() {
    warnings = 0
    synchronousWaitCancelled = false
  }

  fileprivate func receive(_ notice: OpaquePointer) {
    func field(_ code: UInt8) -> String {
      unsafe PQresultErrorField(notice, Int32(code)).map { unsafe String(cString: $0) } ?? ""
    }
    guard field(UInt8(ascii: "V")) == "WARNING" else { return }
    warnings += 1
    let text = field(UInt8(ascii: "M"))
    // Both "canceling wait for" and "canceling the wait for".
    if text.contains("wait for synchronous replication") { synchronousWaitCancelled = true }
  }
}

/// Owns one PGconn and finishes it, after taking its socket out of the reactor.
@safe struct ConnectionHandle: ~Copyable {
  let pointer: OpaquePointer
  let notices = NoticeBox()

  /// Starts connecting; nil if memory ran out.
  init?(words: [(String, String)]) {
    let keywords = words.map(\.0)
    let values = words.map(\.1)
    let started = unsafe CStrings.with(keywords) { keywords in
      unsafe CStrings.with(values) { values in unsafe PQconnectStartParams(keywords, values, 0) }
    }
    guard let started = unsafe started else { return nil }
    unsafe pointer = unsafe started
    // The box lives as long as this handle, and libpq calls back only inside calls made through it.
    unsafe PQsetNoticeReceiver(
      pointer,
      { context, notice in
        guard let context = unsafe context, let notice = unsafe notice else { return }
        unsafe Unmanaged<NoticeBox>.fromOpaque(context).takeUnretainedValue().receive(notice)
      }, Unmanaged.passUnretained(notices).toOpaque())
  }

  deinit {
    let descriptor = unsafe PQsocket(pointer)
    if descriptor >= 0 { Reactor.shared.forget(descriptor) }
    unsafe PQfinish(pointer)
  }
}

/// A C array of C strings for the length of a call.
enum CStrings {
  static func with<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R) -> R {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in strings {
      offsets.append(bytes.count)
      bytes += string.utf8CString
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var pointers = unsafe offsets.map { offset in unsafe buffer.baseAddress.map { unsafe $0 + offset } }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
    }
  }
}

/// Asks the server to stop a statement. PQcancel blocks, so it runs on a helper thread.
@safe final class CancelRequest: Sendable {
  // Immutable, and PQcancel is documented to be callable from any thread.
  private nonisolated(unsafe) let pointer: OpaquePointer

  init?(_ connection: borrowing ConnectionHandle) {
    guard let cancel = unsafe PQgetCancel(connection.pointer) else { return nil }
    unsafe pointer = unsafe cancel
  }

  deinit {
    unsafe PQfreeCancel(pointer)
  }

  func send() {
    BlockingWorkers.cancel.submit {
      var message = [CChar](repeating: 0, count: 256)
      let capacity = Int32(message.count)
      _ = unsafe PQcancel(self.pointer, &message, capacity)
    }
  }
}
