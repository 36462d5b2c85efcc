package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Form.DocumentTemplate;
import cn.jixiao.form.Form.ExecutionRule;
import cn.jixiao.form.Form.FundsTable;
import cn.jixiao.form.Form.Grade;
import cn.jixiao.form.Form.OverTargetBand;
import cn.jixiao.form.Form.QualitativeBands;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.Layout;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.OwnNames;
import cn.jixiao.yaml.Section;
import cn.jixiao.yaml.Tree;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a {@code form.yaml}. Every mistake is a finding with its place; a form with an error is not
 * used.
 */
final class FormReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int MOST_DECIMALS = 10;

  private final String id;
  private final List<Finding> findings;

  private FormReader(String id, List<Finding> findings) {
    this.id = id;
    this.findings = findings;
  }

  /**
   * @param id the name of the form's folder
   * @param file what places name
   */
  static FormReading read(String id, Path file, byte[] bytes) {
    AuthoredFile authored = AuthoredFile.read(file, bytes, FormSection.FORM);
    Optional<Form> form =
        authored
            .root()
            .flatMap(
                root ->
                    new FormReader(id, authored.findings())
                        .form(Fields.of(root, FormSection.FORM, authored.findings())));
    boolean sound = authored.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    return new FormReading(form.filter(read -> sound), authored.findings(), authored.source());
  }

  private Optional<Form> form(Fields fields) {
    Optional<Authored<String>> name = fields.filledText("name");
    Map<DocumentKind, DocumentTemplate> documents =
        fields.fields("documents", FormSection.DOCUMENTS).map(this::documents).orElse(Map.of());
    Optional<FundsTable> funds = fields.fields("funds", FormSection.FUNDS).map(this::funds);
    Optional<Fields> execution = fields.fields("execution", FormSection.EXECUTION);
    Optional<ExecutionRule> executionRule = execution.flatMap(this::execution);
    Figures totals = execution.map(e -> figures(e, false)).orElse(Figures.AS_WRITTEN);
    List<Grade> grades =
        numbers(fields, "grades").entrySet().stream()
            .filter(grade -> grade.getValue().isPresent())
            .map(grade -> new Grade(grade.getKey(), grade.getValue().get()))
            .toList();
    List<String> notes = texts(fields, "notes");
    Map<FootLine, String> foot = FootLine.labels(fields, FormSection.FOOT, findings);
    Layout layout =
        fields.fields("layout", FormSection.LAYOUT).map(Layout::of).orElse(Layout.FITTED);
    // Name and funds are asked for last, so that a form without them has its other mistakes found.
    return fields
        .fields("indicators", FormSection.INDICATORS)
        .flatMap(
            indicators -> {
              Map<String, Optional<BigDecimal>> groups = groups(indicators);
              List<String> costs = texts(indicators, "cost");
              Figures scores = figures(indicators, false);
              List<OverTargetBand> overTarget = overTarget(indicators);
              Optional<QualitativeBands> bands =
                  indicators.fields("qualitative", FormSection.QUALITATIVE).flatMap(this::bands);
              return name.isEmpty() || funds.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      new Form(
                          id,
                          name.get().value(),
                          documents,
                          funds.get(),
                          executionRule,
                          groups,
                          costs,
                          scores,
                          totals,
                          overTarget,
                          bands,
                          grades,
                          notes,
                          foot,
                          layout));
            });
  }

  private Map<DocumentKind, DocumentTemplate> documents(Fields fields) {
    Map<DocumentKind, DocumentTemplate> documents = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      fields
          .fields(kind.key(), FormSection.DOCUMENT)
          .ifPresent(
              document -> {
                Optional<Authored<String>> template = document.plainName("template");
                Optional<Authored<String>> title = document.filledText("title");
                if (template.isPresent() && title.isPresent()) {
                  documents.put(
                      kind, new DocumentTemplate(template.get().value(), title.get().value()));
                }
              });
    }
    return documents;
  }

  private FundsTable funds(Fields fields) {
    Map<String, String> labels = new LinkedHashMap<>();
    fields
        .mapping("lines")
        .ifPresent(
            mapping -> {
              Fields lines = Fields.of(mapping, FormSection.LINES, findings);
              for (Tree.Entry entry : Fields.unique(mapping, new ArrayList<>())) {
                String key = entry.key().text();
                if (FormSection.LINES.field(key).isPresent()) {
                  lines.filledText(key).ifPresent(label -> labels.put(key, label.value()));
                }
              }
            });
    boolean thousands = fields.flag("thousands").orElse(false);
    return new FundsTable(
        labels, fields.flag("adjusted").orElse(false), figures(fields, thousands));
  }

  private static Figures figures(Fields fields, boolean thousands) {
    return new Figures(fields.wholeNumber("decimals", MOST_DECIMALS), thousands);
  }

  private Optional<ExecutionRule> execution(Fields fields) {
    boolean sign = fields.flag("percent-sign").orElse(true);
    return fields.amount("weight").map(weight -> new ExecutionRule(weight.value(), sign));
  }

  /** The groups and their weights in points of 100. */
  private Map<String, Optional<BigDecimal>> groups(Fields indicators) {
    Map<String, Optional<Amount>> written = amounts(indicators, "groups");
    Map<String, Optional<BigDecimal>> groups = new LinkedHashMap<>();
    written.forEach(
        (name, weight) -> {
          weight
              .filter(w -> w.value().signum() < 0 || w.value().compareTo(HUNDRED) > 0)
              .ifPresent(
                  w -> findings.add(FormCode.GROUP_WEIGHT_RANGE.at(w.place(), name, w.written())));
          groups.put(name, weight.map(Amount::value));
        });
    return groups;
  }

  private Map<String, Optional<BigDecimal>> numbers(Fields fields, String key) {
    Map<String, Optional<BigDecimal>> numbers = new LinkedHashMap<>();
    amounts(fields, key).forEach((name, amount) -> numbers.put(name, amount.map(Amount::value)));
    return numbers;
  }

  /** A mapping of names to numbers, which may be left out. */
  private Map<String, Optional<Amount>> amounts(Fields fields, String key) {
    Map<String, Optional<Amount>> numbers = new LinkedHashMap<>();
    fields
        .mapping(key)
        .ifPresent(
            mapping -> {
              Section names = OwnNames.of(mapping, FormSection.FORM);
              Fields named = Fields.of(mapping, names, findings);
              for (Section.Field field : names.fields()) {
                numbers.put(field.key(), named.amount(field.key()));
              }
            });
    return numbers;
  }

  private List<String> texts(Fields fields, String key) {
    return fields
        .textOrList(key, List::of, Fields.Points::texts)
        .map(texts -> texts.stream().map(Authored::value).toList())
        .orElse(List.of());
  }

  private List<OverTargetBand> overTarget(Fields indicators) {
    List<OverTargetBand> bands = new ArrayList<>();
    for (Fields band : indicators.list("over-target", FormSection.BAND)) {
      Optional<BigDecimal> from = band.percentage("from");
      Optional<BigDecimal> above = band.percentage("above");
      Optional<BigDecimal> deduction = band.percentage("deduct");
      if (from.isPresent() == above.isPresent()) {
        findings.add(FormCode.FORM_BAND.at(band.place()));
      } else if (deduction.isPresent()) {
        bands.add(
            new OverTargetBand(from.or(() -> above).get(), from.isPresent(), deduction.get()));
      }
    }
    return bands;
  }

  private Optional<QualitativeBands> bands(Fields fields) {
    Optional<BigDecimal> achieved = fields.percentage("achieved");
    Optional<BigDecimal> partial = fields.percentage("partial");
    return achieved.isPresent() && partial.isPresent()
        ? Optional.of(new QualitativeBands(achieved.get(), partial.get()))
        : Optional.empty();
  }
}
