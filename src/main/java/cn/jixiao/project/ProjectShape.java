package cn.jixiao.project;

import cn.jixiao.finding.Finding;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.Section;
import cn.jixiao.yaml.ShapeCode;
import cn.jixiao.yaml.Tree;
import cn.jixiao.yaml.UnknownKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a project of a document, and reports everything in it that a project does not have. */
final class ProjectShape {
  private final Path file;
  private final Declarations declared;
  private final DeclaredSections sections;
  private final List<Finding> findings;

  /**
   * @param file the file the document was read from
   * @param declared what the project's form adds
   * @param findings where mistakes are reported
   */
  ProjectShape(Path file, Declarations declared, List<Finding> findings) {
    this.file = file;
    this.declared = declared;
    this.sections = new DeclaredSections(declared);
    this.findings = findings;
  }

  /**
   * The project, with every value that could be read; empty without the values that make it one.
   */
  Optional<Project> project(Tree.Mapping root) {
    Fields fields = Fields.of(root, sections.project(), findings);
    Optional<Authored<String>> id = fields.plainName("id");
    Optional<Authored<Integer>> year = fields.year("year");
    Optional<Authored<String>> form = fields.plainName("form");
    Optional<Authored<String>> name = fields.filledText("name");
    Map<ProjectText, Authored<String>> texts = new EnumMap<>(ProjectText.class);
    for (ProjectText text : ProjectText.values()) {
      fields.text(text.key()).ifPresent(authored -> texts.put(text, authored));
    }
    Map<String, FieldValue> own = values(declared.head(), fields);
    Contact contact =
        fields.fields("contact", ProjectSection.CONTACT).map(this::contact).orElse(Contact.NONE);
    Optional<Funds> funds = fields.fields("funds", sections.funds()).map(this::funds);
    List<SpendingStep> plan =
        fields.mapping("spending-plan").map(this::spendingPlan).orElse(List.of());
    Goals goals = fields.fields("goals", ProjectSection.GOALS).map(this::goals).orElse(Goals.NONE);
    Optional<List<IndicatorGroup>> groups = fields.mapping("indicators").map(this::groups);
    Optional<Published> published =
        fields.fields("published", ProjectSection.PUBLISHED).map(this::published);
    Map<FootLine, Authored<String>> foot =
        fields
            .fields(FootLine.FIELD.key(), ProjectSection.FOOT)
            .map(FootLine::values)
            .orElse(Map.of());
    Layout layout =
        fields.fields("layout", ProjectSection.LAYOUT).map(Layout::of).orElse(Layout.FITTED);
    List<Authored<String>> notes =
        fields.textOrList("notes", List::of, Fields.Points::texts).orElse(List.of());
    if (id.isEmpty()
        || year.isEmpty()
        || form.isEmpty()
        || name.isEmpty()
        || funds.isEmpty()
        || groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Project(
            file,
            id.get(),
            year.get(),
            form.get(),
            name.get(),
            texts,
            own,
            contact,
            funds.get(),
            plan,
            goals,
            groups.get(),
            published,
            foot,
            layout,
            notes));
  }

  private Contact contact(Fields fields) {
    return new Contact(fields.text("person"), fields.text("phone"));
  }

  private static Map<String, FieldValue> values(List<DeclaredField> declared, Fields fields) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    for (DeclaredField field : declared) {
      field.in(fields).ifPresent(value -> values.put(field.key(), value));
    }
    return values;
  }

  private Funds funds(Fields fields) {
    List<Section.Field> known = sections.funds().fields();
    boolean own =
        !declared.known()
            && findings.stream()
                .anyMatch(finding -> finding.code().equals(ShapeCode.UNKNOWN_KEY.code()));
    if (!own && known.stream().allMatch(field -> fields.present(field.key()).isEmpty())) {
      findings.add(ShapeCode.FUNDS_EMPTY.at(fields.place()));
    }
    Map<String, FundLine> lines = new LinkedHashMap<>();
    for (Section.Field field : known) {
      fundLine(fields, field.key()).ifPresent(line -> lines.put(field.key(), line));
    }
    boolean usual = sections.funds() == ProjectSection.FUNDS;
    FundsShape shape = declared.funds();
    return new Funds(lines, usual ? FundsShape.usualWith(shape) : shape);
  }

  private Optional<FundLine> fundLine(Fields funds, String key) {
    return funds
        .fields(key, sections.fundLine())
        .map(
            line -> {
              Map<String, Amount> others = new LinkedHashMap<>();
              for (String column : declared.funds().columns().keySet()) {
                line.amount(column).ifPresent(amount -> others.put(column, amount));
              }
              return new FundLine(
                  line.amount("budget"), line.amount("adjusted"), line.amount("executed"), others);
            });
  }

  private List<SpendingStep> spendingPlan(Tree.Mapping mapping) {
    List<SpendingStep> steps = new ArrayList<>();
    for (Tree.Entry entry : Fields.unique(mapping, findings)) {
      String label = entry.key().text();
      Optional<Authored<String>> share =
          Fields.isAbsent(entry.value())
              ? Optional.empty()
              : Fields.text(label, entry.value(), findings);
      share.ifPresent(text -> Fields.reportInputMethod(label, text, findings));
      steps.add(new SpendingStep(new Authored<>(label, entry.key().place()), share));
    }
    return steps;
  }

  private Goals goals(Fields fields) {
    return new Goals(goal(fields, "expected"), goal(fields, "achieved"));
  }

  private Optional<Goal> goal(Fields fields, String key) {
    return fields.textOrList(
        key, Goal.Text::new, points -> new Goal.Points(points.texts(), points.place()));
  }

  private List<IndicatorGroup> groups(Tree.Mapping mapping) {
    List<IndicatorGroup> groups = new ArrayList<>();
    for (Tree.Entry entry : Fields.unique(mapping, findings)) {
      String name = entry.key().text();
      List<IndicatorSubgroup> subgroups =
          Fields.isAbsent(entry.value())
              ? List.of()
              : Fields.mapping(name, entry.value(), findings)
                  .map(this::subgroups)
                  .orElse(List.of());
      groups.add(new IndicatorGroup(groupName(entry.key()), subgroups));
    }
    return groups;
  }

  private List<IndicatorSubgroup> subgroups(Tree.Mapping mapping) {
    List<IndicatorSubgroup> subgroups = new ArrayList<>();
    for (Tree.Entry entry : Fields.unique(mapping, findings)) {
      List<Indicator> indicators =
          Fields.isAbsent(entry.value())
              ? List.of()
              : indicators(entry.key().text(), entry.value());
      subgroups.add(new IndicatorSubgroup(groupName(entry.key()), indicators));
    }
    return subgroups;
  }

  private Authored<String> groupName(Tree.Scalar key) {
    if (key.text().isBlank()) {
      findings.add(ShapeCode.EMPTY_TEXT.at(key.place(), "indicators"));
    }
    return new Authored<>(key.text(), key.place());
  }

  private List<Indicator> indicators(String group, Tree tree) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      if (!(tree instanceof Tree.Unreadable)) {
        findings.add(
            UnknownKey.tightColon(tree)
                .orElseGet(() -> ShapeCode.LIST_EXPECTED.at(tree.place(), group)));
      }
      return List.of();
    }
    List<Indicator> indicators = new ArrayList<>();
    for (Tree item : sequence.items()) {
      Fields.mapping(group, item, findings)
          .map(mapping -> indicator(Fields.of(mapping, sections.indicator(), findings)))
          .ifPresent(indicators::add);
    }
    return indicators;
  }

  private Indicator indicator(Fields fields) {
    return new Indicator(
        // An indicator without a name is already reported; its other values are checked all the
        // same.
        fields.text("name").orElseGet(() -> new Authored<>("", fields.place())),
        fields.text("id"),
        fields.text("description"),
        fields.text("basis"),
        fields.measure("target"),
        fields.measure("actual"),
        fields.amount("weight"),
        fields.amount("score"),
        fields.choice("level", List.of(Achievement.values())),
        fields.choice("scored-as", List.of(ScoredAs.values())),
        fields.text("reason"),
        values(declared.indicator(), fields),
        fields.place());
  }

  private Published published(Fields fields) {
    return new Published(
        fields
            .fields("execution", ProjectSection.EXECUTION)
            .map(
                execution ->
                    new Published.Execution(
                        execution.amount("weight"),
                        execution.measure("rate"),
                        execution.amount("score"))),
        fields.amount("total"));
  }
}
