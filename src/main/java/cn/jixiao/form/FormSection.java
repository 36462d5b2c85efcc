package cn.jixiao.form;

import static cn.jixiao.yaml.Section.Field.optional;
import static cn.jixiao.yaml.Section.Field.required;

import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import cn.jixiao.yaml.Section;
import java.util.List;

/** The mappings of a {@code form.yaml} and the keys each of them knows. */
enum FormSection implements Section {
  FORM(
      required("name", "表式名称"),
      required("documents", "文档"),
      optional("fields", "自有字段", "字段"),
      required("funds", "项目资金"),
      optional("execution", "预算执行"),
      required("indicators", "绩效指标"),
      optional("grades", "等级"),
      optional("notes", "表下注"),
      FootLine.FIELD,
      optional("layout", "版式", "排版"),
      optional("monitor", "运行监控")),
  DOCUMENT(required("template", "模板文件"), required("title", "标题"), optional("needs", "所需字段")),
  BORROWED(required("form", "所属表式")),
  FUNDS(
      required("lines", "资金行"),
      optional("columns", "自有资金列"),
      optional("projects", "由项目相加的行"),
      optional("unit", "金额单位"),
      optional("adjusted", "是否有全年预算数"),
      optional("decimals", "小数位数"),
      optional("thousands", "千位分隔符")),
  LINE(required("label", "资金行名称"), optional("sum", "由哪些行相加")),
  FIELD(
      required("label", "字段名称"),
      optional("kind", "字段类型"),
      optional("required", "是否必填"),
      optional("choices", "可选内容")),
  EXECUTION(
      required("weight", "分值"),
      optional("decimals", "小数位数"),
      optional("percent-sign", "执行率是否带百分号")),
  INDICATORS(
      optional("groups", "一级指标分值"),
      optional("cost", "成本指标名称"),
      optional("points", "是否计分"),
      optional("fields", "自有字段", "字段"),
      optional("decimals", "小数位数"),
      optional("over-target", "指标值过低的扣分"),
      optional("qualitative", "定性指标分档")),
  BAND(optional("from", "起点（含）"), optional("above", "起点（不含）"), required("deduct", "扣分比例")),
  QUALITATIVE(required("achieved", "达成预期"), required("partial", "部分达成")),
  MONITOR(
      required("months", "已过的月数"),
      required("reached", "已完成情况的字段"),
      optional("forecast", "全年预计的字段"),
      optional("executed", "已执行数的列"),
      optional("expected", "全年预计执行数的列")),
  FOOT(FootLine.fields()),
  LAYOUT(Layout.TYPE_SIZE, Layout.LINE_HEIGHT);

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<Field> fields;

  FormSection(Field... fields) {
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
