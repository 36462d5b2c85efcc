package cn.jixiao.cli.terminal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The charset of what is printed: a terminal's own where it has Chinese characters (Windows
 * consoles are often GBK), and UTF-8 for files, other programs and terminals that claim to know
 * ASCII only.
 */
public final class OutputCharset {
  private static final String CHINESE = "绩效";

  private OutputCharset() {}

  /**
   * Chooses a charset.
   *
   * @param terminal whether the output is one
   * @param console what the system says of its terminal
   */
  static Charset of(boolean terminal, Optional<Charset> console) {
    return console
        .filter(
            charset -> terminal && charset.canEncode() && charset.newEncoder().canEncode(CHINESE))
        .orElse(StandardCharsets.UTF_8);
  }
}
