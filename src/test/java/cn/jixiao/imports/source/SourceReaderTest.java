package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.jixiao.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  @TempDir Path folder;

  private final SourceReader reader = new SourceReader();

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<String> codes(SourceDocument document) {
    return document.findings().stream().map(Finding::code).toList();
  }

  private void assertRefused(String code, Path file) {
    SourceDocument document = reader.read(file);
    assertEquals(List.of(code), codes(document));
    assertEquals(List.of(), document.blocks());
    assertEquals(file, document.file());
    assertEquals(file, document.findings().get(0).place().file());
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有.docx", "没有.xlsx", "没有.pdf", "没有.txt", "没有", "没有/更没有.docx"})
  void aMissingFileIsNotRead(String name) {
    assertRefused("source-not-read", folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"夹", "夹.docx", "夹.pdf", "夹.xlsx"})
  void aFolderIsNoFile(String name) throws IOException {
    assertRefused("source-empty", Files.createDirectory(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"空", "空.txt", "空.docx", "空.xlsx", "空.pdf"})
  void anEmptyFileHasNothingInIt(String name) throws IOException {
    assertRefused("source-empty", file(name, new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"乱", "乱.txt", "乱.docx", "乱.xls", "乱.pdf"})
  void rubbishIsForeign(String name) throws IOException {
    byte[] rubbish = new byte[5000];
    new Random(7).nextBytes(rubbish);
    assertRefused("source-foreign", file(name, rubbish));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n", "%PDF-", "\n\n%PDF-1.4 rubbish"})
  void theBeginningOfAPdfIsNotYetOne(String text) throws IOException {
    SourceDocument document =
        reader.read(file("表.txt", text.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(List.of(), document.blocks());
    assertEquals(List.of("source-broken"), codes(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.docx", "表.xlsx", "表.et", "表.wps", "表.txt", "表"})
  void theBeginningOfAnOfficeFileIsNotYetOne(String name) throws IOException {
    for (byte[] start : List.of(new byte[] {'P', 'K', 3, 4}, OfficeFiles.compound("Other"))) {
      SourceDocument document = reader.read(file(name, start));
      assertEquals(List.of(), document.blocks());
      assertFalse(document.findings().isEmpty());
    }
  }

  @Test
  void aWordFileIsOneWhateverItsNameIs() throws IOException {
    byte[] word = OfficeFiles.docx("<w:p><w:r><w:t>青年</w:t></w:r></w:p>");
    for (String name : List.of("表.docx", "表.doc", "表.txt", "表")) {
      SourceDocument document = reader.read(file(name, word));
      assertEquals(List.of(), codes(document));
      assertEquals("青年", ((Block.Words) document.blocks().get(0)).text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.txt", "表.tsv", "表.md", "表"})
  void everythingElseIsText(String name) throws IOException {
    Path file = file(name, "项目名称\t青年活动\n".getBytes(StandardCharsets.UTF_8));
    SourceDocument document = reader.read(file);
    assertEquals(List.of(), document.findings());
    assertEquals(2, ((Block.Table) document.blocks().get(0)).cells().size());
  }

  @Test
  void textNeedsNoFile() {
    Path name = Path.of("-");
    SourceDocument document = reader.text(name, "甲\t乙".getBytes(StandardCharsets.UTF_8));
    assertEquals(name, document.file());
    assertEquals(1, document.blocks().size());
    assertEquals(List.of("source-foreign"), codes(reader.text(name, new byte[] {0, 1, 2})));
  }
}
