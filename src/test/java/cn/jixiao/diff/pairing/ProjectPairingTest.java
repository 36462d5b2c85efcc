package cn.jixiao.diff.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table;
import cn.jixiao.diff.Table.Line;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which projects of two sides are compared with each other. */
class ProjectPairingTest {
  /** Projects written as id and year and, where it matters, the name: {@code a23:青年培训}. */
  private static List<ScoreCard> cards(String projects) {
    List<ScoreCard> cards = new ArrayList<>();
    for (String project : projects.split(" ", -1)) {
      String[] parts = project.split(":", -1);
      String id = parts[0].substring(0, 1);
      int year = 2000 + Integer.parseInt(parts[0].substring(1));
      String name = parts.length > 1 ? parts[1] : "名称" + id.repeat(9);
      cards.add(new Table(year, "beijing-2024", name, "100", "100", "目标", List.of()).card(id));
    }
    return cards;
  }

  private static String shown(Optional<ScoreCard> card) {
    return card.map(ScoreCard::project)
        .map(project -> project.id().value() + project.year().value() % 100)
        .orElse("");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "a23, a24, a23>a24",
    "a23 b23, b24 a24, b23>b24 a23>a24",
    "a23, b24, >b24 a23>",
    // Several years of one project: each belongs to itself, …
    "a23 a24, a24 a23, a24>a24 a23>a23",
    "a24 a23, a23, a23>a23 a24>",
    // … what is left to the latest, …
    "a22 a23, a24, a23>a24 a22>",
    "a23 a22, a24, a23>a24 a22>",
    "a21 a22, a23 a24, a21>a23 a22>a24",
    "a24, a22 a23, >a22 a24>a23",
    // … and a new one to the last before it, which has itself to be compared with, too.
    "a23, a23 a24, a23>a23 a23>a24",
    "a22 a23, a22 a23 a24, a22>a22 a23>a23 a23>a24",
    "a23 a22, a22 a23 a24, a22>a22 a23>a23 a23>a24",
    "a24, a23 a24, >a23 a24>a24",
    "a23:青年培训, a23:青年培训 a24:老年培训, a23>a23 a23>a24",
    // Another id and the same name, without its year.
    "a23:青年培训, b24:青年培训, a23>b24",
    "a23:2023年青年培训, b24:青年培训（2024年）, a23>b24",
    "a24:青年培训, b23:青年培训, a24>b23",
    "a23:青年培训, b24:老年培训, >b24 a23>",
    // An id is stronger.
    "a23:青年培训 b23:老年培训, a24:老年培训 b24:青年培训, a23>a24 b23>b24",
    "a23:青年培训 b23:老年培训, a24:老年培训, a23>a24 b23>",
    // A name that several have is nobody's in one year, and the last one's in several.
    "a23:青年培训 b23:青年培训, c24:青年培训, >c24 a23> b23>",
    "a22:青年培训 b23:青年培训, c24:青年培训, b23>c24 a22>",
    "a21:青年培训 b23:青年培训 d23:青年培训, c24:青年培训, >c24 a21> b23> d23>",
    "a23:青年培训, b23:青年培训 c24:青年培训, >b23 a23>c24",
    "a24:青年培训, b23:青年培训 c24:青年培训, >b23 >c24 a24>",
    // What every project is called is a name, and what is none is not.
    "a23:项目, b24:工作, >b24 a23>",
    "a23:项目, b24:项目, a23>b24",
    "a23:2023年, b24:2024年, >b24 a23>",
  })
  void projectsAreComparedWithThemselvesAndWithTheirLastYear(
      String old, String now, String expected) {
    assertEquals(
        expected,
        ProjectPairing.of(cards(old), cards(now)).stream()
            .map(pair -> shown(pair.old()) + ">" + shown(pair.now()))
            .collect(Collectors.joining(" ")));
  }

  private static ScoreCard card(int year, String id, String name, String... indicators) {
    List<Line> lines = new ArrayList<>();
    for (String indicator : indicators) {
      lines.add(Table.line("数量指标", indicator, "≥10个"));
    }
    return new Table(year, "beijing-2024", name, "100", "100", "目标", lines).card(id);
  }

  /**
   * Another id and another name: likeness of names and indicators decides, each making up for less
   * of the other.
   */
  @ParameterizedTest(name = "{0} → {1}, {2} → {3}: {4}")
  @CsvSource({
    "农村公路养护, 农村公路日常养护经费, 养护里程 桥梁座数 巡查次数, 公路养护里程 桥梁座数 路面修补面积, true",
    "青年人才托举, 优秀青年人才支持计划, 支持人数 交流次数 走访企业数, 支持人数 交流次数 走访企业数, true",
    "农村公路养护, 农村公路日常养护经费, 养护里程 桥梁座数, 宣传手册 讲座场次, false",
    "小学教师培训, 初中教师培训, 培训人数 培训班期数 培训课时, 培训人数 培训班期数 培训课时, false",
    "办公用房物业, 文化惠民演出, 保洁面积 保安人数 巡查次数, 演出场次 观众人次 志愿者人数, false",
    "图书购置, 办公设备购置, 总成本 项目完成时间 服务对象满意度 验收合格率, 总成本 项目完成时间 服务对象满意度 验收合格率, false",
    "办公用房物业, 机关大楼后勤, 保洁面积 保安人数 巡查次数, 保洁面积 保安人数 巡查次数, false",
  })
  void renamedProjectsArePairedByLikeness(
      String oldName, String newName, String old, String now, boolean same) {
    List<ProjectPairing.CardPair> pairs =
        ProjectPairing.of(
            List.of(card(2023, "a", oldName, old.split(" ", -1))),
            List.of(card(2024, "b", newName, now.split(" ", -1))));
    assertEquals(same ? 1 : 2, pairs.size());
    assertEquals(
        same ? Optional.of(Match.By.SIMILARITY) : Optional.empty(),
        pairs.get(0).match().map(Match::by));
  }

  @Test
  void theMostAlikeProjectsComeFirstAndTheNewYearFollowsTheOld() {
    ScoreCard old = card(2023, "a", "农村公路养护", "养护里程", "桥梁座数", "巡查次数");
    ScoreCard near = card(2024, "b", "农村公路养护工程", "养护里程", "桥梁座数", "巡查次数");
    ScoreCard far = card(2024, "c", "农村公路日常管护", "养护里程", "桥梁座数", "路灯盏数");
    List<ProjectPairing.CardPair> pairs = ProjectPairing.of(List.of(old), List.of(far, near));
    assertEquals(Optional.empty(), pairs.get(0).match());
    assertEquals(Optional.of(old), pairs.get(1).old());
    assertEquals(2, ProjectPairing.of(List.of(near), List.of(old)).size());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({"a, 青年培训, ID", "b, 青年培训项目, NAME", "b, 物业服务, FILES"})
  void namedProjectsAreAPairWhateverTheyAreCalled(String id, String name, Match.By by) {
    ProjectPairing.CardPair pair =
        ProjectPairing.named(card(2023, "a", "青年培训"), card(2024, id, name));
    assertEquals(Optional.of(by), pair.match().map(Match::by));
  }
}
