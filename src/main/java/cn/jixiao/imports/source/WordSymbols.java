package cn.jixiao.imports.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Characters of fonts that have pictures in the places of letters. A tick in a box is often an R in
 * such a font; read without it, it would be an R.
 */
final class WordSymbols {
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6c, "●"),
          Map.entry(0x6e, "■"),
          Map.entry(0x6f, "□"),
          Map.entry(0x71, "□"),
          Map.entry(0x75, "◆"),
          Map.entry(0xa1, "○"),
          Map.entry(0xa7, "▪"),
          Map.entry(0xa8, "□"),
          Map.entry(0xd8, "➢"),
          Map.entry(0xfb, "✗"),
          Map.entry(0xfc, "✓"),
          Map.entry(0xfd, "☒"),
          Map.entry(0xfe, "☑"));

  private static final Map<Integer, String> WINGDINGS_2 =
      Map.ofEntries(
          Map.entry(0x4f, "✗"),
          Map.entry(0x50, "✓"),
          Map.entry(0x51, "☒"),
          Map.entry(0x52, "☑"),
          Map.entry(0x53, "☒"),
          Map.entry(0x54, "☒"),
          Map.entry(0xa2, "■"),
          Map.entry(0xa3, "□"));

  private static final Map<Integer, String> SYMBOL =
      Map.ofEntries(
          Map.entry(0x61, "α"),
          Map.entry(0x62, "β"),
          Map.entry(0x6d, "μ"),
          Map.entry(0x2d, "−"),
          Map.entry(0xa2, "′"),
          Map.entry(0xa3, "≤"),
          Map.entry(0xa5, "∞"),
          Map.entry(0xb0, "°"),
          Map.entry(0xb1, "±"),
          Map.entry(0xb2, "″"),
          Map.entry(0xb3, "≥"),
          Map.entry(0xb4, "×"),
          Map.entry(0xb7, "•"),
          Map.entry(0xb8, "÷"),
          Map.entry(0xb9, "≠"),
          Map.entry(0xbb, "≈"));

  private WordSymbols() {}

  /**
   * What a character looks like in a font.
   *
   * @param character as it stands in the file, which may have moved it by F000
   * @return nothing for other fonts, and where it is not known
   */
  static Optional<String> shown(String font, int character) {
    Map<Integer, String> known =
        switch (font.strip().toLowerCase(Locale.ROOT)) {
          case "wingdings" -> WINGDINGS;
          case "wingdings 2" -> WINGDINGS_2;
          case "symbol" -> SYMBOL;
          default -> Map.of();
        };
    int code = character >= 0xf000 && character <= 0xf0ff ? character - 0xf000 : character;
    return Optional.ofNullable(known.get(code));
  }
}
