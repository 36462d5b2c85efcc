package cn.jixiao.book;

import cn.jixiao.book.BookPart.Tables;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A department's whole publication of a year (绩效文本).
 *
 * @param file the {@code book.yaml} it was read from
 * @param title printed on the cover, never blank
 * @param subtitle such as （草案）
 * @param department who publishes it
 * @param approvedBy who reviewed it, as printed on the cover
 * @param date as printed on the cover
 * @param foot the lines at the foot of all its tables and their labels; empty where the forms' own
 *     are printed
 * @param layout how all its tables are set, as far as it says so
 * @param uniform whether all its tables have the same setting, the one that the fullest needs
 * @param parts in printed order, at least one
 */
public record Book(
    Path file,
    Authored<String> title,
    Optional<Authored<String>> subtitle,
    Optional<Authored<String>> department,
    Optional<Authored<String>> approvedBy,
    Optional<Authored<String>> date,
    Map<FootLine, String> foot,
    Layout layout,
    boolean uniform,
    List<BookPart> parts) {
  /** Copies the list. */
  public Book {
    parts = List.copyOf(parts);
    foot = Collections.unmodifiableMap(new LinkedHashMap<>(foot));
  }

  /** The files of all projects that it prints, each once, in printed order. */
  public List<Path> projects() {
    return parts.stream()
        .flatMap(part -> part instanceof Tables tables ? tables.files().stream() : Stream.empty())
        .distinct()
        .toList();
  }
}
