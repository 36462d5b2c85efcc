package cn.jixiao.diff.side;

import java.util.List;

/** What was named cannot be compared; the message says why and what to do. */
public final class WrongSides extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] arguments;

  /**
   * @param key the part of the message's key after {@code usage.diff.}
   */
  WrongSides(String key, String... arguments) {
    super(key + " " + List.of(arguments));
    this.key = "usage.diff." + key;
    this.arguments = arguments.clone();
  }

  /** The key of the message. */
  public String key() {
    return key;
  }

  /** What the message's places are filled with. */
  public List<String> arguments() {
    return List.of(arguments);
  }
}
