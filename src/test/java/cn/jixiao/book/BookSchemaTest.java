package cn.jixiao.book;

import cn.jixiao.project.EditorSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the editors' schema and the reader together. */
class BookSchemaTest {
  private static final EditorSchema SCHEMA = new EditorSchema("book.schema.json");

  private static String part(BookSection section) {
    return switch (section) {
      case BOOK -> "";
      case PART -> "/definitions/part";
      case FOOT -> "/properties/foot";
      case LAYOUT -> "/properties/layout";
    };
  }

  @ParameterizedTest
  @EnumSource(BookSection.class)
  void schemaAndReaderKnowTheSameKeys(BookSection section) {
    SCHEMA.assertSameKeys(section, part(section));
  }

  @ParameterizedTest
  @EnumSource(BookSection.class)
  void everyKeyCarriesItsOfficialNameAndAnExplanation(BookSection section) {
    SCHEMA.assertExplained(section, part(section));
  }
}
