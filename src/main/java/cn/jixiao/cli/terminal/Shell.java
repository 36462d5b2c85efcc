package cn.jixiao.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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

  /** Whether a failure of the program is shown with all its details. */
  public boolean isDebug() {
    String debug = environment.getOrDefault("JIXIAO_DEBUG", "");
    return !debug.isEmpty() && !debug.equals("0");
  }
}
