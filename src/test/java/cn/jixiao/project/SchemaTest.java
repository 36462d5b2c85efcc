package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the editors' schema and the reader together. */
class SchemaTest {
  private static final JsonNode PROJECT = json("schema/project.schema.json");
  private static final Schema PROJECT_SCHEMA = schema(PROJECT);
  private static final Schema BOOK_SCHEMA = schema(json("schema/book.schema.json"));

  private static JsonNode json(String file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(JsonNode json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(json);
  }

  private static JsonNode part(ProjectSection section) {
    return PROJECT.at(
        switch (section) {
          case PROJECT -> "";
          case CONTACT -> "/properties/contact";
          case FUNDS -> "/properties/funds";
          case FUND_LINE -> "/definitions/fundLine";
          case GOALS -> "/properties/goals";
          case INDICATOR -> "/definitions/indicator";
          case PUBLISHED -> "/properties/published";
          case EXECUTION -> "/properties/published/properties/execution";
        });
  }

  @ParameterizedTest
  @EnumSource(ProjectSection.class)
  void schemaAndReaderKnowTheSameKeys(ProjectSection section) {
    JsonNode part = part(section);
    List<String> keys = section.fields().stream().map(Section.Field::key).toList();
    assertEquals(keys, List.copyOf(part.get("properties").propertyNames()));
    assertFalse(part.get("additionalProperties").asBoolean());
    Set<String> required = new TreeSet<>();
    part.path("required").forEach(key -> required.add(key.asString()));
    Set<String> expected = new TreeSet<>();
    section.fields().stream()
        .filter(Section.Field::required)
        .forEach(field -> expected.add(field.key()));
    assertEquals(expected, required);
  }

  @ParameterizedTest
  @EnumSource(ProjectSection.class)
  void everyKeyCarriesItsOfficialNameAndAnExplanation(ProjectSection section) {
    for (Section.Field field : section.fields()) {
      JsonNode property = part(section).get("properties").get(field.key());
      assertEquals(field.title(), property.path("title").asString(), field.key());
      assertTrue(
          property.path("description").asString().codePoints().anyMatch(Character::isIdeographic),
          field.key());
    }
  }

  @Test
  void schemaAndReaderKnowTheSameWords() {
    assertEquals(Stream.of(Achievement.values()).map(Achievement::key).toList(), words("level"));
    assertEquals(Stream.of(ScoredAs.values()).map(ScoredAs::key).toList(), words("scored-as"));
  }

  private static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : part(ProjectSection.INDICATOR).get("properties").get(key).get("enum")) {
      if (!word.isNull()) {
        words.add(word.asString());
      }
    }
    return words;
  }

  @Test
  void everyPublishedTableFollowsTheSchema() throws IOException {
    for (Path file : Corpus.files()) {
      assertEquals(
          List.of(),
          PROJECT_SCHEMA.validate(EditorYaml.json(Files.readString(file))),
          file::toString);
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
    List<?> refused = PROJECT_SCHEMA.validate(EditorYaml.json(text));
    assertEquals(reading.hasErrors(), !refused.isEmpty(), () -> reading.findings() + " " + refused);
  }

  @Test
  void theVariantsAreBothGoodAndBad() {
    long bad =
        variants()
            .filter(text -> !PROJECT_SCHEMA.validate(EditorYaml.json(text)).isEmpty())
            .count();
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
    assertEquals(List.of(), BOOK_SCHEMA.validate(EditorYaml.json(text)));
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
        "{title: 绩效文本, parts: [{title: 一, projects: ['*'], document: other}]}",
        "{title: 绩效文本, pages: 3, parts: [{title: 一, text: a.md}]}"
      })
  void brokenBooksAreRefused(String text) {
    assertFalse(BOOK_SCHEMA.validate(EditorYaml.json(text)).isEmpty());
  }
}
