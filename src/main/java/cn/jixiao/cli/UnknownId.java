package cn.jixiao.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A project is named that is neither a file nor the id of any project that was found. */
final class UnknownId extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String searched;
  private final String nearest;

  /**
   * @param searched the paths that were searched, for people
   * @param nearest the id that was probably meant
   */
  UnknownId(CommandLine commandLine, String id, String searched, Optional<String> nearest) {
    super(commandLine, id);
    this.id = id;
    this.searched = searched;
    this.nearest = nearest.orElse(null);
  }

  String id() {
    return id;
  }

  String searched() {
    return searched;
  }

  /** The id that was probably meant. */
  Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }
}
