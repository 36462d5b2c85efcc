package cn.jixiao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pages about several files are written, and where not. */
class PagePublisherTest {
  private static final String PAGE =
      "<!DOCTYPE html>\n<html><head><title>甲</title></head><body><p>%s</p></body></html>";

  @TempDir private Path folder;

  private static Publication publish(String text, Path into, Format... formats) {
    return new PagePublisher(
            new PagePrinter(Press.FONTS), new FormLibrary(Optional.empty()), Set.of(formats))
        .publish(() -> PAGE.formatted(text), "common/history.ftlh", into, "history");
  }

  private static List<String> codes(Publication outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aPageIsWrittenIntoAFolderThatIsMadeOrThere() throws IOException {
    Path file = folder.resolve("out/history.html");
    Publication outcome = publish("一", folder.resolve("out"), Format.HTML);
    assertEquals(List.of(file), outcome.written());
    assertEquals(List.of(), outcome.findings());
    assertTrue(Files.readString(file).contains("<p>一</p>"));
    assertEquals(List.of(file), publish("二", folder.resolve("out"), Format.HTML).written());
    assertTrue(Files.readString(file).contains("<p>二</p>"));
  }

  @Test
  void aFileInThePlaceOfTheFolderStays() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "old");
    Publication outcome = publish("一", file, Format.HTML);
    assertEquals(List.of("output-not-a-folder"), codes(outcome));
    assertEquals(file, outcome.findings().get(0).place().file());
    assertEquals(List.of(), outcome.written());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFolderInThePlaceOfTheFileStays() throws IOException {
    Path blocked = Files.createDirectory(folder.resolve("history.html"));
    Publication outcome = publish("一", folder, Format.HTML);
    assertEquals(List.of("output-is-a-folder"), codes(outcome));
    assertEquals(blocked, outcome.findings().get(0).place().file());
    assertEquals(List.of(), outcome.written());
  }

  @Test
  void aCharacterThatNoFontHasKeepsEveryFormatFromPrint() {
    Publication outcome = publish("\uD83E\uDEE0", folder, Format.PDF, Format.HTML);
    assertEquals(List.of("character-without-font"), codes(outcome));
    assertEquals(folder.resolve("history"), outcome.findings().get(0).place().file());
    assertEquals(List.of(), outcome.written());
    assertFalse(Files.exists(folder.resolve("history.html")));
  }
}
