package cn.jixiao.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.text.TextWidth;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final Path FILE = Path.of("x.yaml");

  @Test
  void linesEndWhereEditorsEndThem() {
    SourceText text = new SourceText("一\r\n二\n三\r四\n");
    assertEquals(5, text.lineCount());
    assertEquals("一", text.line(1));
    assertEquals("二", text.line(2));
    assertEquals("三", text.line(3));
    assertEquals("四", text.line(4));
    assertEquals("", text.line(5));
    assertEquals("", text.line(6));
    assertEquals("", text.line(0));
  }

  @Test
  void columnsCountCharactersNotBytes() {
    SourceText text = new SourceText("a\n𠮷名x");
    assertEquals(new Place(FILE, 1, 1), text.place(FILE, 0));
    assertEquals(new Place(FILE, 2, 1), text.place(FILE, 2));
    assertEquals(new Place(FILE, 2, 3), text.place(FILE, 4));
    assertEquals(new Place(FILE, 2, 4), text.place(FILE, 99));
  }

  @Test
  void theCaretStandsUnderTheCharacterOnATerminal() {
    SourceText text = new SourceText("name：新媒体\n\tx: 1\ne\u0301x\n");
    assertEquals("name：新媒体\n    ^", text.excerpt(new Place(FILE, 1, 5), 80));
    assertEquals("name：新媒体\n        ^", text.excerpt(new Place(FILE, 1, 7), 80));
    assertEquals("    x: 1\n    ^", text.excerpt(new Place(FILE, 2, 2), 80));
    assertEquals("e\u0301x\n ^", text.excerpt(new Place(FILE, 3, 3), 80));
    assertEquals("name：新媒体\n            ^", text.excerpt(new Place(FILE, 1, 99), 80));
  }

  @Test
  void theCaretsRunAsFarAsWhatIsMeant() {
    SourceText text =
        new SourceText(
            "a: 4.5  # x y\nb: {c: 指标, d: \"e, f\"}\n得 分: ≥3场 好\nu: http://x#y\n- g\n'it''s' x");
    assertEquals(3, text.length(new Place(FILE, 1, 4)));
    assertEquals(5, text.length(new Place(FILE, 1, 9)));
    assertEquals(2, text.length(new Place(FILE, 2, 8)));
    assertEquals(6, text.length(new Place(FILE, 2, 15)));
    assertEquals(1, text.length(new Place(FILE, 2, 4)));
    assertEquals(3, text.length(new Place(FILE, 3, 1)));
    assertEquals(5, text.length(new Place(FILE, 3, 6)));
    assertEquals(10, text.length(new Place(FILE, 4, 4)));
    assertEquals(1, text.length(new Place(FILE, 5, 1)));
    assertEquals(7, text.length(new Place(FILE, 6, 1)));
    assertEquals(1, text.length(new Place(FILE, 1, 99)));
    assertEquals(1, text.length(new Place(FILE, 99, 1)));
    Place place = new Place(FILE, 2, 8);
    assertEquals(
        "b: {c: 指标, d: \"e, f\"}\n       ^^^^", text.excerpt(place, text.length(place), 80));
    SourceText wide = new SourceText("标".repeat(1000));
    String[] cut = wide.excerpt(new Place(FILE, 1, 1), 1000, 40).split("\n", -1);
    assertTrue(cut[1].length() <= 40, cut[1]);
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "指".repeat(1000) + "X" + "标".repeat(1000);
    String[] shown = new SourceText(line).excerpt(new Place(FILE, 1, 1001), 40).split("\n", -1);
    assertTrue(shown[0].startsWith("…指"), shown[0]);
    assertTrue(shown[0].endsWith("标…"), shown[0]);
    int columns = shown[0].codePoints().map(TextWidth::columns).sum();
    assertTrue(columns <= 40 && columns >= 36, shown[0]);
    String before = shown[0].substring(0, shown[0].indexOf('X'));
    assertEquals(before.codePoints().map(TextWidth::columns).sum(), shown[1].indexOf('^'));
  }

  @Test
  void noControlCharacterReachesTheTerminal() {
    assertEquals("a\uFFFDb\n  ^", new SourceText("a\u001Bb").excerpt(new Place(FILE, 1, 3), 80));
  }

  @Test
  void placesBeginAtOne() {
    assertThrows(IllegalArgumentException.class, () -> new Place(FILE, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Place(FILE, 1, 0));
    assertEquals("x.yaml:3:7", new Place(FILE, 3, 7).toString());
  }
}
