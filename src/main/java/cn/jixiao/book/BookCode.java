package cn.jixiao.book;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;

/** What only books can have wrong; what any file can, is in the reader's own codes. */
public enum BookCode implements FindingCode {
  /** A book without any part. */
  BOOK_EMPTY,
  /** Neither text nor projects nor summary. Argument: the part. */
  BOOK_PART_EMPTY,
  /** Arguments: the part, the keys of which one may stand. */
  BOOK_PART_SEVERAL,
  /** A document named for a part without projects. Argument: the part. */
  BOOK_DOCUMENT_MISPLACED,
  /** Argument: the file as written. */
  BOOK_TEXT_MISSING,
  /** Argument: the pattern. */
  BOOK_PATTERN_BROKEN,
  /** Argument: the pattern. */
  BOOK_PATTERN_EMPTY,
  /** Argument: the id. */
  BOOK_ID_UNKNOWN,
  /** Arguments: the id, the files that have it. */
  BOOK_ID_AMBIGUOUS,
  /** Arguments: what was written, the file that is in the part already. */
  BOOK_PROJECT_TWICE,
  /** A Markdown file with nothing to print. */
  BOOK_TEXT_EMPTY,
  /** A picture in Markdown. Argument: its address. */
  BOOK_TEXT_IMAGE,
  /** A footnote in Markdown. Argument: its mark. */
  BOOK_TEXT_FOOTNOTE,
  /** HTML in Markdown. Argument: the beginning of it. */
  BOOK_TEXT_HTML,
  /** A link that leads nowhere from a printed volume. Argument: its address. */
  BOOK_TEXT_LINK(Severity.WARNING),
  /** A project that has errors or cannot be read. Argument: its file. */
  BOOK_PROJECT_FAULTY,
  /** A form without the document that the book wants. Arguments: the project, form, document. */
  BOOK_DOCUMENT_UNKNOWN,
  /** A project that has nothing to fill the document with yet. Arguments: the project, document. */
  BOOK_DOCUMENT_UNFILLED,
  /** A document that is in the book already. Arguments: the project, the part with the other. */
  BOOK_DOCUMENT_TWICE,
  /** A summary in a book without projects. Argument: the part. */
  BOOK_SUMMARY_EMPTY,
  /** What is meant for a heading but has no blank behind its mark. Argument: its beginning. */
  BOOK_TEXT_HEADING(Severity.WARNING),
  /** Projects of several years in one part. Arguments: the part, the years. */
  BOOK_YEARS_MIXED(Severity.WARNING);

  private final Severity severity;

  BookCode() {
    this(Severity.ERROR);
  }

  BookCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.BOOK;
  }
}
