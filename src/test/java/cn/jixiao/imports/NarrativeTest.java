package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Messages;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class NarrativeTest {
  private static final Path FOLDER = Path.of("projects", "2024");
  private static final Block TABLE = Cells.table("项目名称|青年活动");

  /** Blocks of texts, whose leading signs of number are their levels; "|" is a table. */
  private static Map<Path, byte[]> files(String file, String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      int level = text.length() - text.replaceFirst("^#+ ", " ").length();
      blocks.add(
          text.equals("|")
              ? TABLE
              : new Block.Words(text.replaceFirst("^#+ ", ""), level, Cells.SPOT));
    }
    SourceDocument source = new SourceDocument(Path.of("in", file), blocks, List.of());
    return Narrative.of(source, FOLDER, new Messages(Locale.CHINESE));
  }

  private static String text(String... texts) {
    byte[] written = files("报告.docx", texts).get(FOLDER.resolve("报告.md"));
    return written == null ? "" : new String(written, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> book(Map<Path, byte[]> files) {
    return new Yaml()
        .load(new String(files.get(FOLDER.resolve("book.yaml")), StandardCharsets.UTF_8));
  }

  @Test
  void wordsBecomeMarkdownBeforeTheProjects() {
    Map<Path, byte[]> files = files("报告.docx", "青年中心2024年绩效报告", "一、基本情况", "中心有三十人。", "|");
    assertEquals(Set.of(FOLDER.resolve("报告.md"), FOLDER.resolve("book.yaml")), files.keySet());
    assertEquals(
        "# 一、基本情况\n\n中心有三十人。\n",
        new String(files.get(FOLDER.resolve("报告.md")), StandardCharsets.UTF_8));
    Map<String, Object> book = book(files);
    assertEquals("青年中心2024年绩效报告", book.get("title"));
    assertEquals(
        List.of(
            Map.of("title", "第一部分 情况说明", "text", "报告.md"),
            Map.of("title", "第二部分 项目绩效", "projects", List.of("*.yaml"))),
        book.get("parts"));
  }

  @Test
  void withoutWordsThereIsABookAlone() {
    Map<Path, byte[]> files = files("2024 '绩效' 表.xlsx", "|");
    assertEquals(Set.of(FOLDER.resolve("book.yaml")), files.keySet());
    assertEquals("2024 '绩效' 表", book(files).get("title"));
  }

  @Test
  void headingsKeepTheirLevels() {
    assertEquals(
        "# 一级\n\n## 二级\n\n# 第一部分 概况\n\n正文在这里。\n", text("题目", "# 一级", "## 二级", "第一部分 概况", "正文在这里。"));
  }

  @Test
  void aSentenceIsNoTitle() {
    assertEquals("这是一句话。\n\n题目\n", text("这是一句话。", "题目"));
    assertEquals("长".repeat(50) + "\n", text("长".repeat(50)));
  }

  @Test
  void whatLooksLikeAHeadingOfMarkdownIsNone() {
    assertEquals("\\#号项目在这里。\n", text("题目", "#号项目在这里。"));
    assertEquals("# 一、\\*号项目\n", text("题目", "# 一、*号项目"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目支出绩效自评表",
        "2024年项目支出绩效目标表",
        "（2024年度）",
        "( 2024 年)",
        "单位：万元",
        "金额单位:元",
        "363 青年发展中心"
      })
  void whatStandsAboveATableIsPrintedWithIt(String words) {
    assertEquals("前面有一段话。\n", text("题目", "前面有一段话。", words, "|"));
    assertEquals("前面有一段话。\n", text("题目", "前面有一段话。", words, "（2024年度）", "|"));
    assertEquals("前面有一段话。\n\n" + words + "\n", text("题目", "前面有一段话。", words));
    assertEquals("前面有一段话。\n\n" + words + "\n\n再说一句。\n", text("题目", "前面有一段话。", words, "再说一句。", "|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"目录", " 目  录 ", "一、概况........3", "二、绩效………… 12", "三、附件······20"})
  void contentsAreLeftOut(String words) {
    assertEquals("正文在这里。\n", text("题目", words, "正文在这里。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#号项目在这里。",
        "- 一是培训。",
        "+ 二是走访。",
        "> 三是宣传。",
        "1. 完成培训；",
        "12) 完成走访；",
        "=======",
        "---",
        "*重点*与_次要_，[见附件](附件)。",
        "规格2*3*4米。",
        "A&amp;B、<b>粗</b>、`码`、a|b、~~删~~、c:\\路径\\。",
        "第一行\n第二行",
        "第一行\n----",
        "长**不*齐"
      })
  void wordsReadAsTheyStand(String words) {
    Node page =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(text("题目", "开头有一句话。", words));
    Node paragraph = page.getLastChild();
    assertEquals(2, children(page));
    StringBuilder read = new StringBuilder();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      read.append(node instanceof Text text ? text.getLiteral() : "");
      read.append(node instanceof HardLineBreak ? "\n" : "");
      assertTrue(node instanceof Text || node instanceof HardLineBreak, node.toString());
    }
    assertEquals(words, read.toString());
  }

  private static int children(Node node) {
    int count = 0;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      count++;
    }
    return count;
  }

  @Property(tries = 300)
  void anyWordsReadAsTheyStand(
      @ForAll
          @Chars({
            '#', '-', '+', '>', '1', '.', ')', '*', '_', '[', ']', '(', '<', '&', '|', '~', '`',
            '=', ':', '\\', '!', ' ', '字', 'a', ';'
          })
          @StringLength(min = 1, max = 12)
          String words) {
    String text = (words + "。").strip();
    // These are how this test writes a heading's level.
    Assume.that(!text.matches("#+ .*"));
    wordsReadAsTheyStand(text);
  }
}
