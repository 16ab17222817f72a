import MusterCore
import Testing

@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("english", "english"), ("English", "english"), (" EN ", "english"), ("eng", "english"), ("en-GB", "english"),
    ("en_US", "english"), ("English (UK)", "english"), ("English UK", "english"), ("englisch", "english"),
    ("Français", "french"), ("fra", "french"), ("Farsi", "persian"), ("UR", "urdu"),
    // Another language is no form of one that is known, and stays as written.
    ("Old English", "old english"), ("Klingon", "klingon"), ("x", "x"), ("(English)", "(english)"),
  ])
  func formsOfOneName(_ text: String, _ key: String) {
    #expect(LanguageName.key(text) == key)
  }

  @Test func aCourseStatesSeveral() {
    #expect(LanguageName.keys(of: "English, FR / de;") == ["english", "french", "german"])
    #expect(LanguageName.keys(of: nil).isEmpty && LanguageName.keys(of: " , ").isEmpty)
  }
}
