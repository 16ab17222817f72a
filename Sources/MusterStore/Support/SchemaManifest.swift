/// The migrations this build was made for, by SHA-256 of their text. A test keeps this in step with the files.
public enum SchemaManifest {
  public static let checksums: [String] = [
    "7ed6ec7ae7210f411a2b81f7c138258a0d1945e611171a7f07a73906efbf20f8",
    "c236deddcfff622fd18ac0eedf1d99627b0c3250682b58741b2071c7acd7c371",
    "6d43cf95b6d7b649b80153cb705dea535205265d655fac36b24415a35ce37f4d",
    "0f5db6448bdc140fcf2d6936d4e0492d88687a2026c062667351bd97c94ab635",
    "b192474f5b7b1ddda0cd64651043751bd4e9648115d32034df3f905bc8eca34e",
    "fb139d23719032f7acada3383f71a9676bd239b501e09f147ba0e305a6cab947",
    "9c134c6c1a1bb2b0ebc72af83a48cc3e9a6e173ec40761b7faf23c60e42c51f1",
  ]
}
