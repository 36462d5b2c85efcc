package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.yaml.Section;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema that editors complete and check with, held against the sections that readers know. */
public final class EditorSchema {
  private final JsonNode json;
  private final Schema schema;

  /**
   * @param file its name in the folder of schemas
   */
  public EditorSchema(String file) {
    try {
      json = JsonMapper.shared().readTree(Files.readString(Path.of("schema", file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(json);
  }

  /** What an editor would underline in a file, none for a good one. */
  public List<?> mistakes(String yaml) {
    return schema.validate(EditorYaml.json(yaml));
  }

  /** The schema of a mapping. */
  public JsonNode part(String pointer) {
    return json.at(pointer);
  }

  /** Holds that schema and reader know and require the same keys, in the same order. */
  public void assertSameKeys(Section section, String pointer) {
    JsonNode part = part(pointer);
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

  /** Holds that every key carries its official name and an explanation in Chinese. */
  public void assertExplained(Section section, String pointer) {
    for (Section.Field field : section.fields()) {
      JsonNode property = part(pointer).get("properties").get(field.key());
      assertEquals(field.title(), property.path("title").asString(), field.key());
      assertTrue(
          property.path("description").asString().codePoints().anyMatch(Character::isIdeographic),
          field.key());
    }
  }
}
