package cn.jixiao.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is logged about bad files. Libraries keep hold of where they log, so that this asks a new
 * machine.
 */
class SilenceTest {
  /** Reads the files that it is given, and says nothing itself. */
  public static void main(String[] files) {
    for (String file : files) {
      WordSource.read(Path.of(file));
      ExcelSource.read(Path.of(file));
    }
  }

  private static Map<String, byte[]> spoiled(String part, String text) {
    Map<String, byte[]> parts = OfficeFiles.wordParts("", "<w:p/>", "");
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  @Test
  void nothingIsLogged(@TempDir Path folder) throws IOException, InterruptedException {
    byte[] good = OfficeFiles.docx("<w:p/>");
    List<byte[]> files =
        List.of(
            good,
            new byte[0],
            Arrays.copyOf(good, good.length / 2),
            OfficeFiles.compound("Workbook"),
            OfficeFiles.compound("WordDocument"),
            OfficeFiles.zip(spoiled("[Content_Types].xml", "<")),
            OfficeFiles.zip(spoiled("[Content_Types].xml", "<!DOCTYPE a><Types/>")),
            OfficeFiles.zip(spoiled("[Content_Types].xml", "<Types/>")),
            OfficeFiles.zip(spoiled("_rels/.rels", "<a>")),
            OfficeFiles.zip(spoiled("word/_rels/document.xml.rels", "<a>")),
            OfficeFiles.zip(spoiled("docProps/core.xml", "<a>")),
            OfficeFiles.zip(spoiled("word/document.xml", "<a>")),
            OfficeFiles.zip(spoiled("word/styles.xml", "<!DOCTYPE a><a/>")));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SilenceTest.class.getName()));
    for (byte[] file : files) {
      command.add(OfficeFiles.write(folder, command.size() + ".docx", file).toString());
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertEquals(0, process.waitFor());
    assertEquals("", Files.readString(log));
  }
}
