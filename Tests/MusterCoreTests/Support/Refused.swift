import MusterCore
import Testing

/// The failure with which something is refused; nil when it is let through.
func refusal<T>(of work: () throws -> T) -> Failure? {
  do {
    _ = try work()
    return nil
  } catch let failure as Failure {
    return failure
  } catch {
    Issue.record(error)
    return nil
  }
}

/// How a value prints after parsing; nil when it is refused.
func printed<T: CustomStringConvertible>(_ work: () throws -> T) -> String? { try? work().description }

func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

/// The bytes, since `==` on strings takes canonically equivalent texts for the same.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
