package cn.jixiao.imports.source;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads Word documents (DOCX) as their readers see them: without what was deleted or is hidden,
 * merged cells as one. Links are not followed, fields not updated and macros not run.
 */
final class WordSource {
  /** How many hidden texts a finding names. */
  private static final int NAMED = 5;

  /** How many characters of each. */
  private static final int NAME = 20;

  private WordSource() {}

  /** Reads a file. What is wrong with it is said by findings alone. */
  static SourceDocument read(Path file) {
    return OfficeFile.read(file, kind -> read(file, kind));
  }

  private static SourceDocument read(Path file, OfficeFile.Kind kind)
      throws IOException, InvalidFormatException, Refusal {
    if (kind != OfficeFile.Kind.PACKAGE) {
      throw new Refusal(SourceCode.SOURCE_FOREIGN);
    }
    OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      PackagePart main = OfficeFile.mainPart(opened);
      String type = main.getContentType();
      if (!type.contains("wordprocessingml") && !type.contains("ms-word")) {
        throw new Refusal(SourceCode.SOURCE_FOREIGN);
      }
      WordStyles styles = new WordStyles(parsed(main, "/styles"));
      WordNotes notes = new WordNotes();
      for (String note : List.of("footnote", "endnote")) {
        parsed(main, "/" + note + "s").ifPresent(part -> notes.add(part, note));
      }
      WordNumbers numbers = new WordNumbers(parsed(main, "/numbering"), styles);
      return document(file, WordXml.parse(main), new WordStory(styles, numbers, notes));
    } catch (SAXException e) {
      throw Refusal.broken(e);
    } finally {
      // Closes without writing.
      opened.revert();
    }
  }

  private static Optional<Element> parsed(PackagePart main, String type)
      throws InvalidFormatException, IOException, SAXException {
    Optional<PackagePart> part = related(main, type);
    return part.isPresent() ? Optional.of(WordXml.parse(part.get())) : Optional.empty();
  }

  private static Optional<PackagePart> related(PackagePart part, String type)
      throws InvalidFormatException {
    for (PackageRelationship relationship : part.getRelationships()) {
      if (relationship.getRelationshipType().endsWith(type)
          && relationship.getTargetMode() == TargetMode.INTERNAL) {
        return Optional.ofNullable(part.getRelatedPart(relationship));
      }
    }
    return Optional.empty();
  }

  private static SourceDocument document(Path file, Element root, WordStory story) {
    List<String> hidden = story.hidden();
    List<Block> blocks = new ArrayList<>();
    WordTables tables = new WordTables(story);
    for (Element child : WordXml.content(root)) {
      if (WordXml.is(child, "body")) {
        readBody(child, story, tables, blocks);
      }
    }
    // Words below the last table have that one's number.
    int last = Math.max(1, tables.count());
    blocks.replaceAll(
        block ->
            block instanceof Block.Words words && words.spot().part() > last
                ? new Block.Words(words.text(), words.level(), Spot.of(Spot.Kind.TABLE, last))
                : block);
    List<Finding> findings =
        hidden.isEmpty()
            ? List.of()
            : List.of(SourceCode.SOURCE_HIDDEN.at(Place.startOf(file), named(hidden)));
    return new SourceDocument(file, blocks, findings);
  }

  private static void readBody(
      Element body, WordStory story, WordTables tables, List<Block> blocks) {
    WordText text = new WordText(body, story);
    String begun = "";
    for (Element element : WordXml.content(body)) {
      if (WordXml.is(element, "tbl")) {
        addWords(begun, 0, tables, blocks);
        begun = "";
        blocks.addAll(tables.read(element));
        follow(story, tables, blocks);
      } else if (WordXml.is(element, "p")) {
        WordText.Paragraph paragraph = text.read(element);
        begun += paragraph.text();
        if (!paragraph.joined()) {
          addWords(begun, story.styles().level(element), tables, blocks);
          begun = "";
        }
        for (String line : paragraph.boxes()) {
          addWords(line, 0, tables, blocks);
        }
        if (begun.isEmpty()) {
          follow(story, tables, blocks);
        }
      }
    }
    addWords(begun, 0, tables, blocks);
    follow(story, tables, blocks);
  }

  /**
   * Adds what hangs on what was read: tables in text boxes, and notes, which may have some, too.
   */
  private static void follow(WordStory story, WordTables tables, List<Block> blocks) {
    List<Element> boxed = story.notes().takeTables();
    List<Element> notes = story.notes().takeNotes();
    while (!boxed.isEmpty() || !notes.isEmpty()) {
      boxed.forEach(table -> blocks.addAll(tables.read(table)));
      for (Element note : notes) {
        addWords(String.join("\n", new WordText(note, story).lines(note)), 0, tables, blocks);
      }
      boxed = story.notes().takeTables();
      notes = story.notes().takeNotes();
    }
  }

  /** Words mostly stand above their table, and have its number. */
  private static void addWords(String text, int level, WordTables tables, List<Block> to) {
    String tidy = Tidy.lines(List.of(text));
    if (!tidy.isEmpty()) {
      to.add(new Block.Words(tidy, level, Spot.of(Spot.Kind.TABLE, tables.count() + 1)));
    }
  }

  private static String named(List<String> hidden) {
    String names =
        hidden.stream()
            .limit(NAMED)
            .map(text -> "“" + beginning(text.strip().replaceAll("\\s+", " ")) + "”")
            .collect(Collectors.joining(" "));
    return hidden.size() > NAMED ? names + " …" : names;
  }

  private static String beginning(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= NAME;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, NAME)) + "…";
  }
}
