package cn.jixiao.print.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles (样式) of a document: the body's look as Normal, headings by level, and one for every
 * look that paragraphs share, so that a user who edits one changes all.
 */
final class WordStyles {
  /** As many paragraphs have to share a look before it becomes a style. */
  private static final int SHARED = 3;

  /**
   * A paragraph style.
   *
   * @param level of a heading, 0 for others
   */
  record Style(String id, String name, int level, Flow.Role role, Flow.ParagraphLook look) {
    /** Whether a paragraph has it without saying so. */
    boolean plain() {
      return id.equals("Normal");
    }
  }

  private final Style normal;
  private final boolean cutsAnywhere;
  private final Map<Flow.Role, Map<Integer, Style>> levels = new EnumMap<>(Flow.Role.class);
  private final List<Style> shared = new ArrayList<>();

  /** Those that the page names. */
  private final Map<String, Style> named = new LinkedHashMap<>();

  /**
   * @param cutsAnywhere whether one line of a paragraph may stand alone on a page
   */
  WordStyles(Flow.ParagraphLook body, boolean cutsAnywhere, List<Flow.Paragraph> paragraphs) {
    this.cutsAnywhere = cutsAnywhere;
    normal = new Style("Normal", "Normal", 0, Flow.Role.TEXT, body);
    name(paragraphs);
    Map<Flow.ParagraphLook, Integer> counts = new LinkedHashMap<>();
    Map<Flow.ParagraphLook, Flow.Role> roles = new LinkedHashMap<>();
    for (Flow.Paragraph p : paragraphs) {
      if (p.level() > 0) {
        // Word knows these two kinds of style by their names.
        boolean heading = p.role() == Flow.Role.HEADING;
        levels
            .computeIfAbsent(p.role(), role -> new TreeMap<>())
            .putIfAbsent(
                p.level(),
                new Style(
                    (heading ? "Heading" : "TOC") + p.level(),
                    (heading ? "heading " : "toc ") + p.level(),
                    p.level(),
                    p.role(),
                    p.look()));
      } else if (p.style() == null && !p.look().equals(body)) {
        boolean always = p.role() == Flow.Role.GAP || p.role() == Flow.Role.MARGIN;
        counts.merge(p.look(), always ? SHARED : 1, Integer::sum);
        roles.merge(p.look(), p.role(), (a, b) -> a == b ? a : Flow.Role.CELL);
      }
    }
    Map<Flow.Role, Integer> numbers = new EnumMap<>(Flow.Role.class);
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= SHARED)
        .sorted(Map.Entry.<Flow.ParagraphLook, Integer>comparingByValue().reversed())
        .forEach(e -> share(e.getKey(), roles.get(e.getKey()), numbers));
  }

  /** Each named style looks as most of its paragraphs do. */
  private void name(List<Flow.Paragraph> paragraphs) {
    Map<String, Map<Flow.ParagraphLook, Integer>> looks = new LinkedHashMap<>();
    for (Flow.Paragraph p : paragraphs) {
      if (p.style() != null && p.level() == 0) {
        looks
            .computeIfAbsent(p.style(), style -> new LinkedHashMap<>())
            .merge(p.look(), 1, Integer::sum);
      }
    }
    looks.forEach(
        (name, counts) -> {
          Flow.ParagraphLook look = null;
          for (Map.Entry<Flow.ParagraphLook, Integer> entry : counts.entrySet()) {
            if (look == null || entry.getValue() > counts.get(look)) {
              look = entry.getKey();
            }
          }
          String id = "Named" + (named.size() + 1);
          named.put(name, new Style(id, name, 0, Flow.Role.TEXT, look));
        });
  }

  private void share(Flow.ParagraphLook look, Flow.Role role, Map<Flow.Role, Integer> numbers) {
    int number = numbers.merge(role, 1, Integer::sum);
    String id = role.name().toLowerCase(Locale.ROOT).replace("_", "") + number;
    String name = name(role) + (number == 1 ? "" : " " + number);
    shared.add(new Style(id, name, 0, role, look));
  }

  private static String name(Flow.Role role) {
    return switch (role) {
      case TEXT, HEADING, CONTENTS -> "段落";
      case CELL -> "表格文字";
      case HEADER_CELL -> "表格标题";
      case GAP -> "表格间隔";
      case MARGIN -> "页眉页脚";
    };
  }

  /** The style that says most of what the paragraph looks like. */
  Style of(Flow.Paragraph paragraph) {
    if (paragraph.level() > 0) {
      return levels.get(paragraph.role()).get(paragraph.level());
    }
    if (paragraph.style() != null) {
      return named.get(paragraph.style());
    }
    Style best = normal;
    int least = differences(normal.look, paragraph.look());
    for (Style style : shared) {
      boolean fits = style.role == paragraph.role() || style.look.equals(paragraph.look());
      int differences = differences(style.look, paragraph.look());
      if (fits && differences < least) {
        best = style;
        least = differences;
      }
    }
    return best;
  }

  private static int differences(Flow.ParagraphLook a, Flow.ParagraphLook b) {
    int count = 0;
    count += a.align() == b.align() ? 0 : 1;
    count += a.line() == b.line() && a.before() == b.before() && a.after() == b.after() ? 0 : 1;
    boolean indent =
        a.left() == b.left() && a.right() == b.right() && a.firstLine() == b.firstLine();
    count += indent ? 0 : 1;
    // Tab stops of a style would have to be cleared one by one.
    count += a.tabs().equals(b.tabs()) ? 0 : 100;
    count += a.keepNext() == b.keepNext() ? 0 : 1;
    count += a.keepLines() == b.keepLines() ? 0 : 1;
    count += a.edges().equals(b.edges()) ? 0 : 1;
    count += Objects.equals(a.shading(), b.shading()) ? 0 : 1;
    count += a.text().equals(b.text()) ? 0 : 2;
    return count;
  }

  /**
   * @param language of the document, as in zh-CN
   */
  void write(CTStyles to, String language) {
    defaults(to, language);
    write(to.addNewStyle(), normal);
    levels.values().forEach(kind -> kind.values().forEach(s -> write(to.addNewStyle(), s)));
    named.values().forEach(s -> write(to.addNewStyle(), s));
    shared.forEach(s -> write(to.addNewStyle(), s));
  }

  private void defaults(CTStyles to, String language) {
    var defaults = to.addNewDocDefaults();
    CTRPr run = defaults.addNewRPrDefault().addNewRPr();
    Flow.TextLook text = normal.look.text();
    WordFormat.fonts(run.addNewRFonts(), text.font());
    run.addNewSz().setVal(BigInteger.valueOf(text.halfPoints()));
    run.addNewSzCs().setVal(BigInteger.valueOf(text.halfPoints()));
    var lang = run.addNewLang();
    lang.setVal("en-US");
    lang.setEastAsia(language);
    withoutAdditions(defaults.addNewPPrDefault().addNewPPr());
  }

  /** The layout knows none of the word processor's own additions to it. */
  private void withoutAdditions(CTPPrGeneral paragraph) {
    if (cutsAnywhere) {
      paragraph.addNewWidowControl().setVal(false);
    }
    paragraph.addNewOverflowPunct().setVal(false);
    paragraph.addNewAutoSpaceDE().setVal(false);
    paragraph.addNewAutoSpaceDN().setVal(false);
    paragraph.addNewAdjustRightInd().setVal(false);
    paragraph.addNewSnapToGrid().setVal(false);
  }

  private void write(CTStyle to, Style style) {
    to.setType(STStyleType.PARAGRAPH);
    to.setStyleId(style.id);
    to.addNewName().setVal(style.name);
    if (style.plain()) {
      to.setDefault(true);
      to.addNewQFormat();
      to.addNewUiPriority().setVal(BigInteger.ZERO);
      CTPPrGeneral paragraph = to.addNewPPr();
      // Word takes them from the defaults, LibreOffice from a style only.
      withoutAdditions(paragraph);
      WordFormat.paragraph(paragraph, style.look, PLAIN);
      WordFormat.text(to.addNewRPr(), style.look.text(), PLAIN.text());
      return;
    }
    to.addNewBasedOn().setVal(normal.id);
    if (style.level > 0) {
      to.addNewNext().setVal(normal.id);
      to.addNewUiPriority().setVal(BigInteger.valueOf(style.role == Flow.Role.HEADING ? 9 : 39));
    } else {
      to.setCustomStyle(true);
      to.addNewUiPriority().setVal(BigInteger.TEN);
    }
    to.addNewQFormat();
    CTPPrGeneral paragraph = to.addNewPPr();
    WordFormat.paragraph(paragraph, style.look, normal.look);
    if (style.role == Flow.Role.HEADING) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(style.level - 1L));
    }
    WordFormat.text(to.addNewRPr(), style.look.text(), normal.look.text());
  }

  /** What a paragraph looks like where no style says anything. */
  private static final Flow.ParagraphLook PLAIN =
      new Flow.ParagraphLook(
          Flow.Align.LEFT,
          0,
          0,
          0,
          0,
          0,
          0,
          List.of(),
          false,
          false,
          Flow.Edges.NONE,
          null,
          new Flow.TextLook(null, 0, false, false, false, false, null, null, 0, Flow.Raise.NONE));
}
