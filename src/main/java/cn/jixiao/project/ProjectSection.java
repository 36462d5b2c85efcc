package cn.jixiao.project;

import static cn.jixiao.yaml.Section.Field.optional;
import static cn.jixiao.yaml.Section.Field.required;

import cn.jixiao.yaml.Section;
import java.util.List;

/**
 * The mappings of a project's file and the keys each of them knows. Reader, suggestions and the
 * editors' schema rest on this one table.
 */
enum ProjectSection implements Section {
  PROJECT(
      required("id", "项目标识"),
      required("year", "年度", "预算年度", "年份"),
      required("form", "表式", "模板"),
      required("name", "项目名称", "名称"),
      optional("code", "项目编码", "项目代码"),
      optional("department", "主管部门"),
      optional("department-code", "主管部门代码", "部门代码", "部门编码", "单位代码"),
      optional("unit", "实施单位", "单位"),
      optional("contact", "联系人"),
      required("funds", "项目资金", "资金"),
      optional("purpose", "预算规模及资金用途", "资金用途"),
      optional("spending-plan", "资金支出计划", "支出计划"),
      optional("goals", "年度总体目标", "绩效目标", "总体目标", "年度目标", "目标"),
      required("indicators", "绩效指标", "指标"),
      optional("published", "已公开的结果", "公开结果"),
      FootLine.FIELD,
      optional("layout", "版式", "排版"),
      optional("notes", "备注", "说明")),
  CONTACT(optional("person", "项目负责人", "负责人", "联系人"), optional("phone", "联系电话", "电话")),
  FUNDS(
      optional("fiscal", "当年财政拨款", "财政拨款", "财政资金"),
      optional("carryover", "上年结转资金", "结转资金", "上年结转"),
      optional("other", "其他资金", "其他"),
      optional("total", "年度资金总额", "资金总额", "预算数", "合计", "总额")),
  FUND_LINE(
      optional("budget", "年初预算数", "预算数", "年初预算"),
      optional("adjusted", "全年预算数", "全年预算"),
      optional("executed", "全年执行数", "执行数")),
  GOALS(
      optional("expected", "预期目标", "绩效目标", "年初设定目标"),
      optional("achieved", "实际完成情况", "完成情况", "年度总体目标完成情况综述")),
  INDICATOR(
      required("name", "三级指标", "指标名称", "名称"),
      optional("id", "指标标识"),
      optional("description", "绩效指标描述", "指标描述", "描述"),
      optional("basis", "指标值确定依据", "确定依据", "依据"),
      optional("target", "年度指标值", "指标值", "目标值"),
      optional("actual", "实际完成值", "全年实际值", "实际值", "完成值"),
      optional("weight", "分值", "权重"),
      optional("score", "得分"),
      optional("level", "完成等次", "等次"),
      optional("scored-as", "计分方式", "评分方式"),
      optional("reason", "偏差原因分析及改进措施", "未完成原因分析", "偏差原因", "原因分析", "原因")),
  PUBLISHED(optional("execution", "预算执行"), optional("total", "总分", "合计")),
  EXECUTION(
      optional("weight", "分值", "权重"), optional("rate", "执行率", "预算执行率"), optional("score", "得分")),
  FOOT(FootLine.fields()),
  LAYOUT(Layout.TYPE_SIZE, Layout.LINE_HEIGHT);

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<Field> fields;

  ProjectSection(Field... fields) {
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
