package cn.jixiao.finding;

import java.nio.file.Path;

/** That the program itself failed at a file. Both are errors. */
public enum FailureCode implements FindingCode {
  /** Java may not use the memory that a file needs. Argument: what it may, in MB. */
  MEMORY_SHORT,
  /** A mistake of the program. Argument: what the program says. */
  PROGRAM_FAILURE;

  private static final long MEBIBYTE = 1 << 20;

  /**
   * The finding that says so of a file, so that one file that the program cannot bear does not keep
   * the others from being worked on.
   *
   * @param failure what was thrown; where memory ran out, it or its cause says so
   */
  public static Finding of(Path file, Throwable failure) {
    if (failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
      return MEMORY_SHORT.at(Place.startOf(file), String.valueOf(most));
    }
    return PROGRAM_FAILURE.at(Place.startOf(file), String.valueOf(failure));
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.PRINT;
  }
}
