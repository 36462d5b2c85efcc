package cn.jixiao.book;

import cn.jixiao.book.BookPart.Tables;
import cn.jixiao.book.BookPart.Tables.Listed;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Figures;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreGaps;
import cn.jixiao.summary.Summary;
import cn.jixiao.yaml.Authored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A book and the documents that it prints.
 *
 * @param book the book
 * @param documents the documents of each part with projects, in printed order
 * @param files the projects' files as they were checked, each once
 * @param findings why documents cannot be printed, at the places where the book names them
 */
public record BookPlan(
    Book book,
    Map<Tables, List<Document>> documents,
    List<CheckedFile> files,
    List<Finding> findings) {
  /** Copies the lists. */
  public BookPlan {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * One document of the volume.
   *
   * @param card the project
   * @param kind a document that its form has and that the project can fill
   */
  public record Document(ScoreCard card, DocumentKind kind) {}

  /** Whether anything keeps the volume from print. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** The scored projects of the whole book, in printed order, each once. */
  public List<ScoreCard> cards() {
    return documents.values().stream()
        .flatMap(List::stream)
        .map(Document::card)
        .distinct()
        .toList();
  }

  /** Whether a part of the book is a summary. */
  public boolean hasSummary() {
    return book.parts().stream().anyMatch(BookPart.Summary.class::isInstance);
  }

  /** The summary of all its projects. */
  public Summary summary() {
    return Summary.of(cards(), 0);
  }

  /**
   * How money is printed through the whole volume: with as many decimals as any form asks for or
   * any author wrote, so that no digit is lost and columns can be compared by eye; of decimals,
   * where there are any, at least two.
   */
  public Figures amounts() {
    int most = 0;
    boolean grouping = false;
    for (ScoreCard card : cards()) {
      Figures own = card.form().funds().amounts();
      most = Math.max(most, own.decimals().orElse(0));
      grouping |= own.grouping();
      Funds funds = card.project().funds();
      for (FundLine line :
          Stream.concat(funds.sources().stream(), funds.total().stream()).toList()) {
        most = Math.max(most, decimals(line));
      }
    }
    return new Figures(Optional.of(most == 1 ? 2 : most), grouping);
  }

  private static int decimals(FundLine line) {
    return Stream.of(line.budget(), line.adjusted(), line.executed())
        .flatMap(Optional::stream)
        .mapToInt(amount -> amount.value().scale())
        .max()
        .orElse(0);
  }

  /**
   * Plans a book.
   *
   * @param checked a project's file as it was checked
   * @param force whether projects with errors are printed as they are
   */
  public static BookPlan of(Book book, Function<Path, CheckedFile> checked, boolean force) {
    return new Planner(book, checked, force).plan();
  }

  /** Goes through a book once. */
  private static final class Planner {
    private record Printing(Path file, DocumentKind kind) {}

    private final Book book;
    private final Function<Path, CheckedFile> checked;
    private final boolean force;
    private final Map<Tables, List<Document>> documents = new LinkedHashMap<>();
    private final Map<Path, CheckedFile> files = new LinkedHashMap<>();
    private final Map<Printing, String> printed = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Planner(Book book, Function<Path, CheckedFile> checked, boolean force) {
      this.book = book;
      this.checked = checked;
      this.force = force;
    }

    BookPlan plan() {
      for (BookPart part : book.parts()) {
        if (part instanceof Tables tables) {
          tables(tables);
        }
      }
      for (BookPart part : book.parts()) {
        if (part instanceof BookPart.Summary summary && files.isEmpty()) {
          String title = summary.title().value();
          findings.add(BookCode.BOOK_SUMMARY_EMPTY.at(summary.title().place(), title));
        }
      }
      return new BookPlan(book, documents, List.copyOf(files.values()), findings);
    }

    private void tables(Tables part) {
      List<Document> planned = new ArrayList<>();
      for (Listed listed : part.projects()) {
        CheckedFile file = checked.apply(listed.file());
        files.putIfAbsent(listed.file(), file);
        if (file.card().isEmpty() || (file.hasErrors() && !force)) {
          findings.add(BookCode.BOOK_PROJECT_FAULTY.at(listed.place(), shown(listed)));
        }
        file.card().flatMap(card -> document(part, listed, card)).ifPresent(planned::add);
      }
      documents.put(part, planned);
      TreeSet<String> years =
          planned.stream()
              .map(document -> document.card.project().year().value().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      if (years.size() > 1) {
        findings.add(
            BookCode.BOOK_YEARS_MIXED.at(
                part.title().place(), part.title().value(), String.join("、", years)));
      }
    }

    private Optional<Document> document(Tables part, Listed listed, ScoreCard card) {
      DocumentKind kind = part.document().map(Authored::value).orElseGet(() -> usual(card));
      String name = shown(listed);
      if (!card.form().documents().containsKey(kind)) {
        findings.add(
            BookCode.BOOK_DOCUMENT_UNKNOWN.at(listed.place(), name, card.form().id(), kind.key()));
        return Optional.empty();
      }
      boolean gaps = kind.equals(DocumentKind.SELF_EVALUATION) && !ScoreGaps.of(card).isEmpty();
      if (gaps || !DocumentTemplates.hasData(card, kind)) {
        findings.add(BookCode.BOOK_DOCUMENT_UNFILLED.at(listed.place(), name, kind.key()));
        return Optional.empty();
      }
      Printing key = new Printing(listed.file().toAbsolutePath().normalize(), kind);
      String former = printed.putIfAbsent(key, part.title().value());
      if (former != null) {
        findings.add(BookCode.BOOK_DOCUMENT_TWICE.at(listed.place(), name, former));
      }
      return Optional.of(new Document(card, kind));
    }

    /** The self-evaluation once there is one. */
    private static DocumentKind usual(ScoreCard card) {
      boolean evaluation =
          card.form().documents().containsKey(DocumentKind.SELF_EVALUATION)
              && (card.isEvaluated() || !card.form().documents().containsKey(DocumentKind.TARGET));
      return evaluation ? DocumentKind.SELF_EVALUATION : DocumentKind.TARGET;
    }

    private String shown(Listed listed) {
      Path folder = book.file().resolveSibling("");
      return folder.relativize(listed.file()).toString().replace('\\', '/');
    }
  }
}
