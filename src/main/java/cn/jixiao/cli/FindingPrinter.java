package cn.jixiao.cli;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Messages;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import cn.jixiao.project.SourceText;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Prints findings: the place, what is the matter, the line it is about, and what to do. */
final class FindingPrinter {
  private static final int WIDTH = 96;
  private static final String MARGIN = "   ";
  private static final String BAR = " | ";

  private final PrintWriter writer;
  private final Messages messages;
  private final Ansi ansi;
  private int errors;

  /** A printer for what goes wrong beside a command's own output. */
  FindingPrinter(Shell shell, Messages messages) {
    this(shell.err(), shell.isErrColoured(), messages);
  }

  private FindingPrinter(PrintWriter writer, boolean coloured, Messages messages) {
    this.writer = writer;
    this.messages = messages;
    this.ansi = coloured ? Ansi.ON : Ansi.OFF;
  }

  /** A printer for a command whose output the findings are. */
  static FindingPrinter onOutput(Shell shell, Messages messages) {
    return new FindingPrinter(shell.out(), shell.isOutColoured(), messages);
  }

  /** Prints findings about one file, whose text is given. */
  void print(List<Finding> findings, SourceText source) {
    for (Finding finding : findings) {
      print(finding, source);
    }
  }

  /** Prints findings about files as a whole. */
  void print(List<Finding> findings) {
    print(findings, new SourceText(""));
  }

  /** Prints what was found in a file. */
  void print(CheckedFile file) {
    for (Finding finding : file.findings()) {
      // A book also speaks of the texts it names.
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
    writer.println(
        styled("bold", wholeFile ? place.file().toString() : place.toString())
            + "  "
            + styled(
                style(finding.severity()), messages.text("severity." + finding.severity().key()))
            + "  "
            + finding.code()
            + "  "
            + messages.message(finding));
    if (!wholeFile && !source.line(place.line()).isBlank()) {
      String number = String.valueOf(place.line());
      String[] shown = source.excerpt(place, source.length(place), WIDTH).split("\n", -1);
      line(number + BAR + shown[0]);
      line(" ".repeat(number.length()) + BAR + shown[1]);
    }
    writer.println(MARGIN + messages.hint(finding));
  }

  private void line(String shown) {
    writer.println(MARGIN + styled("faint", shown));
  }

  /** 1 if an error was printed, else 0: the command's exit code. */
  int exitCode() {
    return errors > 0 ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "bold,red";
      case WARNING -> "yellow";
      case INFO -> "cyan";
    };
  }

  /** Authors' texts may hold what picocli takes for markup, so the codes are put around them. */
  private String styled(String style, String text) {
    if (ansi == Ansi.OFF) {
      return text;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    // The code that ends bold is a double underline to some terminals.
    return Ansi.Style.on(styles) + text + Ansi.Style.reset.on();
  }
}
