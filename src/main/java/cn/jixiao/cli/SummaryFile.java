package cn.jixiao.cli;

import cn.jixiao.print.Format;
import cn.jixiao.report.summary.SummaryFormat;
import cn.jixiao.text.Keyed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a summary is written. The word is also the file's extension. */
enum SummaryFile implements Keyed {
  /** A workbook with formulas. */
  XLSX,
  CSV,
  JSON,
  /** The projects' results, a line each, to be put together with others. */
  JSONL,
  HTML,
  PDF,
  DOCX;

  /** The format that a file's name asks for. */
  static Optional<SummaryFile> ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format.key())).findFirst();
  }

  /** Whether a terminal can show it. */
  boolean isText() {
    return this == CSV || this == JSON || this == JSONL || this == HTML;
  }

  /** The report that it is; empty where it is printed. */
  Optional<SummaryFormat> report() {
    return switch (this) {
      case CSV -> Optional.of(SummaryFormat.CSV);
      case JSON -> Optional.of(SummaryFormat.JSON);
      case JSONL, XLSX, HTML, PDF, DOCX -> Optional.empty();
    };
  }

  /** The same as the format of a printed page; empty where it is none. */
  Optional<Format> page() {
    return Format.of(key());
  }
}
