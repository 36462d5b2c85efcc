package cn.jixiao.book;

import static cn.jixiao.yaml.Section.Field.optional;
import static cn.jixiao.yaml.Section.Field.required;

import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import cn.jixiao.yaml.Section;
import java.util.List;

/** The mappings of a {@code book.yaml} and the keys each of them knows. */
enum BookSection implements Section {
  BOOK(
      required("title", "书名", "标题", "名称"),
      optional("subtitle", "副标题"),
      optional("department", "部门", "主管部门"),
      optional("approved-by", "审核", "审核单位"),
      optional("date", "日期"),
      FootLine.FIELD,
      optional("layout", "版式", "排版"),
      required("parts", "各部分", "部分")),
  PART(
      required("title", "标题"),
      optional("text", "文字", "正文"),
      optional("projects", "项目"),
      optional("document", "文书", "文档"),
      optional("summary", "汇总表", "汇总")),
  FOOT(FootLine.fields()),
  LAYOUT(Layout.TYPE_SIZE, Layout.LINE_HEIGHT, optional("uniform", "统一版式", "统一"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<Field> fields;

  BookSection(Field... fields) {
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
