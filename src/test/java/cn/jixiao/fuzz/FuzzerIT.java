package cn.jixiao.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A few spoiled files of each kind, and those that the program once did not bear. */
class FuzzerIT {
  private static final Path FINDS = Path.of("src/test/resources/cn/jixiao/fuzz/finds");
  private static final List<Path> SAMPLES = List.of(Path.of("projects/tianjin-tuanshiwei"));
  private static final int SEEDS = 2;

  @TempDir private Path folder;

  static List<Path> finds() throws IOException {
    try (Stream<Path> finds = Files.list(FINDS)) {
      return finds.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("finds")
  void whatWasOnceNotBorneIsBorne(Path find) throws IOException {
    String kind = find.getFileName().toString().split("-", 2)[0];
    Subject subject = Subject.valueOf(kind.toUpperCase(Locale.ROOT));
    byte[] input = Files.readAllBytes(find.resolve(subject.fileName()));
    String sound = subject.seeds(SAMPLES).get(0);
    assertEquals(List.of(), Fuzzer.trial(subject, input, sound).faults());
  }

  @ParameterizedTest
  @EnumSource
  void spoiledFilesAreBorne(Subject subject) throws IOException {
    Fuzzer fuzzer = new Fuzzer(SAMPLES, folder);
    for (int seed = 0; seed < SEEDS; seed++) {
      fuzzer.trySeed(seed, List.of(subject));
    }
    assertEquals(0, fuzzer.failures());
  }

  @ParameterizedTest
  @EnumSource
  void soundFilesAreBorne(Subject subject) throws IOException {
    String sound = subject.seeds(SAMPLES).get(0);
    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(), Fuzzer.trial(subject, bytes, sound).faults());
  }

  @Test
  void theSameChanceSpoilsAlike() {
    String sound = "name: 甲\nfunds: {budget: 12.5}\n";
    for (int seed = 0; seed < 200; seed++) {
      assertEquals(
          new String(
              new Mutator(new Random(seed)).mutate(sound, sound), StandardCharsets.ISO_8859_1),
          new String(
              new Mutator(new Random(seed)).mutate(sound, sound), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void whatIsThrownOrNotWholeIsNoticed() throws IOException {
    Trial trial = new Trial(folder);
    trial.step(
        "throw",
        () -> {
          throw new IllegalStateException("x");
        });
    trial.step(
        "overflow",
        () -> {
          throw new StackOverflowError();
        });
    Path output = Files.createDirectory(folder.resolve("out"));
    Files.writeString(output.resolve("a.pdf"), "%PDF-1.7\n1 0 obj");
    Files.writeString(output.resolve("b.docx"), "PK");
    Files.writeString(output.resolve(".jixiao-1-c.pdf"), "%PDF-1.7\n%%EOF");
    trial.documentsAreWhole(output);
    assertEquals(5, trial.faults().size(), trial.faults().toString());
    assertTrue(trial.faults().get(0).startsWith("throw: java.lang.IllegalStateException: x"));
  }
}
