package cn.jixiao.imports.source;

import cn.jixiao.finding.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text with tabs between cells: what is copied from Word or a web page, or comes out of text
 * recognition. A line with a tab is a row; rows that follow each other are a table.
 */
final class TextSource {
  private static final Pattern PARAGRAPHS = Pattern.compile("</p>\\s*<p[^>]*>|<br\\s*/?>");
  private static final Pattern TAGS = Pattern.compile("</?(?:p|b|i|u|span|sub|sup)(?:\\s[^>]*)?>");

  private TextSource() {}

  static SourceDocument read(Path file, byte[] bytes) throws IOException {
    String text;
    try {
      text = decoded(bytes);
    } catch (CharacterCodingException e) {
      return new SourceDocument(
          file, List.of(), List.of(SourceCode.SOURCE_FOREIGN.at(Place.startOf(file))));
    }
    return new SourceDocument(file, blocks(text), List.of());
  }

  /** In UTF-8, else as Chinese offices save. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
    if (text.indexOf('\0') >= 0) {
      throw new CharacterCodingException();
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    List<SourceCell> cells = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    int row = 0;
    for (int i = 0; i < lines.length; i++) {
      Spot spot = Spot.of(Spot.Kind.LINE, i + 1);
      if (lines[i].contains("\t")) {
        String[] parts = lines[i].split("\t", -1);
        for (int column = 0; column < parts.length; column++) {
          String words = plain(parts[column]);
          cells.add(new SourceCell(words, row, column, 1, 1, spot.cell(row + 1, column + 1)));
        }
        row++;
      } else {
        row = end(cells, blocks);
        String words = plain(lines[i]);
        if (!words.isEmpty()) {
          blocks.add(new Block.Words(words, 0, spot));
        }
      }
    }
    end(cells, blocks);
    return blocks;
  }

  private static int end(List<SourceCell> cells, List<Block> blocks) {
    if (!cells.isEmpty()) {
      blocks.add(new Block.Table(cells, false));
      cells.clear();
    }
    return 0;
  }

  /** Without the marks that recognition of text leaves: paragraphs of HTML, signs of formulas. */
  private static String plain(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('$') < 0) {
      return text.strip();
    }
    String plain = PARAGRAPHS.matcher(text).replaceAll("\n");
    plain = TAGS.matcher(plain).replaceAll("");
    if (plain.contains("\\") && plain.indexOf('$') != plain.lastIndexOf('$')) {
      plain =
          plain
              .replaceAll("\\\\geq?(?:slant)?(?![a-zA-Z])\\s*", "≥")
              .replaceAll("\\\\leq?(?:slant)?(?![a-zA-Z])\\s*", "≤")
              .replace("\\times", "×")
              .replace("\\%", "%")
              .replace("$", "");
    }
    return plain.lines().map(String::strip).reduce((a, b) -> a + "\n" + b).orElse("").strip();
  }
}
