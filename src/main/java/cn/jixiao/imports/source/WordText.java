package cn.jixiao.imports.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Reads the paragraphs of a story, which is a body or a cell, one after the other: fields may begin
 * in one paragraph and end in another.
 */
final class WordText {
  /**
   * A paragraph.
   *
   * @param text with line feeds where lines are ended, and blanks for tabs
   * @param joined whether its end was deleted, so that the next paragraph goes on with it
   * @param boxes the lines of text boxes that hang on it
   */
  record Paragraph(String text, boolean joined, List<String> boxes) {}

  /** A break within a paragraph, of which nobody knows yet whether it ends a sentence. */
  private static final char BREAK = '\u000B';

  private static final Pattern ENDED = Pattern.compile(".*[。；;！!？?：:…”’)）]\\s*");
  private static final Pattern POINT =
      Pattern.compile(
          "\\s*(?:[0-9]{1,2}[.、．)）]|[（(][0-9一二三四五六七八九十]|[一二三四五六七八九十]{1,3}[、是]|[①-⑳]|目标).*");

  /** A line that is shorter was ended on purpose. */
  private static final int LEAST = 10;

  private final WordStory story;

  /** Whether fields end as often as they begin; where not, nobody can say what is in them. */
  private final boolean fielded;

  /** For each field that has begun, the outermost last, whether its result has. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  /**
   * @param part the body, cell, box or note whose paragraphs are read
   */
  WordText(Element part, WordStory story) {
    this.story = story;
    this.fielded = balanced(part);
  }

  private static boolean balanced(Element story) {
    var marks = story.getElementsByTagNameNS(story.getNamespaceURI(), "fldChar");
    int open = 0;
    for (int i = 0; i < marks.getLength(); i++) {
      String type = WordXml.attribute((Element) marks.item(i), "fldCharType");
      open += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
    }
    return open == 0;
  }

  /** Reads the next paragraph. */
  Paragraph read(Element paragraph) {
    StringBuilder text = new StringBuilder(story.numbers().next(paragraph));
    List<String> boxes = new ArrayList<>();
    for (Element part : WordXml.content(paragraph)) {
      if (WordXml.is(part, "r")) {
        StringBuilder run = new StringBuilder();
        read(part, run, boxes);
        if (!story.styles().hides(part, paragraph)) {
          text.append(run);
        } else if (!run.toString().isBlank()) {
          story.hidden().add(run.toString());
        }
      } else if (isMath(part)) {
        readMath(part, text);
      }
    }
    Optional<Element> mark = WordXml.below(paragraph, "pPr", "rPr");
    boolean joined =
        mark.isPresent()
            && (WordXml.child(mark.get(), "del").isPresent()
                || WordXml.child(mark.get(), "moveFrom").isPresent());
    return new Paragraph(lines(text.toString()), joined, boxes);
  }

  /**
   * A paragraph with the breaks that part what it says; word processors and people also end lines
   * by hand where a line happens to be full, and such lines go on.
   */
  private static String lines(String text) {
    if (text.indexOf(BREAK) < 0) {
      return text;
    }
    String[] parts = text.split(String.valueOf(BREAK), -1);
    int longest = Arrays.stream(parts).mapToInt(String::length).max().orElse(0);
    StringBuilder lines = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String before = parts[i - 1];
      boolean full = before.length() >= LEAST && 10 * before.length() >= 6 * longest;
      boolean latin =
          !before.isEmpty()
              && before.charAt(before.length() - 1) < 0x80
              && Character.isLetter(before.charAt(before.length() - 1));
      boolean goesOn =
          full && !ENDED.matcher(before).matches() && !POINT.matcher(parts[i]).matches();
      lines.append(goesOn ? latin ? " " : "" : "\n").append(parts[i]);
    }
    return lines.toString();
  }

  private void read(Element run, StringBuilder to, List<String> boxes) {
    for (Element part : WordXml.content(run)) {
      if (isMath(part)) {
        readMath(part, to);
        continue;
      }
      if (!WordXml.is(part, part.getLocalName())) {
        continue;
      }
      if (part.getLocalName().equals("fldChar")) {
        field(part, to);
      } else if (!fields.contains(false)) {
        readPart(part, font(run), to, boxes);
      }
    }
  }

  private void readPart(Element part, String font, StringBuilder to, List<String> boxes) {
    switch (part.getLocalName()) {
      case "t" -> letters(part.getTextContent(), font, to);
      case "br" -> lineBreak(part, to);
      case "cr" -> to.append('\n');
      case "tab", "ptab" -> to.append(' ');
      case "noBreakHyphen" -> to.append('-');
      case "sym" -> symbol(part, to);
      case "ruby" -> WordXml.child(part, "rubyBase").ifPresent(base -> readRuns(base, to, boxes));
      case "footnoteReference", "endnoteReference" -> story.notes().refer(part);
      case "drawing", "pict", "object" -> readBoxes(part, boxes);
      default -> {
        // Pictures, marks and what was deleted.
      }
    }
  }

  /** A break that names its type is one of our own layout, which ends lines of short texts. */
  private static void lineBreak(Element part, StringBuilder to) {
    boolean soft = WordXml.attribute(part, "type").equals("textWrapping");
    if (!soft) {
      to.append(BREAK);
    } else if (!to.isEmpty()
        && to.charAt(to.length() - 1) < 0x80
        && Character.isLetter(to.charAt(to.length() - 1))) {
      to.append(' ');
    }
  }

  private void readRuns(Element parent, StringBuilder to, List<String> boxes) {
    for (Element run : WordXml.content(parent)) {
      if (WordXml.is(run, "r")) {
        read(run, to, boxes);
      }
    }
  }

  private void field(Element mark, StringBuilder to) {
    if (!fielded) {
      return;
    }
    switch (WordXml.attribute(mark, "fldCharType")) {
      case "begin" -> {
        WordXml.below(mark, "ffData", "checkBox").ifPresent(box -> to.append(checked(box)));
        fields.push(false);
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(true);
        }
      }
      case "end" -> fields.poll();
      default -> {
        // Word knows no other.
      }
    }
  }

  /** A check box of a form says no text but its state. */
  private static char checked(Element box) {
    Optional<Element> state = WordXml.child(box, "checked");
    return WordXml.on(state.isPresent() ? state : WordXml.child(box, "default")) ? '☑' : '☐';
  }

  private static String font(Element run) {
    return WordXml.below(run, "rPr", "rFonts")
        .map(
            fonts -> {
              String ascii = WordXml.attribute(fonts, "ascii");
              return ascii.isEmpty() ? WordXml.attribute(fonts, "hAnsi") : ascii;
            })
        .orElse("");
  }

  private static void letters(String text, String font, StringBuilder to) {
    text.codePoints()
        .forEach(
            c -> {
              Optional<String> shown = WordSymbols.shown(font, c);
              if (shown.isPresent()) {
                to.append(shown.get());
              } else {
                to.appendCodePoint(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
              }
            });
  }

  private static void symbol(Element symbol, StringBuilder to) {
    int character;
    try {
      character = Integer.parseInt(WordXml.attribute(symbol, "char"), 16);
    } catch (NumberFormatException e) {
      return;
    }
    String other = Character.isBmpCodePoint(character) ? Character.toString(character) : "";
    to.append(WordSymbols.shown(WordXml.attribute(symbol, "font"), character).orElse(other));
  }

  private static boolean isMath(Element element) {
    return element.getLocalName().startsWith("oMath");
  }

  /** A formula's letters in their order; its shape is lost. */
  private static void readMath(Element math, StringBuilder to) {
    var letters = math.getElementsByTagNameNS(math.getNamespaceURI(), "t");
    for (int i = 0; i < letters.getLength(); i++) {
      to.append(letters.item(i).getTextContent());
    }
  }

  /** The paragraphs of text boxes; tables in them follow what they hang on. */
  private void readBoxes(Element drawing, List<String> boxes) {
    List<Element> contents = new ArrayList<>();
    find(drawing, contents);
    for (Element content : contents) {
      boxes.addAll(new WordText(content, story).lines(content));
      WordXml.content(content).stream()
          .filter(element -> WordXml.is(element, "tbl"))
          .forEach(story.notes()::box);
    }
  }

  private static void find(Element parent, List<Element> to) {
    for (Element child : WordXml.content(parent)) {
      if (WordXml.is(child, "txbxContent")) {
        to.add(child);
      } else {
        find(child, to);
      }
    }
  }

  /** The paragraphs of a story without its tables. */
  List<String> lines(Element part) {
    Lines lines = new Lines();
    for (Element element : WordXml.content(part)) {
      if (WordXml.is(element, "p")) {
        lines.add(read(element));
      }
    }
    return lines.all();
  }

  /** Puts paragraphs together whose ends were deleted. */
  static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private String begun = "";

    /** Adds what a paragraph says. */
    void add(Paragraph paragraph) {
      begun += paragraph.text();
      if (!paragraph.joined()) {
        lines.add(begun);
        begun = "";
      }
      lines.addAll(paragraph.boxes());
    }

    /** Adds a line that is no paragraph. */
    void add(String line) {
      end();
      lines.add(line);
    }

    private void end() {
      if (!begun.isBlank()) {
        lines.add(begun);
      }
      begun = "";
    }

    List<String> all() {
      end();
      return lines;
    }
  }
}
