package cn.jixiao.cli;

import cn.jixiao.cli.terminal.Language;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, with the options that every command has. */
@Command(name = "jixiao")
@SuppressWarnings("UnusedVariable") // Options that picocli itself acts upon.
final class JixiaoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "option.help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      converter = OptionWords.Languages.class,
      completionCandidates = OptionWords.Languages.class,
      descriptionKey = "option.lang")
  private Language language;

  @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "option.debug")
  private boolean debug;

  /** Whether failures of the program are to be shown with all their details. */
  boolean isDebug() {
    return debug;
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    throw new MissingParameterException(spec.commandLine(), List.of(), "no command");
  }
}
