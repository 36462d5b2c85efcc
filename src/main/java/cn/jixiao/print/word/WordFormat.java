package cn.jixiao.print.word;

import java.math.BigInteger;
import java.util.Objects;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** Writes looks as WordprocessingML, and of these only what a style does not say already. */
final class WordFormat {
  private WordFormat() {}

  static void paragraph(CTPPrBase to, Flow.ParagraphLook look, Flow.ParagraphLook style) {
    if (look.keepNext() != style.keepNext()) {
      set(to.addNewKeepNext(), look.keepNext());
    }
    if (look.keepLines() != style.keepLines()) {
      set(to.addNewKeepLines(), look.keepLines());
    }
    if (!look.edges().equals(style.edges())) {
      rules(to.addNewPBdr(), look.edges());
    }
    if (!Objects.equals(look.shading(), style.shading())) {
      shade(to.addNewShd(), look.shading());
    }
    if (!look.tabs().equals(style.tabs()) && !look.tabs().isEmpty()) {
      tabs(to.addNewTabs(), look);
    }
    spacing(to, look, style);
    if (look.left() != style.left()
        || look.right() != style.right()
        || look.firstLine() != style.firstLine()) {
      indent(to.addNewInd(), look);
    }
    if (look.align() != style.align()) {
      to.addNewJc()
          .setVal(
              switch (look.align()) {
                case LEFT -> STJc.LEFT;
                case CENTER -> STJc.CENTER;
                case RIGHT -> STJc.RIGHT;
                case JUSTIFY -> STJc.BOTH;
              });
    }
  }

  private static void tabs(CTTabs to, Flow.ParagraphLook look) {
    for (Flow.Tab tab : look.tabs()) {
      CTTabStop stop = to.addNewTab();
      stop.setVal(tab.center() ? STTabJc.CENTER : STTabJc.RIGHT);
      if (tab.dotted()) {
        stop.setLeader(STTabTlc.DOT);
      }
      stop.setPos(BigInteger.valueOf(tab.position()));
    }
  }

  private static void spacing(CTPPrBase to, Flow.ParagraphLook look, Flow.ParagraphLook style) {
    boolean line = look.line() != style.line();
    if (!line && look.before() == style.before() && look.after() == style.after()) {
      return;
    }
    CTSpacing spacing = to.addNewSpacing();
    if (look.before() != style.before()) {
      spacing.setBefore(BigInteger.valueOf(look.before()));
    }
    if (look.after() != style.after()) {
      spacing.setAfter(BigInteger.valueOf(look.after()));
    }
    if (line) {
      spacing.setLine(BigInteger.valueOf(look.line()));
      spacing.setLineRule(STLineSpacingRule.EXACT);
    }
  }

  /** Lines of a picture's paragraph are as high as the picture: at least, not exactly, a line. */
  static void growingLines(CTPPrBase to, Flow.ParagraphLook look) {
    CTSpacing spacing = to.isSetSpacing() ? to.getSpacing() : to.addNewSpacing();
    spacing.setLine(BigInteger.valueOf(look.line()));
    spacing.setLineRule(STLineSpacingRule.AT_LEAST);
  }

  private static void indent(CTInd to, Flow.ParagraphLook look) {
    to.setLeft(BigInteger.valueOf(look.left()));
    to.setRight(BigInteger.valueOf(look.right()));
    if (look.firstLine() < 0) {
      to.setHanging(BigInteger.valueOf(-look.firstLine()));
    } else {
      to.setFirstLine(BigInteger.valueOf(look.firstLine()));
    }
  }

  private static void rules(CTPBdr to, Flow.Edges edges) {
    if (edges.top() != null) {
      rule(to.addNewTop(), edges.top());
    }
    if (edges.left() != null) {
      rule(to.addNewLeft(), edges.left());
    }
    if (edges.bottom() != null) {
      rule(to.addNewBottom(), edges.bottom());
    }
    if (edges.right() != null) {
      rule(to.addNewRight(), edges.right());
    }
  }

  /**
   * @param edge null for none
   */
  static void rule(CTBorder to, Flow.Edge edge) {
    if (edge == null) {
      to.setVal(STBorder.NIL);
      return;
    }
    to.setVal(STBorder.Enum.forString(edge.style()));
    to.setSz(BigInteger.valueOf(edge.eighths()));
    to.setSpace(BigInteger.ZERO);
    to.setColor(edge.color());
  }

  /**
   * @param color null for none
   */
  static void shade(CTShd to, String color) {
    to.setVal(STShd.CLEAR);
    to.setColor("auto");
    to.setFill(color == null ? "auto" : color);
  }

  /** Elements are added in the order that the schema's readers expect. */
  static void text(CTRPr to, Flow.TextLook look, Flow.TextLook style) {
    if (look.font() != null && !look.font().equals(style.font())) {
      fonts(to.addNewRFonts(), look.font());
    }
    if (look.bold() != style.bold()) {
      set(to.addNewB(), look.bold());
      set(to.addNewBCs(), look.bold());
    }
    if (look.italic() != style.italic()) {
      set(to.addNewI(), look.italic());
      set(to.addNewICs(), look.italic());
    }
    if (look.strike() != style.strike()) {
      set(to.addNewStrike(), look.strike());
    }
    if (!Objects.equals(look.color(), style.color())) {
      to.addNewColor().setVal(look.color() == null ? "auto" : look.color());
    }
    if (look.spacing() != style.spacing()) {
      to.addNewSpacing().setVal(BigInteger.valueOf(look.spacing()));
    }
    if (look.halfPoints() != style.halfPoints()) {
      to.addNewSz().setVal(BigInteger.valueOf(look.halfPoints()));
      to.addNewSzCs().setVal(BigInteger.valueOf(look.halfPoints()));
    }
    if (look.underline() != style.underline()) {
      to.addNewU().setVal(look.underline() ? STUnderline.SINGLE : STUnderline.NONE);
    }
    if (!Objects.equals(look.shading(), style.shading())) {
      shade(to.addNewShd(), look.shading());
    }
    if (look.raise() != style.raise()) {
      to.addNewVertAlign()
          .setVal(
              switch (look.raise()) {
                case NONE -> STVerticalAlignRun.BASELINE;
                case SUPERSCRIPT -> STVerticalAlignRun.SUPERSCRIPT;
                case SUBSCRIPT -> STVerticalAlignRun.SUBSCRIPT;
              });
    }
  }

  /** One family for all scripts, as is usual in official documents. */
  static void fonts(CTFonts to, String family) {
    to.setAscii(family);
    to.setEastAsia(family);
    to.setHAnsi(family);
    to.setCs(family);
  }

  private static void set(CTOnOff to, boolean on) {
    if (!on) {
      to.setVal(false);
    }
  }
}
