package cn.jixiao.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a document is written as. */
public enum Format {
  /** PDF/A-3a and PDF/UA-1, for publishing. */
  PDF,
  /** Word's format, for editing. */
  DOCX,
  /** One self-contained page, for the browser. */
  HTML;

  /** The word on the command line, which is also the file's extension. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with that {@link #key()}. */
  public static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }
}
