package cn.jixiao.print.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes paragraphs and tables as WordprocessingML. */
final class WordBlocks {
  private final XWPFDocument word;
  private final WordStyles styles;
  private final Map<Integer, BigInteger> numberings = new HashMap<>();
  private final WordPictures pictures;
  private long bookmarks;

  WordBlocks(XWPFDocument word, WordStyles styles) {
    this.word = word;
    this.styles = styles;
    this.pictures = new WordPictures(word);
  }

  void paragraph(CTP to, Flow.Paragraph paragraph) {
    paragraph(to, paragraph, false);
  }

  /**
   * @param contents whether the table of contents begins with this paragraph
   */
  void paragraph(CTP to, Flow.Paragraph paragraph, boolean contents) {
    WordStyles.Style style = styles.of(paragraph);
    CTPPr properties = to.addNewPPr();
    if (!style.plain()) {
      properties.addNewPStyle().setVal(style.id());
    }
    if (paragraph.startsPage()) {
      properties.addNewPageBreakBefore();
    }
    if (paragraph.number() != null) {
      CTNumPr number = properties.addNewNumPr();
      number.addNewIlvl().setVal(BigInteger.ZERO);
      number.addNewNumId().setVal(numbering(paragraph.number()));
    }
    WordFormat.paragraph(properties, paragraph.look(), style.look());
    if (paragraph.hasPicture()) {
      WordFormat.growingLines(properties, paragraph.look());
    }
    if (contents) {
      beginContents(to);
    }
    CTHyperlink link = null;
    String target = null;
    for (Flow.Inline inline : paragraph.content()) {
      String goal = target(inline);
      if (goal == null) {
        link = null;
      } else if (link == null || !goal.equals(target)) {
        link = link(to.addNewHyperlink(), goal);
      }
      target = goal;
      CTHyperlink in = link;
      inline(to, in == null ? to::addNewR : in::addNewR, inline, style.look().text());
    }
  }

  /**
   * Begins a table of contents (目录): the entries up to {@link #endContents} are what it shows until
   * the word processor makes it anew.
   */
  private static void beginContents(CTP to) {
    to.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    CTText code = to.addNewR().addNewInstrText();
    code.setStringValue(" TOC \\o \"1-3\" \\h \\z \\u ");
    keepSpace(code);
    to.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }

  static void endContents(CTP to) {
    to.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static String target(Flow.Inline inline) {
    if (inline instanceof Flow.Text text) {
      return text.target();
    }
    if (inline instanceof Flow.Field field) {
      return field.target();
    }
    return inline instanceof Flow.Jump jump ? jump.target() : null;
  }

  private CTHyperlink link(CTHyperlink to, String target) {
    if (target.startsWith("#")) {
      to.setAnchor(target.substring(1));
    } else {
      to.setId(
          word.getPackagePart()
              .addExternalRelationship(target, XWPFRelation.HYPERLINK.getRelation())
              .getId());
    }
    return to;
  }

  private void inline(CTP to, Supplier<CTR> runs, Flow.Inline inline, Flow.TextLook style) {
    if (inline instanceof Flow.Text text) {
      text(run(runs, text.look(), style), text.text());
    } else if (inline instanceof Flow.Field field) {
      run(runs, field.look(), style).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
      CTText code = run(runs, field.look(), style).addNewInstrText();
      code.setStringValue(" " + field.code() + " ");
      keepSpace(code);
      run(runs, field.look(), style).addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
      run(runs, field.look(), style).addNewT().setStringValue(field.shown());
      run(runs, field.look(), style).addNewFldChar().setFldCharType(STFldCharType.END);
    } else if (inline instanceof Flow.Picture picture) {
      pictures.add(runs.get(), picture);
    } else if (inline instanceof Flow.Jump jump) {
      run(runs, jump.look(), style).addNewTab();
    } else if (inline instanceof Flow.Bookmark bookmark) {
      CTBookmark start = to.addNewBookmarkStart();
      start.setId(BigInteger.valueOf(bookmarks));
      start.setName(bookmark.name());
      to.addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
      bookmarks++;
    }
  }

  private static CTR run(Supplier<CTR> runs, Flow.TextLook look, Flow.TextLook style) {
    CTR run = runs.get();
    if (!look.equals(style)) {
      WordFormat.text(run.addNewRPr(), look, style);
    }
    return run;
  }

  /** Text with its breaks and tabs as elements of their own. */
  private static void text(CTR run, String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char at = i < text.length() ? text.charAt(i) : '\n';
      if (at == '\n' || at == '\t' || at == LineEnds.SOFT) {
        if (i > start) {
          CTText t = run.addNewT();
          t.setStringValue(text.substring(start, i));
          keepSpace(t);
        }
        if (i < text.length()) {
          if (at == '\n') {
            run.addNewBr();
          } else if (at == LineEnds.SOFT) {
            // Says what is the default, so that who reads it back can tell it from the author's.
            run.addNewBr().setType(STBrType.TEXT_WRAPPING);
          } else {
            run.addNewTab();
          }
        }
        start = i + 1;
      }
    }
  }

  private static void keepSpace(CTText text) {
    String value = text.getStringValue();
    if (!value.equals(value.strip()) || value.contains("  ")) {
      text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
  }

  private BigInteger numbering(Flow.ListItem item) {
    return numberings.computeIfAbsent(item.list(), list -> newNumbering(item));
  }

  private BigInteger newNumbering(Flow.ListItem item) {
    XWPFNumbering numbering =
        word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.valueOf(item.list()));
    CTLvl level = kind.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.valueOf(item.first()));
    level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(item.format()));
    level.addNewLvlText().setVal(item.marker());
    level.addNewLvlJc().setVal(STJc.LEFT);
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  void table(CTTbl to, Flow.Table table) {
    CTTblPr properties = to.addNewTblPr();
    width(properties.addNewTblW(), table.width());
    width(properties.addNewTblInd(), table.indent());
    Flow.Edge rule = commonRule(table);
    if (rule != null) {
      rules(properties.addNewTblBorders(), rule);
    }
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    Flow.Insets margins = most(looks(table).stream().map(Flow.CellLook::margins).toList());
    margins(properties.addNewTblCellMar(), margins);
    var grid = to.addNewTblGrid();
    for (int column : table.columns()) {
      grid.addNewGridCol().setW(BigInteger.valueOf(column));
    }
    for (Flow.Row row : table.rows()) {
      row(to.addNewTr(), row, table, rule, margins);
    }
  }

  private static List<Flow.CellLook> looks(Flow.Table table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).map(Flow.Cell::look).toList();
  }

  /** The rule that most sides of most cells have, or null where most have none. */
  private static Flow.Edge commonRule(Flow.Table table) {
    List<Flow.Edge> edges = new ArrayList<>();
    for (Flow.CellLook look : looks(table)) {
      edges.addAll(sides(look.edges()));
    }
    return most(edges);
  }

  private static List<Flow.Edge> sides(Flow.Edges edges) {
    List<Flow.Edge> sides = new ArrayList<>();
    sides.add(edges.top());
    sides.add(edges.left());
    sides.add(edges.bottom());
    sides.add(edges.right());
    return sides;
  }

  /** The most frequent value, the first of those where several are. */
  private static <T> T most(Collection<T> values) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    values.forEach(v -> counts.put(v, counts.getOrDefault(v, 0) + 1));
    T best = null;
    int count = 0;
    for (Map.Entry<T, Integer> e : counts.entrySet()) {
      if (e.getValue() > count) {
        best = e.getKey();
        count = e.getValue();
      }
    }
    return best;
  }

  private static void rules(CTTblBorders to, Flow.Edge rule) {
    for (CTBorder border :
        List.of(
            to.addNewTop(),
            to.addNewLeft(),
            to.addNewBottom(),
            to.addNewRight(),
            to.addNewInsideH(),
            to.addNewInsideV())) {
      WordFormat.rule(border, rule);
    }
  }

  private static void margins(CTTblCellMar to, Flow.Insets insets) {
    width(to.addNewTop(), insets.top());
    width(to.addNewLeft(), insets.left());
    width(to.addNewBottom(), insets.bottom());
    width(to.addNewRight(), insets.right());
  }

  private static void width(CTTblWidth to, int twips) {
    to.setW(BigInteger.valueOf(twips));
    to.setType(STTblWidth.DXA);
  }

  private void row(CTRow to, Flow.Row row, Flow.Table table, Flow.Edge rule, Flow.Insets margins) {
    CTTrPr properties = to.addNewTrPr();
    if (row.whole()) {
      properties.addNewCantSplit();
    }
    if (row.height() > 0) {
      CTHeight height = properties.addNewTrHeight();
      height.setVal(BigInteger.valueOf(row.height()));
      height.setHRule(STHeightRule.AT_LEAST);
    }
    if (row.header()) {
      properties.addNewTblHeader();
    }
    for (Flow.Cell cell : row.cells()) {
      cell(to.addNewTc(), cell, table, rule, margins);
    }
  }

  private void cell(
      CTTc to, Flow.Cell cell, Flow.Table table, Flow.Edge rule, Flow.Insets margins) {
    CTTcPr properties = to.addNewTcPr();
    List<Integer> columns = table.columns().subList(cell.column(), cell.column() + cell.span());
    width(properties.addNewTcW(), columns.stream().mapToInt(Integer::intValue).sum());
    if (cell.span() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
    }
    switch (cell.merge()) {
      case NONE -> {}
      case STARTS -> properties.addNewVMerge().setVal(STMerge.RESTART);
      case CONTINUES -> properties.addNewVMerge();
    }
    Flow.CellLook look = cell.look();
    if (sides(look.edges()).stream().anyMatch(e -> !Objects.equals(e, rule))) {
      rules(properties.addNewTcBorders(), look.edges(), rule);
    }
    if (look.shading() != null) {
      WordFormat.shade(properties.addNewShd(), look.shading());
    }
    if (!look.margins().equals(margins)) {
      margins(properties.addNewTcMar(), look.margins(), margins);
    }
    switch (look.align()) {
      case TOP -> {}
      case CENTER -> properties.addNewVAlign().setVal(STVerticalJc.CENTER);
      case BOTTOM -> properties.addNewVAlign().setVal(STVerticalJc.BOTTOM);
    }
    for (Flow flow : cell.content()) {
      if (flow instanceof Flow.Paragraph paragraph) {
        paragraph(to.addNewP(), paragraph);
      } else if (flow instanceof Flow.Table inner) {
        table(to.addNewTbl(), inner);
      }
    }
  }

  private static void rules(CTTcBorders to, Flow.Edges edges, Flow.Edge common) {
    if (!Objects.equals(edges.top(), common)) {
      WordFormat.rule(to.addNewTop(), edges.top());
    }
    if (!Objects.equals(edges.left(), common)) {
      WordFormat.rule(to.addNewLeft(), edges.left());
    }
    if (!Objects.equals(edges.bottom(), common)) {
      WordFormat.rule(to.addNewBottom(), edges.bottom());
    }
    if (!Objects.equals(edges.right(), common)) {
      WordFormat.rule(to.addNewRight(), edges.right());
    }
  }

  private static void margins(CTTcMar to, Flow.Insets insets, Flow.Insets common) {
    if (insets.top() != common.top()) {
      width(to.addNewTop(), insets.top());
    }
    if (insets.left() != common.left()) {
      width(to.addNewLeft(), insets.left());
    }
    if (insets.bottom() != common.bottom()) {
      width(to.addNewBottom(), insets.bottom());
    }
    if (insets.right() != common.right()) {
      width(to.addNewRight(), insets.right());
    }
  }
}
