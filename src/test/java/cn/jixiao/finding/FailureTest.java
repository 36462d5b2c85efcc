package cn.jixiao.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a stage of the work on a file throws is a finding of that file. */
class FailureTest {
  private static final Path FILE = Path.of("a.yaml");

  private static Finding found(Supplier<Finding> work) {
    return Failure.contained(FILE, work, Failure::finding);
  }

  private static int endless(int depth) {
    return depth < 0 ? 0 : endless(depth + 1) + 1;
  }

  @Test
  void whatNothingWentWrongWithIsGivenBack() {
    Finding fine = FailureCode.PROGRAM_FAILURE.at(Place.startOf(FILE), "made by the work");
    assertEquals(fine, found(() -> fine));
  }

  @Test
  void aStackThatRanOutIsTheFilesOwn() {
    Finding finding = found(() -> FailureCode.STACK_SHORT.at(Place.startOf(FILE), endless(0) + ""));
    assertEquals(FailureCode.STACK_SHORT.at(Place.startOf(FILE)), finding);
  }

  @Test
  void memoryThatRanOutIsTheFilesOwn() {
    Finding finding =
        found(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertEquals("memory-short", finding.code());
    assertEquals(Place.startOf(FILE), finding.place());
  }

  @Test
  void aMistakeOfTheProgramIsToldWithItsName() {
    Finding finding =
        found(
            () -> {
              throw new IllegalStateException("odd");
            });
    assertEquals("program-failure", finding.code());
    assertEquals(List.of("java.lang.IllegalStateException: odd"), finding.arguments());
  }

  @Test
  void aFailureHasAFindingAndACause() {
    assertThrows(NullPointerException.class, () -> new Failure(null, new Error()));
  }
}
