package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFilesTest {
  @TempDir private Path folder;

  @Test
  void filesAreWrittenIntoFoldersThatAreMade() throws IOException {
    Path file = folder.resolve("a/b/c.pdf");
    OutputFiles.write(Map.of(file, bytes("new")));
    assertEquals("new", Files.readString(file));
    OutputFiles.write(Map.of(file, bytes("newer")));
    assertEquals("newer", Files.readString(file));
    assertEquals(List.of("a/b/c.pdf"), files());
  }

  @Test
  void filesThatBelongTogetherReplaceFormerOnesAndStandBesideThem() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "old");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(folder.resolve("a.pdf"), bytes("new a"));
    files.put(folder.resolve("b.docx"), bytes("new b"));
    files.put(folder.resolve("c/a.pdf"), bytes("new c"));
    OutputFiles.write(files);
    assertEquals("new a", Files.readString(folder.resolve("a.pdf")));
    assertEquals("new b", Files.readString(folder.resolve("b.docx")));
    assertEquals("new c", Files.readString(folder.resolve("c/a.pdf")));
    assertEquals(List.of("a.pdf", "b.docx", "c/a.pdf"), files());
  }

  /** The folder has a file {@code file} and a folder {@code folder}. */
  @ParameterizedTest(name = "{0}: {1} at {2}")
  @CsvSource({
    "folder, output-is-a-folder, folder",
    "fresh.pdf folder, output-is-a-folder, folder",
    "file/a.pdf, output-not-a-folder, file",
    // What fails only at last is said at the first file: the name it fails under is a passing one.
    "fresh.pdf b b/c.pdf, output-not-written, fresh.pdf",
  })
  void whyFilesWereNotWrittenIsSaidWhereItIs(String names, String code, String place)
      throws IOException {
    Files.writeString(folder.resolve("file"), "old");
    Files.createDirectory(folder.resolve("folder"));
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String name : names.split(" ", -1)) {
      files.put(folder.resolve(name), bytes("new"));
    }
    List<Finding> findings = new ArrayList<>();
    assertFalse(OutputFiles.write(files, findings::add));
    assertEquals(List.of(code), findings.stream().map(Finding::code).toList());
    assertEquals(folder.resolve(place), findings.get(0).place().file());
    // The system's own words, and no name that means nothing to anybody.
    for (String text : findings.get(0).arguments()) {
      assertFalse(text.contains(".jixiao-") || text.contains("Exception"), text);
    }
    assertEquals(List.of("file"), files());
  }

  @Test
  void nothingIsSaidOfFilesThatWereWritten() {
    List<Finding> findings = new ArrayList<>();
    assertTrue(OutputFiles.write(Map.of(folder.resolve("a.pdf"), bytes("new")), findings::add));
    assertEquals(List.of(), findings);
    assertTrue(Files.exists(folder.resolve("a.pdf")));
  }

  @Test
  void whereOneCannotBeWrittenAllStayAsTheyWere() throws IOException {
    Path first = Files.writeString(folder.resolve("a.pdf"), "old");
    Path blocked = Files.createDirectory(folder.resolve("b.docx"));
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(first, bytes("new"));
    files.put(folder.resolve("fresh.html"), bytes("new"));
    files.put(blocked, bytes("new"));
    assertThrows(IOException.class, () -> OutputFiles.write(files));
    assertEquals("old", Files.readString(first));
    assertEquals(List.of("a.pdf"), files());
  }

  /**
   * What a later file needs as a folder is only found out when the files are put in their places.
   */
  @Test
  void whereTheLastCannotTakeItsPlaceTheOthersGiveTheirsBack() throws IOException {
    Path replaced = Files.writeString(folder.resolve("a.pdf"), "old");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(replaced, bytes("new"));
    files.put(folder.resolve("fresh.html"), bytes("new"));
    files.put(folder.resolve("b"), bytes("new"));
    files.put(folder.resolve("b/c.docx"), bytes("new"));
    assertThrows(IOException.class, () -> OutputFiles.write(files));
    assertEquals("old", Files.readString(replaced));
    assertEquals(List.of("a.pdf"), files());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
