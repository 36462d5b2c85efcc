package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.Format;
import cn.jixiao.project.Corpus;
import cn.jixiao.publish.OutputPlan.Output;
import cn.jixiao.publish.Publication;
import cn.jixiao.publish.VolumePrinter;
import cn.jixiao.publish.VolumePublisher;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.ProjectChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints volumes for tests, and makes books of what was published. */
public final class Volumes {
  static final FontLibrary FONTS = FontLibrary.builtIn();
  static final FormLibrary FORMS = new FormLibrary(Optional.empty());

  private Volumes() {}

  /**
   * Prints a book.
   *
   * @return the folder with book.pdf, book.docx and book.html
   */
  static Path print(Path file, Path out) {
    return print(file, out, EnumSet.allOf(Format.class));
  }

  public static Path print(Path file, Path out, Set<Format> formats) {
    BookReading reading = new BookReader(new FolderFiles()).read(file);
    assertEquals(List.of(), reading.findings());
    BookPlan plan = BookPlan.of(reading.book().orElseThrow(), checked(reading), true);
    assertFalse(plan.hasErrors(), () -> plan.findings().toString());
    Publication outcome =
        new VolumePublisher(new VolumePrinter(FORMS, FONTS), formats, Optional.empty())
            .publish(new Output(file, out, "book"), plan, reading.source());
    assertEquals(List.of(), outcome.findings());
    assertEquals(formats.size(), outcome.written().size());
    return out;
  }

  static Function<Path, CheckedFile> checked(BookReading reading) {
    Map<Path, CheckedFile> files =
        new ProjectChecks(FORMS, CheckSettings.DEFAULT)
            .check(reading.book().orElseThrow().projects()).stream()
                .collect(Collectors.toMap(CheckedFile::file, file -> file));
    return files::get;
  }

  /** The volume of tianjin-2023 as it was published: five tables. */
  static Path tianjin(Path folder) throws IOException {
    copy(Corpus.folder().resolve("tianjin-2023"), folder);
    return Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: 项目支出绩效目标表
        subtitle: （2023年）
        department: 共青团天津市委员会（本级）
        parts:
          - title: 项目支出绩效目标表
            projects: ["*.yaml"]
            document: target
        """);
  }

  /** The volume of zhangjiakou-2024 as it was published: a narrative and two tables. */
  static Path zhangjiakou(Path folder) throws IOException {
    Path published = Corpus.folder().resolve("zhangjiakou-2024");
    copy(published, folder);
    Files.writeString(
        folder.resolve("overall.md"), markdown(Files.readString(published.resolve("overall.txt"))));
    return Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: 2024年部门预算绩效文本
        subtitle: （草案）
        department: 共青团张家口市委员会
        approved-by: 张家口市财政局审核
        date: 2024-02
        parts:
          - title: 第一部分 部门整体绩效目标
            text: overall.md
          - title: 第二部分 预算项目绩效目标
            projects: ["*.yaml"]
            document: target
        """);
  }

  /**
   * Lines that begin with a Chinese numeral are headings, short ones with a figure lower ones; what
   * has both a bullet and a number is a numbered list.
   */
  private static String markdown(String text) {
    return Stream.of(text.strip().split("\n\n"))
        .skip(2)
        .map(
            line ->
                line.matches("[一二三四五六七八九十]、.*")
                    ? "# " + line
                    : line.matches("\\d、.{1,40}")
                        ? "## " + line
                        : line.replaceAll("(?m)^- (\\d)\\.", "$1. "))
        .collect(Collectors.joining("\n\n"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
