package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A volume is printed whole or not at all, and what keeps it from print is said with its place. */
class RenderBookTest {
  private static final String HEAD = "title: 绩效文本\nparts:\n";
  private static final String TABLES = HEAD + "  - title: 各表\n    projects: ";

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private Path book;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    book = in.resolve("book.yaml");
    Projects.write(in.resolve("a.yaml"), Projects.EVALUATED);
    Projects.write(in.resolve("b.yaml"), Projects.TARGET);
  }

  @Test
  void aFolderGivesItsDocumentsAndItsVolume() throws IOException {
    Projects.write(book, TABLES + "[mubiao, jian]\n");
    Run run = Run.of("render", in.toString(), "-o", out.toString(), "--to", "html");
    assertEquals("打印了 2 个项目，写出 3 个文件。\n打印了 1 本绩效文本，共 1 本。\n", run.err());
    assertEquals(0, run.code());
    assertEquals(
        List.of("a.self-evaluation.html", "a.target.html", "b.target.html", "book.html"),
        written());
    String page = Files.readString(out.resolve("book.html"));
    assertTrue(page.indexOf("1.目标项目绩效目标表</h2>") > 0, page);
    assertTrue(page.indexOf("2.简单项目绩效自评表</h2>") > page.indexOf("1.目标项目绩效目标表</h2>"), page);
  }

  @Test
  void theBookAloneGivesTheVolumeAlone() throws IOException {
    Projects.write(book, TABLES + "[\"*.yaml\"]\n");
    Run run = render();
    assertEquals("打印了 1 本绩效文本，共 1 本。\n", run.err());
    assertEquals(List.of("book.html"), written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [jian, keyi]                         | book.yaml:4:22 | book-id-unknown | “keyi”
          ["*.yaml", "c*.yaml"]                | book.yaml:4:26 | book-pattern-empty | “c*.yaml”
          [jian, jian]                         | book.yaml:4:22 | book-project-twice | “jian”
          ["*.yaml"]\\n    document: self-evaluation | book.yaml:4:16 | book-document-unknown | “b.yaml”
          [jian]\\n  - {title: 又, projects: [a.yaml]} | book.yaml:5:27 | book-document-twice | “各表”
          [jian]\\n  - {title: 总则, text: no.md} | book.yaml:5:23 | book-text-missing | “no.md”
          """)
  void whatABookNamesWrongly(String projects, String place, String code, String said)
      throws IOException {
    Projects.write(book, TABLES + projects.replace("\\n", "\n") + "\n");
    assertRefused(place, code, said);
  }

  @Test
  void aProjectWithErrorsKeepsTheVolumeFromPrintButNotTheOthers() throws IOException {
    String wrong = Projects.EVALUATED.replace("score: 38.5", "score: 41");
    Projects.write(in.resolve("a.yaml"), wrong);
    Projects.write(book, TABLES + "[\"*.yaml\"]\n");
    assertRefused("book.yaml:4:16", "book-project-faulty", "“a.yaml”");
    assertTrue(render().err().contains("a.yaml:19:16"), render().err());
    Run run = Run.of("render", in.toString(), "-o", out.toString(), "--to", "html");
    assertEquals(1, run.code());
    assertEquals(List.of("b.target.html"), written());
    Run forced = render("--force");
    assertTrue(forced.err().contains("打印了 1 本绩效文本，共 1 本。"), forced.err());
    assertTrue(written().contains("book.html"));
  }

  @Test
  void aProjectThatCannotBeReadIsNotLeftOutEvenWhenForced() throws IOException {
    Projects.write(in.resolve("a.yaml"), "id: [");
    Projects.write(book, TABLES + "[\"*.yaml\"]\n");
    assertRefused("book.yaml:4:16", "book-project-faulty", "“a.yaml”");
    assertEquals(1, render("--force").code());
    assertEquals(List.of(), written());
  }

  @Test
  void resultsThatAreNotThereYet() throws IOException {
    String open = Projects.EVALUATED.replaceAll(" +(actual|score):.*\n", "");
    Projects.write(
        in.resolve("a.yaml"), open.replace(", executed: 72", "").replace(", achieved: 做好了", ""));
    Projects.write(book, TABLES + "[jian]\n    document: self-evaluation\n");
    assertRefused("book.yaml:4:16", "book-document-unfilled", "“a.yaml”");
  }

  @Test
  void severalYearsAreAWarning() throws IOException {
    Projects.write(in.resolve("a.yaml"), Projects.EVALUATED.replace("year: 2024", "year: 2023"));
    Projects.write(in.resolve("b.yaml"), Projects.TARGET);
    Projects.write(book, TABLES + "[\"*.yaml\"]\n");
    Run run = render("--force");
    assertTrue(run.err().contains("book.yaml:3:12  警告  book-years-mixed"), run.err());
    assertEquals(List.of("book.html"), written());
  }

  @Test
  void aSummaryOfNothing() throws IOException {
    Projects.write(book, HEAD + "  - {title: 汇总, summary: true}\n");
    assertRefused("book.yaml:3:13", "book-summary-empty", "“汇总”");
  }

  @Test
  void whatIsNoHeadingForWantOfABlank() throws IOException {
    Files.writeString(in.resolve("text.md"), "# 一、甲\n\n#二、乙\n##（一）丙\n\n#1号楼\n\n＃三、丁\n");
    Projects.write(book, HEAD + "  - {title: 总则, text: text.md}\n");
    Run run = render();
    assertEquals(
        List.of("3:1", "4:1", "8:1"),
        run.err()
            .lines()
            .filter(line -> line.contains("警告  book-text-heading"))
            .map(line -> line.replaceAll(".*text.md:(\\d+:\\d+) .*", "$1"))
            .toList());
    assertEquals(List.of("book.html"), written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          好\\n\\n![图](tu.png)  | text.md:3:1 | book-text-image | tu.png
          好[^1]\\n\\n[^1]: 注      | text.md:3:1 | book-text-footnote | [^1]
          好<b>的</b>            | text.md:1:2 | book-text-html | <b>
          好\\n\\n<table>\\n</table> | text.md:3:1 | book-text-html | <table>
          <!-- 待写 -->          | text.md | book-text-empty | 没有可以印的文字
          全年的工作已经做好了\u0007的 | text.md:1:11 | control-character | U+0007
          好\\n着🫠              | text.md:2:2 | character-without-font | U+1FAE0
          """)
  void whatATextCannotHave(String text, String place, String code, String said) throws IOException {
    Files.writeString(in.resolve("text.md"), text.replace("\\n", "\n"));
    Projects.write(book, HEAD + "  - {title: 总则, text: text.md}\n");
    assertRefused(place, code, said);
  }

  @Test
  void aTextInTheOfficesOldEncoding() throws IOException {
    Files.write(in.resolve("text.md"), "一、总体绩效目标".getBytes(Charset.forName("GB18030")));
    Projects.write(book, HEAD + "  - {title: 总则, text: text.md}\n");
    assertRefused("text.md", "encoding-gbk", "GBK");
  }

  @Test
  void linksThatLeadNowhereAreWords() throws IOException {
    Files.writeString(in.resolve("text.md"), "见[附件](fujian.docx)和[网站](https://example.org/)。");
    Projects.write(book, HEAD + "  - {title: 总则, text: text.md}\n");
    Run run = render();
    assertEquals(0, run.code());
    assertTrue(run.err().contains("text.md:1:2  警告  book-text-link"), run.err());
    String page = Files.readString(out.resolve("book.html"));
    assertTrue(page.contains("<p>见附件和<a href=\"https://example.org/\">网站</a>。</p>"), page);
  }

  @Test
  void textsAreWrittenAsChineseIs() throws IOException {
    Files.writeString(
        in.resolve("text.md"),
        "# 一、目标 & 措施\n**加强领导。**各部门\n分工，use\nwords。的**“三农”**工作\n\n1 < 2 <!-- 未定 -->\n");
    Projects.write(book, HEAD + "  - {title: 总则, text: text.md}\n");
    render();
    String page = Files.readString(out.resolve("book.html"));
    assertTrue(page.contains("<h2 id=\"part-1-1\">一、目标 &amp; 措施</h2>"), page);
    assertTrue(page.contains("<p><strong>加强领导。</strong>各部门分工，use\nwords。"), page);
    assertTrue(page.contains("的<strong>“三农”</strong>工作</p>"), page);
    assertTrue(page.contains("<p>1 &lt; 2 </p>"), page);
  }

  @Test
  void twoBooksDoNotOverwriteEachOther() throws IOException {
    Path other = folder.resolve("other/book.yaml");
    Projects.write(book, TABLES + "[jian]\n");
    Projects.write(other, TABLES + "[mubiao]\n");
    Projects.write(other.resolveSibling("b.yaml"), Projects.TARGET);
    Run run =
        Run.of("render", book.toString(), other.toString(), "-o", out.toString(), "--to", "html");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(out.resolve("in/book.html")), written().toString());
    assertTrue(Files.exists(out.resolve("other/book.html")), written().toString());
  }

  /** The volume is not printed, and rendering and checking say the same about the book. */
  private void assertRefused(String place, String code, String said) throws IOException {
    Run run = render();
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().contains(place + "  错误  " + code + "  "), run.err());
    assertTrue(run.err().contains(said), run.err());
    assertFalse(run.err().contains("program-failure"), run.err());
    assertEquals(List.of(), written());
    String checked = Run.of("check", in.toString()).out();
    assertTrue(checked.contains(place + "  错误  " + code + "  "), checked);
  }

  private Run render(String... options) {
    return Run.of(
        Stream.concat(
                Stream.of("render", book.toString(), "-o", out.toString(), "--to", "html"),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private List<String> written() throws IOException {
    return Projects.filesIn(out);
  }
}
