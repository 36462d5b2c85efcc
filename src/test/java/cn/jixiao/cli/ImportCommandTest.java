package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  /**
   * As it comes out of text recognition: cells of merged rows are missing, a figure has a blank.
   */
  private static final String TABLE =
      """
      项目支出绩效自评表
      （2020年度）
      项目名称\t\t春风行动\t\t\t\t\t\t
      主管部门\t\t某市青年联合会\t\t实施单位\t\t青年活动中心\t\t
      项目资金 (万元)\t\t年初预算数\t全年预算数 (A)\t全年执行数 (B)\t分值\t执行率\t得分\t
      \t年度资金总额\t50.00\t50.00\t49.00\t10.00\t98.00%\t9.80\t
      \t其中:当年财政拨款\t50.00\t50.00\t49.00\t10.00\t98.00%\t9.80\t
      年度总体目标\t预期目标\t\t\t实际完成情况\t\t\t\t
      \t1.举办培训；2.服务青年。\t\t\t培训如期举办。\t\t\t\t
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值(A)\t全年实际值(B)\t分值\t得分\t偏差原因分析及改进措施
      \t产出指标 (50分)\t数量指标\t培训期数\t≥4期\t4期\t2 5.00\t25.00\t
      \t\t质量指标\t合格率\t≥90%\t95%\t25.00\t25.00\t
      效益指标 (30分)\t社会效益指标\t青年认可度\t提高\t有所提高\t30.00\t25.00\t宣传不够\t
      满意度指标 (10分)\t服务对象满意度指标\t学员满意度\t≥90%\t93%\t10.00\t10.00\t\t
      总分:\t\t\t\t\t\t100.00\t94.80\t
      """;

  @TempDir private Path folder;

  private Path source(String text) throws IOException {
    return Files.writeString(folder.resolve("2020年自评表.txt"), text);
  }

  private Path written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
  }

  @Test
  void aTableBecomesAProjectsFileThatIsChecked() throws IOException {
    Run run = Run.of("import", source(TABLE).toString(), "-o", folder.resolve("out").toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("chun-feng-xing-dong.yaml", written().getFileName().toString());
    assertEquals(written() + "\n", run.out());
    String text = Files.readString(written());
    for (String part :
        List.of(
            "year: 2020",
            "form: ministry-2020",
            "name: 春风行动",
            "unit: 青年活动中心",
            "total: {budget: 50.00, adjusted: 50.00, executed: 49.00}",
            "    1.举办培训；\n    2.服务青年。",
            "  产出指标:\n    数量指标:\n      - name: 培训期数",
            "  满意度指标:\n    服务对象满意度指标:\n",
            "reason: 宣传不够",
            "execution: {weight: 10.00, rate: 98.00%, score: 9.80}",
            "total: 94.80")) {
      assertTrue(text.contains(part), part + "\n" + text);
    }
    Run check = Run.of("check", written().toString());
    assertEquals(0, check.code(), check.err());
  }

  @Test
  void anExistingFileIsLeftAsItIs() throws IOException {
    String[] call = {"import", source(TABLE).toString(), "-o", folder.resolve("out").toString()};
    Run.of(call);
    Files.writeString(written(), "# mine\n");
    Run again = Run.of(call);
    assertEquals(1, again.code());
    assertTrue(again.err().contains("output-exists"), again.err());
    assertEquals("# mine\n", Files.readString(written()));
  }

  @Test
  void theReportNamesWhatWasMendedAndLeftOut() throws IOException {
    String more = TABLE.replace("主管部门\t\t某市", "备案情况\t\t已报财政局备案\t\t主管部门\t\t某市");
    Path report = folder.resolve("report.md");
    Run run =
        Run.of(
            "import",
            source(more).toString(),
            "-o",
            folder.resolve("out").toString(),
            "--report",
            report.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("没有导入“已报财政局备案”"), run.err());
    String text = Files.readString(report);
    assertTrue(text.contains("| 未导入 |  | 第 4 行第 3 格 | 已报财政局备案 |"), text);

    Path json = folder.resolve("report.json");
    Run.of("import", source(more).toString(), "-o", "-", "--report", json.toString());
    assertTrue(Files.readString(json).contains("\"read\" : \"已报财政局备案\""));
  }

  @Test
  void aFigureThatIsNoneStaysOutOfTheFileAndInItsRemark() throws IOException {
    Run run =
        Run.of(
            "import", source(TABLE.replace("\t30.00\t25.00", "\t三十\t25.00")).toString(), "-o", "-");
    assertTrue(run.out().contains("weight:"), run.out());
    assertTrue(run.err().contains("存疑") || run.err().contains("没有导入“三十”"), run.err());
    assertFalse(run.out().contains("weight: 三十"), run.out());
  }

  @Test
  void aFileIsFilledInWhereItIsEmpty() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            """
            id: x # mine
            year: 2020
            form: beijing-2020
            name: 春风行动
            unit:   # who?
            funds:
              fiscal: {budget: 50, adjusted: , executed: }
            goals:
              expected: 我写的
              achieved:
            indicators:
              产出指标:
                数量指标:
                  - name: 培训期数   # the first
                    target: ≥5期
                    actual:
                    weight: 25
            """);
    Run run = Run.of("import", source(TABLE).toString(), "--update", file.toString());
    assertEquals(0, run.code(), run.err());
    String text = Files.readString(file);
    for (String part :
        List.of(
            "id: x # mine",
            "unit: 青年活动中心   # who?",
            "fiscal: {budget: 50, adjusted: 50.00 , executed: 49.00 }",
            "expected: 我写的",
            "achieved: 培训如期举办。",
            "- name: 培训期数   # the first",
            "target: ≥5期",
            "actual: 4期",
            "score: 25.00")) {
      assertTrue(text.contains(part), part + "\n" + text);
    }
    assertTrue(run.err().contains("没有指标“合格率”"), run.err());
    Run.of("import", source(TABLE).toString(), "--update", file.toString());
    assertEquals(text, Files.readString(file));
  }

  @Test
  void theWordsAroundATableBecomeABook() throws IOException {
    Path out = folder.resolve("out");
    String words = "某市青年联合会绩效自评报告\n一、基本情况\n本年度开展培训四期，参加人员一百二十人。\n";
    Run run = Run.of("import", source(words + TABLE).toString(), "-o", out.toString(), "--book");
    assertEquals(0, run.code(), run.err());
    String text = Files.readString(out.resolve("2020年自评表.md"));
    assertEquals("# 一、基本情况\n\n本年度开展培训四期，参加人员一百二十人。\n", text);
    Run render = Run.of("check", out.toString(), "--severity", "error");
    assertEquals(0, render.code(), render.err());
  }

  @Test
  void whatCannotBeImportedIsSaidAndTheOthersGoOn() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.docx"), "PK\u0003\u0004 nothing");
    Path letter = Files.writeString(folder.resolve("b.txt"), "各位同事：\n请于下周一前报送。\n");
    Run run =
        Run.of(
            "import",
            broken.toString(),
            letter.toString(),
            folder.resolve("no.pdf").toString(),
            source(TABLE).toString(),
            "-o",
            folder.resolve("out").toString());
    assertEquals(1, run.code());
    for (String code : List.of("source-broken", "import-no-table", "source-not-read")) {
      assertTrue(run.err().contains(code), code + "\n" + run.err());
    }
    assertEquals(written() + "\n", run.out());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void aPublicationIsAuditedWithoutWritingAnything() throws IOException {
    Path wrong = source(TABLE.replace("94.80", "95.80"));
    Run run = Run.of("audit", folder.toString());
    assertEquals(1, run.code());
    String said = run.out() + run.err();
    assertTrue(said.contains("published-total"), said);
    assertTrue(said.contains("95.80") && said.contains("94.8"), said);
    Run json = Run.of("audit", wrong.toString(), "--format", "json");
    assertTrue(json.out().contains("\"published-total"), json.out());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(wrong), files.toList());
    }
    assertEquals(0, Run.of("audit", source(TABLE).toString()).code());
  }
}
