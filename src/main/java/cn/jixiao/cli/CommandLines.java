package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Language;
import cn.jixiao.cli.terminal.Shell;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.ProgramVersion;
import com.openhtmltopdf.util.XRLog;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
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
    line.addSubcommand(new RenderCommand(call))
        .addSubcommand(new CheckCommand(call))
        .addSubcommand(new ExplainCommand(call))
        .addSubcommand(new ScoreCommand(call))
        .addSubcommand(new SummaryCommand(call))
        .addSubcommand(new DiffCommand(call))
        .addSubcommand(new HistoryCommand(call))
        .addSubcommand(new GitDiffDriverCommand(call))
        .addSubcommand(new NewCommand(call))
        .addSubcommand(new CompletionCommand(call))
        .addSubcommand(new HelpCommand(call));
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
          silenceLibraries(call.isDebug());
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

  private static int memoryShort(Shell shell, Messages messages) {
    long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    shell.err().println(messages.text("failure.memory", String.valueOf(most)));
    return FINDINGS;
  }

  /**
   * What libraries log about their own affairs is no help to people who print documents; their
   * warnings, about a style sheet for instance, are some to people who make forms.
   */
  private static void silenceLibraries(boolean debug) {
    Level level = debug ? Level.WARNING : Level.OFF;
    Logger root = LogManager.getLogManager().getLogger("");
    root.setLevel(level);
    for (String logger : XRLog.listRegisteredLoggers()) {
      XRLog.setLevel(logger, level);
    }
  }
}
