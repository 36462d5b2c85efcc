package cn.jixiao.cli.terminal;

import cn.jixiao.report.Paint;
import cn.jixiao.report.ReportStyle;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command is called from: where it prints, and the environment's wishes.
 *
 * @param out for results
 * @param err for findings and progress
 * @param outTerminal whether a person reads {@code out} as it is printed
 * @param errTerminal whether a person reads {@code err} as it is printed
 * @param environment the environment's variables
 */
public record Shell(
    PrintWriter out,
    PrintWriter err,
    boolean outTerminal,
    boolean errTerminal,
    Map<String, String> environment) {
  /** Nothing but the program's own colours and line breaks gets to either stream. */
  public Shell {
    out = new PrintWriter(new GuardedWriter(out), true);
    err = new PrintWriter(new GuardedWriter(err), true);
  }

  private static final int LEAST_COLUMNS = 40;

  /** The launcher knows which of the streams 1 and 2 are terminals, as Java 17 does not. */
  private static final String TERMINALS = "jixiao.terminals";

  /** The process's own streams, in the charset that {@link OutputCharset} says. */
  public static Shell ofProcess() {
    Optional<Console> console = Optional.ofNullable(System.console());
    String terminals = System.getProperty(TERMINALS, console.isPresent() ? "12" : "");
    boolean out = terminals.contains("1");
    boolean err = terminals.contains("2");
    Optional<Charset> charset =
        console
            .map(Console::charset)
            .or(
                () ->
                    Optional.ofNullable(System.getProperty("native.encoding"))
                        .map(Charset::forName));
    return new Shell(
        stream(FileDescriptor.out, OutputCharset.of(out, charset)),
        stream(FileDescriptor.err, OutputCharset.of(err, charset)),
        out,
        err,
        System.getenv());
  }

  private static PrintWriter stream(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }

  /**
   * Where a library writes the program's own words with a terminal's colours: its sequences become
   * the program's own.
   */
  public PrintWriter ownWords() {
    return new PrintWriter(
        new FilterWriter(out) {
          @Override
          public void write(String text, int offset, int length) throws IOException {
            out.write(
                text.substring(offset, offset + length)
                    .replace("\u001B[", String.valueOf(Paint.MARK)));
          }

          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            write(new String(text, offset, length), 0, length);
          }
        },
        true);
  }

  /** Whether findings and usage errors are coloured. */
  public boolean isErrColoured() {
    return errTerminal && allowsColours();
  }

  /** Whether help is coloured. */
  public boolean isOutColoured() {
    return outTerminal && allowsColours();
  }

  /** Whether the environment lets terminals, and programs that stand for one, show colours. */
  public boolean allowsColours() {
    String noColor = environment.getOrDefault("NO_COLOR", "");
    return noColor.isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb")
        // Older Windows consoles print escape sequences as they are.
        && (!System.getProperty("os.name", "").startsWith("Windows") || Ansi.AUTO.enabled());
  }

  /** How wide lines may be: as the environment says; where nobody says, as wide as tables need. */
  public int columns() {
    String columns = environment.getOrDefault("COLUMNS", "").strip();
    boolean number =
        !columns.isEmpty()
            && columns.length() <= 4
            && columns.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.max(Integer.parseInt(columns), LEAST_COLUMNS) : ReportStyle.COLUMNS;
  }

  /** Whether a failure of the program is shown with all its details. */
  public boolean isDebug() {
    String debug = environment.getOrDefault("JIXIAO_DEBUG", "");
    return !debug.isEmpty() && !debug.equals("0");
  }
}
