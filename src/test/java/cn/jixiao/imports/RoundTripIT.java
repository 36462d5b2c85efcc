package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.Jixiao;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormLookup;
import cn.jixiao.form.Specimen;
import cn.jixiao.imports.source.SourceReader;
import cn.jixiao.print.Format;
import cn.jixiao.print.LibreOffice;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.score.Cards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed and imported again is the same project. */
class RoundTripIT {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  private static final ProjectReader READER =
      new ProjectReader(new FormLookup(FORMS)::declarations);
  private static final Importer IMPORTER =
      new Importer(FORMS, Optional.empty(), OptionalInt.empty(), new Messages(Locale.ROOT));
  private static Jixiao jixiao;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    jixiao = Jixiao.standard();
  }

  @AfterAll
  static void close() {
    jixiao.close();
  }

  /** The first of each form with all of its documents, the others with the one that says most. */
  static Stream<Arguments> samples() {
    Set<String> seen = new HashSet<>();
    return Cards.samples().stream()
        .map(path -> Arguments.of(path, seen.add(Cards.of(path).form().id())));
  }

  static Stream<String> forms() {
    return FORMS.ids().stream().filter(id -> !id.startsWith("monitoring"));
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 4).boxed();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesComeBack(Path sample, boolean all) throws Exception {
    assertComesBack(jixiao.check(sample), true, all, Format.PDF, Format.DOCX);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void specimensOfEveryFormComeBack(String id) throws Exception {
    Form form = Cards.form(id);
    assertComesBack(
        jixiao.check("full.yaml", Specimen.of(form).get("full")), false, true, Format.DOCX);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomProjectsComeBack(int seed) throws Exception {
    String yaml = new RandomProject(new Random(seed)).yaml();
    assertComesBack(jixiao.check("random.yaml", yaml), true, false, Format.PDF, Format.DOCX);
  }

  /**
   * Prints documents of a project, and imports them.
   *
   * @param knowsForm whether they are told by their looks
   * @param all whether all of its documents are printed, or the one that says most
   */
  private void assertComesBack(
      CheckedFile checked, boolean knowsForm, boolean all, Format... formats) throws Exception {
    Project want = checked.card().orElseThrow().project();
    List<String> wrong = new ArrayList<>();
    for (DocumentKind kind : List.of(DocumentKind.TARGET, DocumentKind.SELF_EVALUATION)) {
      Set<DocumentKind> kinds = checked.card().get().form().documents().keySet();
      boolean less = kind.equals(DocumentKind.TARGET) && kinds.size() > 1 && !all;
      if (!kinds.contains(kind) || less) {
        continue;
      }
      jixiao
          .print(checked, kind, formats)
          .files()
          .forEach(
              (format, bytes) -> {
                for (String difference : differences(want, kind, format, bytes, knowsForm)) {
                  // Whether a line of a PDF that is full to its end was ended, nobody can see.
                  boolean full =
                      format == Format.PDF && difference.matches("(?s)(expected|achieved).*");
                  if (full && isSameWithoutLines(difference)) {
                    continue;
                  }
                  wrong.add(kind.key() + "." + format.key() + " " + difference);
                }
              });
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean isSameWithoutLines(String difference) {
    String[] sides = difference.replace("\n", "").split(": | -> ", 3);
    return sides.length == 3 && sides[1].equals(sides[2]);
  }

  private List<String> differences(
      Project want, DocumentKind kind, Format format, byte[] bytes, boolean knowsForm) {
    try {
      Path file = folder.resolve("x." + kind.key() + "." + format.key());
      Files.write(file, bytes);
      return differences(
          want, file, kind.equals(DocumentKind.SELF_EVALUATION), importer(want, knowsForm));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Importer importer(Project want, boolean knowsForm) {
    OptionalInt year = OptionalInt.of(want.year().value());
    return knowsForm
        ? IMPORTER
        : new Importer(
            FORMS, Optional.of(Cards.form(want.form().value())), year, new Messages(Locale.ROOT));
  }

  private List<String> differences(Project want, Path file, boolean evaluated, Importer importer) {
    Importer.Imported imported = importer.of(new SourceReader().read(file));
    if (imported.tables().size() != 1) {
      return List.of(imported.tables().size() + " tables " + imported.findings());
    }
    ImportedTable table = imported.tables().get(0);
    List<String> wrong = new ArrayList<>();
    table.notes().stream()
        .filter(note -> note.code() != ImportCode.IMPORT_MENDED)
        // Some documents do not print it.
        .filter(note -> note.code() != ImportCode.IMPORT_YEAR_UNKNOWN)
        .forEach(note -> wrong.add(note.toString()));
    Project got =
        READER
            .read(Path.of("got.yaml"), table.text().getBytes(StandardCharsets.UTF_8))
            .project()
            .orElseThrow(() -> new AssertionError(table.text()));
    wrong.addAll(new Likeness(want, got, evaluated).differences());
    return wrong;
  }

  @Test
  void whatLibreOfficeWritesOfThemComesBack() throws Exception {
    List<Path> pages = new ArrayList<>();
    List<Project> wanted = new ArrayList<>();
    for (Path sample : Cards.samples()) {
      CheckedFile checked = jixiao.check(sample);
      if (checked.card().orElseThrow().form().documents().containsKey(DocumentKind.SELF_EVALUATION)
          && pages.size() < 2) {
        Path page = folder.resolve("p" + pages.size() + ".docx");
        Files.write(
            page,
            jixiao
                .print(checked, DocumentKind.SELF_EVALUATION, Format.DOCX)
                .files()
                .get(Format.DOCX));
        pages.add(page);
        wanted.add(checked.card().get().project());
      }
    }
    LibreOffice office = new LibreOffice(folder);
    for (String format : List.of("pdf", "docx")) {
      Path to = Files.createDirectories(folder.resolve(format));
      List<Path> converted = office.convert(format, to, pages.toArray(Path[]::new));
      for (int i = 0; i < converted.size(); i++) {
        assertTrue(Files.exists(converted.get(i)), converted.get(i).toString());
        List<String> rows =
            differences(wanted.get(i), converted.get(i), true, IMPORTER).stream()
                .filter(difference -> !difference.startsWith("expected"))
                .filter(difference -> !difference.startsWith("achieved"))
                .toList();
        assertEquals(List.of(), rows, converted.get(i).toString());
      }
    }
  }
}
