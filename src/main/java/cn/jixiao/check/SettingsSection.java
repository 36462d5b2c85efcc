package cn.jixiao.check;

import cn.jixiao.project.Section;
import java.util.Arrays;
import java.util.List;

/** The mapping of a {@code jixiao.yaml} and the keys it knows. */
enum SettingsSection implements Section {
  SETTINGS(
      new Field("severity", false, List.of("最低级别", "级别")),
      new Field("select", false, List.of("只检查", "选择")),
      new Field("ignore", false, List.of("不检查", "忽略")),
      new Field("severities", false, List.of("各代码的级别", "各项级别")),
      new Field("strict", false, List.of("警告也算不通过", "严格")));

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
  public boolean fileKnows(String key) {
    return Arrays.stream(values()).anyMatch(section -> section.field(key).isPresent());
  }
}
