package cn.jixiao.finding;

import java.nio.file.Path;

/** That the program itself failed at a file. All are errors. */
public enum FailureCode implements FindingCode {
  /** Java may not use the memory that a file needs. Argument: what it may, in MB. */
  MEMORY_SHORT,
  /** Something in a file is nested too deep for Java's stack. */
  STACK_SHORT,
  /** A mistake of the program. Argument: what the program says. */
  PROGRAM_FAILURE;

  private static final long MEBIBYTE = 1 << 20;

  /** The finding that says so of a file. */
  static Finding of(Path file, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
      return MEMORY_SHORT.at(Place.startOf(file), String.valueOf(most));
    }
    if (failure instanceof StackOverflowError) {
      return STACK_SHORT.at(Place.startOf(file));
    }
    return PROGRAM_FAILURE.at(Place.startOf(file), String.valueOf(failure));
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.PRINT;
  }
}
