package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.imports.source.SourceReader;
import cn.jixiao.project.Corpus;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Override
    public String toString() {
      return "%d tables, funds right in %d, rows right %d of %d, wrong cells marked %d of %d"
          .formatted(tables, funds, right, rows, marked, wrong);
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
            clean.rows += count.rows;
            clean.right += count.right;
          }
        });
    assertTrue(100 * clean.right >= 97 * clean.rows, clean.toString());
    Count poor = counts.get(POOR);
    assertTrue(100 * poor.right >= 55 * poor.rows, poor.toString());
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
    Set<String> doubtful = new HashSet<>();
    table.notes().stream()
        .filter(note -> note.code() == ImportCode.IMPORT_DOUBTFUL)
        .forEach(note -> doubtful.add(Likeness.dense(note.read())));
    List<Map<String, String>> rows = Likeness.rows(want);
    List<Map<String, String>> read = Likeness.rows(got);
    count.rows += rows.size();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      Map<String, String> other = rows.size() == read.size() ? read.get(i) : nearest(row, read);
      boolean right = true;
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (!cell.getValue().equals(other.get(cell.getKey()))) {
          right = false;
          count.wrong++;
          count.marked += doubtful.contains(other.get(cell.getKey())) ? 1 : 0;
        }
      }
      count.right += right ? 1 : 0;
    }
  }

  private static Map<String, String> nearest(
      Map<String, String> row, List<Map<String, String>> rows) {
    return rows.stream()
        .max(
            (one, other) ->
                Long.compare(
                    row.entrySet().stream().filter(one.entrySet()::contains).count(),
                    row.entrySet().stream().filter(other.entrySet()::contains).count()))
        .orElse(Map.of());
  }
}
