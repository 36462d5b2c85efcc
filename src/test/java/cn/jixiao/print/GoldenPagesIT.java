package cn.jixiao.print;

import cn.jixiao.book.Volumes;
import cn.jixiao.diff.DiffReport;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.history.ProjectHistory;
import cn.jixiao.page.ComparisonPage;
import cn.jixiao.page.Comparisons;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.page.HistoryPage;
import cn.jixiao.score.Cards;
import cn.jixiao.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages against approved pictures: a sample of every form, invented projects of every length in
 * every document of every form, the lines at a foot, a comparison, a history and a volume. Whoever
 * changes a form on purpose looks at the new pages in {@code target/golden}, and approves them by
 * running this test with {@code -Djixiao.approve=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenPagesIT {
  private final GoldenPages golden =
      new GoldenPages(
          Path.of("src/test/resources/cn/jixiao/print/golden"),
          Path.of("target/golden"),
          Boolean.getBoolean("jixiao.approve"));

  @TempDir private Path folder;

  static Stream<Arguments> samples() {
    return SampleProjects.files().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void pagesLookAsApproved(String form, Path project) throws IOException {
    golden.assertLookAsApproved(form, Press.print(project).pdf());
  }

  @Test
  void volumesWithANarrativeLookAsApproved() throws IOException {
    Path book = Path.of("projects/zhangjiakou-tuanshiwei/2024/book.yaml");
    Path printed = Volumes.print(book, folder, Set.of(Format.PDF)).resolve("book.pdf");
    golden.assertLookAsApproved("volume", Files.readAllBytes(printed));
  }

  @Test
  void linesAtTheFootLookAsApproved() throws Exception {
    FormLibrary forms =
        FootIT.forms("beijing-2024", "{prepared-by, reviewed-by, head, phone, date, seal}", folder);
    String yaml =
        GoldenProjects.yaml("beijing-2024", GoldenProjects.Size.SHORT)
            + "foot: {prepared-by: 张明远, phone: 010-66554433}\n";
    ScoreCard card = Cards.of(yaml, forms);
    golden.assertLookAsApproved(
        "foot",
        new DocumentPrinter(new DocumentTemplates(forms, Press.FONTS), Press.FONTS)
            .print(card, DocumentKind.SELF_EVALUATION, Set.of(Format.PDF))
            .files()
            .get(Format.PDF));
  }

  @Test
  void everyApprovedPictureIsOfAPageThatIsPrinted() throws IOException {
    Set<String> documents = new TreeSet<>(SampleProjects.files().keySet());
    documents.addAll(List.of("comparison", "history", "volume", "foot"));
    lengths()
        .map(length -> name((String) length.get()[0], length.get()[1], length.get()[2]))
        .forEach(documents::add);
    golden.assertApprovedAre(documents);
  }

  private static String name(Object form, Object kind, Object size) {
    return form
        + "-"
        + ((DocumentKind) kind).key()
        + "-"
        + ((GoldenProjects.Size) size).name().toLowerCase(Locale.ROOT);
  }

  @Test
  void comparisonsLookAsApproved() throws Exception {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    DiffReport report = Comparisons.of(samples.resolve("2019"), samples.resolve("2020"));
    String page = Comparisons.PAGE.xhtml(report, Comparisons.CHINESE);
    golden.assertLookAsApproved(
        "comparison", Comparisons.print(page, ComparisonPage.TABLE).get(Format.PDF));
  }

  @Test
  void historiesLookAsApproved() throws Exception {
    Path samples = Path.of("projects/beijing-tuanshiwei");
    List<ScoreCard> years =
        Stream.of("2020", "2024")
            .map(year -> Cards.of(samples.resolve(year).resolve("hulianwang-qiye-tuanjian.yaml")))
            .toList();
    String page =
        new HistoryPage(Comparisons.TEMPLATES)
            .xhtml(List.of(ProjectHistory.of(years)), Comparisons.CHINESE);
    golden.assertLookAsApproved(
        "history", Comparisons.print(page, HistoryPage.TEMPLATE).get(Format.PDF));
  }

  /** Every length of every document of every form. */
  static Stream<Arguments> lengths() {
    List<Arguments> lengths = new ArrayList<>();
    for (String form : new FormLibrary(Optional.empty()).ids()) {
      Cards.form(form)
          .documents()
          .forEach(
              (kind, document) -> {
                // What another form lends is looked at there.
                if (document.folder().equals(form)) {
                  for (GoldenProjects.Size size : GoldenProjects.Size.values()) {
                    lengths.add(Arguments.of(form, kind, size));
                  }
                }
              });
    }
    return lengths.stream();
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void projectsOfEveryLengthLookAsApproved(String form, DocumentKind kind, GoldenProjects.Size size)
      throws Exception {
    ScoreCard card = Cards.of(GoldenProjects.yaml(form, size));
    byte[] pdf =
        new DocumentPrinter(Press.TEMPLATES, Press.FONTS)
            .print(card, kind, Set.of(Format.PDF))
            .files()
            .get(Format.PDF);
    golden.assertLookAsApproved(name(form, kind, size), pdf);
  }
}
