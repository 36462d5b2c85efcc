package cn.jixiao.workspace;

import cn.jixiao.project.EditorSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the editors' schema and the reader together. */
class SettingsSchemaTest {
  private static final EditorSchema SCHEMA = new EditorSchema("settings.schema.json");

  private static String part(SettingsSection section) {
    return switch (section) {
      case SETTINGS -> "";
    };
  }

  @ParameterizedTest
  @EnumSource(SettingsSection.class)
  void schemaAndReaderKnowTheSameKeys(SettingsSection section) {
    SCHEMA.assertSameKeys(section, part(section));
  }

  @ParameterizedTest
  @EnumSource(SettingsSection.class)
  void everyKeyCarriesItsOfficialNameAndAnExplanation(SettingsSection section) {
    SCHEMA.assertExplained(section, part(section));
  }
}
