package cn.jixiao.cli;

import cn.jixiao.finding.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains wrong usage in the language of the call. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Call call;

  UsageErrors(Call call) {
    this.call = call;
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    Messages messages = call.messages();
    PrintWriter err = call.shell().err();
    CommandLine command = error.getCommandLine();
    err.println(messages.text("usage.error", explained(error)));
    if (error instanceof UnmatchedArgumentException unmatched) {
      List<String> similar = unmatched.getSuggestions();
      if (!similar.isEmpty()) {
        err.println(messages.text("usage.similar", String.join(", ", similar)));
      }
    }
    if (error instanceof UsageError own) {
      own.nearest().ifPresent(near -> err.println(messages.text("usage.similar", near)));
    }
    err.println(messages.text("usage.see-help", command.getCommandSpec().qualifiedName()));
    return CommandLines.WRONG_USAGE;
  }

  private String explained(ParameterException error) {
    Messages messages = call.messages();
    if (error instanceof UsageError own) {
      return own.explained(messages);
    }
    if (error instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      boolean noCommand =
          unmatched.getCommandLine().getParent() == null && !unmatched.isUnknownOption();
      return messages.text(
          unmatched.isUnknownOption()
              ? "usage.unknown-option"
              : noCommand ? "usage.unknown-command" : "usage.unexpected",
          argument);
    }
    if (error instanceof MissingParameterException missing) {
      return missing.getMissing().isEmpty()
          ? messages.text("usage.no-command")
          : messages.text("usage.missing-value", label(missing.getMissing().get(0)));
    }
    if (error instanceof OverwrittenOptionException overwritten) {
      return messages.text("usage.given-twice", label(overwritten.getOverwritten()));
    }
    ArgSpec argument = error.getArgSpec();
    if (argument != null && error.getValue() != null && argument.completionCandidates() != null) {
      String known =
          StreamSupport.stream(argument.completionCandidates().spliterator(), false)
              .collect(Collectors.joining(", "));
      return messages.text("usage.unknown-word", label(argument), error.getValue(), known);
    }
    if (argument != null && error.getValue() != null) {
      return messages.text("usage.wrong-value", label(argument), error.getValue());
    }
    return messages.text("usage.other", String.valueOf(error.getMessage()));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
