package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryCommandTest {
  private static final String FIRST = Projects.EVALUATED.replace("name: 简单", "unit: 甲局\nname: 简单");
  private static final String SECOND =
      Projects.EVALUATED
          .replace("id: jian", "id: lingyi")
          .replace("name: 简单项目", "unit: '-乙局'\nname: '=2+2'")
          .replace("100.00, adjusted: 80, executed: 72", "20, adjusted: 20, executed: 20");

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void projects() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    Projects.write(in.resolve("a.yaml"), FIRST);
    Projects.write(in.resolve("b.yaml"), SECOND);
  }

  private Run summary(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "summary";
    arguments[1] = in.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.of(arguments);
  }

  @Test
  void withoutAFormatATableIsShown() {
    Run run = summary();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("项目支出绩效自评情况汇总表（2024年度）\n"), run.out());
    List<String> lines = run.out().lines().toList();
    assertTrue(
        lines
            .get(2)
            .matches(" +1 +甲局 +简单项目 +2024 +100\\.00 +80\\.00 +72\\.00 +90\\.00% +97\\.50 +优"),
        lines.get(2));
    assertTrue(run.out().contains("合计（2个项目）"), run.out());
    // (80 × 97.5 + 20 × 98.5) ÷ 100, (72 + 20) ÷ 100
    assertTrue(run.out().contains("92.00%  97.70"), run.out());
    assertTrue(summary("--lang", "en").out().contains("Total (2 projects)"));
  }

  @Test
  void jsonHasItsShape() {
    Run run = summary("--to", "json");
    assertEquals(0, run.code(), run.err());
    JsonNode json = new JsonMapper().readTree(run.out());
    assertEquals(
        """
        {"projects":2,"scored":2,"budget":120,"adjusted":100,"executed":92,"rate":"92.00%",\
        "score":97.7}""",
        json.get("total").toString());
    assertEquals(
        "[\"years\",\"department\",\"missing\",\"units\",\"total\",\"grades\",\"lost\"]",
        new JsonMapper().writeValueAsString(json.propertyNames()));
    JsonNode project = json.get("units").get(1).get("projects").get(0);
    assertEquals("=2+2", project.get("name").asString());
    assertEquals("100.00%", project.get("rate").asString());
    assertTrue(json.get("lost").get(0).has("level2"));
  }

  @Test
  void csvIsSafeForSpreadsheetsAndKeepsItsNumbers() {
    String csv = summary("--to", "csv").out();
    assertTrue(csv.startsWith("\uFEFFrow,file,id,year,form,department,unit,name,projects,"), csv);
    assertTrue(csv.contains(",'-乙局,'=2+2,,20,20,20,100.00%,98.5,优\r\n"), csv);
    assertTrue(csv.contains("unit,,,,,,'-乙局,,1,20,20,20,100.00%,98.5,\r\n"), csv);
    assertTrue(csv.endsWith("total,,,,,,,,2,120,100,92,92.00%,97.7,\r\n"), csv);
  }

  @Test
  void theExtensionOfTheFileDecides() throws IOException {
    Path file = folder.resolve("out/汇总.xlsx");
    Run run = summary("-o", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("写出了 " + file), run.err());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertEquals("汇总表", book.getSheetName(0));
    }
    Path json = folder.resolve("x.json");
    summary("-o", json.toString());
    assertEquals(summary("--to", "json").out(), Files.readString(json));
  }

  @Test
  void aNameOfAnotherFormatIsWrong() {
    Run run = summary("--to", "xlsx", "-o", folder.resolve("汇总.csv").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("*.xlsx"), run.err());
    assertFalse(Files.exists(folder.resolve("汇总.csv")));
    assertEquals(2, summary("--to", "csv", "-o", "").code());
    assertEquals(0, summary("--to", "csv", "-o", folder.resolve("x.txt").toString()).code());
  }

  @Test
  void htmlIsTheOfficialPage() {
    Run run = summary("--to", "html");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("<!DOCTYPE html>"), run.out());
    assertTrue(run.out().contains("=2+2"), run.out());
    assertTrue(run.out().contains("合计（2个项目）"), run.out());
  }

  @Test
  void projectsWithErrorsAreReportedAndCountedAndTheOthersSummarised() throws IOException {
    Projects.write(in.resolve("c.yaml"), "id: [");
    Projects.write(
        in.resolve("d.yaml"),
        FIRST.replace("id: jian", "id: d").replace("score: 38.5", "score: 41"));
    Projects.write(
        in.resolve("e.yaml"),
        FIRST.replace("id: jian", "id: e").replace("        score: 38.5\n", ""));
    Run run = summary();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("c.yaml:1:"), run.err());
    assertTrue(run.err().contains("score-over-weight"), run.err());
    assertEquals(2, run.err().split("score-missing", -1).length, run.err());
    assertTrue(run.out().contains("合计（2个项目）"), run.out());
    assertTrue(run.out().contains("另有3个项目的文件有错误"), run.out());
    JsonNode json = new JsonMapper().readTree(summary("--to", "json").out());
    assertEquals(3, json.get("missing").asInt());
    assertTrue(summary("--to", "html").out().contains("另有3个项目"));
  }

  @Test
  void withoutProjectsNothingIsWritten() throws IOException {
    Path file = folder.resolve("x.xlsx");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.of("summary", empty.toString(), "-o", file.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("summary-empty"), run.err());
    assertFalse(Files.exists(file));
    assertTrue(Run.of("summary", folder.resolve("nix").toString()).err().contains("file-missing"));
  }

  @Test
  void aBookGivesItsProjectsInItsOrder() throws IOException {
    Path book =
        Projects.write(
            in.resolve("book.yaml"),
            "title: 绩效文本\nparts:\n  - {title: 表, projects: [lingyi, jian]}\n");
    Run run = Run.of("summary", book.toString(), "--to", "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().indexOf(",lingyi,") < run.out().indexOf(",jian,"), run.out());
    Projects.write(book, "title: 绩效文本\nparts:\n  - {title: 表, projects: [lingyi, nix]}\n");
    Run broken = Run.of("summary", book.toString());
    assertEquals(1, broken.code());
    assertTrue(broken.err().contains("book-id-unknown"), broken.err());
    assertEquals("", broken.out());
  }

  @Test
  void severalYearsAreReported() throws IOException {
    Projects.write(in.resolve("b.yaml"), SECOND.replace("year: 2024", "year: 2023"));
    Run run = summary();
    assertEquals(0, run.code());
    assertTrue(run.err().contains("summary-several-years"), run.err());
    assertTrue(run.out().contains("2023—2024年度"), run.out());
    assertTrue(summary("--to", "html").out().contains("年度</th>"));
  }

  @Test
  void aFileThatCannotBeWrittenIsReported() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("x.csv"));
    Run run = summary("-o", taken.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("output-is-a-folder"), run.err());
    Path file = Files.writeString(folder.resolve("file"), "");
    Run below = summary("-o", file.resolve("x.csv").toString());
    assertEquals(1, below.code());
    assertTrue(below.err().contains("file  错误  output-not-a-folder"), below.err());
    assertEquals(2, summary("--to", "xlsx", "-o", "-").code());
  }

  @Test
  void aMistakeInATemplateIsShownWithItsFileAndLine() throws IOException {
    Path own = folder.resolve("own");
    Projects.write(own.resolve("common/summary.ftlh"), "<p>\n${nothing.here}</p>\n");
    Run run = summary("--to", "html", "--templates", own.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("summary.ftlh:2:3  错误  template-value"), run.err());
  }

  @Test
  void aCharacterWithoutFontIsReported() throws IOException {
    Projects.write(in.resolve("b.yaml"), SECOND.replace("=2+2", "项目🫠"));
    Run run = summary("--to", "html");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("character-without-font"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void whatFormsDeclareHasColumnsInFilesForOtherPrograms() throws IOException {
    String whole = "projects/sheng-tiyuju/2024/zhengti-zhichu.yaml";
    Path lines = folder.resolve("part.jsonl");
    assertEquals(0, Run.of("summary", whole, "-o", lines.toString()).code());
    for (Run run :
        List.of(
            Run.of("summary", whole, "--to", "csv"),
            Run.of("summary", "--merge", lines.toString(), "--to", "csv"))) {
      List<String> rows = run.out().lines().toList();
      assertTrue(rows.get(0).endsWith(",grade,部门职能概述,中长期规划目标"), rows.get(0));
      assertTrue(rows.get(1).contains("统筹全省公共体育服务"), rows.get(1));
      assertTrue(rows.get(rows.size() - 1).endsWith(",,,"), rows.get(rows.size() - 1));
    }
    Path book = folder.resolve("summary.xlsx");
    assertEquals(0, Run.of("summary", whole, "-o", book.toString()).code());
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
      XSSFSheet sheet = workbook.getSheet("自有字段");
      assertEquals("部门职能概述", sheet.getRow(0).getCell(1).getStringCellValue());
      assertEquals("某省体育局整体支出", sheet.getRow(1).getCell(0).getStringCellValue());
    }
    String json = Run.of("summary", whole, "--to", "json").out();
    assertTrue(json.contains("\"中长期规划目标\": \"到2025年"), json);
  }
}
