package cn.jixiao.report.finding;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import cn.jixiao.report.Paint;
import cn.jixiao.text.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints findings: the place, what is the matter, the line it is about, and what to do. */
public final class FindingPrinter {
  private static final int WIDTH = 96;
  private static final int MOST_BYTES = 1 << 20;
  private static final String MARGIN = "   ";
  private static final String BAR = " | ";

  private final PrintWriter writer;
  private final Messages messages;
  private final Paint paint;
  private int errors;

  /**
   * @param writer where to
   * @param paint whether there are colours
   */
  public FindingPrinter(PrintWriter writer, Paint paint, Messages messages) {
    this.writer = writer;
    this.paint = paint;
    this.messages = messages;
  }

  /** Prints findings about one file, whose text is given. */
  public void print(List<Finding> findings, SourceText source) {
    for (Finding finding : findings) {
      print(finding, source);
    }
  }

  /** Prints findings about files whose texts are not at hand. */
  public void print(List<Finding> findings) {
    print(findings, new SourceText(""));
  }

  /** Prints what was found in a file. */
  public void print(CheckedFile file) {
    for (Finding finding : file.findings()) {
      // A book also speaks of the texts it names, and printing of templates.
      boolean own = finding.place().file().equals(file.file());
      print(finding, own ? file.source() : new SourceText(""));
    }
  }

  private void print(Finding finding, SourceText source) {
    if (finding.severity() == Severity.ERROR) {
      errors++;
    }
    Place place = finding.place();
    boolean wholeFile = place.equals(Place.startOf(place.file()));
    SourceText text = wholeFile || hasLine(source, place) ? source : other(place.file());
    writer.println(
        paint.bold(Visible.of(wholeFile ? place.file().toString() : place.toString()))
            + "  "
            + paint.loud(finding.severity(), messages.text("severity." + finding.severity().key()))
            + "  "
            + finding.code()
            + "  "
            + messages.message(finding));
    if (!wholeFile && hasLine(text, place)) {
      String number = String.valueOf(place.line());
      String[] shown = text.excerpt(place, text.length(place), WIDTH).split("\n", -1);
      line(number + BAR + shown[0]);
      line(" ".repeat(number.length()) + BAR + shown[1]);
    }
    writer.println(MARGIN + messages.hint(finding));
  }

  private static boolean hasLine(SourceText text, Place place) {
    return !text.line(place.line()).isBlank();
  }

  /** The text of a file that nobody read before, such as a form's template; empty if unreadable. */
  private static SourceText other(Path file) {
    try {
      boolean shown = Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
      return new SourceText(shown ? Files.readString(file) : "");
    } catch (IOException e) {
      return new SourceText("");
    }
  }

  private void line(String shown) {
    writer.println(MARGIN + paint.faint(shown));
  }

  /** Whether an error was printed. */
  public boolean hasErrors() {
    return errors > 0;
  }
}
