package cn.jixiao.imports.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a document of pages one after another: tables and paragraphs go on over their ends. */
final class PdfFlow {
  /** How much larger than other text a heading is. */
  private static final double HEADING = 1.3;

  /** How far apart lines of a paragraph are at most, in sizes. */
  private static final double SPREAD = 2.1;

  /** How much room a paragraph's full lines leave at most beside the next word's, in sizes. */
  private static final double ROOM = 0.6;

  /** A line of a table of contents. */
  private static final Pattern ENTRY = Pattern.compile(".*[.…·．]{3} ?[0-9ivxlcIVXLC]{1,9}");

  /** How far down a page a line may be that stands at its top on others too. */
  private static final double HEAD = 0.15;

  private final List<Block> blocks = new ArrayList<>();

  /** The last table, while it may go on; null where it cannot. */
  private PdfTable open;

  private int openPage;

  /** What stands above the last page's first table. */
  private List<String> lastHeads = List.of();

  private final SizeCount sizes = new SizeCount();

  /** How far to the right text reaches on any page so far. */
  private double rightmost;

  /**
   * Adds a page.
   *
   * @param parts in the order of reading
   * @param number of the page, from 1
   */
  void add(List<PdfLayout.Part> parts, PdfPage page, int number) {
    for (PdfLayout.Part part : parts) {
      if (part instanceof PdfLayout.Line line) {
        rightmost = Math.max(rightmost, line.line().right());
        sizes.add(line.line());
      } else if (part instanceof PdfLayout.Table table) {
        rightmost = Math.max(rightmost, table.right());
      }
    }
    rightmost = Math.min(rightmost, page.width());
    List<String> heads = heads(parts, page);
    boolean sameHeads = !heads.isEmpty() && heads.equals(lastHeads);
    List<PdfLine> lines = new ArrayList<>();
    boolean first = true;
    for (PdfLayout.Part part : parts) {
      if (part instanceof PdfLayout.Line line) {
        lines.add(line.line());
      } else if (part instanceof PdfLayout.Table table) {
        boolean follows = first && openPage == number - 1 && open != null;
        if (follows
            && (lines.isEmpty() ? open.append(table) : sameHeads && open.appendRepeated(table))) {
          lines.clear();
        } else {
          close();
          addWords(lines, number);
          lines.clear();
          open = new PdfTable(table);
        }
        openPage = number;
        first = false;
      }
    }
    if (!lines.isEmpty()) {
      close();
      addWords(lines, number);
    }
    lastHeads = heads;
  }

  /** The document's blocks. */
  List<Block> blocks() {
    close();
    return blocks;
  }

  private void close() {
    if (open != null) {
      blocks.add(open.block());
      open = null;
    }
  }

  private static List<String> heads(List<PdfLayout.Part> parts, PdfPage page) {
    List<String> heads = new ArrayList<>();
    for (PdfLayout.Part part : parts) {
      if (!(part instanceof PdfLayout.Line line) || part.top() > HEAD * page.height()) {
        break;
      }
      heads.add(line.line().text());
    }
    return heads;
  }

  private void addWords(List<PdfLine> lines, int number) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    List<PdfLine> paragraph = new ArrayList<>();
    for (PdfLine line : sorted) {
      if (!paragraph.isEmpty() && !goesOn(paragraph, line)) {
        addParagraph(paragraph, number);
        paragraph.clear();
      }
      paragraph.add(line);
    }
    addParagraph(paragraph, number);
  }

  private boolean goesOn(List<PdfLine> paragraph, PdfLine line) {
    PdfLine last = paragraph.get(paragraph.size() - 1);
    double size = last.size();
    double left = paragraph.stream().mapToDouble(PdfLine::left).min().orElseThrow();
    boolean indented = paragraph.size() == 1 && left - line.left() > 1.5 * size;
    return Math.abs(line.size() - size) < 0.1 * size
        && line.baseline() - last.baseline() < SPREAD * size
        && line.baseline() - last.baseline() > 0.5 * size
        && rightmost - last.right() < PdfText.firstWord(line) + ROOM * size
        && !ENTRY.matcher(last.text()).matches()
        && !PdfText.saysItBegins(last, line)
        && (indented || line.left() - left < 0.8 * size);
  }

  private void addParagraph(List<PdfLine> lines, int number) {
    if (lines.isEmpty()) {
      return;
    }
    String text = lines.get(0).text();
    for (PdfLine line : lines.subList(1, lines.size())) {
      text = PdfCharacters.join(text, line.text());
    }
    int level = lines.get(0).size() >= HEADING * sizes.usual() && text.length() <= 80 ? 1 : 0;
    blocks.add(new Block.Words(text.strip(), level, Spot.of(Spot.Kind.PAGE, number)));
  }

  /** Which size most characters outside tables have. */
  private static final class SizeCount {
    private final Map<Long, Integer> counts = new TreeMap<>();

    void add(PdfLine line) {
      counts.merge(Math.round(line.size() * 2), line.length(), Integer::sum);
    }

    double usual() {
      return counts.entrySet().stream()
          .max(Comparator.comparingInt((Map.Entry<Long, Integer> entry) -> entry.getValue()))
          .map(entry -> entry.getKey() / 2.0)
          .orElse(0.0);
    }
  }
}
