/// The migrations this build was made for, by SHA-256 of their text. A test keeps this in step with the files.
public enum SchemaManifest {
  public static let checksums: [String] = [
    "3a8ddb43c75c81c7a1c7f2cf1ac920277b251852f6bb1dd6238f5e07f842f505",
    "c236deddcfff622fd18ac0eedf1d99627b0c3250682b58741b2071c7acd7c371",
    "6d43cf95b6d7b649b80153cb705dea535205265d655fac36b24415a35ce37f4d",
    "0f5db6448bdc140fcf2d6936d4e0492d88687a2026c062667351bd97c94ab635",
    "1fe813ab8ec6322483508328978b835116b78fd9332bd775968e8808640df871",
    "fb139d23719032f7acada3383f71a9676bd239b501e09f147ba0e305a6cab947",
    "63585f67b7b6ce035c0a2512fffdd6c48b5fd7531f65a0d67449143afdd5742a",
  ]
}
