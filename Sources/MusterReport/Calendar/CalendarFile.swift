public import MusterCore

/// Runs and deadlines as an iCalendar file: all-day events, since most calendars show no tasks.
public struct CalendarFile {
  private let document: Document
  /// When the file is made.
  private let now: Instant

  public init(_ document: Document, now: Instant) {
    self.document = document
    self.now = now
  }

  public struct Result {
    public let text: String
    public let events: Int
    /// Rows without a day, or with only a month.
    public let undated: Int
  }

  /// Nil when no section of the document has columns that make events.
  public var result: Result? {
    var writer = CalendarWriter()
    writer.add("BEGIN", "VCALENDAR")
    writer.add("VERSION", "2.0")
    writer.add("PRODID", "-//muster//register of training//EN")
    writer.add("CALSCALE", "GREGORIAN")
    writer.add(text: document.title, as: "X-WR-CALNAME")
    let foot = (document.stamp + document.footer).joined(separator: ". ")
    writer.add(text: foot, as: "X-WR-CALDESC")
    var events: [CalendarEvent] = []
    var undated = 0
    var isKnown = false
    // What a section above has shown: a journey names the run that stands among the enrolments.
    var shown: Set<[String]> = []
    let page = CalendarReader.page(of: document)
    for section in document.sections {
      guard let reader = CalendarReader(section.table, page: page) else { continue }
      isKnown = true
      var here: Set<[String]> = []
      defer { shown.formUnion(here) }
      for line in section.table.lines where !line.isSum {
        let found = reader.events(line)
        if found.isEmpty { undated += 1 }
        for event in found {
          let name = event.name + [event.first.description, event.last.description]
          guard !shown.contains(name) else { continue }
          here.insert(name)
          events.append(event)
        }
      }
    }
    let named = CalendarNames.named(events)
    for (uid, event) in named { write(event, uid: uid, foot, &writer) }
    writer.add("END", "VCALENDAR")
    // An empty list is an empty calendar.
    isKnown = isKnown || document.sections.allSatisfy { $0.table.lines.isEmpty }
    return isKnown ? Result(text: writer.text, events: named.count, undated: undated) : nil
  }

  private func write(_ event: CalendarEvent, uid: String, _ foot: String, _ writer: inout CalendarWriter) {
    writer.add("BEGIN", "VEVENT")
    writer.add("UID", uid)
    writer.add("DTSTAMP", Self.stamp(now))
    writer.add("DTSTART;VALUE=DATE", Self.basic(event.first))
    // The end of an all-day event is the day after its last.
    if let after = CalendarDate(daysSinceEpoch: event.last.daysSinceEpoch + 1) {
      writer.add("DTEND;VALUE=DATE", Self.basic(after))
    }
    writer.add(text: event.summary, as: "SUMMARY")
    writer.add(text: event.place, as: "LOCATION")
    let description = (event.facts + (foot.isEmpty ? [] : [foot])).joined(separator: "\n")
    writer.add(text: description, as: "DESCRIPTION")
    writer.add("CATEGORIES", CalendarWriter.escaped(event.category.rawValue))
    if let status = event.status { writer.add("STATUS", status) }
    writer.add("TRANSP", "TRANSPARENT")
    if let marking = document.marking, !marking.lowercased().hasPrefix("not marked") {
      writer.add("CLASS", marking.lowercased().contains("unclassified") ? "PRIVATE" : "CONFIDENTIAL")
    }
    writer.add("END", "VEVENT")
  }

  private static func basic(_ date: CalendarDate) -> String { String(date.description.filter { $0 != "-" }) }

  private static func stamp(_ moment: Instant) -> String {
    moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
