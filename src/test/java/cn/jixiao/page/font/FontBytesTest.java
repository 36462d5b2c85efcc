package cn.jixiao.page.font;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontBytesTest {
  @ParameterizedTest
  @EnumSource(BuiltInFont.class)
  void oneTableNamesTheCharactersOfAll(BuiltInFont file) throws Exception {
    try (InputStream in = file.open();
        TrueTypeFont font = new TTFParser().parse(FontBytes.read(in));
        InputStream again = file.open();
        TrueTypeFont whole =
            new TTFParser().parse(new RandomAccessReadBuffer(again.readAllBytes()))) {
      assertEquals(1, font.getCmap().getCmaps().length);
      CmapLookup expected = whole.getUnicodeCmapLookup();
      CmapLookup characters = font.getUnicodeCmapLookup();
      for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
        int glyph = expected.getGlyphId(character);
        assertEquals(glyph, characters.getGlyphId(character));
        assertEquals(expected.getCharCodes(glyph), characters.getCharCodes(glyph));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BuiltInFont.class)
  void aStreamThatDoesNotKnowItsLengthIsReadToItsEnd(BuiltInFont file) throws Exception {
    long length;
    try (InputStream in = file.open()) {
      length = in.readAllBytes().length;
    }
    try (InputStream in = new Hesitant(file.open())) {
      assertEquals(length, FontBytes.read(in).length());
    }
  }

  /** Has some bytes at hand at first. */
  private static final class Hesitant extends FilterInputStream {
    Hesitant(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.min(1000, super.available());
    }
  }
}
