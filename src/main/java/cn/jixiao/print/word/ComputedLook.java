package cn.jixiao.print.word;

import cn.jixiao.page.font.Weights;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import java.util.List;
import java.util.Locale;

/** Computed styles in the units and words of a word processor. */
final class ComputedLook {
  private final CssContext context;
  private final float dotsPerPoint;

  ComputedLook(CssContext context, float dotsPerPoint) {
    this.context = context;
    this.dotsPerPoint = dotsPerPoint;
  }

  CssContext context() {
    return context;
  }

  /** Layout units to twips. */
  int twips(float dots) {
    return Math.round(dots * 20 / dotsPerPoint);
  }

  Flow.TextLook text(CalculatedStyle style) {
    boolean underline = false;
    boolean strike = false;
    String shading = null;
    // Decorations and backgrounds of inline elements are not inherited but seen through their
    // children.
    for (CalculatedStyle s = style; s != null; s = s.getParent()) {
      List<IdentValue> decorations = s.getTextDecorations();
      if (decorations != null) {
        underline |= decorations.contains(IdentValue.UNDERLINE);
        strike |= decorations.contains(IdentValue.LINE_THROUGH);
      }
      if (!s.isInline()) {
        break;
      }
      shading = shading == null ? background(s) : shading;
    }
    String hex = hex(style.getColor());
    // A word processor makes raised text smaller by itself.
    Flow.Raise raise = raise(style);
    CalculatedStyle sized =
        raise == Flow.Raise.NONE || style.getParent() == null ? style : style.getParent();
    return new Flow.TextLook(
        style.getFont(context).families[0],
        Math.max(1, Math.round(sized.getFont(context).size * 2 / dotsPerPoint)),
        Weights.isBold(style.getIdent(CSSName.FONT_WEIGHT)),
        style.getIdent(CSSName.FONT_STYLE) != IdentValue.NORMAL,
        underline,
        strike,
        "000000".equals(hex) ? null : hex,
        shading,
        style.hasLetterSpacing()
            ? twips(style.getFloatPropertyProportionalWidth(CSSName.LETTER_SPACING, 0, context))
            : 0,
        raise);
  }

  private static Flow.Raise raise(CalculatedStyle style) {
    if (!style.isInline()) {
      return Flow.Raise.NONE;
    }
    if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
      return Flow.Raise.SUPERSCRIPT;
    }
    return style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB)
        ? Flow.Raise.SUBSCRIPT
        : Flow.Raise.NONE;
  }

  Flow.Align align(CalculatedStyle style) {
    IdentValue align = style.getTextAlign();
    if (align == IdentValue.CENTER) {
      return Flow.Align.CENTER;
    }
    if (align == IdentValue.RIGHT || align == IdentValue.END) {
      return Flow.Align.RIGHT;
    }
    return align == IdentValue.JUSTIFY ? Flow.Align.JUSTIFY : Flow.Align.LEFT;
  }

  Flow.Middle verticalAlign(IdentValue align) {
    if (align == IdentValue.MIDDLE) {
      return Flow.Middle.CENTER;
    }
    return align == IdentValue.BOTTOM ? Flow.Middle.BOTTOM : Flow.Middle.TOP;
  }

  int lineHeight(CalculatedStyle style) {
    return twips(style.getLineHeight(context));
  }

  /** How far a negative margin lets words hang out of their paragraph on the right. */
  int beyond(CalculatedStyle style) {
    return Math.max(
        0, twips(-style.getFloatPropertyProportionalWidth(CSSName.MARGIN_RIGHT, 0, context)));
  }

  /** The background as six hexadecimal digits, or null where what lies behind shows through. */
  String background(CalculatedStyle style) {
    FSColor color = style.getBackgroundColor();
    return color instanceof FSRGBColor rgb && rgb.getAlpha() == 0 ? null : hex(color);
  }

  /**
   * @param parts how many parts of each rule the border property set holds of two: where borders
   *     collapse, either of two cells owns one half
   */
  Flow.Edges edges(BorderPropertySet border, int parts) {
    return new Flow.Edges(
        edge(border.noTop(), border.topStyle(), border.top() * parts, border.topColor()),
        edge(border.noRight(), border.rightStyle(), border.right() * parts, border.rightColor()),
        edge(
            border.noBottom(), border.bottomStyle(), border.bottom() * parts, border.bottomColor()),
        edge(border.noLeft(), border.leftStyle(), border.left() * parts, border.leftColor()));
  }

  private Flow.Edge edge(boolean none, IdentValue style, float dots, FSColor color) {
    if (none || style == IdentValue.HIDDEN || dots <= 0) {
      return null;
    }
    // Word knows rules of a quarter of a point to six points.
    int eighths = Math.max(2, Math.min(48, Math.round(dots * 8 / dotsPerPoint)));
    return new Flow.Edge(edgeStyle(style), eighths, color == null ? "000000" : hex(color));
  }

  private static String edgeStyle(IdentValue style) {
    return switch (style.asString().toLowerCase(Locale.ROOT)) {
      case "double" -> "double";
      case "dashed" -> "dashed";
      case "dotted" -> "dotted";
      case "groove" -> "threeDEngrave";
      case "ridge" -> "threeDEmboss";
      case "inset" -> "inset";
      case "outset" -> "outset";
      default -> "single";
    };
  }

  private static String hex(FSColor color) {
    return color instanceof FSRGBColor rgb
        ? String.format(Locale.ROOT, "%02X%02X%02X", rgb.getRed(), rgb.getGreen(), rgb.getBlue())
        : null;
  }
}
