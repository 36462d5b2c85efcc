package cn.jixiao.diff.pairing;

import java.util.List;
import java.util.Optional;

/**
 * Who is asked how content they are (满意度). The people a project serves have many names, which are
 * equals; those who help with it, and those who are neither, are others, whose answers are another
 * indicator.
 *
 * @param who {@code *} where the name leaves it open, {@code +} for people served, else their name
 * @param about what they are asked about; empty where the name does not say
 */
record Asked(String who, String about) {
  private static final String OPEN = "*";
  private static final String SERVED = "+";

  /** Called so whoever they are. */
  private static final List<String> OPEN_NAMES =
      List.of("服务对象", "受益对象", "服务人群", "受众", "受益人员", "受益人", "相关方", "使用者");

  private static final List<String> OTHERS =
      List.of(
          "志愿者", "主办单位", "承办单位", "协办单位", "合作单位", "主管部门", "管理部门", "管理人员", "工作人员", "服务人员", "执法人员",
          "医护人员", "医务人员", "科技人员", "技术人员", "干部职工", "干部", "职工", "员工", "教师", "老师", "教职工", "教练员", "裁判员",
          "评委", "专家", "督导", "社工", "护理员", "辅警", "民警", "工人", "家长", "家属", "监护人", "企业", "商户", "经营户",
          "商家", "从业人员", "用人单位", "使用单位", "单位", "部门", "机构", "学校", "领导", "媒体");

  private static final List<String> SERVED_NAMES =
      List.of(
          "对象", "群众", "居民", "住户", "村民", "农户", "农民", "林农", "牧民", "渔民", "市民", "公众", "公民", "百姓", "人民",
          "户", "学员", "学生", "师生", "患者", "病人", "游客", "观众", "读者", "听众", "旅客", "乘客", "顾客", "消费者", "用户",
          "参与者", "参加者", "参会者", "参赛者", "申请人", "当事人", "受援人", "受助人", "受训人员", "参训人员", "培训人员", "参加人员",
          "参与人员", "参会人员", "参赛人员", "使用人员", "困难人员", "就业人员", "老年人", "老人", "儿童", "青年", "青少年", "少年",
          "妇女", "残疾人", "司机", "职业人员", "运动员", "人群", "人员", "家庭", "者", "人");

  private static final List<String> TRAINED = List.of("参训", "受训", "参培", "受培训");

  private static final List<String> FILLERS = List.of("问卷调查", "调查", "平均", "总体", "综合", "整体", "的");

  /** Who is asked, of a name without its ending 满意度; empty where it speaks of no people. */
  static Optional<Asked> of(String words) {
    String rest = words;
    for (String filler : FILLERS) {
      if (rest.endsWith(filler)) {
        rest = rest.substring(0, rest.length() - filler.length());
      }
    }
    int about = rest.indexOf('对', 1);
    boolean isObject = about > 0 && rest.startsWith("对象", about);
    String people = about > 0 && !isObject ? rest.substring(0, about) : rest;
    String object = about > 0 && !isObject ? rest.substring(about + 1) : "";
    if (people.isEmpty()) {
      return Optional.of(new Asked(OPEN, object));
    }
    if (OPEN_NAMES.stream().anyMatch(people::endsWith)) {
      return Optional.of(new Asked(OPEN, object));
    }
    if (TRAINED.stream().anyMatch(people::startsWith)) {
      return Optional.of(new Asked(SERVED, object));
    }
    Optional<String> other = OTHERS.stream().filter(people::endsWith).findFirst();
    if (other.isPresent()) {
      return Optional.of(new Asked(other.get(), object));
    }
    return SERVED_NAMES.stream().anyMatch(people::endsWith)
        ? Optional.of(new Asked(SERVED, object))
        : Optional.empty();
  }

  /** Whether the same people may be asked. */
  boolean mayBe(Asked other) {
    return who.equals(other.who) || isOpenFor(other) || other.isOpenFor(this);
  }

  /** Whoever is called the people served, helpers are not. */
  private boolean isOpenFor(Asked other) {
    return who.equals(OPEN)
        && (other.who.equals(SERVED)
            || List.of("企业", "商户", "单位", "部门", "机构", "学校", "用人单位", "使用单位", "家长")
                .contains(other.who));
  }

  /** Whether they are the people a project serves, and are asked about the project as a whole. */
  boolean isServed() {
    return who.equals(OPEN) || who.equals(SERVED);
  }
}
