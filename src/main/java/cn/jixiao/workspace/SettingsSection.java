package cn.jixiao.workspace;

import static cn.jixiao.yaml.Section.Field.optional;

import cn.jixiao.yaml.Section;
import java.util.List;

/** The mapping of a {@code jixiao.yaml} and the keys it knows. */
enum SettingsSection implements Section {
  SETTINGS(
      optional("severity", "最低级别", "级别"),
      optional("select", "只检查", "选择"),
      optional("ignore", "不检查", "忽略"),
      optional("severities", "各代码的级别", "各项级别"),
      optional("strict", "警告也算不通过", "严格"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<Field> fields;

  SettingsSection(Field... fields) {
    this.fields = List.of(fields);
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public List<? extends Section> ofFile() {
    return List.of(values());
  }
}
