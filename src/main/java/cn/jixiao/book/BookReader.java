package cn.jixiao.book;

import cn.jixiao.book.BookPart.Narrative;
import cn.jixiao.book.BookPart.Summary;
import cn.jixiao.book.BookPart.Tables;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.AuthoredText;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads books. Whatever a file holds, reading it ends in a {@link BookReading}. Readers hold no
 * state of their own and may be shared.
 */
public final class BookReader {
  private static final List<String> CONTENTS = List.of("text", "projects", "summary");
  private static final List<String> ABSENT =
      List.of(ShapeCode.FILE_MISSING.code(), ShapeCode.NOT_A_FILE.code());

  private final BookFiles files;

  /**
   * @param files where the files are that books name
   */
  public BookReader(BookFiles files) {
    this.files = files;
  }

  /** Reads a {@code book.yaml}; the files that it names are looked for from its folder on. */
  public BookReading read(Path file) {
    return reading(file, AuthoredFile.read(file, BookSection.BOOK));
  }

  /**
   * Reads the content of a book's file that need not exist.
   *
   * @param file what places name, and from whose folder on the files are looked for
   * @param bytes the content in UTF-8, at most 1 MB
   */
  public BookReading read(Path file, byte[] bytes) {
    return reading(file, AuthoredFile.read(file, bytes, BookSection.BOOK));
  }

  private BookReading reading(Path file, AuthoredFile authored) {
    Optional<Book> book =
        authored
            .root()
            .flatMap(
                root ->
                    new Shape(file, files, authored.findings())
                        .book(Fields.of(root, BookSection.BOOK, authored.findings())));
    return new BookReading(
        book,
        authored.findings().stream()
            .map(BookReader::ofBook)
            .distinct()
            .sorted(Comparator.comparing(Finding::place))
            .toList(),
        authored.source());
  }

  /** An empty file wants the parts of a book and not the fields of a project. */
  private static Finding ofBook(Finding finding) {
    return finding.code().equals(ShapeCode.FILE_EMPTY.code())
        ? BookCode.BOOK_EMPTY.at(finding.place())
        : finding;
  }

  /** Makes a book of one file's fields. */
  private static final class Shape {
    private final Path file;
    private final BookFiles files;
    private final List<Finding> findings;
    private final BookProjects projects;

    Shape(Path file, BookFiles files, List<Finding> findings) {
      this.file = file;
      this.files = files;
      this.findings = findings;
      this.projects = new BookProjects(file.resolveSibling(""), files);
    }

    Optional<Book> book(Fields fields) {
      Optional<Authored<String>> title = fields.filledText("title");
      Optional<Authored<String>> subtitle = fields.text("subtitle");
      Optional<Authored<String>> department = fields.text("department");
      Optional<Authored<String>> approvedBy = fields.text("approved-by");
      Optional<Authored<String>> date = fields.text("date");
      Map<FootLine, String> foot = FootLine.labels(fields, BookSection.FOOT, findings);
      Optional<Fields> layout = fields.fields("layout", BookSection.LAYOUT);
      int before = findings.size();
      List<Fields> items = fields.list("parts", BookSection.PART);
      if (items.isEmpty() && fields.present("parts").isPresent() && findings.size() == before) {
        findings.add(BookCode.BOOK_EMPTY.at(fields.present("parts").get().place()));
      }
      List<BookPart> parts = items.stream().flatMap(item -> part(item).stream()).toList();
      return title.isEmpty() || parts.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Book(
                  file,
                  title.get(),
                  subtitle,
                  department,
                  approvedBy,
                  date,
                  foot,
                  layout.map(Layout::of).orElse(Layout.FITTED),
                  layout.flatMap(set -> set.flag("uniform")).orElse(false),
                  parts));
    }

    private Optional<BookPart> part(Fields fields) {
      Optional<Authored<String>> title = fields.filledText("title");
      String name = title.map(Authored::value).orElse("");
      List<String> contents =
          CONTENTS.stream().filter(key -> fields.present(key).isPresent()).toList();
      if (contents.isEmpty()) {
        findings.add(BookCode.BOOK_PART_EMPTY.at(fields.place(), name));
      } else if (contents.size() > 1) {
        findings.add(
            BookCode.BOOK_PART_SEVERAL.at(fields.place(), name, String.join("、", contents)));
      }
      Optional<Authored<DocumentKind>> document =
          fields.value(
              "document",
              text -> DocumentKind.of(text.value()).map(kind -> new Authored<>(kind, text.place())),
              String.join("、", DocumentKind.USUAL.stream().map(DocumentKind::key).toList()));
      if (fields.present("document").isPresent() && !contents.contains("projects")) {
        findings.add(
            BookCode.BOOK_DOCUMENT_MISPLACED.at(fields.present("document").get().place(), name));
      }
      Stream<BookPart> parts =
          Stream.of(
                  narrative(fields, title), tables(fields, title, document), summary(fields, title))
              .flatMap(Optional::stream);
      return contents.size() == 1 ? parts.findFirst() : Optional.empty();
    }

    private Optional<BookPart> narrative(Fields fields, Optional<Authored<String>> title) {
      Optional<Authored<String>> name = fields.filledText("text");
      Optional<Narration> text = name.flatMap(this::narration);
      return title.isPresent() && text.isPresent()
          ? Optional.of(new Narrative(title.get(), name.get(), text.get()))
          : Optional.empty();
    }

    private Optional<Narration> narration(Authored<String> name) {
      Optional<AuthoredText> text = path(name).map(files::text);
      boolean missing =
          text.isEmpty()
              || text.get().findings().stream().map(Finding::code).anyMatch(ABSENT::contains);
      if (missing) {
        findings.add(BookCode.BOOK_TEXT_MISSING.at(name.place(), name.value()));
        return Optional.empty();
      }
      findings.addAll(text.get().findings());
      if (text.get().findings().isEmpty()) {
        findings.addAll(check(text.get()));
      }
      return Optional.of(new Narration(text.get().file(), text.get().source()));
    }

    private static List<Finding> check(AuthoredText text) {
      return Failure.contained(
          text.file(),
          () -> new NarrationCheck(text).findings(),
          failure -> List.of(failure.finding()));
    }

    private Optional<Path> path(Authored<String> name) {
      try {
        return Optional.of(file.resolveSibling(name.value()));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }

    private Optional<BookPart> tables(
        Fields fields,
        Optional<Authored<String>> title,
        Optional<Authored<DocumentKind>> document) {
      Optional<Fields.Points> entries = fields.texts("projects");
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      if (entries.get().texts().isEmpty()) {
        findings.add(
            BookCode.BOOK_PART_EMPTY.at(
                entries.get().place(), title.map(Authored::value).orElse("")));
      }
      List<Tables.Listed> listed = projects.of(entries.get().texts(), findings::add);
      return title.map(named -> new Tables(named, document, listed));
    }

    private static Optional<BookPart> summary(Fields fields, Optional<Authored<String>> title) {
      boolean wanted = fields.choice("summary", List.of(true), String::valueOf).isPresent();
      return wanted ? title.map(Summary::new) : Optional.empty();
    }
  }
}
