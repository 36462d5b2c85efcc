package cn.jixiao.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that lets bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  CompletionCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    call.shell().out().print(AutoComplete.bash("jixiao", spec.root().commandLine()));
    return CommandLines.FINE;
  }
}
