package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSourceTest {
  private static final Path FILE = Path.of("表.txt");

  private static SourceDocument read(byte[] bytes) throws IOException {
    return TextSource.read(FILE, bytes);
  }

  private static List<Block> blocks(String text) throws IOException {
    SourceDocument document = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), document.findings());
    assertEquals(FILE, document.file());
    return document.blocks();
  }

  /** The texts of the cells, rows parted by slashes and cells by bars; words as they are. */
  private static List<String> seen(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Block.Table table
                    ? table.cells().stream()
                        .map(cell -> (cell.column() > 0 ? "|" : "/") + cell.text())
                        .collect(Collectors.joining())
                    : ((Block.Words) block).text())
        .toList();
  }

  private static String cell(String text) throws IOException {
    Block.Table table = (Block.Table) blocks("甲\t" + text).get(0);
    return table.cells().get(1).text();
  }

  @Test
  void linesWithTabsAreATable() throws IOException {
    List<Block> blocks = blocks("绩效自评表\n项目名称\t青年活动\n\t二\t三 \n  完  \n");
    assertEquals(List.of("绩效自评表", "/项目名称|青年活动/|二|三", "完"), seen(blocks));
    Block.Table table = (Block.Table) blocks.get(1);
    assertEquals(false, table.merges());
    assertEquals(2, table.rows());
    assertEquals(3, table.columns());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '甲\t乙\n\n丙\t丁', /甲|乙, /丙|丁
          '甲\t乙\n \n丙\t丁', /甲|乙, /丙|丁
          '甲\t乙\r\n\r\n丙\t丁', /甲|乙, /丙|丁
          '\n\n甲\t乙\n\n\n\n丙\t丁\n', /甲|乙, /丙|丁
          """)
  void blankLinesPartTables(String text, String first, String second) throws IOException {
    assertEquals(List.of(first, second), seen(blocks(text)));
  }

  @Test
  void wordsBetweenTablesPartThem() throws IOException {
    assertEquals(List.of("/甲|乙", "单位：万元", "/丙|丁"), seen(blocks("甲\t乙\n单位：万元\n丙\t丁")));
  }

  @Test
  void spotsAreLinesAsEditorsCountThem() throws IOException {
    List<Block> blocks = blocks("题目\n\n甲\t乙\n丙\t丁\n");
    assertEquals(Spot.of(Spot.Kind.LINE, 1), ((Block.Words) blocks.get(0)).spot());
    List<SourceCell> cells = ((Block.Table) blocks.get(1)).cells();
    assertEquals(new Spot(Spot.Kind.LINE, 3, "", 1, 2), cells.get(1).spot());
    assertEquals(new Spot(Spot.Kind.LINE, 4, "", 2, 1), cells.get(2).spot());
  }

  @ParameterizedTest
  @CsvSource({
    "<p>一</p><p>二</p>, 一/二",
    "'<p class=\"a\">一</p> <p>二</p>', 一/二",
    "一<br>二<br/>三<br />四, 一/二/三/四",
    "<b>青年</b><span style='x'>活动</span>, 青年活动",
    "m<sup>2</sup>, m2",
    "增长<5%, 增长<5%",
    "a<b且c>d, a<b且c>d",
    "'<p> 一 </p>', 一"
  })
  void paragraphsOfHtmlAreLines(String text, String plain) throws IOException {
    assertEquals(plain.replace('/', '\n'), cell(text));
  }

  @ParameterizedTest
  @CsvSource({
    "$\\geq 90\\%$, ≥90%",
    "$\\ge90$, ≥90",
    "$\\geqslant 3$ 场, ≥3 场",
    "$\\leq 95$万元, ≤95万元",
    "$\\le 95$, ≤95",
    "$3 \\times 5$, 3 × 5",
    "5$, 5$",
    "$5和$6, $5和$6",
    "$\\left 5$, \\left 5"
  })
  void signsOfFormulasAreThoseThatTheyMean(String text, String plain) throws IOException {
    assertEquals(plain, cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
  void chineseFilesAreReadInTheEncodingsThatOfficesUse(String encoding) throws IOException {
    byte[] bytes = "项目名称\t青年活动\n".getBytes(Charset.forName(encoding));
    assertEquals(List.of("/项目名称|青年活动"), seen(read(bytes).blocks()));
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertEquals(List.of("/甲|乙"), seen(blocks("\uFEFF甲\t乙")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void whatIsNoTextInTheseEncodingsIsRefused(String encoding) throws IOException {
    SourceDocument document = read("项目名称\tA\n".getBytes(Charset.forName(encoding)));
    assertEquals(List.of(), document.blocks());
    assertEquals(
        List.of("source-foreign"),
        document.findings().stream().map(finding -> finding.code()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n", "\uFEFF"})
  void nothingIsNothing(String text) throws IOException {
    assertEquals(List.of(), blocks(text));
  }

  @Property(tries = 300)
  void everyCellStandsOnceInItsPlace(@ForAll @Chars({'甲', '\t', '\n', ' ', '<'}) String text)
      throws IOException {
    int letters = 0;
    for (Block block : blocks(text)) {
      if (block instanceof Block.Table table) {
        assertEquals(
            table.cells().size(),
            table.cells().stream()
                .map(cell -> List.of(cell.row(), cell.column()))
                .distinct()
                .count());
        letters += table.cells().stream().mapToInt(cell -> count(cell.text())).sum();
      } else {
        letters += count(((Block.Words) block).text());
      }
    }
    assertEquals(count(text), letters);
  }

  private static int count(String text) {
    return (int) text.chars().filter(c -> c == '甲').count();
  }
}
