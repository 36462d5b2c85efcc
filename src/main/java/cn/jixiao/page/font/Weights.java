package cn.jixiao.page.font;

import com.openhtmltopdf.css.constants.IdentValue;
import java.util.Set;

/** Weights of type as style sheets name them. */
public final class Weights {
  private static final Set<IdentValue> BOLD =
      Set.of(
          IdentValue.BOLD,
          IdentValue.BOLDER,
          IdentValue.FONT_WEIGHT_600,
          IdentValue.FONT_WEIGHT_700,
          IdentValue.FONT_WEIGHT_800,
          IdentValue.FONT_WEIGHT_900);

  private Weights() {}

  /** Whether text of that weight is set bold. */
  public static boolean isBold(IdentValue weight) {
    return BOLD.contains(weight);
  }
}
