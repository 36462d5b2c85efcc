package cn.jixiao.imports;

import cn.jixiao.finding.Messages;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceDocument;
import cn.jixiao.text.MarkdownText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands around the tables of a source, as Markdown, and a book that prints the projects. */
public final class Narrative {
  private static final Pattern OF_A_TABLE =
      Pattern.compile(
          ".{0,60}(?:绩效目标表|绩效自评表|自评表|绩效监控表)|[（(]?\\s*20\\d\\d\\s*年度?\\s*[)）]?|(?:金额)?单位[:：].{0,9}元|\\d{3,12}\\s*\\p{IsHan}{2,40}");

  private static final Pattern CONTENTS = Pattern.compile("^\\s*目\\s*录\\s*$|\\.{6,}|…{3,}|·{6,}");

  private static final Pattern HEADING =
      Pattern.compile("(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|附件).{0,40}[^。；，]?");

  private Narrative() {}

  /**
   * The files of a book of a source's projects: {@code book.yaml}, and a text that the book prints
   * before them where the source has words that belong to no table.
   *
   * @param folder where the projects are
   * @return contents by file, {@code book.yaml} always among them
   */
  public static Map<Path, byte[]> of(SourceDocument source, Path folder, Messages messages) {
    StringBuilder text = new StringBuilder();
    String title = "";
    List<Block> blocks = source.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Words words && !isOfTable(words, blocks, i)) {
        String line = words.text().strip();
        boolean heading = words.level() > 0 || HEADING.matcher(line).matches();
        if (title.isEmpty()
            && text.isEmpty()
            && line.length() < 40
            && words.level() < 2
            && !line.endsWith("。")) {
          title = line;
          continue;
        }
        text.append(heading ? "#".repeat(Math.max(1, words.level())) + " " : "")
            .append(
                MarkdownText.paragraph(heading ? String.join(" ", line.lines().toList()) : line))
            .append("\n\n");
      }
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    String stem = source.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    StringBuilder book = new StringBuilder();
    String named = title.isEmpty() ? stem : title;
    book.append("title: '").append(named.replace("'", "''")).append("'\nparts:\n");
    if (!text.isEmpty()) {
      files.put(folder.resolve(stem + ".md"), bytes(text.toString().stripTrailing() + "\n"));
      book.append("  - title: ").append(messages.text("import.book.text")).append('\n');
      book.append("    text: '").append((stem + ".md").replace("'", "''")).append("'\n");
    }
    book.append("  - title: ").append(messages.text("import.book.projects")).append('\n');
    book.append("    projects: ['*.yaml']\n");
    files.put(folder.resolve("book.yaml"), bytes(book.toString()));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Titles, years and units that stand above a table are printed with it anyway. */
  private static boolean isOfTable(Block.Words words, List<Block> blocks, int at) {
    // Contents are made anew.
    if (CONTENTS.matcher(words.text()).find()) {
      return true;
    }
    if (!OF_A_TABLE.matcher(words.text().strip()).matches()) {
      return false;
    }
    for (int next = at + 1; next < blocks.size(); next++) {
      if (blocks.get(next) instanceof Block.Table) {
        return true;
      }
      if (blocks.get(next) instanceof Block.Words other
          && !OF_A_TABLE.matcher(other.text().strip()).matches()) {
        return false;
      }
    }
    return false;
  }
}
