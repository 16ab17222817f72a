/// Which muster this is, the same for daemon and client.
public enum Release {
  public static let version = "0.1.0"
}
