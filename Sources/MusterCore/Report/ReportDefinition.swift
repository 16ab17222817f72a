/// A standing report as an analyst writes it: a title, parameters, and sections that each ask the register one question
/// by a request line of the protocol. Reports are files, not code: copy one, change it, run it.
///
///     title      Who went, {year}
///     about      One sentence on what it shows.
///     page       landscape
///     parameter  year required  the year shown
///     parameter  basis =start   which date decides the year
///
///     section    By service
///     show       table bar
///     label      participations  Training sessions
///     ask        stats service basis={basis} year={year}
///                order=-participations
///     note       A sentence below the table.
///
/// A line that begins with a space goes on with the line before; one that begins with # says nothing. What `label` names is a
/// column of the question: of figures that is checked when the report is written.
public struct ReportDefinition: Sendable, Equatable {
  public enum Page: String, Sendable, CaseIterable { case portrait, landscape }

  /// How a section is shown. The daemon only passes it on.
  public enum Show: String, Sendable, CaseIterable { case table, bar, stacked, line, heat }

  /// What whoever runs the report may say.
  public struct Parameter: Sendable, Equatable {
    public let name: String
    public let isRequired: Bool
    /// Taken when nothing is said; may hold placeholders of what is always known.
    public let defaultValue: String?
    public let summary: String
  }

  public struct Section: Sendable, Equatable {
    public internal(set) var title: String
    public internal(set) var show: [Show] = []
    /// What a column is called here instead of its own name.
    public internal(set) var labels: [Label] = []
    public internal(set) var notes: [String] = []
    /// The question, its values perhaps with placeholders.
    public internal(set) var ask: Request
    /// Where the question stands in the file, for what goes wrong when it is asked.
    public internal(set) var line: Int
  }

  public struct Label: Sendable, Equatable {
    public let column: String
    public let text: String
  }

  public internal(set) var title = ""
  public internal(set) var about: String?
  public internal(set) var page = Page.portrait
  public internal(set) var parameters: [Parameter] = []
  public internal(set) var sections: [Section] = []

  /// So many sections a report may have, and so many bytes its text.
  public static let sectionLimit = 40
  public static let sizeLimit = 65_536
}
