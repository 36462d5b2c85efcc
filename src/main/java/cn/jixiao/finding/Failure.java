package cn.jixiao.finding;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was thrown while the program worked on one file. Each stage of the work (reading, scoring,
 * checking, printing) is run by {@link #contained}, so that a file that the program cannot bear
 * does not keep a thousand others from being worked on.
 *
 * @param finding what people are told of it; it is the file's
 * @param thrown what was thrown, for those who ask for details
 */
public record Failure(Finding finding, Throwable thrown) {
  /** Refuses nulls. */
  public Failure {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(thrown, "thrown");
  }

  /** A failure at a file. */
  public static Failure of(Path file, Throwable thrown) {
    return new Failure(FailureCode.of(file, thrown), thrown);
  }

  /**
   * Does a stage of the work on a file, whatever is thrown there. Errors of the machine are kept to
   * the file as well: by the time they arrive here, the stack is unwound and all memory that was
   * needed is given up.
   *
   * @param file the file that is to blame
   * @param work what to do
   * @param otherwise what comes of the file instead
   * @param <T> what comes of a file
   */
  public static <T> T contained(Path file, Supplier<T> work, Function<Failure, T> otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      return otherwise.apply(of(file, e));
    }
  }
}
