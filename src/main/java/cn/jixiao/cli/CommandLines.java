package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Language;
import cn.jixiao.cli.terminal.Shell;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.ProgramVersion;
import com.openhtmltopdf.util.XRLog;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Puts the commands together and runs the one that was called. */
final class CommandLines {
  /** All is well. */
  public static final int FINE = 0;

  /** There are errors among the findings, or something failed. */
  public static final int FINDINGS = 1;

  private static final long MEBIBYTE = 1 << 20;

  /** The call itself is wrong. */
  static final int WRONG_USAGE = 2;

  private static final int HELP_WIDTH = 90;

  private CommandLines() {}

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  static int run(Shell shell, String... arguments) {
    Language language = Language.of(Arrays.asList(arguments), shell.environment());
    Messages messages = new Messages(language.locale());
    JixiaoCommand root = new JixiaoCommand();
    Call call = new Call(shell, messages, root);
    CommandLine line = new CommandLine(root);
    Map<String, Supplier<Callable<Integer>>> commands = commands(call);
    // Reading all commands takes longer than checking a file; the others are only for help.
    Supplier<Callable<Integer>> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    (named == null ? commands.values() : List.of(named))
        .forEach(command -> line.addSubcommand(command.get()));
    if (named == null) {
      line.addSubcommand(new CompletionCommand(call)).addSubcommand(new HelpCommand(call));
    }
    line.getCommandSpec().version("jixiao " + ProgramVersion.text());
    line.setResourceBundle(new HelpTexts(messages));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(shell.isOutColoured() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setOut(shell.ownWords());
    line.setErr(shell.err());
    line.setParameterExceptionHandler(new UsageErrors(call));
    line.setExecutionStrategy(
        parsed -> {
          if (call.isDebug()) {
            letLibrariesWarn();
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure.getCause() instanceof OutOfMemoryError) {
            return memoryShort(shell, messages);
          }
          shell.err().println(messages.text("failure", String.valueOf(failure)));
          if (call.isDebug()) {
            failure.printStackTrace(shell.err());
          }
          return FINDINGS;
        });
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return memoryShort(shell, messages);
    } catch (StackOverflowError e) {
      shell.err().println(messages.text("failure", String.valueOf(e)));
      return FINDINGS;
    }
  }

  /** The commands that need no other, in the order of the help. */
  private static Map<String, Supplier<Callable<Integer>>> commands(Call call) {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("render", () -> new RenderCommand(call));
    commands.put("check", () -> new CheckCommand(call));
    commands.put("explain", () -> new ExplainCommand(call));
    commands.put("status", () -> new StatusCommand(call));
    commands.put("score", () -> new ScoreCommand(call));
    commands.put("summary", () -> new SummaryCommand(call));
    commands.put("diff", () -> new DiffCommand(call));
    commands.put("review", () -> new ReviewCommand(call));
    commands.put("history", () -> new HistoryCommand(call));
    commands.put("git-diff-driver", () -> new GitDiffDriverCommand(call));
    commands.put("init", () -> new InitCommand(call));
    commands.put("new", () -> new NewCommand(call));
    commands.put("roll-forward", () -> new RollForwardCommand(call));
    commands.put("import", () -> new ImportCommand(call));
    commands.put("audit", () -> new AuditCommand(call));
    commands.put("form", () -> new FormCommand(call));
    return commands;
  }

  private static int memoryShort(Shell shell, Messages messages) {
    long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    shell.err().println(messages.text("failure.memory", String.valueOf(most)));
    return FINDINGS;
  }

  /** The libraries' warnings, about a style sheet for instance, help people who make forms. */
  private static void letLibrariesWarn() {
    LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
    XRLog.setLoggingEnabled(true);
    for (String logger : XRLog.listRegisteredLoggers()) {
      XRLog.setLevel(logger, Level.WARNING);
    }
  }
}
