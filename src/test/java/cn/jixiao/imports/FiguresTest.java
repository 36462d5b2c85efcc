package cn.jixiao.imports;

import static cn.jixiao.imports.Cells.SPOT;
import static cn.jixiao.imports.Cells.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.Draft.Remark;
import cn.jixiao.imports.Value.Doubt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  /** With 10 points for the execution of the budget. */
  private static final Form FORM =
      new FormLibrary(Optional.empty()).form("beijing-2024").orElseThrow().form().orElseThrow();

  private final Draft draft = new Draft(FORM, SPOT);

  private FiguresTest rows(String key, String figures) {
    String[] each = figures.split("\\|", -1);
    for (int i = 0; i < each.length; i++) {
      if (draft.rows.size() <= i) {
        draft.rows.add(new Draft.Row(i));
      }
      if (!each[i].isEmpty()) {
        draft.rows.get(i).cells.put(key, value(each[i]));
      }
    }
    return this;
  }

  private FiguresTest published(String key, String figure) {
    draft.head.put("published." + key, value(figure));
    return this;
  }

  private void total(String budget, String adjusted, String executed) {
    Map<String, Value> total = new LinkedHashMap<>();
    total.put("budget", value(budget));
    total.put("adjusted", value(adjusted));
    total.put("executed", value(executed));
    draft.funds.put("total", total);
  }

  private String read(String key) {
    return String.join(
        "|",
        draft.rows.stream()
            .map(row -> Optional.ofNullable(row.cells.get(key)).map(Value::text).orElse(""))
            .toList());
  }

  private List<Optional<Doubt>> doubts(String key) {
    return draft.rows.stream().map(row -> row.cells.get(key).doubt()).toList();
  }

  private List<Remark.Kind> kinds() {
    return draft.remarks.stream().map(Remark::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.50', 1234.50",
    "'12,345,678', 12345678",
    "６．００, 6.00",
    "10分, 10",
    "' 10 ', 10",
    "'99.5 %', 99.5%",
    "９９.５％, 99.5%"
  })
  void aFigureIsWrittenPlainlyWhereNothingElseCanBeMeant(String read, String plain) {
    total(read, "1", "1");
    Figures.prove(draft);
    assertEquals(plain, draft.funds.get("total").get("budget").text());
    assertEquals(List.of(), kinds());
  }

  @ParameterizedTest
  @CsvSource({
    "'10. 5', 10.5",
    "'10 .5', 10.5",
    "'1 0.5', '1 0.5'",
    "'6.0 0', 6.00",
    "'99. 5%', 99.5%"
  })
  void aBlankBesideThePointIsMended(String read, String plain) {
    total(read, "1", "1");
    Figures.prove(draft);
    assertEquals(plain, draft.funds.get("total").get("budget").text());
    List<Remark> remarks = draft.remarks;
    assertEquals(read.equals(plain) ? 0 : 1, remarks.size());
    remarks.forEach(remark -> assertEquals(plain, remark.now()));
    remarks.forEach(remark -> assertEquals(Remark.Kind.BLANK_IN_FIGURE, remark.kind()));
  }

  @ParameterizedTest
  @CsvSource({"'1,23', '1,23'", "'10 20', '10 20'", "95万元, 95万元", "'1,2345', '1,2345'", "-5, -5"})
  void whatCouldMeanTwoThingsStaysAndIsDoubtful(String read, String kept) {
    total(read, "1", "1");
    Figures.prove(draft);
    Value budget = draft.funds.get("total").get("budget");
    assertEquals(kept, budget.text());
    assertEquals(Optional.of(Doubt.FIGURE), budget.doubt());
  }

  @ParameterizedTest
  @CsvSource({
    "50|30|100, 50|30|10.0",
    "50|3O|10, 50|30|10",
    "50|30|l0, 50|30|10",
    "45.S|30|14.5, 45.5|30|14.5",
    "'50|30|10 10', 50|30|10",
    "'50|29.5|10,5', 50|29.5|10.5",
    "'50|29.5|10:5', 50|29.5|10.5",
    "60|3O|10, 60|30|10"
  })
  void oneWrongWeightIsMendedWhereOneReadingMakesTheSum(String read, String mended) {
    rows("weight", read);
    Figures.prove(draft);
    assertEquals(mended, read("weight"));
    assertEquals(List.of(Remark.Kind.PROVED_BY_WEIGHTS), kinds());
    assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), doubts("weight"));
  }

  @ParameterizedTest
  @CsvSource({"20|20|68, false", "50|30|11, false", "5O|3O|10, true", "50|30|甲, true"})
  void weightsThatCanBeReadTwoWaysOrNoneStay(String read, boolean unread) {
    rows("weight", read);
    Figures.prove(draft);
    assertEquals(read, read("weight"));
    assertEquals(List.of(), kinds());
    assertEquals(unread, doubts("weight").contains(Optional.of(Doubt.FIGURE)));
  }

  @Test
  void rowsWithoutAWeightProveNothing() {
    rows("weight", "50|3O|10").rows("name", "甲|乙|丙|丁");
    Figures.prove(draft);
    assertEquals("50|3O|10|", read("weight"));
    assertEquals(List.of(), kinds());
  }

  @Test
  void thePublishedWeightOfTheExecutionCounts() {
    rows("weight", "50|30|1O").published("weight", "20");
    draft.rows.remove(2);
    draft.rows.get(1).cells.put("weight", value("3O"));
    Figures.prove(draft);
    assertEquals("50|30", read("weight"));
  }

  @Test
  void aSumTakesAwayTheDoubts() {
    rows("weight", "50|30|10");
    draft.rows.get(0).cells.computeIfPresent("weight", (key, is) -> is.doubtful(Doubt.PLACE));
    Figures.prove(draft);
    assertEquals(Optional.empty(), doubts("weight").get(0));
    assertEquals(List.of(), kinds());
  }

  @Test
  void aWrongSumLeavesTheDoubts() {
    rows("weight", "50|30|11");
    draft.rows.get(0).cells.computeIfPresent("weight", (key, is) -> is.doubtful(Doubt.PLACE));
    Figures.prove(draft);
    assertEquals(Optional.of(Doubt.PLACE), doubts("weight").get(0));
  }

  @Test
  void aWrongScoreIsMendedByTheTotal() {
    rows("score", "50|285|10").published("score", "9.5").published("total", "98");
    Figures.prove(draft);
    assertEquals("50|28.5|10", read("score"));
    assertEquals(List.of(Remark.Kind.PROVED_BY_SCORES), kinds());
  }

  @ParameterizedTest
  @CsvSource({"20|20|60, 82", "50|285|10, ''"})
  void scoresStayWhereTwoCouldBeWrongOrNothingIsTheTotal(String read, String total) {
    rows("score", read);
    if (!total.isEmpty()) {
      published("total", total);
    }
    Figures.prove(draft);
    assertEquals(read, read("score"));
    assertEquals(List.of(), kinds());
  }

  @Test
  void aScoreOverItsWeightIsDoubtful() {
    rows("weight", "50|30|10").rows("score", "50|31|10");
    Figures.prove(draft);
    assertEquals(
        List.of(Optional.empty(), Optional.of(Doubt.SUMS), Optional.empty()), doubts("score"));
    assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), doubts("weight"));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 955, 95.50%, 100, 95.5",
    "1OO, 95.5, 95.50%, 100, 95.5",
    "100, 95:5, 95.50, 100, 95.5",
    "3820, 380.1, 99.5%, 382.0, 380.1"
  })
  void theRateProvesAnAmount(
      String adjusted, String executed, String rate, String nowAdjusted, String nowExecuted) {
    published("rate", rate);
    total("90", adjusted, executed);
    Figures.prove(draft);
    assertEquals(nowAdjusted, draft.funds.get("total").get("adjusted").text());
    assertEquals(nowExecuted, draft.funds.get("total").get("executed").text());
    assertEquals("90", draft.funds.get("total").get("budget").text());
    assertEquals(List.of(Remark.Kind.PROVED_BY_RATE), kinds());
  }

  @ParameterizedTest
  @CsvSource({"100, 95.5, 95.5%", "100, 9O5, 95.5%", "0, 0, 100%", "100, 955, 不详"})
  void amountsThatTheRateSaysNothingOfStay(String adjusted, String executed, String rate) {
    published("rate", rate);
    total("90", adjusted, executed);
    Figures.prove(draft);
    assertEquals(adjusted, draft.funds.get("total").get("adjusted").text());
    assertEquals(executed, draft.funds.get("total").get("executed").text());
    assertEquals(List.of(), kinds());
  }

  @Test
  void aRateTakesAwayTheDoubtOfThePlace() {
    published("rate", "95.5%");
    total("90", "100", "95.5");
    draft.funds.get("total").replaceAll((key, value) -> value.doubtful(Doubt.PLACE));
    Figures.prove(draft);
    draft.funds.get("total").values().forEach(is -> assertEquals(Optional.empty(), is.doubt()));
  }

  @Test
  void piecesThatMakeAFigureAreNotDoubtful() {
    rows("weight", "10");
    draft.rows.get(0).cells.put("weight", value("1 0. 5").doubtful(Doubt.TORN));
    draft.rows.get(0).cells.put("score", value("10. 5").doubtful(Doubt.TORN));
    Figures.prove(draft);
    assertEquals(Optional.of(Doubt.TORN), doubts("weight").get(0));
    assertEquals("10.5", read("score"));
  }

  @Test
  void cellsWithNothingInThemAreGone() {
    rows("weight", "50").rows("reason", " ");
    Figures.prove(draft);
    assertEquals("", read("reason"));
  }
}
