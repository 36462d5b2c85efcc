package cn.jixiao.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Gives spoiled files to the program, and tells which of them it did not bear: where it failed
 * itself, left a document that is not whole, or took longer than a second in one command, twice.
 * Those are kept in a folder; a run with the same seed makes the same ones. Ends with 1 where the
 * program failed.
 *
 * <pre>
 * java -cp target/test-classes:target/jixiao.jar cn.jixiao.fuzz.Fuzzer --seconds 60
 * java -cp target/test-classes:target/jixiao.jar cn.jixiao.fuzz.Fuzzer --count 10000 --only project projects DIR…
 * </pre>
 */
public final class Fuzzer {
  private static final long LONGEST_MILLIS = 1000;
  private static final long NANOS = 1_000_000_000;
  private static final long NEWS_SECONDS = 60;

  private final Map<Subject, List<String>> seeds = new EnumMap<>(Subject.class);
  private final Map<Subject, Tally> tallies = new EnumMap<>(Subject.class);
  private final Path finds;

  /** What came of the inputs of a kind. */
  private static final class Tally {
    private int tried;
    private int failed;
    private int slow;
    private long slowest;
  }

  /**
   * @param folders where sound projects are
   * @param finds where inputs that were not borne are kept
   * @throws IOException where the sound examples cannot be read
   */
  Fuzzer(List<Path> folders, Path finds) throws IOException {
    this.finds = finds;
    for (Subject subject : Subject.values()) {
      seeds.put(subject, subject.seeds(folders));
      tallies.put(subject, new Tally());
    }
  }

  /**
   * Options: {@code --seconds}, {@code --count}, {@code --seed}, {@code --only KIND,…}, {@code
   * --finds DIR}; all else are folders with projects.
   *
   * @param arguments as above
   * @throws IOException where files of its own cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    long seconds = Long.MAX_VALUE / NANOS / 2;
    int count = Integer.MAX_VALUE;
    long seed = 1;
    Path finds = Path.of("target", "fuzz");
    List<Subject> subjects = List.of(Subject.values());
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seconds" -> seconds = Long.parseLong(arguments[++i]);
        case "--count" -> count = Integer.parseInt(arguments[++i]);
        case "--seed" -> seed = Long.parseLong(arguments[++i]);
        case "--finds" -> finds = Path.of(arguments[++i]);
        case "--only" ->
            subjects =
                Stream.of(arguments[++i].split(","))
                    .map(name -> name.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .map(Subject::valueOf)
                    .toList();
        default -> folders.add(Path.of(arguments[i]));
      }
    }
    Fuzzer fuzzer = new Fuzzer(folders.isEmpty() ? List.of(Path.of("projects")) : folders, finds);
    fuzzer.warm(subjects);
    long start = System.nanoTime();
    long news = start + NEWS_SECONDS * NANOS;
    for (int i = 0; i < count && System.nanoTime() - start < seconds * NANOS; i++) {
      fuzzer.trySeed(seed + i, subjects);
      if (System.nanoTime() > news) {
        news += NEWS_SECONDS * NANOS;
        fuzzer.report();
      }
    }
    fuzzer.report();
    System.exit(fuzzer.failures() == 0 ? 0 : 1);
  }

  /** Before classes are loaded and compiled, everything is slow. */
  private void warm(List<Subject> subjects) throws IOException {
    for (Subject subject : subjects) {
      for (int i = 0; i < 5; i++) {
        String sound = seeds.get(subject).get(i % seeds.get(subject).size());
        trial(subject, sound.getBytes(StandardCharsets.UTF_8), sound);
      }
    }
  }

  /**
   * Tries what a seed of chance makes.
   *
   * @return what was wrong
   * @throws IOException where files of the fuzzer's own cannot be written
   */
  List<String> trySeed(long seed, List<Subject> among) throws IOException {
    Random random = new Random(seed);
    // Seeds that follow each other begin alike.
    random.nextInt();
    Subject subject = Subject.any(random, among);
    List<String> sound = seeds.get(subject);
    String one = sound.get(random.nextInt(sound.size()));
    String other = sound.get(random.nextInt(sound.size()));
    byte[] mutant = new Mutator(random).mutate(one, other);
    Trial trial = trial(subject, mutant, one);
    if (trial.faults().isEmpty() && trial.slowestMillis() > LONGEST_MILLIS) {
      // The machine may have had other things to do.
      trial = trial(subject, mutant, one);
    }
    Tally tally = tallies.get(subject);
    tally.tried++;
    tally.slowest = Math.max(tally.slowest, trial.slowestMillis());
    List<String> faults = new ArrayList<>(trial.faults());
    if (!faults.isEmpty()) {
      tally.failed++;
    } else if (trial.slowestMillis() > LONGEST_MILLIS) {
      tally.slow++;
      faults.add(trial.slowestStep() + ": " + trial.slowestMillis() + " ms");
    }
    if (!faults.isEmpty()) {
      Path folder = Files.createDirectories(finds.resolve(seed + "-" + subject.name()));
      Files.write(folder.resolve(subject.fileName()), mutant);
      Files.writeString(folder.resolve("sound"), one);
      Files.write(folder.resolve("faults.txt"), faults);
      System.out.println(folder + ": " + faults.get(0));
    }
    return faults;
  }

  /**
   * Gives one input to the program.
   *
   * @throws IOException where files of the fuzzer's own cannot be written
   */
  static Trial trial(Subject subject, byte[] input, String sound) throws IOException {
    Path folder = Files.createTempDirectory("jixiao-fuzz");
    try {
      Trial trial = new Trial(folder);
      Files.write(folder.resolve(subject.fileName()), input);
      subject.feed(trial, sound);
      return trial;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** How many inputs were not borne; those that only took long depend on the machine. */
  int failures() {
    return tallies.values().stream().mapToInt(tally -> tally.failed).sum();
  }

  private void report() {
    System.out.printf("%-14s %8s %8s %8s %12s%n", "kind", "tried", "failed", "slow", "slowest ms");
    tallies.forEach(
        (subject, tally) ->
            System.out.printf(
                Locale.ROOT,
                "%-14s %8d %8d %8d %12d%n",
                subject.name().toLowerCase(Locale.ROOT),
                tally.tried,
                tally.failed,
                tally.slow,
                tally.slowest));
  }
}
