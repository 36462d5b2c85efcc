package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the editors' schema and the reader together. */
class BookSchemaTest {
  private static final JsonNode SCHEMA = json("schema/book.schema.json");

  private static JsonNode json(String file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode part(BookSection section) {
    return SCHEMA.at(
        switch (section) {
          case BOOK -> "";
          case PART -> "/definitions/part";
        });
  }

  @ParameterizedTest
  @EnumSource(BookSection.class)
  void schemaAndReaderKnowTheSameKeys(BookSection section) {
    JsonNode part = part(section);
    assertEquals(
        section.fields().stream().map(Section.Field::key).toList(),
        List.copyOf(part.get("properties").propertyNames()));
    assertFalse(part.get("additionalProperties").asBoolean());
    Set<String> required = new TreeSet<>();
    part.path("required").forEach(key -> required.add(key.asString()));
    assertEquals(
        section.fields().stream()
            .filter(Section.Field::required)
            .map(Section.Field::key)
            .collect(Collectors.toCollection(TreeSet::new)),
        required);
  }

  @ParameterizedTest
  @EnumSource(BookSection.class)
  void everyKeyCarriesItsNameAndAnExplanation(BookSection section) {
    for (Section.Field field : section.fields()) {
      JsonNode property = part(section).get("properties").get(field.key());
      assertEquals(field.title(), property.path("title").asString(), field.key());
      assertTrue(
          property.path("description").asString().codePoints().anyMatch(Character::isIdeographic),
          field.key());
    }
  }
}
