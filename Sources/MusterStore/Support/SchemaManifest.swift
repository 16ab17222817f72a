/// The migrations this build was made for, by SHA-256 of their text. A test keeps this in step with the files.
public enum SchemaManifest {
  public static let checksums: [String] = [
    "0c9ec8596ec06db3c5c443172da09bc9257194141e04d195dc972edf4c1aa290",
    "c236deddcfff622fd18ac0eedf1d99627b0c3250682b58741b2071c7acd7c371",
    "6d43cf95b6d7b649b80153cb705dea535205265d655fac36b24415a35ce37f4d",
    "0f5db6448bdc140fcf2d6936d4e0492d88687a2026c062667351bd97c94ab635",
    "1fe813ab8ec6322483508328978b835116b78fd9332bd775968e8808640df871",
    "fb139d23719032f7acada3383f71a9676bd239b501e09f147ba0e305a6cab947",
    "edf640fa0d5ec8469799ea69000e25009ec9cfde2cfcb9a299949839aa646642",
  ]
}
