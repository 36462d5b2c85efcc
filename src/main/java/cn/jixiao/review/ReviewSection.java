package cn.jixiao.review;

import static cn.jixiao.yaml.Section.Field.optional;
import static cn.jixiao.yaml.Section.Field.required;

import cn.jixiao.yaml.Section;
import java.util.List;

/** The mappings of a {@code review.yaml} and the keys they know. */
enum ReviewSection implements Section {
  REVIEW(optional("accepted", "已认可")),
  ACCEPTED(
      required("fingerprint", "指纹"),
      required("from", "来源"),
      required("code", "代码"),
      required("project", "项目"),
      optional("subject", "对象"),
      optional("what", "内容"),
      optional("reason", "理由", "原因"),
      optional("by", "认可人"),
      optional("date", "日期"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<Field> fields;

  ReviewSection(Field... fields) {
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
