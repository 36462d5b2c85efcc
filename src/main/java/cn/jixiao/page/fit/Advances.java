package cn.jixiao.page.fit;

import cn.jixiao.page.font.FontLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How wide the characters of a family are, in thousandths of the type size. */
final class Advances {
  private static final int EM = 1000;

  private final List<Measured> faces = new ArrayList<>();
  private final Map<Integer, Integer> known = new HashMap<>();

  private record Measured(TrueTypeFont font, CmapLookup characters, int unitsPerEm) {}

  /**
   * @param fonts where faces are from
   * @param families in the order in which a style names them
   * @param bold whether the text is
   */
  Advances(FontLibrary fonts, List<String> families, boolean bold) {
    for (String family : families) {
      fonts.faces().stream()
          .filter(face -> face.families().stream().anyMatch(family::equalsIgnoreCase))
          .min(
              (a, b) ->
                  Integer.compare(
                      Math.abs(a.weight() - (bold ? 700 : 400)),
                      Math.abs(b.weight() - (bold ? 700 : 400))))
          .ifPresent(this::add);
    }
    fonts.faces().stream().filter(FontLibrary.Face::builtIn).forEach(this::add);
    fonts.faces().stream().filter(face -> !face.builtIn()).forEach(this::add);
  }

  private void add(FontLibrary.Face face) {
    try {
      faces.add(
          new Measured(
              face.font(), face.font().getUnicodeCmapLookup(), face.font().getUnitsPerEm()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int of(int character) {
    return known.computeIfAbsent(character, this::measured);
  }

  private int measured(int character) {
    try {
      for (Measured face : faces) {
        int glyph = face.characters.getGlyphId(character);
        if (glyph != 0) {
          int advance = face.font.getAdvanceWidth(glyph);
          return Math.floorDiv(advance * EM + face.unitsPerEm - 1, face.unitsPerEm);
        }
      }
      return EM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
