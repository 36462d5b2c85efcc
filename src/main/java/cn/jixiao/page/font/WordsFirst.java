package cn.jixiao.page.font;

import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font's table of characters, which names characters of words before radicals (部首) and rare
 * variants.
 *
 * <p>Fonts draw 目 and the radical ⽬ with one glyph, and so 胶 and 㬵. A PDF says for each glyph which
 * character it stands for, and the lowest number would be the wrong one: whoever searches the
 * document for 项目, or copies it, would not find it. Where the document itself asked for one of
 * them, as for ～ and not for 〜, it is that one.
 */
final class WordsFirst extends CmapSubtable {
  private static final Set<UnicodeBlock> RARE =
      Set.of(
          UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
          UnicodeBlock.KANGXI_RADICALS,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A);

  private final CmapSubtable table;

  /** The character for which a document first asked for a glyph. */
  private final Map<Integer, Integer> asked = new HashMap<>();

  private WordsFirst(CmapSubtable table) {
    this.table = table;
    setPlatformId(table.getPlatformId());
    setPlatformEncodingId(table.getPlatformEncodingId());
  }

  /** Puts the characters of words first in all tables of a font. */
  static void in(TrueTypeFont font) throws IOException {
    CmapTable tables = font.getCmap();
    if (tables != null && tables.getCmaps() != null) {
      tables.setCmaps(
          Arrays.stream(tables.getCmaps()).map(WordsFirst::new).toArray(CmapSubtable[]::new));
    }
  }

  /** Another document begins: what the last one asked for does not matter to it. */
  static void forget(TrueTypeFont font) throws IOException {
    CmapTable tables = font.getCmap();
    if (tables != null && tables.getCmaps() != null) {
      for (CmapSubtable table : tables.getCmaps()) {
        if (table instanceof WordsFirst words) {
          words.asked.clear();
        }
      }
    }
  }

  @Override
  public int getGlyphId(int characterCode) {
    int glyph = table.getGlyphId(characterCode);
    asked.putIfAbsent(glyph, characterCode);
    return glyph;
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    List<Integer> codes = table.getCharCodes(glyph);
    return codes == null
        ? null
        : codes.stream()
            .sorted(
                Comparator.comparing((Integer code) -> !code.equals(asked.get(glyph)))
                    .thenComparing(WordsFirst::isRare))
            .toList();
  }

  private static boolean isRare(int character) {
    UnicodeBlock block = UnicodeBlock.of(character);
    return block != null && RARE.contains(block);
  }
}
