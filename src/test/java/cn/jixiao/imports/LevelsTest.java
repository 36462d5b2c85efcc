package cn.jixiao.imports;

import static cn.jixiao.imports.Cells.SPOT;
import static cn.jixiao.imports.Cells.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.Value.Doubt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
  private static final Form FORM =
      new FormLibrary(Optional.empty()).form("beijing-2024").orElseThrow().form().orElseThrow();

  /** Rows with the first letters of their levels; a dot where none stands. */
  private static Draft draft(String groups, String subgroups) {
    Draft draft = new Draft(FORM, SPOT);
    for (int i = 0; i < groups.length(); i++) {
      Draft.Row row = new Draft.Row(i);
      row.group = level(groups.charAt(i), List.of("产出指标", "效益指标", "满意度指标"));
      row.subgroup =
          level(subgroups.charAt(i), List.of("数量指标", "质量指标", "时效指标", "社会效益指标", "服务对象满意度指标"));
      draft.rows.add(row);
    }
    Levels.settle(draft, Vocabulary.of(FORM, FormWords.NONE));
    return draft;
  }

  private static Value level(char first, List<String> levels) {
    return levels.stream()
        .filter(name -> name.charAt(0) == first)
        .map(Cells::value)
        .findFirst()
        .orElse(null);
  }

  private static String text(Draft draft, Function<Draft.Row, Value> level) {
    return draft.rows.stream()
        .map(level)
        .map(value -> value == null ? "." : value.text().substring(0, 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "产..效.满, 数.质社.服, 产产产效效满, 数数质社社服",
    "产....., 数....., 产产产产产产, 数数数数数数",
    "产产产, 数质时, 产产产, 数质时"
  })
  void aLevelGoesOnUntilTheNextOne(
      String groups, String subgroups, String allGroups, String allSubgroups) {
    Draft draft = draft(groups, subgroups);
    assertEquals(allGroups, text(draft, row -> row.group));
    assertEquals(allSubgroups, text(draft, row -> row.subgroup));
    assertEquals(
        true,
        draft.rows.stream()
            .allMatch(row -> row.group.doubt().isEmpty() && row.subgroup.doubt().isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({".数..质., 数数数质质质", ".数.质时, 数数数质时", "..数...质.., 数数数数质质质质质", ".数, 数数"})
  void namesThatDoNotBeginInTheFirstRowStandInTheMiddle(String subgroups, String all) {
    Draft draft = draft("产" + ".".repeat(subgroups.length() - 1), subgroups);
    assertEquals(all.length(), subgroups.length());
    String settled = text(draft, row -> row.subgroup);
    assertEquals(all.charAt(0), settled.charAt(0));
    for (int i = 0; i < subgroups.length(); i++) {
      boolean named = subgroups.charAt(i) != '.';
      if (named) {
        assertEquals(subgroups.charAt(i), settled.charAt(i), settled);
      }
      Optional<Doubt> doubt = draft.rows.get(i).subgroup.doubt();
      assertEquals(named ? Optional.empty() : Optional.of(Doubt.PLACE), doubt);
    }
    assertEquals(all, settled);
  }

  @Test
  void secondLevelsTellTheFirstOnesWhereThoseAreLost() {
    Draft draft = draft(".....", "数质.社服");
    assertEquals("产产产效满", text(draft, row -> row.group));
  }

  @Test
  void firstLevelsInTheMiddleYieldToTheSecondOnes() {
    Draft draft = draft(".产...效", "数质.社社服");
    assertEquals("产产产效效满", text(draft, row -> row.group));
  }

  @Test
  void withoutAnyNameNothingIsKnown() {
    Draft draft = draft("...", "...");
    assertEquals("...", text(draft, row -> row.group));
    assertEquals("...", text(draft, row -> row.subgroup));
    assertEquals("其他", Levels.text(Optional.empty(), "其他"));
    assertEquals("产出指标", Levels.text(Optional.of(value("产出指标")), "其他"));
  }

  @Test
  void aTableWithoutRowsHasNoLevels() {
    assertEquals(List.of(), draft("", "").rows);
  }
}
