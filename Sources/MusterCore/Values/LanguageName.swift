/// Names of languages: there is no list of them, so codes of ISO 639 and common names of one language count as one.
public enum LanguageName {
  public static let english = "english"

  /// The English name, in small letters, of what was written: `en`, `eng`, `en-GB`, `English (UK)` and `anglais` are
  /// `english`. What is not known here stays as it is, in small letters.
  public static func key(_ text: String) -> String {
    let words = CleanText.foldedKey(String(text.prefix { $0 != "(" })).split(separator: " ").map(String.init)
    if let name = names[words.joined(separator: " ")] { return name }
    // A country behind it, as in `en-GB`, makes it no other language.
    if words.count == 2, words[1].count <= 3, let name = names[words[0]] { return name }
    return text.trimmed.lowercased()
  }

  /// The languages that a course states, any of which will do; none when it states none.
  public static func keys(of stated: String?) -> [String] {
    (stated ?? "").split { ",/;".contains($0) }.map { key(String($0)) }.filter { !$0.isEmpty }
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, others) in languages {
      for word in [name] + others.split(separator: " ").map(String.init) { names[word] = name }
    }
    return names
  }()

  private static let languages: [(String, String)] = [
    (english, "en eng englisch anglais ingles inglese"), ("french", "fr fra fre francais franzosisch"),
    ("german", "de deu ger deutsch allemand"), ("spanish", "es spa espanol castilian"),
    ("italian", "it ita italiano"), ("portuguese", "pt por portugues"), ("dutch", "nl nld dut nederlands"),
    ("russian", "ru rus"), ("ukrainian", "uk ukr"), ("polish", "pl pol"), ("turkish", "tr tur turkce"),
    ("arabic", "ar ara arabe"), ("persian", "fa fas per farsi"), ("dari", "prs"), ("pashto", "ps pus pushto"),
    ("urdu", "ur urd"), ("punjabi", "pa pan panjabi"), ("sindhi", "sd snd"), ("balochi", "bal baluchi"),
    ("hindi", "hi hin"), ("bengali", "bn ben bangla"), ("chinese", "zh zho chi mandarin"),
    ("japanese", "ja jpn"), ("korean", "ko kor"), ("greek", "el ell gre"), ("norwegian", "no nor norsk"),
  ]
}
