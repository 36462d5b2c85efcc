package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.text.Keyed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Holds the editors' schema and the reader together. */
class SchemaTest {
  private static final EditorSchema PROJECT = new EditorSchema("project.schema.json");
  private static final EditorSchema BOOK = new EditorSchema("book.schema.json");

  private static String part(ProjectSection section) {
    return switch (section) {
      case PROJECT -> "";
      case CONTACT -> "/properties/contact";
      case FUNDS -> "/properties/funds";
      case FUND_LINE -> "/definitions/fundLine";
      case GOALS -> "/properties/goals";
      case INDICATOR -> "/definitions/indicator";
      case PUBLISHED -> "/properties/published";
      case EXECUTION -> "/properties/published/properties/execution";
      case FOOT -> "/properties/foot";
      case LAYOUT -> "/properties/layout";
    };
  }

  @ParameterizedTest
  @EnumSource(ProjectSection.class)
  void schemaAndReaderKnowTheSameKeys(ProjectSection section) {
    PROJECT.assertSameKeys(section, part(section));
  }

  @ParameterizedTest
  @EnumSource(ProjectSection.class)
  void everyKeyCarriesItsOfficialNameAndAnExplanation(ProjectSection section) {
    PROJECT.assertExplained(section, part(section));
  }

  @Test
  void schemaAndReaderKnowTheSameWords() {
    assertEquals(written(Achievement.values()), words("level"));
    assertEquals(written(ScoredAs.values()), words("scored-as"));
  }

  /** The keys first, then what else people write for them. */
  private static Set<String> written(Keyed... choices) {
    return Stream.concat(
            Stream.of(choices).map(Keyed::key),
            Stream.of(choices).flatMap(choice -> choice.words().stream()))
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String key) {
    Set<String> words = new HashSet<>();
    for (JsonNode word :
        PROJECT.part(part(ProjectSection.INDICATOR)).get("properties").get(key).get("enum")) {
      if (!word.isNull()) {
        words.add(word.asString());
      }
    }
    return words;
  }

  @Test
  void everyPublishedTableFollowsTheSchema() throws IOException {
    for (Path file : Corpus.files()) {
      assertEquals(List.of(), PROJECT.mistakes(Files.readString(file)), file::toString);
    }
  }

  static Stream<String> variants() {
    return Variants.of(Variants.WHOLE).stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void schemaAndReaderAgreeWhateverIsLeftOutOrOfAnotherType(String text) {
    Reading reading =
        new ProjectReader().read(Path.of("x.yaml"), text.getBytes(StandardCharsets.UTF_8));
    List<?> refused = PROJECT.mistakes(text);
    assertEquals(reading.hasErrors(), !refused.isEmpty(), () -> reading.findings() + " " + refused);
  }

  @Test
  void theVariantsAreBothGoodAndBad() {
    long bad = variants().filter(text -> !PROJECT.mistakes(text).isEmpty()).count();
    assertTrue(bad > 100 && variants().count() - bad > 100, () -> bad + " bad ones");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{title: 绩效文本, parts: [{title: 一, text: overall.md}]}",
        "{title: 绩效文本, subtitle: （草案）, department: 团市委, approved-by: 财政局, date: 2024-02,"
            + " parts: [{title: 二, projects: ['*.yaml'], document: target}, {title: 三, summary: true}]}"
      })
  void booksFollowTheirSchema(String text) {
    assertEquals(List.of(), BOOK.mistakes(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{title: 绩效文本}",
        "{title: 绩效文本, parts: []}",
        "{title: 绩效文本, parts: [{title: 一}]}",
        "{title: 绩效文本, parts: [{text: a.md}]}",
        "{title: 绩效文本, parts: [{title: 一, text: a.md, summary: true}]}",
        "{title: 绩效文本, parts: [{title: 一, text: a.md, document: target}]}",
        "{title: 绩效文本, parts: [{title: 一, projects: ['*'], document: Other}]}",
        "{title: 绩效文本, pages: 3, parts: [{title: 一, text: a.md}]}"
      })
  void brokenBooksAreRefused(String text) {
    assertFalse(BOOK.mistakes(text).isEmpty());
  }
}
