package cn.jixiao.imports;

import static cn.jixiao.imports.Cells.SPOT;
import static cn.jixiao.imports.Cells.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.Draft.Remark;
import cn.jixiao.imports.Value.Doubt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
  private static final Form FORM =
      new FormLibrary(Optional.empty()).form("beijing-2024").orElseThrow().form().orElseThrow();

  private final Draft draft = new Draft(FORM, SPOT);

  private Draft.Row row(String key, String text) {
    Draft.Row row = new Draft.Row(0);
    row.cells.put(key, value(text));
    draft.rows.add(row);
    Doubts.mark(draft);
    return row;
  }

  private Optional<Doubt> doubt(String text) {
    draft.head.put("unit", value(text));
    Doubts.mark(draft);
    return draft.head.get("unit").doubt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "开F展活动",
        "青年の活动",
        "青年Д活动",
        "青年□活动",
        "培训\uFFFD人",
        "≥5↑",
        "青 年活动",
        "青年活动青年活动",
        "青年（活动",
        "青年活动）",
        "《青年",
        "青年鼴活动",
        "青年\uD840\uDC0B活动",
        "青年^活动"
      })
  void whatHardlyStandsInSuchATextIsDoubtful(String text) {
    assertEquals(Optional.of(Doubt.CHARACTERS), doubt(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青年活动",
        "参加A级比赛",
        "采购PC机",
        "建设App平台",
        "A类人员",
        "青年（骨干）活动",
        "1）培训；2）走访",
        "（一）培训",
        "增长5%～10%",
        "“青年”《活动》",
        "11000024T000000000001",
        "1000000",
        "2024年12月31日"
      })
  void usualTextsAreNotDoubtful(String text) {
    assertEquals(Optional.empty(), doubt(text));
  }

  @ParameterizedTest
  @CsvSource({"'≥9 0%', ≥90%", "'9. 5%', 9.5%", "'≥ 90%', ≥90%", "'95 %', 95%", "'1 000人', 1000人"})
  void aBlankInAFigureIsMended(String read, String now) {
    Draft.Row row = row("target", read);
    assertEquals(now, row.cells.get("target").text());
    assertEquals(List.of(new Remark(Remark.Kind.BLANK_IN_FIGURE, SPOT, read, now)), draft.remarks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"用 Word 写", "2024 年", "2023年5 月至2024年6 月共举办活动1 0场以上"})
  void otherBlanksStay(String read) {
    assertEquals(read, row("target", read).cells.get("target").text());
    assertEquals(List.of(), draft.remarks);
  }

  @ParameterizedTest
  @CsvSource({"≥5↑, 5个, ≥5个", "5个↑, 6个, 5个", "≥5↑, 5场, ≥5↑", "≥5场, 5个, ≥5场"})
  void theActualValueShowsTheUnitOfTheTarget(String target, String actual, String now) {
    Draft.Row row = new Draft.Row(0);
    row.cells.put("target", value(target));
    row.cells.put("actual", value(actual));
    draft.rows.add(row);
    Doubts.mark(draft);
    assertEquals(now, row.cells.get("target").text());
    assertEquals(
        target.equals(now) ? List.of() : List.of(Remark.Kind.SAME_UNIT),
        draft.remarks.stream().map(Remark::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight", "score"})
  void figuresAreLeftToTheSums(String key) {
    Draft.Row row = row(key, "1 0. 5□");
    assertEquals(value("1 0. 5□"), row.cells.get(key));
  }

  @Test
  void publishedFiguresAreLeftToTheSums() {
    draft.head.put("published.total", value("9 8□"));
    Doubts.mark(draft);
    assertEquals(value("9 8□"), draft.head.get("published.total"));
  }

  @Test
  void whatWasDoubtfulBeforeStaysSo() {
    draft.head.put("unit", value("青年□").doubtful(Doubt.TORN));
    Doubts.mark(draft);
    assertEquals(Optional.of(Doubt.TORN), draft.head.get("unit").doubt());
  }

  @ParameterizedTest
  @CsvSource({
    "产出指标|培训人数|≥90%, false",
    "产出指标|开F展|≥90%, false",
    "产出指标|开F展|9. 5, true",
    "产出指标|の|≥90%, true",
    "'', false"
  })
  void aTableIsNoisyWhereMoreThanOneTextIsOdd(String row, boolean noisy) {
    assertEquals(noisy, Doubts.isNoisy(Cells.table(row)));
  }
}
