package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormChoiceTest {
  private static final FormLibrary BUILT_IN = new FormLibrary(Optional.empty());
  private static final FormChoice CHOICE = new FormChoice(BUILT_IN);

  @TempDir Path folder;

  static Stream<String> withTables() {
    return BUILT_IN.ids().stream()
        .filter(
            id ->
                form(id).documents().containsKey(DocumentKind.TARGET)
                    || form(id).documents().containsKey(DocumentKind.SELF_EVALUATION));
  }

  private static Form form(String id) {
    return BUILT_IN.form(id).orElseThrow().form().orElseThrow();
  }

  private static OptionalInt year(String id) {
    return OptionalInt.of(Integer.parseInt(id.replaceAll("\\D", "")));
  }

  /** A table with every label of a document, and the first levels of the form. */
  private static List<Block> table(Form form, Set<String> labels) {
    List<SourceCell> cells = new ArrayList<>();
    List<String> texts = new ArrayList<>(labels);
    texts.addAll(form.groups().keySet());
    for (String text : texts) {
      cells.add(new SourceCell(text, cells.size(), 0, 1, 1, Cells.SPOT));
    }
    return List.of(new Block.Words(form.name(), 1, Cells.SPOT), new Block.Table(cells, true));
  }

  private static Optional<String> chosen(FormChoice choice, List<Block> blocks, OptionalInt year) {
    return choice.of(blocks, year).map(Form::id);
  }

  @ParameterizedTest
  @MethodSource("withTables")
  void theTablesOfAFormAreKnownAsItsOwn(String id) {
    for (Set<String> labels : CHOICE.words(form(id)).labels()) {
      List<Block> blocks = table(form(id), labels);
      assertEquals(Optional.of(id), chosen(CHOICE, blocks, year(id)), labels.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"2021, own-2021", "2022, own-2021", "2023, beijing-2024"})
  void theYearDecidesBetweenFormsThatAreAlike(int year, String id) throws IOException {
    FormChoice choice = new FormChoice(OwnForm.in(folder, "own-2021", text -> text));
    Form form = form("beijing-2024");
    for (Set<String> labels : choice.words(form).labels()) {
      assertEquals(Optional.of(id), chosen(choice, table(form, labels), OptionalInt.of(year)));
    }
  }

  @Test
  void wordsAboutSomethingElseFitNoForm() {
    assertEquals(Optional.empty(), chosen(CHOICE, List.of(), OptionalInt.empty()));
    assertEquals(
        Optional.empty(),
        chosen(
            CHOICE,
            List.of(new Block.Words("一、基本情况", 1, Cells.SPOT), Cells.table("姓名|性别|年龄", "王小青|女|30")),
            OptionalInt.of(2024)));
  }

  @Test
  void aFormOfOnesOwnIsChosenForItsTables() throws IOException {
    FormLibrary library =
        OwnForm.in(
            folder,
            text ->
                text.replace("项目名称", "事项")
                    .replace("实施单位", "承办处室")
                    .replace("预期目标", "年初想做")
                    .replace("实际完成情况", "年末做到")
                    .replace("偏差原因分析及改进措施", "为什么差"));
    FormChoice choice = new FormChoice(library);
    Form own = OwnForm.of(library);
    assertFalse(choice.words(own).labels().isEmpty());
    List<Block> blocks =
        List.of(
            Cells.table(
                "事项|青年活动",
                "主管部门|青年中心|承办处室|青年中心",
                "年度总体目标|年初想做|年末做到",
                "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|为什么差"));
    assertEquals(Optional.of(own.id()), chosen(choice, blocks, OptionalInt.of(2024)));
  }

  @Test
  void ofAFormThatIsNotInTheLibraryNothingIsKnown() throws IOException {
    FormLibrary library = OwnForm.in(folder, text -> text);
    assertSame(FormWords.NONE, CHOICE.words(OwnForm.of(library)));
  }
}
