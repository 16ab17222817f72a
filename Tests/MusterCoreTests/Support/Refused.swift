import MusterCore

/// The failure with which something is refused; nil when it is let through.
func refusal<T>(of work: () throws(Failure) -> T) -> Failure? {
  do throws(Failure) {
    _ = try work()
    return nil
  } catch {
    return error
  }
}

/// How a value prints after parsing; nil when it is refused.
func printed<T: CustomStringConvertible>(_ work: () throws(Failure) -> T) -> String? {
  do throws(Failure) { return try work().description } catch { return nil }
}

func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

/// The bytes, since `==` on strings takes canonically equivalent texts for the same.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
