package cn.jixiao.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Someone names a code that there is not, or one that cannot stand there. */
final class UnknownCode extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String nearest;
  private final boolean fixed;

  private UnknownCode(CommandLine commandLine, String code, String nearest, boolean fixed) {
    super(commandLine, code);
    this.code = code;
    this.nearest = nearest;
    this.fixed = fixed;
  }

  /** A code that nobody knows. */
  static UnknownCode of(CommandLine commandLine, String code, Optional<String> nearest) {
    return new UnknownCode(commandLine, code, nearest.orElse(null), false);
  }

  /** A code that is always shown. */
  static UnknownCode fixed(CommandLine commandLine, String code) {
    return new UnknownCode(commandLine, code, null, true);
  }

  String code() {
    return code;
  }

  /** The code that was probably meant. */
  Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }

  /** Whether there is such a code, whose findings are always shown. */
  boolean isFixed() {
    return fixed;
  }
}
