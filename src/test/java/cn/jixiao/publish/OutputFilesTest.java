package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
