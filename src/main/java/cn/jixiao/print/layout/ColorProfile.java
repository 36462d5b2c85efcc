package cn.jixiao.print.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** The colour space that printed colours are meant in, as PDF/A asks for. */
final class ColorProfile {
  private ColorProfile() {}

  static byte[] srgb() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }
}
