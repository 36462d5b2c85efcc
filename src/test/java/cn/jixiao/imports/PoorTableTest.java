package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceDocument;
import cn.jixiao.project.ProjectReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that recognition has read badly: what is put back, and what is doubted. */
class PoorTableTest {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  private static final Importer IMPORTER =
      new Importer(
          FORMS,
          FORMS.form("beijing-2024").orElseThrow().form(),
          OptionalInt.of(2024),
          new Messages(Locale.ROOT));

  private static final String HEAD = "|一级指标|二级指标|三级指标||年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施";

  /** Scraps that show what kind of source it is. */
  private static final String NOISE = "|||市内走访||≥ 9 0%|9 5%|5|5|";

  private static ImportedTable table(String head, String... rows) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "项目名称||绿地养护",
                "主管部门||市园林局",
                "|||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
                "|年度资金总额||10|10|10|10|100%|10"));
    lines.add(head);
    lines.addAll(List.of(rows));
    List<Block> blocks = List.of(Cells.table(lines.toArray(new String[0])));
    Importer.Imported imported =
        IMPORTER.of(new SourceDocument(Path.of("table.txt"), blocks, List.of()));
    assertEquals(1, imported.tables().size(), imported.findings().toString());
    return imported.tables().get(0);
  }

  private static List<Map<String, String>> rows(ImportedTable table) {
    return Likeness.rows(
        new ProjectReader()
            .read(Path.of("table.yaml"), table.text().getBytes(StandardCharsets.UTF_8))
            .project()
            .orElseThrow(() -> new AssertionError(table.text())));
  }

  private static List<String> doubts(ImportedTable table) {
    return table.notes().stream()
        .filter(note -> note.code() == ImportCode.IMPORT_DOUBTFUL && note.spot().row() > 5)
        .map(note -> note.reason().replace("import.doubt.", "") + " " + note.read())
        .toList();
  }

  private static List<String> leftOut(ImportedTable table) {
    return table.notes().stream()
        .filter(note -> note.code() == ImportCode.IMPORT_LEFT_OUT)
        .map(ImportedTable.Note::read)
        .toList();
  }

  private static String subgroups(ImportedTable table) {
    return String.join(
        "", rows(table).stream().map(row -> row.get("subgroup").substring(0, 1)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "三级指|台标|年度指标值",
    "三级|指标|年度指标值",
  })
  void aTornHeadHeadsBothItsColumns(String torn) {
    String head = "|一级指标|二级指标|" + torn + "|实际完成值|分值|得分|";
    ImportedTable table =
        table(head, "|产出指标|数量指标|栽种树木|数量|≥100棵|120棵|45|45|", NOISE.replace("|5|5|", "|45|45|"));
    assertEquals("栽种树木数量", rows(table).get(0).get("name"));
    assertEquals("≥100棵", rows(table).get(0).get("target"));
  }

  @Test
  void scrapsInTheColumnsOfLevelsAreLeftOutAndNamed() {
    ImportedTable table =
        table(
            HEAD,
            "|产出指标|数量指标|栽种树木||≥100棵|120棵|40|40|",
            "||灰重頂你|养护绿地||≥100亩|120亩|45|45|77.1-7.4",
            NOISE);
    assertEquals("养护绿地", rows(table).get(1).get("name"));
    assertEquals("", rows(table).get(1).get("reason"));
    assertTrue(leftOut(table).containsAll(List.of("灰重頂你", "77.1-7.4")), leftOut(table).toString());
  }

  @Test
  void aSumWithoutItsLabelIsNoIndicator() {
    ImportedTable table =
        table(HEAD, "|产出指标|数量指标|栽种树木||≥100棵|120棵|85|85|", NOISE, "||||兰|||100|93. 13|");
    assertEquals(2, rows(table).size());
    assertTrue(table.text().contains("total: 93.13"), table.text());
  }

  @Test
  void aTargetBehindItsNameIsPartedFromIt() {
    ImportedTable table = table(HEAD, "|产出指标|数量指标|栽种树木 ≥100棵|||120棵|85|85|", NOISE);
    assertEquals("栽种树木", rows(table).get(0).get("name"));
    assertEquals("≥100棵", rows(table).get(0).get("target"));
    assertTrue(doubts(table).contains("torn ≥100棵"), doubts(table).toString());
  }

  @Test
  void namesOfLevelsStandInTheMiddleOfTheirRows() {
    ImportedTable table =
        table(
            HEAD,
            "|||栽种树木||≥100棵|120棵|10|10|",
            "||数量指标|铺设草皮||≥100平方米|120平方米|10|10|",
            "|产出指标||修剪灌木||≥100株|120株|10|10|",
            "|||树木成活合格率||≥ 9 0%|9 5%|10|10|",
            "||质量指标|草皮验收合格率||≥90%|95%|10|10|",
            "|||灌木修剪合格率||≥90%|95%|10|10|",
            "||成本指标|苗木费||≤100元|90元|30|30|");
    assertEquals("数数数质质质成", subgroups(table));
    assertEquals(List.of(), doubts(table));
  }

  @Test
  void ofTwoNamesInACellTheRowsTellWhichIsTheirs() {
    ImportedTable table =
        table(
            HEAD,
            "|产出指标|数量指标|栽种树木||≥100棵|120棵|10|10|",
            "||质量指标 时效指标|验收合格率||≥ 9 0%|9 5%|10|10|",
            "|||工程完工时间||≤10月|10月|10|10|",
            "||成本指标|苗木费||≤100元|90元|60|60|");
    assertEquals("数质时成", subgroups(table));
  }

  @Test
  void namesAreKnownByTheirEndsAndOverSeveralRows() {
    ImportedTable table =
        table(
            HEAD,
            "|产|数量指标|栽种树木||≥100棵|120棵|10|10|",
            "|出|质量指标|验收合格率||≥ 9 0%|9 5%|10|10|",
            "|指标|成本指标|苗木费||≤100元|90元|10|10|",
            "|满意度|服务对象|市民满意度||≥90%|95%|30|30|",
            "|指标|意度指标|游客满意度||≥90%|95%|30|30|");
    assertEquals("数质成服服", subgroups(table));
    assertEquals(
        List.of("产出指标", "产出指标", "产出指标", "满意度指标", "满意度指标"),
        rows(table).stream().map(row -> row.get("group")).toList());
  }

  @Test
  void aRowThatLacksItsNameIsDoubtfulAsAWhole() {
    ImportedTable table =
        table(
            HEAD,
            "|产出指标|数量指标|栽种树木||≥100棵|120棵|10|10|",
            "||质量指标|验收合格率||≥ 9 0%|9 5%|30|30|",
            "||时效指标|完工时间||≤10月|10月|30|30|",
            "||成本指标|||≤100元|90元|20|20|");
    assertTrue(
        doubts(table).containsAll(List.of("lost ", "place ≤100元", "place 90元", "place 20")),
        doubts(table).toString());
    assertFalse(doubts(table).contains("place 10"), doubts(table).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "≥100棵, 120棵, 10, ''",
    "≥100棵, 120元, 10, 'misfit ≥100棵,misfit 120元'",
    "≥100棵, 80棵, 10, 'misfit ≥100棵,misfit 80棵'",
    "≥100棵, 80棵, 8, ''",
    "≤100元, 120元, 10, 'misfit ≤100元,misfit 120元'",
    "≥100棵, 3/9.08/7 兀, 10, 'poor 3/9.08/7 兀,misfit ≥100棵'",
    "优, 优, 10, ''"
  })
  void whatDoesNotFitItsNeighbourIsDoubtful(
      String target, String actual, String score, String doubts) {
    ImportedTable table =
        table(
            HEAD,
            "|效益指标|社会效益指标|改善环境||" + target + "|" + actual + "|10|" + score + "|",
            "|||环境受益率||≥ 9 0%|9 5%|80|80|");
    assertEquals(
        doubts.isEmpty() ? List.of() : List.of(doubts.split(",", -1)).stream().sorted().toList(),
        doubts(table).stream().sorted().toList());
  }

  @Test
  void oneTornNameMakesTheOthersDoubtful() {
    ImportedTable whole =
        table(HEAD, "|产出指标|质量指标|栽种树木||≥90%|95%|45|45|", "|||铺设草皮||≥ 9 0%|9 5%|45|45|");
    assertEquals(List.of(), doubts(whole));
    ImportedTable torn =
        table(HEAD, "|产出指标|质量指标|栽种|树木|≥90%|95%|45|45|", "|||铺设草皮||≥ 9 0%|9 5%|45|45|");
    assertEquals(List.of("torn 栽种树木", "poor 铺设草皮"), doubts(torn));
  }
}
