import Logging
public import MusterCore
import MusterStore
import PGClient

/// What takes a message to those it is for. It answers when someone else has taken charge of it, or throws.
public protocol NoticeCarrier: Sendable {
  /// - Parameter message: as ``MailMessage`` words it.
  func carry(_ message: String) async throws
}

extension Register {
  /// Hands over what waits in the outbox and has someone to be written to; answers how many were handed over.
  ///
  /// At least once, each time under the same Message-ID: a daemon that stops between handing over and noting so leaves the
  /// notice to be taken again when its lease is over. What cannot be handed over is tried again after a minute, two, four
  /// and so on up to six hours, and given up after five days.
  @discardableResult
  public func handNotices(by carrier: any NoticeCarrier, from: MailAddress) async throws -> Int {
    guard let nation = try await store.engine.run(ReadNation()).first else { return 0 }
    var handed = 0
    while true {
      let now = clock.now
      let taken = try await store.engine.run(
        ClaimNotices(now: now.instant, lease: now.instant.adding(minutes: 15), limit: NoticePost.portion))
      for notice in taken {
        try Task.checkCancellation()
        do {
          let message = try await message(of: notice, from: from, installation: nation.installation)
          guard let message else { continue }
          try await carrier.carry(message.text)
          _ = try await store.engine.run(SettleNotice(notice.id, handedAt: clock.now.instant))
          handed += 1
        } catch let error as CancellationError {
          throw error
        } catch let error as PGError {
          throw error
        } catch {
          try await putBack(notice, because: "\(error)")
        }
      }
      if taken.count < NoticePost.portion { return handed }
    }
  }

  private func message(
    of notice: ClaimNotices.Row, from: MailAddress, installation: String
  ) async throws -> MailMessage? {
    // Whoever has acknowledged it since has it.
    guard let row = try await store.engine.run(ShowNotice(notice.id)).first, row.state == "new" else { return nil }
    let text = NoticeText(row.facts)
    return MailMessage(
      from: from, to: try notice.addresses.map { try MailAddress(parsing: $0) }, subject: text.subject, body: text.body,
      id: MailMessage.id(notice: notice.id, installation: installation), at: notice.writtenAt)
  }

  private func putBack(_ notice: ClaimNotices.Row, because reason: String) async throws {
    let now = clock.now
    let isOver = now.instant >= notice.writtenAt.adding(minutes: NoticePost.givenUpAfter)
    logger.warning(
      "a notice was not handed over", metadata: ["notice": "\(notice.id)", "reason": "\(reason.quoted)"])
    _ = try await store.engine.run(
      SettleNotice(
        notice.id, tryAgain: now.instant.adding(minutes: NoticePost.pause(after: notice.attempts)), givenUp: isOver,
        error: String(reason.prefix(300))))
  }
}

enum NoticePost {
  /// Few at a time, so that none outlives its lease in a slow program's queue.
  static let portion = 5
  /// Minutes.
  static let givenUpAfter = 5 * 24 * 60

  /// Minutes to the next attempt.
  static func pause(after attempts: Int) -> Int { min(360, 1 << min(10, max(0, attempts - 1))) }
}

extension Instant {
  func adding(minutes: Int) -> Instant { Instant(microseconds: microseconds + Int64(minutes) * 60_000_000) }
}
