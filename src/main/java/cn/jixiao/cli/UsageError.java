package cn.jixiao.cli;

import cn.jixiao.finding.Messages;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is wrong with a call, in words of the message bundle. */
final class UsageError extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] arguments;
  private final String nearest;

  private UsageError(CommandLine command, String nearest, String key, String... arguments) {
    super(command, key + " " + List.of(arguments));
    this.key = key;
    this.arguments = arguments.clone();
    this.nearest = nearest;
  }

  /**
   * A mistake.
   *
   * @param key the message's key
   * @param arguments what its places are filled with
   */
  static UsageError of(CommandLine command, String key, String... arguments) {
    return new UsageError(command, null, key, arguments);
  }

  /**
   * A word that nobody knows.
   *
   * @param nearest what was probably meant
   */
  static UsageError unknown(
      CommandLine command, Optional<String> nearest, String key, String... arguments) {
    return new UsageError(command, nearest.orElse(null), key, arguments);
  }

  /** An option with a value that is none of those there are. */
  static UsageError unknownWord(
      CommandLine command, String option, String word, List<String> known) {
    return of(command, "usage.unknown-word", option, word, String.join(", ", known));
  }

  /** What is wrong, for people. */
  String explained(Messages messages) {
    return messages.text(key, arguments);
  }

  /** What was probably meant. */
  Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }
}
