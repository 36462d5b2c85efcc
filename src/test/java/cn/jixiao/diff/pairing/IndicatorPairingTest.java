package cn.jixiao.diff.pairing;

import static cn.jixiao.diff.Table.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indicators of two years are said to be the same, and which to be nobody's successor. */
class IndicatorPairingTest {
  /**
   * Rows written as name, name:target or name:target:id, with {@code level/} before it if need be.
   */
  private static List<Row> rows(int year, String indicators) {
    List<Line> lines = new ArrayList<>();
    for (String indicator : indicators.split(" ", -1)) {
      int slash = indicator.indexOf('/');
      String[] parts = indicator.substring(slash + 1).split(":", -1);
      String level = slash < 0 ? "数量指标" : indicator.substring(0, slash) + "指标";
      Line line = line(level, parts[0], parts.length > 1 ? parts[1] : "≥10人");
      lines.add(parts.length > 2 ? line.with("id", parts[2]) : line);
    }
    return Row.of(Table.of(year, lines.toArray(Line[]::new)).card());
  }

  private static String paired(String old, String now) {
    return IndicatorPairing.of(rows(2023, old), rows(2024, now)).stream()
        .map(IndicatorPairingTest::shown)
        .collect(Collectors.joining(" "));
  }

  private static String shown(IndicatorPairing.RowPair pair) {
    return name(pair.old()) + ">" + name(pair.now());
  }

  private static String name(Optional<Row> row) {
    return row.map(one -> one.indicator().name().value()).orElse("");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    // One was split into two, or into three; which of them follows it is nobody's to guess.
    "培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数," + " 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数",
    "培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数 第三期培训班参训人数," + " 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数 >第三期培训班参训人数",
    // Two were merged into one.
    "第一期培训班参训人数 第二期培训班参训人数, 培训班参训人数," + " 第一期培训班参训人数> 第二期培训班参训人数> >培训班参训人数",
    // The same where another row, which has its own successor, stands beside them.
    "走访户数 培训班参训人数, 走访户数 第一期培训班参训人数 第二期培训班参训人数," + " 走访户数>走访户数 培训班参训人数> >第一期培训班参训人数 >第二期培训班参训人数",
    // One that is more alike is the successor, and the other was added.
    "培训班参训人数, 第一期培训班参训人数 二期培训班参训人数," + " >第一期培训班参训人数 培训班参训人数>二期培训班参训人数",
    // So is one that asks for the same.
    "培训班参训人数:≥30人, 第一期培训班参训人数:≥20人 第二期培训班参训人数:≥30人," + " >第一期培训班参训人数 培训班参训人数>第二期培训班参训人数",
    // Names that one character tells apart are certain, however many there are.
    "参训人数, 参训人数一 参训人数二, 参训人数>参训人数一 >参训人数二",
    // Several on either side, all as alike: not one that was split.
    "春季培训班参训人数 秋季培训班参训人数, 第一期培训班参训人数 第二期培训班参训人数," + " 春季培训班参训人数>第一期培训班参训人数 秋季培训班参训人数>第二期培训班参训人数",
  })
  void whatWasSplitOrMergedHasNoSuccessor(String old, String now, String expected) {
    assertEquals(expected, paired(old, now));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    // An id is stronger than a name, and who has a successor gets no other.
    "培训场次:≥1次:a 走访户数, 走访户数:≥1次:a 培训场次, 培训场次>走访户数 走访户数> >培训场次",
    "培训场次:≥1次:a 走访户数:≥1次:b, 走访户数:≥1次:b 培训场次:≥1次:a, 走访户数>走访户数 培训场次>培训场次",
    "培训场次:≥1次:a, 培训场次:≥1次:b, 培训场次>培训场次",
    // A name is stronger than a likeness.
    "青年培训场次 培训场次, 培训场次, 青年培训场次> 培训场次>培训场次",
    "培训场次 青年培训场次, 青年培训场次 培训的场次, 青年培训场次>青年培训场次 培训场次>培训的场次",
    // Names that have a unit alone in common are not alike.
    "会场（万元）:≤5, 设备（万元）:≤5, 会场（万元）> >设备（万元）",
    "会场（万元）:≤5, 会场:≤5万元, 会场（万元）>会场",
    // The only deadlines that a level has left, and not those of two levels.
    "时效/完成时间:12月底前 时效/验收:11月底前, 时效/完成时间:12月底前 时效/竣工:10月底前, 完成时间>完成时间 验收>竣工",
    "时效/验收:11月底前, 时效/竣工:10月底前 时效/交付:9月底前, 验收> >竣工 >交付",
    "时效/验收:11月底前, 质量/竣工:10月底前, 验收> >竣工",
    // Nothing in common.
    "走访户数, 培训场次, 走访户数> >培训场次",
  })
  void whoIsWhoseSuccessor(String old, String now, String expected) {
    assertEquals(expected, paired(old, now));
  }

  /**
   * The longer name has a good half in common with the shorter one: enough within a level, or in a
   * neighbouring one that asks for the same sort of thing.
   */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "数量/培训班参训人数:≥20人, 数量/第一期互联网企业团干部培训班参训人数:≥90%, true",
    "数量/培训班参训人数:≥20人, 质量/第一期互联网企业团干部培训班参训人数:≥10人, true",
    "数量/培训班参训人数:≥20人, 质量/第一期互联网企业团干部培训班参训人数:≥90%, false",
    "数量/培训班参训人数:≥20人, 质量/第一期互联网企业团干部培训班参训人数:较多, false",
    "数量/培训班参训人数:多, 质量/第一期互联网企业团干部培训班参训人数:较多, true",
    "数量/培训班参训人数:≥20人, 社会效益/第一期互联网企业团干部培训班参训人数:≥10人, false",
    // More in common is enough anywhere.
    "数量/培训班参训人数:≥20人, 社会效益/第一期培训班参训人数:≥90%, true",
    // An average in the place of a total is one change, and said to be one.
    "数量/培训班参训人数, 数量/培训班平均参训人数, true",
    // An ending in common, and little else, is not enough.
    "数量/甲类活动合格率, 数量/乙类会议合格率, false",
  })
  void namesMustBeTheMoreAlikeTheFartherApartTheyStand(String old, String now, boolean alike) {
    assertEquals(alike ? 1 : 2, IndicatorPairing.of(rows(2023, old), rows(2024, now)).size());
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    // Of two that are as alike, the one of the same level, …
    "数量/培训班参训人数, 质量/第一期培训班参训人数 数量/第二期培训班参训人数, 第二期培训班参训人数",
    "数量/培训班参训人数, 数量/第一期培训班参训人数 质量/第二期培训班参训人数, 第一期培训班参训人数",
    // … though the other asks for the same.
    "数量/培训班参训人数:≥9人, 质量/第一期培训班参训人数:≥9人 数量/第二期培训班参训人数:≥8人, 第二期培训班参训人数",
    // The more alike one all the same.
    "数量/培训班参训人数, 质量/一期培训班参训人数 数量/第二期培训班参训人数, 一期培训班参训人数",
  })
  void ofSeveralThatAreAlikeTheNearestFollows(String old, String now, String expected) {
    assertEquals(
        List.of(expected),
        IndicatorPairing.of(rows(2023, old), rows(2024, now)).stream()
            .filter(pair -> pair.match().isPresent())
            .map(pair -> name(pair.now()))
            .toList());
  }

  /** Who is asked: people served are equals under whatever name, helpers are others. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "服务对象满意度, 受益群众满意度, true",
    "居民满意度, 学员满意度, true",
    "参训人员满意度, 学员满意率, true",
    "学生满意度, 师生满意度, true",
    "社会公众或服务对象满意度, 群众满意度, true",
    "参加培训人员对培训组织的满意度, 学员满意度, true",
    "患者满意度, 就诊病人满意度, true",
    "服务对象满意度, 企业满意度, true",
    "参与志愿者满意度, 主办单位满意度, false",
    "学生满意度, 教师满意度, false",
    "学生满意度, 学生家长满意度, false",
    "患者满意度, 医护人员满意度, false",
    "受益群众满意度, 工作人员满意度, false",
    "服务对象满意度, 主办单位满意度, false",
    "群众满意度, 受益企业满意度, false",
    "老师满意度, 老人满意度, false",
    "服务对象满意度, 志愿者满意度, false",
  })
  void peopleServedAreEqualsAndHelpersAreOthers(String old, String now, boolean same) {
    String level = "服务对象满意度/";
    assertEquals(
        same ? 1 : 2,
        IndicatorPairing.of(rows(2023, level + old + ":≥90%"), rows(2024, level + now + ":≥92%"))
            .size());
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    // The total cost, whatever it is called and wherever it stands.
    "成本/项目总成本:≤480万元, 经济成本/总成本:≤77万元, 项目总成本>总成本",
    "成本/项目预算控制数:≤480万元, 经济成本/总体支出:≤77万元, 项目预算控制数>总体支出",
    "成本/成本控制数:480万元, 经济成本/项目总投资:≤77万元, 成本控制数>项目总投资",
    "成本/总成本:≤480万元, 成本/人均总成本:≤300元/人, 总成本> >人均总成本",
    "成本/总成本:≤480万元, 成本/设备总费用:≤30万元 成本/场地总费用:≤9万元, 总成本> >设备总费用 >场地总费用",
    // The same end of another year.
    "时效/验收情况:2023年12月31日前, 时效/竣工:2024年12月31日前, 验收情况>竣工",
    "时效/年中任务:2023年度内全部办结, 时效/全部事项:2024年度内全部办结, 年中任务>全部事项",
    "时效/年中任务:2023年度内全部办结, 质量/全部事项:2024年度内全部办结, 年中任务> >全部事项",
    "时效/开工:2023年3月底前, 时效/竣工:2024年12月底前, 开工> >竣工",
    // The same number within a level, where the names have something in common.
    "权益社工队伍:40人, 专业社工队伍建设:40, 权益社工队伍>专业社工队伍建设",
    "权益岗位队伍:40人, 专业社工队伍建设:37, 权益岗位队伍> >专业社工队伍建设",
    "走访户数:≥129户, 帮扶个案:≥129个, 走访户数> >帮扶个案",
    // Of two that are as alike, the one of the same branch.
    "社会效益/群众参与热情:高, 产出甲/群众参与其热情:高 可持续影响/群众参与之热情:高, >群众参与其热情 群众参与热情>群众参与之热情",
    // Things of one kind that a word tells apart.
    "小学生均补助:≥600元, 初中生均补助:≥800元, 小学生均补助> >初中生均补助",
    "城市危旧房改造套数:≥60套, 农村危旧房改造套数:≥60套, 城市危旧房改造套数> >农村危旧房改造套数",
    "培训次数:≥5次, 培训人数:≥90人, 培训次数> >培训人数",
    "质量/资料完整率:100%, 质量/资料准确率:100%, 资料完整率> >资料准确率",
  })
  void whatTheFieldKnows(String old, String now, String expected) {
    assertEquals(expected, paired(old, now));
  }

  /** One word in common is a hint and no pair. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "老旧小区改造户数:≥1800户, 改造老旧小区个数:≥12个, 老旧小区",
    "社会效益/拉动旅游消费:多, 社会效益/旅游接待能力:强, 旅游",
    "社会效益/拉动旅游消费:多, 数量/旅游推介数量:≥9场, ''",
    "记录仪采购合格率:100%, 记录仪采购及时率:100%, 记录仪采购",
    "小学改扩建校舍面积:≥900平方米, 初中改扩建校舍面积:≥900平方米, ''",
    "服务对象满意度/志愿者满意度:≥90%, 服务对象满意度/志愿者家属满意度:≥90%, ''",
    "走访户数:≥5户, 培训场次:≥5场, ''",
    "培训场次:≥5场, 培训场次:≥6场, ''",
  })
  void aRareWordInCommonIsAHint(String old, String now, String expected) {
    assertEquals(
        expected,
        Hint.of(IndicatorPairing.of(rows(2023, old), rows(2024, now))).stream()
            .map(Hint::shared)
            .collect(Collectors.joining(" ")));
  }

  /** Rows of one name, told apart by their targets. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "≥1次 ≥2次, ≥2次 ≥1次, ≥2次>≥2次 ≥1次>≥1次",
    "≥1次 ≥2次, ≥2次, ≥1次> ≥2次>≥2次",
    "≥2次, ≥1次 ≥2次, >≥1次 ≥2次>≥2次",
    "≥1次 ≥2次, ≥2次 ≥3次, ≥2次>≥2次 ≥1次>≥3次",
    "≥1次 ≥2次, ≥3次 ≥1次, ≥2次>≥3次 ≥1次>≥1次",
    // Without any target in common they keep their order.
    "≥1次 ≥2次, ≥3次 ≥4次, ≥1次>≥3次 ≥2次>≥4次",
    "≥1次 ≥2次 ≥3次, ≥4次, ≥1次>≥4次 ≥2次> ≥3次>",
    "≥1次, ≥4次 ≥5次, ≥1次>≥4次 >≥5次",
  })
  void rowsOfOneNameArePairedByTheirTargetsAndThenInOrder(String old, String now, String expected) {
    String oldRows = "培训:" + old.replace(" ", " 培训:");
    String newRows = "培训:" + now.replace(" ", " 培训:");
    assertEquals(
        expected,
        IndicatorPairing.of(rows(2023, oldRows), rows(2024, newRows)).stream()
            .map(pair -> target(pair.old()) + ">" + target(pair.now()))
            .collect(Collectors.joining(" ")));
  }

  private static String target(Optional<Row> row) {
    return row.map(one -> one.indicator().target().orElseThrow().value()).orElse("");
  }
}
