package cn.jixiao.render;

import cn.jixiao.project.Keyed;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that a document is written as. The word is also the file's extension. */
public enum Format implements Keyed {
  /** PDF/A-3a and PDF/UA-1, for publishing. */
  PDF,
  /** Word's format, for editing. */
  DOCX,
  /** One self-contained page, for the browser. */
  HTML;

  /** The format with that {@link #key()}. */
  public static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }
}
