package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.imports.source.SourceReader;
import cn.jixiao.project.Corpus;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts of published tables against their careful transcriptions. The figures by form are printed:
 * rows with every cell as transcribed, and of the cells that are not how many are marked.
 */
class CorpusTextIT {
  /** The scan that recognition read poorly. */
  private static final String POOR = "beijing-2024";

  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  private static final ProjectReader READER =
      new ProjectReader(new FormLookup(FORMS)::declarations);

  /** What was counted in the tables of a form. */
  private static final class Count {
    private int tables;
    private int funds;
    private int rows;
    private int right;
    private int wrong;
    private int marked;
    private int sound;
    private int doubted;

    void add(Count other) {
      rows += other.rows;
      right += other.right;
      wrong += other.wrong;
      marked += other.marked;
      sound += other.sound;
      doubted += other.doubted;
    }

    @Override
    public String toString() {
      return "%d tables, funds right in %d, rows right %d of %d, wrong cells marked %d of %d, right ones %d of %d"
          .formatted(tables, funds, right, rows, marked, wrong, doubted, sound);
    }
  }

  @Test
  void tablesAreReadAsTheyWereTranscribed() throws IOException {
    Path texts = Corpus.folder().resolve("text");
    assumeTrue(Files.isDirectory(texts));
    Importer importer =
        new Importer(FORMS, Optional.empty(), OptionalInt.empty(), new Messages(Locale.ROOT));
    Map<String, Count> counts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(texts)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String form = file.getParent().getFileName().toString();
        String name = file.getFileName().toString().replace(".txt", ".yaml");
        Project want =
            READER.read(Corpus.folder().resolve(form).resolve(name)).project().orElseThrow();
        Importer.Imported imported = importer.of(new SourceReader().read(file));
        assertEquals(1, imported.tables().size(), file + " " + imported.findings());
        ImportedTable table = imported.tables().get(0);
        assertEquals(form, table.form(), file.toString());
        count(counts.computeIfAbsent(form, key -> new Count()), want, table);
      }
    }
    counts.forEach((form, count) -> System.out.println(form + ": " + count));
    Count clean = new Count();
    counts.forEach(
        (form, count) -> {
          if (!form.equals(POOR)) {
            assertEquals(count.tables, count.funds, form);
            clean.add(count);
          }
        });
    assertTrue(100 * clean.right >= 97 * clean.rows, clean.toString());
    Count poor = counts.get(POOR);
    assertTrue(100 * poor.right >= 66 * poor.rows, poor.toString());
    assertTrue(10 * poor.marked >= 9 * poor.wrong, poor.toString());
    // Doubts are of use only where there are few.
    assertTrue(100 * poor.doubted <= 15 * poor.sound, poor.toString());
    assertTrue(100 * clean.doubted <= clean.sound, clean.toString());
  }

  private static void count(Count count, Project want, ImportedTable table) {
    Project got =
        READER
            .read(Path.of("got.yaml"), table.text().getBytes(StandardCharsets.UTF_8))
            .project()
            .orElseThrow(() -> new AssertionError(table.text()));
    count.tables++;
    boolean funds =
        new Likeness(want, got, true)
            .differences().stream().noneMatch(difference -> difference.startsWith("funds"));
    count.funds += funds ? 1 : 0;
    Map<Integer, Set<String>> doubtful = new HashMap<>();
    table.notes().stream()
        .filter(note -> note.code() == ImportCode.IMPORT_DOUBTFUL)
        .forEach(
            note ->
                doubtful
                    .computeIfAbsent(note.line(), line -> new HashSet<>())
                    .add(Likeness.dense(note.read())));
    List<Map<String, String>> rows = Likeness.rows(want);
    List<Map<String, String>> read = Likeness.rows(got);
    List<Indicator> indicators =
        got.indicators().stream()
            .flatMap(group -> group.subgroups().stream())
            .flatMap(subgroup -> subgroup.indicators().stream())
            .toList();
    count.rows += rows.size();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      int at = rows.size() == read.size() ? i : nearest(row, read);
      boolean right = true;
      for (Map.Entry<String, String> cell : row.entrySet()) {
        String other = read.get(at).get(cell.getKey());
        boolean marked =
            doubtful
                .getOrDefault(line(indicators.get(at), cell.getKey()), Set.of())
                .contains(other);
        if (!cell.getValue().equals(other)) {
          right = false;
          count.wrong++;
          count.marked += marked ? 1 : 0;
        } else if (!other.isEmpty()) {
          count.sound++;
          count.doubted += marked ? 1 : 0;
        }
      }
      count.right += right ? 1 : 0;
    }
  }

  /**
   * The line that a cell stands in; levels, and what is not there, have their doubts at the name.
   */
  private static int line(Indicator indicator, String key) {
    Optional<? extends Authored<?>> field =
        switch (key) {
          case "description" -> indicator.description();
          case "target" -> indicator.target();
          case "actual" -> indicator.actual();
          case "reason" -> indicator.reason();
          case "basis" -> indicator.basis();
          default -> Optional.of(indicator.name());
        };
    int line = indicator.name().place().line();
    return switch (key) {
      case "weight" -> indicator.weight().map(amount -> amount.place().line()).orElse(line);
      case "score" -> indicator.score().map(amount -> amount.place().line()).orElse(line);
      default -> field.map(text -> text.place().line()).orElse(line);
    };
  }

  private static int nearest(Map<String, String> row, List<Map<String, String>> rows) {
    int best = 0;
    for (int i = 0; i < rows.size(); i++) {
      best = likeness(row, rows.get(i)) > likeness(row, rows.get(best)) ? i : best;
    }
    return best;
  }

  private static long likeness(Map<String, String> row, Map<String, String> other) {
    return row.entrySet().stream().filter(other.entrySet()::contains).count();
  }
}
