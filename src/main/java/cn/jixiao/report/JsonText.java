package cn.jixiao.report;

import cn.jixiao.text.Visible;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON that people can read, too, the same on every system. */
public final class JsonText {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

  private static final JsonMapper LINES =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonText() {}

  /** The same on one line, for files with a value a line. */
  public static String line(Object value) {
    return withEscapes(LINES.writeValueAsString(value)) + "\n";
  }

  /** The text of lists and maps, with a line break at its end; decimals are plain. */
  public static String of(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(SEPARATORS)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return withEscapes(
            JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writer()
                .with(printer)
                .writeValueAsString(value))
        + "\n";
  }

  /** What a terminal would obey stands only within strings, where JSON has a spelling for it. */
  private static String withEscapes(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char character = json.charAt(i);
      if (character != '\n' && Visible.isObeyed(character)) {
        escaped.append(String.format("\\u%04x", (int) character));
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
