package cn.jixiao.book;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import java.util.List;
import java.util.Locale;

/** What only books can have wrong; what any file can, is in the reader's own codes. All errors. */
public enum BookCode {
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
  BOOK_PROJECT_TWICE;

  /** The code in messages and machine formats, such as {@code book-part-empty}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Finding at(Place place, String... arguments) {
    return new Finding(code(), Severity.ERROR, place, List.of(arguments));
  }
}
