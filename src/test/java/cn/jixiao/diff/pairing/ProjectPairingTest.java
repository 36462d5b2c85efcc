package cn.jixiao.diff.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.diff.Table;
import cn.jixiao.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
}
