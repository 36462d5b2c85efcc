package cn.jixiao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a command. */
@Command(name = "help", helpCommand = true)
final class HelpCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", descriptionKey = "argument.command")
  private String command;

  HelpCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine explained = command == null ? root : root.getSubcommands().get(command);
    if (explained == null) {
      throw new UnmatchedArgumentException(root, List.of(command));
    }
    explained.usage(call.shell().ownWords(), root.getColorScheme());
    return CommandLines.FINE;
  }
}
