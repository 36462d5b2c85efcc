package cn.jixiao.print;

import java.awt.image.BufferedImage;

/**
 * How two pictures of a page differ. Both are blurred over 3 × 3 pixels, so that another
 * rasteriser's edges do not count; a pixel differs by more than a quarter of the grey scale. Where
 * one picture is larger, its part beyond the other differs wherever it is not white.
 *
 * @param pixels how many differ
 * @param picture the actual page in pale grey, and red where it differs
 */
record PageDifference(int pixels, BufferedImage picture) {
  private static final int GREY = 64;
  private static final int WHITE = 255;
  private static final int RED = 0xE00000;

  /** Compares two grey pictures. */
  static PageDifference of(BufferedImage expected, BufferedImage actual) {
    int width = Math.max(expected.getWidth(), actual.getWidth());
    int height = Math.max(expected.getHeight(), actual.getHeight());
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int pixels = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int seen = blurred(actual, x, y);
        boolean same = Math.abs(blurred(expected, x, y) - seen) <= GREY;
        int pale = 192 + sample(actual, x, y) / 4;
        picture.setRGB(x, y, same ? pale << 16 | pale << 8 | pale : RED);
        pixels += same ? 0 : 1;
      }
    }
    return new PageDifference(pixels, picture);
  }

  private static int blurred(BufferedImage image, int x, int y) {
    int sum = 0;
    for (int j = y - 1; j <= y + 1; j++) {
      for (int i = x - 1; i <= x + 1; i++) {
        sum += sample(image, i, j);
      }
    }
    return sum / 9;
  }

  private static int sample(BufferedImage image, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    return inside ? image.getRaster().getSample(x, y, 0) : WHITE;
  }
}
