package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.check.CheckCode;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowancesTest {
  private static final Path FILE = Path.of("x.yaml");

  /** What remains of a group-weight and an overspent on one line, as {@code code:line}. */
  private static List<String> remaining(String text, int line) {
    Place place = new Place(FILE, line, 3);
    List<Finding> found = List.of(CheckCode.GROUP_WEIGHT.at(place), CheckCode.OVERSPENT.at(place));
    return new Allowances(FILE, new SourceText(text))
        .apply(found).stream()
            .map(finding -> finding.code() + ":" + finding.place().line())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: 2 # jixiao: allow group-weight 经同意\n",
        "a: 1\nb: 2   #jixiao：allow group-weight 经同意\n",
        "# jixiao: allow group-weight 经同意\nb: 2\n",
        "a:\n  - 1 # jixiao: allow Group_Weight，经同意\n",
        "a: # x\n  b: '2' # jixiao:allow: group-weight 经同意",
        "a: 1\nb: |- # jixiao: allow group-weight 经同意\n  text\n",
        "a: {b: 1,\nc: 2} # jixiao: allow group-weight 经同意\n"
      })
  void aFindingIsAllowedOnOrAboveItsLine(String text) {
    assertEquals(List.of("overspent:2"), remaining(text, 2));
  }

  @Test
  void commentsAboveALineMayBeMany() {
    String text =
        "a: 1\n# jixiao: allow group-weight 经同意\n# 说明\n\n# jixiao: allow overspent 追加在途\nb: 2\n";
    assertEquals(List.of(), remaining(text, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", " , ", "，", "、"})
  void severalCodesAreSeparatedByCommas(String comma) {
    assertEquals(
        List.of(), remaining("b: 2 # jixiao: allow overspent" + comma + "group-weight 经同意", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b: '2 # jixiao: allow group-weight 经同意'",
        "b: \"2 # jixiao: allow group-weight 经同意\"",
        "b: 2# jixiao: allow group-weight 经同意"
      })
  void aNumberSignInATextIsNoComment(String text) {
    assertEquals(List.of("group-weight:1", "overspent:1"), remaining(text, 1));
  }

  @Test
  void aNumberSignInABlockIsNoComment() {
    String text = "b: |\n  # jixiao: allow group-weight 经同意\n  c\nd: 1\n";
    for (int line : new int[] {1, 2, 3, 4}) {
      assertEquals(List.of("group-weight:" + line, "overspent:" + line), remaining(text, line));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# jixiao: allow group-weight            | overspent:2 allow-without-reason:1",
        "# jixiao: allow group-weight,overspent。 | allow-without-reason:1",
        "# jixiao: allow group-weigth 经同意      | group-weight:2 overspent:2 allow-misspelt:1",
        "# jixiao: allow whatever-else 经同意     | group-weight:2 overspent:2 allow-unknown:1",
        "# jixiao: allow unknown-key 经同意       | group-weight:2 overspent:2 allow-unknown:1",
        "# jixiao: 保留 group-weight             | group-weight:2 overspent:2 allow-unreadable:1",
        "# jixiao: allow                        | group-weight:2 overspent:2 allow-unreadable:1",
        "# jixiao: allow plan-not-100 经同意      | group-weight:2 overspent:2 allow-unused:1",
        "# jixiao 是一个程序                      | group-weight:2 overspent:2"
      })
  void mistakesInAllowancesAreFound(String comment, String expected) {
    assertEquals(List.of(expected.split(" ", -1)), remaining(comment + "\nb: 2\n", 2));
  }

  @Test
  void anAllowanceIsForItsLineAlone() {
    assertEquals(
        List.of("group-weight:2", "overspent:2", "allow-unused:1"),
        remaining("a: 1 # jixiao: allow overspent 追加在途\nb: 2\n", 2));
  }

  @Test
  void theNearestCodeIsProposed() {
    Finding finding =
        new Allowances(FILE, new SourceText("# jixiao: allow group-wight 经同意\na: 1"))
            .apply(List.of())
            .get(0);
    assertEquals(List.of("group-wight", "group-weight"), finding.arguments());
    assertEquals(new Place(FILE, 1, 1), finding.place());
  }
}
