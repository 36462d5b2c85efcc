package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.book.BookPart.Narrative;
import cn.jixiao.book.BookPart.Summary;
import cn.jixiao.book.BookPart.Tables;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.yaml.Authored;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookReaderTest {
  @TempDir private Path folder;

  @BeforeEach
  void filesBesideTheBook() throws IOException {
    file("overall.md", "# 一、总体绩效目标\n");
    project("a.yaml", "tuanjian");
    project("b.yaml", "xuanjiang");
    project("2023/a.yaml", "tuanjian");
    project("2023/c.yaml", "peixun");
  }

  private void project(String name, String id) throws IOException {
    file(
        name,
        "id: "
            + id
            + "\nyear: 2024\nform: beijing-2024\nname: 项目\n"
            + "funds: {fiscal: {budget: 1}}\nindicators: {产出指标: }\n");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BookReading read(String text) throws IOException {
    file("book.yaml", text);
    return new BookReader(new FolderFiles()).read(folder.resolve("book.yaml"));
  }

  private List<String> names(BookPart part) {
    return ((Tables) part)
        .files().stream()
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .toList();
  }

  @Test
  void aBookHasItsCoverAndItsPartsInOrder() throws IOException {
    BookReading reading =
        read(
            """
            title: 2024年部门预算绩效文本
            subtitle: （草案）
            department: 团市委
            approved-by: 市财政局审核
            date: 2024-02
            parts:
              - title: 第一部分
                text: overall.md
              - title: 第二部分
                projects: ["*.yaml"]
                document: target
              - title: 汇总表
                summary: true
            """);
    assertEquals(List.of(), reading.findings());
    Book book = reading.book().orElseThrow();
    assertEquals("2024年部门预算绩效文本", book.title().value());
    assertEquals(Optional.of("（草案）"), book.subtitle().map(Authored::value));
    assertEquals(Optional.of("团市委"), book.department().map(Authored::value));
    assertEquals(Optional.of("市财政局审核"), book.approvedBy().map(Authored::value));
    assertEquals(Optional.of("2024-02"), book.date().map(Authored::value));
    assertEquals(
        List.of("第一部分", "第二部分", "汇总表"),
        book.parts().stream().map(part -> part.title().value()).toList());
    assertEquals(
        folder.resolve("overall.md"), ((Narrative) book.parts().get(0)).narration().file());
    assertEquals(List.of("a.yaml", "b.yaml"), names(book.parts().get(1)));
    assertEquals(
        Optional.of(DocumentKind.TARGET),
        ((Tables) book.parts().get(1)).document().map(Authored::value));
    assertTrue(book.parts().get(2) instanceof Summary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['**.yaml']               | 2023/a.yaml 2023/c.yaml a.yaml b.yaml",
        "['2023/*.yaml', a.yaml]   | 2023/a.yaml 2023/c.yaml a.yaml",
        "['**/*.yaml']             | 2023/a.yaml 2023/c.yaml a.yaml b.yaml",
        "['./*.yaml']              | a.yaml b.yaml",
        "[xuanjiang, peixun]       | b.yaml 2023/c.yaml",
        "[xuanjiang, '*.yaml']     | b.yaml a.yaml",
        "['{b,a}.yaml']            | a.yaml b.yaml"
      })
  void patternsAndIdsAreFoundInTheOrderWritten(String entries, String expected) throws IOException {
    BookReading reading = read("title: 绩效文本\nparts:\n  - {title: 一, projects: " + entries + "}\n");
    assertEquals(List.of(), reading.findings());
    assertEquals(
        List.of(expected.split(" ", -1)), names(reading.book().orElseThrow().parts().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{title: 一}                                          | book-part-empty:3:5",
        "{title: 一, projects: []}                            | book-part-empty:3:26",
        "{title: 一, text: overall.md, summary: true}         | book-part-several:3:5",
        "{title: 一, text: overall.md, document: target}      | book-document-misplaced:3:44",
        "{title: 一, projects: ['*.yaml'], document: Other}   | unknown-value:3:48",
        "{title: 一, summary: false}                          | unknown-value:3:25",
        "{title: 一, text: none.md}                           | book-text-missing:3:22",
        "{title: 一, text: '2023'}                            | book-text-missing:3:22",
        "{title: 一, projects: '*.yaml'}                      | list-expected:3:26",
        "{title: 一, projects: ['*.yml']}                     | book-pattern-empty:3:27",
        "{title: 一, projects: ['[a.yaml']}                   | book-pattern-broken:3:27",
        "{title: 一, projects: [nobody]}                      | book-id-unknown:3:27",
        "{title: 一, projects: [tuanjian]}                    | book-id-ambiguous:3:27",
        "{title: 一, projects: [peixun, peixun]}              | book-project-twice:3:35",
        "{title: 一, projects: ['*.yaml', xuanjiang]}         | book-project-twice:3:37",
        "{titel: 一, text: overall.md}                        | misspelt-key:3:6",
        "{title: 一, text: overall.md, pages: 3}              | unknown-key:3:34",
        "{title: ' ', text: overall.md}                      | empty-text:3:13"
      })
  void mistakesInPartsAreFoundWithTheirPlaces(String part, String expected) throws IOException {
    BookReading reading = read("title: 绩效文本\nparts:\n  - " + part + "\n");
    assertTrue(reading.hasErrors());
    assertEquals(List.of(expected), places(reading));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 绩效文本                          | missing-key:1:1",
        "{title: 绩效文本, parts: []}             | book-empty:1:22",
        "'# 待填写'                               | book-empty:1:1",
        "{title: 绩效文本, parts: {}}             | list-expected:1:22",
        "{title: 绩效文本, parts: [x]}            | mapping-expected:1:23",
        "- title: 绩效文本                        | not-a-project:1:1"
      })
  void mistakesInBooksAreFoundWithTheirPlaces(String text, String expected) throws IOException {
    BookReading reading = read(text);
    assertEquals(List.of(expected), places(reading));
    assertFalse(reading.book().isPresent());
  }

  private static List<String> places(BookReading reading) {
    return reading.findings().stream()
        .map(f -> f.code() + ":" + f.place().line() + ":" + f.place().column())
        .toList();
  }

  @Test
  void aTextInAnotherEncodingIsReportedInItself() throws IOException {
    Files.write(folder.resolve("gbk.md"), "第一部分 部门整体绩效目标".getBytes(Charset.forName("GBK")));
    BookReading reading = read("title: 绩效文本\nparts:\n  - {title: 一, text: gbk.md}\n");
    assertEquals(List.of("encoding-gbk:1:1"), places(reading));
    assertEquals(folder.resolve("gbk.md"), reading.findings().get(0).place().file());
  }

  @Test
  void aBookThatIsNotThereIsReported() {
    BookReading reading = new BookReader(new FolderFiles()).read(folder.resolve("none/book.yaml"));
    assertEquals(List.of("file-missing:1:1"), places(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/books.md", "docs/books.zh-CN.md"})
  void theDocumentationsBookIsOne(String name) throws IOException {
    project("zhongdian.yaml", "zhongdian");
    String text = Files.readString(Path.of(name));
    int start = text.indexOf("```yaml\n") + "```yaml\n".length();
    file("book.yaml", text.substring(start, text.indexOf("```", start)));
    BookReading reading = new BookReader(new FolderFiles()).read(folder.resolve("book.yaml"));
    assertEquals(List.of(), reading.findings());
    Tables tables = (Tables) reading.book().orElseThrow().parts().get(1);
    assertEquals(
        List.of("zhongdian.yaml", "a.yaml", "b.yaml"),
        tables.projects().stream()
            .map(listed -> folder.relativize(listed.file()).toString())
            .toList());
  }
}
