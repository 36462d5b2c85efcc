package cn.jixiao.print;

import cn.jixiao.print.layout.HtmlWriter;
import cn.jixiao.print.layout.PageWriter;
import cn.jixiao.print.layout.PdfWriter;
import cn.jixiao.print.word.DocxWriter;
import cn.jixiao.text.Keyed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The kinds of file that a document is written as. The word is also the file's extension. */
public enum Format implements Keyed {
  /** PDF/A-3a and PDF/UA-1, for publishing. */
  PDF(PdfWriter::new),
  /** Word's format, for editing. */
  DOCX(DocxWriter::new),
  /** One self-contained page, for the browser. */
  HTML(HtmlWriter::new);

  @SuppressWarnings("ImmutableEnumChecker") // Constructors do not change.
  private final Supplier<PageWriter> writer;

  Format(Supplier<PageWriter> writer) {
    this.writer = writer;
  }

  /** A writer of such files. */
  PageWriter writer() {
    return writer.get();
  }

  /** The format with that {@link #key()}. */
  public static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }
}
