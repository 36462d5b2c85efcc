package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Form.DocumentTemplate;
import cn.jixiao.form.Form.ExecutionRule;
import cn.jixiao.form.Form.FundsTable;
import cn.jixiao.form.Form.Grade;
import cn.jixiao.form.Form.OverTargetBand;
import cn.jixiao.form.Form.QualitativeBands;
import cn.jixiao.project.Declarations;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.project.FieldKind;
import cn.jixiao.project.FootLine;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.Layout;
import cn.jixiao.project.MoneyUnit;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.OwnNames;
import cn.jixiao.yaml.Section;
import cn.jixiao.yaml.ShapeCode;
import cn.jixiao.yaml.Tree;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a {@code form.yaml}. Every mistake is a finding with its place; a form with an error is not
 * used.
 */
final class FormReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int MOST_DECIMALS = 10;

  /** Letters of both kinds, and what templates can ask for. */
  private static final Pattern KEY = Pattern.compile("[a-z\\p{IsHan}][a-z0-9\\p{IsHan}-]{0,39}");

  /** What templates see of a fund line under these names. */
  private static final Set<String> OF_LINES = Set.of("key", "label", "rate");

  private final String id;
  private final Function<String, Optional<Form>> others;
  private final List<Finding> findings;

  /** The forms whose documents this one has, too, each once. */
  private final Map<String, Form> lenders = new LinkedHashMap<>();

  private FormReader(String id, Function<String, Optional<Form>> others, List<Finding> findings) {
    this.id = id;
    this.others = others;
    this.findings = findings;
  }

  /**
   * @param id the name of the form's folder
   * @param file what places name
   * @param others the forms that may lend it documents, by their names; empty for those that there
   *     are not
   */
  static FormReading read(
      String id, Path file, byte[] bytes, Function<String, Optional<Form>> others) {
    AuthoredFile authored = AuthoredFile.read(file, bytes, FormSection.FORM);
    Optional<Form> form =
        authored
            .root()
            .flatMap(
                root ->
                    new FormReader(id, others, authored.findings())
                        .form(Fields.of(root, FormSection.FORM, authored.findings())));
    boolean sound = authored.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    return new FormReading(form.filter(read -> sound), authored.findings(), authored.source());
  }

  private Optional<Form> form(Fields fields) {
    Optional<Authored<String>> name = fields.filledText("name");
    Map<DocumentKind, DocumentTemplate> documents =
        fields.mapping("documents").map(this::documents).orElse(Map.of());
    List<DeclaredField> head =
        with(declared(fields, Declarations::isUsualInHead), lender -> lender.declared().head());
    Optional<Fields> money = fields.fields("funds", FormSection.FUNDS);
    Map<String, FundLineDeclaration> lines = money.map(this::lines).orElse(Map.of());
    FundsShape shape = withColumns(shape(lines, money));
    Optional<FundsTable> funds = money.map(read -> funds(read, lines));
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
    Optional<Fields> monitoring = fields.fields("monitor", FormSection.MONITOR);
    // Name and funds are asked for last, so that a form without them has its other mistakes found.
    return fields
        .fields("indicators", FormSection.INDICATORS)
        .flatMap(
            indicators -> {
              Map<String, Optional<BigDecimal>> groups = groups(indicators);
              List<String> costs = texts(indicators, "cost");
              Figures scores = figures(indicators, false);
              boolean points = indicators.flag("points").orElse(true);
              weights(indicators, groups, executionRule, points);
              List<DeclaredField> own =
                  with(
                      declared(indicators, Declarations::isUsualInIndicator),
                      lender -> lender.declared().indicator());
              needs(fields, documents, head, own);
              Optional<Monitor> monitor = monitor(monitoring, own, shape);
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
                          new Declarations(head, own, shape, true),
                          funds.get(),
                          executionRule,
                          groups,
                          costs,
                          points,
                          scores,
                          totals,
                          overTarget,
                          bands,
                          grades,
                          notes,
                          foot,
                          layout,
                          monitor));
            });
  }

  private Map<DocumentKind, DocumentTemplate> documents(Tree.Mapping mapping) {
    Map<DocumentKind, DocumentTemplate> documents = new LinkedHashMap<>();
    for (Tree.Entry entry : Fields.unique(mapping, findings)) {
      String key = entry.key().text();
      Optional<DocumentKind> kind = DocumentKind.of(key);
      if (kind.isEmpty()) {
        findings.add(
            DocumentKind.meant(key)
                .map(meant -> ShapeCode.MISSPELT_KEY.at(entry.key().place(), key, meant))
                .orElseGet(() -> FormCode.FIELD_KEY.at(entry.key().place(), key)));
      } else if (!Fields.isAbsent(entry.value())) {
        Fields.mapping(key, entry.value(), findings)
            .flatMap(written -> document(kind.get(), written))
            .ifPresent(document -> documents.put(kind.get(), document));
      }
    }
    return documents;
  }

  private Optional<DocumentTemplate> document(DocumentKind kind, Tree.Mapping written) {
    return written.entries().stream().anyMatch(entry -> entry.key().text().equals("form"))
        ? borrowed(kind, Fields.of(written, FormSection.BORROWED, findings))
        : document(Fields.of(written, FormSection.DOCUMENT, findings));
  }

  /** A document of another form, which brings along what that form declares for it. */
  private Optional<DocumentTemplate> borrowed(DocumentKind kind, Fields fields) {
    Optional<Authored<String>> name = fields.plainName("form");
    Optional<Form> lender = name.map(Authored::value).flatMap(others);
    Optional<DocumentTemplate> document =
        lender.map(form -> form.documents().get(kind)).filter(d -> !d.folder().equals(id));
    if (document.isPresent()) {
      lenders.put(name.get().value(), lender.get());
    } else {
      name.ifPresent(
          form ->
              findings.add(FormCode.BORROWED_DOCUMENT.at(form.place(), kind.key(), form.value())));
    }
    return document;
  }

  /** Fields with those of the lenders that have other keys. */
  private List<DeclaredField> with(
      List<DeclaredField> own, Function<Form, List<DeclaredField>> lent) {
    Map<String, DeclaredField> fields = new LinkedHashMap<>();
    own.forEach(field -> fields.put(field.key(), field));
    lenders
        .values()
        .forEach(form -> lent.apply(form).forEach(field -> fields.putIfAbsent(field.key(), field)));
    return List.copyOf(fields.values());
  }

  private FundsShape withColumns(FundsShape own) {
    Map<String, String> columns = new LinkedHashMap<>(own.columns());
    lenders
        .values()
        .forEach(form -> form.declared().funds().columns().forEach(columns::putIfAbsent));
    return new FundsShape(own.lines(), own.sums(), columns, own.unit());
  }

  private Optional<DocumentTemplate> document(Fields fields) {
    Optional<Authored<String>> template = fields.plainName("template");
    Optional<Authored<String>> title = fields.filledText("title");
    Optional<String> needs = fields.text("needs").map(Authored::value);
    return template.isPresent() && title.isPresent()
        ? Optional.of(new DocumentTemplate(id, template.get().value(), title.get().value(), needs))
        : Optional.empty();
  }

  /**
   * A line of the fund block as declared.
   *
   * @param parts the keys of the lines that add up to it
   */
  private record FundLineDeclaration(String label, List<Authored<String>> parts) {}

  /** The lines in their order; a text alone is a line's label. */
  private Map<String, FundLineDeclaration> lines(Fields funds) {
    Map<String, FundLineDeclaration> lines = new LinkedHashMap<>();
    Optional<Tree.Mapping> mapping = funds.mapping("lines");
    if (mapping.isEmpty()) {
      return lines;
    }
    for (Tree.Entry entry : Fields.unique(mapping.get(), findings)) {
      String key = entry.key().text();
      if (!isKey(key)) {
        findings.add(FormCode.FIELD_KEY.at(entry.key().place(), key));
      } else if (entry.value() instanceof Tree.Mapping line) {
        Fields declared = Fields.of(line, FormSection.LINE, findings);
        List<Authored<String>> parts =
            declared.texts("sum").map(Fields.Points::texts).orElse(List.of());
        declared
            .filledText("label")
            .ifPresent(label -> lines.put(key, new FundLineDeclaration(label.value(), parts)));
      } else {
        label(key, entry.value())
            .ifPresent(label -> lines.put(key, new FundLineDeclaration(label, List.of())));
      }
    }
    return lines;
  }

  /** What adds up to what; a part that is no line, or of two sums, or a sum of itself, is wrong. */
  private FundsShape shape(Map<String, FundLineDeclaration> lines, Optional<Fields> funds) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, List<String>> sums = new LinkedHashMap<>();
    Map<String, String> sumOf = new LinkedHashMap<>();
    lines.forEach(
        (key, line) -> {
          labels.put(key, line.label());
          for (Authored<String> part : line.parts()) {
            String name = part.value().strip();
            boolean above = false;
            for (String up = key; up != null; up = sumOf.get(up)) {
              above |= up.equals(name);
            }
            if (above || !lines.containsKey(name) || sumOf.putIfAbsent(name, key) != null) {
              findings.add(FormCode.FUND_SUM.at(part.place(), key, name));
            } else {
              sums.computeIfAbsent(key, sum -> new ArrayList<>()).add(name);
            }
          }
        });
    MoneyUnit unit =
        funds
            .flatMap(fields -> fields.choice("unit", List.of(MoneyUnit.values()), MoneyUnit::label))
            .map(Authored::value)
            .orElse(MoneyUnit.WAN);
    return new FundsShape(labels, sums, columns(funds), unit);
  }

  private Map<String, String> columns(Optional<Fields> funds) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Tree.Entry entry :
        funds
            .flatMap(fields -> fields.mapping("columns"))
            .map(names -> Fields.unique(names, findings))
            .orElse(List.of())) {
      String key = entry.key().text();
      boolean taken = OF_LINES.contains(key) || key.endsWith("-rate");
      if (!isKey(key) || taken || Declarations.isUsualInFundLine(key)) {
        findings.add(FormCode.FIELD_KEY.at(entry.key().place(), key));
      } else {
        label(key, entry.value()).ifPresent(label -> columns.put(key, label));
      }
    }
    return columns;
  }

  private FundsTable funds(Fields fields, Map<String, FundLineDeclaration> lines) {
    Map<String, String> labels = new LinkedHashMap<>();
    lines.forEach((key, line) -> labels.put(key, line.label()));
    boolean thousands = fields.flag("thousands").orElse(false);
    Optional<Authored<String>> projects = fields.text("projects");
    projects
        .filter(line -> !lines.containsKey(line.value()) || line.value().equals(FundsShape.TOTAL))
        .ifPresent(
            line -> findings.add(FormCode.FUND_SUM.at(line.place(), "projects", line.value())));
    return new FundsTable(
        labels,
        fields.flag("adjusted").orElse(false),
        figures(fields, thousands),
        projects.map(Authored::value));
  }

  /** The fields that a form declares; {@code taken} are keys that have a meaning already. */
  private List<DeclaredField> declared(Fields fields, Predicate<String> taken) {
    List<DeclaredField> declared = new ArrayList<>();
    Optional<Tree.Mapping> mapping = fields.mapping("fields");
    for (Tree.Entry entry :
        mapping.map(names -> Fields.unique(names, findings)).orElse(List.of())) {
      String key = entry.key().text();
      if (!isKey(key) || taken.test(key)) {
        findings.add(FormCode.FIELD_KEY.at(entry.key().place(), key));
      } else if (entry.value() instanceof Tree.Scalar) {
        // A label alone: words that need not be there.
        label(key, entry.value())
            .ifPresent(
                label ->
                    declared.add(new DeclaredField(key, label, FieldKind.TEXT, false, List.of())));
      } else {
        Fields.mapping(key, entry.value(), findings)
            .flatMap(field -> declared(key, Fields.of(field, FormSection.FIELD, findings)))
            .ifPresent(declared::add);
      }
    }
    return declared;
  }

  private Optional<DeclaredField> declared(String key, Fields field) {
    Optional<Authored<String>> label = field.filledText("label");
    FieldKind kind =
        field
            .choice("kind", List.of(FieldKind.values()))
            .map(Authored::value)
            .orElse(FieldKind.TEXT);
    boolean required = field.flag("required").orElse(false);
    List<String> choices =
        field
            .texts("choices")
            .map(texts -> texts.texts().stream().map(Authored::value).toList())
            .orElse(List.of());
    if ((kind == FieldKind.CHOICE) == choices.isEmpty()) {
      findings.add(FormCode.FIELD_CHOICES.at(field.place(), key));
      return Optional.empty();
    }
    return label.map(text -> new DeclaredField(key, text.value(), kind, required, choices));
  }

  /** A text that says something; empty where nothing was written. */
  private Optional<String> label(String key, Tree tree) {
    if (Fields.isAbsent(tree)) {
      return Optional.empty();
    }
    Optional<Authored<String>> label = Fields.text(key, tree, findings);
    label
        .filter(text -> text.value().isBlank())
        .ifPresent(text -> findings.add(ShapeCode.EMPTY_TEXT.at(text.place(), key)));
    return label.map(Authored::value).filter(text -> !text.isBlank());
  }

  private static boolean isKey(String key) {
    return KEY.matcher(key).matches();
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

  /** Where all weights are fixed they are 100 together; a form without points has none. */
  private void weights(
      Fields indicators,
      Map<String, Optional<BigDecimal>> groups,
      Optional<ExecutionRule> execution,
      boolean points) {
    Optional<Tree.Mapping> written = indicators.mapping("groups");
    if (written.isEmpty() || groups.isEmpty()) {
      return;
    }
    boolean fixed = groups.values().stream().allMatch(Optional::isPresent);
    BigDecimal sum =
        groups.values().stream()
            .flatMap(Optional::stream)
            .reduce(execution.map(ExecutionRule::weight).orElse(BigDecimal.ZERO), BigDecimal::add);
    if (!points) {
      groups.entrySet().stream()
          .filter(group -> group.getValue().isPresent())
          .findFirst()
          .ifPresent(
              group ->
                  findings.add(
                      FormCode.WEIGHT_WITHOUT_POINTS.at(written.get().place(), group.getKey())));
    } else if (fixed && sum.compareTo(HUNDRED) != 0) {
      findings.add(
          FormCode.FORM_WEIGHTS.at(
              written.get().place(), sum.stripTrailingZeros().toPlainString()));
    }
  }

  /** As this form says, else as one says that lends it a document. */
  private Optional<Monitor> monitor(
      Optional<Fields> written, List<DeclaredField> indicator, FundsShape shape) {
    if (written.isEmpty()) {
      return lenders.values().stream().flatMap(form -> form.monitor().stream()).findFirst();
    }
    Fields fields = written.get();
    Set<String> keys = indicator.stream().map(DeclaredField::key).collect(Collectors.toSet());
    Set<String> columns = shape.columns().keySet();
    Optional<Authored<String>> reached = named(fields, "reached", keys);
    Optional<Authored<String>> forecast = named(fields, "forecast", keys);
    Optional<Authored<String>> executed = named(fields, "executed", columns);
    Optional<Authored<String>> expected = named(fields, "expected", columns);
    Optional<Amount> months = fields.amount("months");
    Optional<Integer> passed =
        months
            .map(Amount::value)
            .filter(m -> m.stripTrailingZeros().scale() <= 0 && m.signum() > 0)
            .filter(m -> m.compareTo(BigDecimal.valueOf(Monitor.MONTHS)) < 0)
            .map(BigDecimal::intValueExact);
    if (months.isPresent() && passed.isEmpty()) {
      findings.add(FormCode.MONITOR_MONTHS.at(months.get().place(), months.get().written()));
    }
    return passed.isPresent() && reached.isPresent()
        ? Optional.of(
            new Monitor(
                passed.get(),
                reached.get().value(),
                forecast.map(Authored::value),
                executed.map(Authored::value),
                expected.map(Authored::value)))
        : Optional.empty();
  }

  /** A field or column that the form declares. */
  private Optional<Authored<String>> named(Fields fields, String key, Set<String> declared) {
    Optional<Authored<String>> name = fields.plainName(key);
    name.filter(written -> !declared.contains(written.value()))
        .ifPresent(
            written ->
                findings.add(FormCode.MONITOR_FIELD.at(written.place(), key, written.value())));
    return name.filter(written -> declared.contains(written.value()));
  }

  /** Every document needs a field that there is. */
  private void needs(
      Fields fields,
      Map<DocumentKind, DocumentTemplate> documents,
      List<DeclaredField> head,
      List<DeclaredField> indicator) {
    documents.forEach(
        (kind, document) ->
            document
                .needs()
                .filter(
                    key ->
                        Stream.concat(head.stream(), indicator.stream())
                            .noneMatch(field -> field.key().equals(key)))
                .ifPresent(
                    key ->
                        findings.add(
                            FormCode.NEEDS_UNKNOWN.at(
                                fields.mapping("documents").orElseThrow().place(),
                                kind.key(),
                                key))));
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
