package cn.jixiao.book;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading one book. Where {@link #hasErrors()} holds, it must not be printed.
 *
 * @param book the book, with every part that could be read; empty without title or parts
 * @param findings all findings, in the order of their places; those about a Markdown file's
 *     encoding are in that file
 * @param source the text of the {@code book.yaml}
 */
public record BookReading(Optional<Book> book, List<Finding> findings, SourceText source) {
  /** Copies the list. */
  public BookReading {
    findings = List.copyOf(findings);
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
