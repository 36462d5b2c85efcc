package cn.jixiao.publish;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.page.DocumentTemplates;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoreCard.IndicatorScore;
import cn.jixiao.text.Keyed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far a document of a project is (填报进度).
 *
 * @param file the project's
 * @param id the project's
 * @param name the project's
 * @param form the form's name
 * @param document which document
 * @param title what the form calls the document
 * @param state how far it is
 * @param lacks what is still to be written; nothing of what nobody began
 */
public record Readiness(
    Path file,
    String id,
    int year,
    String name,
    String form,
    DocumentKind document,
    String title,
    State state,
    List<Lack> lacks) {
  /** Copies the list. */
  public Readiness {
    lacks = List.copyOf(lacks);
  }

  /** How far a document is. */
  public enum State implements Keyed {
    /** Everything is there. */
    READY,
    /** Something is missing. */
    INCOMPLETE,
    /** Nobody began with it. */
    EMPTY,
    /** The project has errors, so that nothing of it is printed. */
    FAULTY
  }

  /** What can be missing. */
  public enum What implements Keyed {
    /** 指标值. */
    TARGETS,
    /** 实际完成值. */
    ACTUALS,
    /** 分值. */
    WEIGHTS,
    /** 得分. */
    SCORES,
    /** Any indicator. */
    INDICATORS,
    /** 预算数. */
    BUDGET,
    /** 全年执行数. */
    EXECUTED,
    /** 预期目标. */
    EXPECTED,
    /** 实际完成情况. */
    ACHIEVED,
    /** A field that the form declares. */
    FIELD,
    /** No errors. */
    ERRORS
  }

  /**
   * Something that is missing.
   *
   * @param count of the indicators that lack it, or of errors; 1 for what a project has once
   * @param field what the form calls the field; empty for all else
   */
  public record Lack(What what, int count, String field) {}

  /** How far the documents of a project are, in the order of the year. */
  public static List<Readiness> of(CheckedFile file) {
    if (file.card().isEmpty()) {
      return List.of();
    }
    ScoreCard card = file.card().get();
    Project project = card.project();
    int errors =
        Math.toIntExact(
            file.findings().stream().filter(f -> f.severity() == Severity.ERROR).count());
    List<Readiness> all = new ArrayList<>();
    card.form()
        .documents()
        .forEach(
            (kind, document) -> {
              boolean begun = DocumentTemplates.hasData(card, kind);
              List<Lack> lacks = begun ? lacks(card, kind, document) : new ArrayList<>();
              if (errors > 0) {
                lacks.add(0, new Lack(What.ERRORS, errors, ""));
              }
              State state =
                  errors > 0
                      ? State.FAULTY
                      : !begun ? State.EMPTY : lacks.isEmpty() ? State.READY : State.INCOMPLETE;
              all.add(
                  new Readiness(
                      file.file(),
                      project.id().value(),
                      project.year().value(),
                      project.name().value(),
                      card.form().id(),
                      kind,
                      document.title(),
                      state,
                      lacks));
            });
    return all;
  }

  private static List<Lack> lacks(
      ScoreCard card, DocumentKind kind, Form.DocumentTemplate document) {
    Gathering gathering = new Gathering(card);
    gathering.common();
    if (kind.equals(DocumentKind.SELF_EVALUATION)) {
      gathering.results();
    }
    document.needs().ifPresent(gathering::field);
    card.form().declared().head().stream()
        .filter(DeclaredField::required)
        .map(DeclaredField::key)
        .filter(key -> !document.needs().equals(Optional.of(key)))
        .forEach(gathering::field);
    return gathering.lacks;
  }

  /** What one document lacks. */
  private static final class Gathering {
    private final ScoreCard card;
    private final Project project;
    private final List<Lack> lacks = new ArrayList<>();

    Gathering(ScoreCard card) {
      this.card = card;
      this.project = card.project();
    }

    /** What every document says. */
    void common() {
      once(What.BUDGET, card.funds().budget().isEmpty() && card.funds().adjusted().isEmpty());
      once(What.EXPECTED, project.goals().expected().isEmpty());
      once(What.INDICATORS, card.indicators().isEmpty());
      indicators(What.TARGETS, indicator -> indicator.target().isEmpty());
      // A form of targets alone prints no points.
      if (card.form().points()
          && card.form().documents().containsKey(DocumentKind.SELF_EVALUATION)) {
        indicators(What.WEIGHTS, indicator -> indicator.weight().isEmpty());
      }
    }

    /** What a self-evaluation says besides. */
    void results() {
      once(What.EXECUTED, card.funds().executed().isEmpty());
      once(What.ACHIEVED, project.goals().achieved().isEmpty());
      indicators(
          What.ACTUALS, indicator -> indicator.actual().isEmpty() && indicator.level().isEmpty());
      if (card.form().points()) {
        int unscored =
            Math.toIntExact(
                card.indicators().stream()
                    .filter(score -> score.indicator().weight().isPresent())
                    .filter(score -> score.indicator().actual().isPresent())
                    .filter(score -> score.score().isEmpty())
                    .count());
        add(What.SCORES, unscored, "");
      }
    }

    /** A field, of the project or of its indicators. */
    void field(String key) {
      Optional<DeclaredField> head = declared(card.form().declared().head(), key);
      head.ifPresent(
          field -> add(What.FIELD, project.fields().containsKey(key) ? 0 : 1, field.label()));
      declared(card.form().declared().indicator(), key)
          .filter(field -> head.isEmpty())
          .ifPresent(
              field ->
                  add(
                      What.FIELD,
                      count(indicator -> !indicator.fields().containsKey(key)),
                      field.label()));
    }

    private static Optional<DeclaredField> declared(List<DeclaredField> fields, String key) {
      return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private void once(What what, boolean missing) {
      add(what, missing ? 1 : 0, "");
    }

    private void indicators(What what, Predicate<Indicator> missing) {
      add(what, count(missing), "");
    }

    private int count(Predicate<Indicator> missing) {
      Stream<Indicator> indicators = card.indicators().stream().map(IndicatorScore::indicator);
      return Math.toIntExact(indicators.filter(missing).count());
    }

    private void add(What what, int count, String field) {
      if (count > 0) {
        lacks.add(new Lack(what, count, field));
      }
    }
  }
}
