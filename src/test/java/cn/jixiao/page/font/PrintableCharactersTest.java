package cn.jixiao.page.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableCharactersTest {
  @Test
  void fontsForChineseHaveWhatIsTakenForGranted() throws Exception {
    try (FontLibrary library = FontLibrary.builtIn()) {
      List<CmapLookup> tables = new ArrayList<>();
      for (FontLibrary.Face face : library.faces()) {
        tables.add(face.font().getUnicodeCmapLookup());
      }
      String lacking =
          IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
              .filter(PrintableCharacters::isUsual)
              .filter(character -> !Character.isWhitespace(character))
              .filter(
                  character -> tables.stream().allMatch(table -> table.getGlyphId(character) == 0))
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      assertEquals("", lacking);
    }
  }

  @Test
  void noFontIsOpenedForUsualTexts() {
    try (PrintableCharacters characters = new PrintableCharacters(() -> fail("fonts are opened"))) {
      assertEquals(Set.of(), characters.lacking("青年汇“，”：≥95%（5 月）①ABC\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "≥95%“好”·—…①Ⅳ㎡℃×÷±≤≠∶㈠, ''",
    "CO₂ ½ ☑ ☐ ⩾ ⩽ É я α, ''",
    "‍一​二︀, ''",
    "春风🦄行动🫠🦄, 1F984 1FAE0",
    "𠮷野家, 20BB7"
  })
  void onlyWhatNoFontHasIsLacking(String text, String lacking) {
    try (PrintableCharacters characters = new PrintableCharacters(FontLibrary::builtIn)) {
      List<Integer> expected =
          Arrays.stream(lacking.split(" ", -1))
              .filter(code -> !code.isEmpty())
              .map(code -> Integer.parseInt(code, 16))
              .toList();
      assertEquals(new TreeSet<>(expected), characters.lacking(text));
    }
  }

  @Test
  void thoseWhoDoNotPrintLackNothing() {
    try (PrintableCharacters characters = PrintableCharacters.all()) {
      assertEquals(Set.of(), characters.lacking("🦄"));
    }
  }
}
