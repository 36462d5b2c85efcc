package cn.jixiao.page.font;

import java.io.InputStream;
import java.util.Optional;

/** The font files that travel with the program. */
public enum BuiltInFont {
  /** Song-style text (宋体): Noto Serif SC. */
  SONG("Noto Serif SC", "fonts/NotoSerifSC-Regular.ttf"),
  /** Hei-style headings (黑体): Noto Sans SC. */
  HEI("Noto Sans SC", "fonts/ttf/NotoSansSC/NotoSansSC-Medium.ttf"),
  /** What neither has: small digits (₂ ⁸), fractions, boxes to tick, slanted comparison signs. */
  SIGNS("DejaVu Sans", "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

  private final String family;
  private final String file;

  BuiltInFont(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /** The name of its family. */
  public String family() {
    return family;
  }

  /**
   * The file; one of our own is in our own module, one of a library in another.
   *
   * @throws IllegalStateException where the program lacks it
   */
  public InputStream open() {
    return Optional.ofNullable(BuiltInFont.class.getResourceAsStream("/" + file))
        .or(() -> Optional.ofNullable(BuiltInFont.class.getClassLoader().getResourceAsStream(file)))
        .orElseThrow(() -> new IllegalStateException("The program lacks its font " + file));
  }
}
