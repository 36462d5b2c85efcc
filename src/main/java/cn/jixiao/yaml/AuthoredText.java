package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.SourceText;
import java.nio.file.Path;
import java.util.List;

/**
 * A text that a person wrote, as it is: no YAML, such as a part of a book in Markdown.
 *
 * @param file where it is
 * @param source the text; empty where it could not be read
 * @param findings what is wrong with the file: that it is missing, not in UTF-8, too large, or has
 *     characters that cannot be printed, which the text does not have any more
 */
public record AuthoredText(Path file, SourceText source, List<Finding> findings) {
  /** Copies the list. */
  public AuthoredText {
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file; never throws, whatever is there.
   *
   * @param file a file in UTF-8, at most 1 MB
   */
  public static AuthoredText read(Path file) {
    return AuthoredFile.text(file);
  }

  /**
   * Reads the content of a file that need not exist; never throws.
   *
   * @param file what places name
   * @param bytes the content in UTF-8, at most 1 MB
   */
  public static AuthoredText read(Path file, byte[] bytes) {
    return AuthoredFile.text(file, bytes);
  }
}
