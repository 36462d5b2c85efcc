package cn.jixiao.imports;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.Specimen;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.imports.Vocabulary.Area;
import cn.jixiao.page.FilledForms;
import cn.jixiao.project.Goal;
import cn.jixiao.project.Indicator;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectText;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.Workspace;
import cn.jixiao.yaml.Authored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Learns what a form calls things from its own templates: an invented project is filled in, and
 * where a value of it is found, its label stands beside or above. So the tables of any form can be
 * read, of one's own as well.
 */
final class FormPrints {
  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.TARGET, DocumentKind.SELF_EVALUATION);

  private final Workspace workspace;
  private final FilledForms filled;

  FormPrints(FormLibrary forms) {
    this.workspace = new Workspace(forms, CheckSettings.DEFAULT);
    this.filled = new FilledForms(forms);
  }

  /** What a form calls things; nothing where its templates have mistakes. */
  FormWords words(Form form) {
    Map<Area, Map<String, String>> words = new EnumMap<>(Area.class);
    List<Set<String>> labels = new ArrayList<>();
    byte[] specimen = Specimen.of(form).get("full").getBytes(StandardCharsets.UTF_8);
    Optional<ScoreCard> card =
        workspace.check(Map.of(Path.of("specimen.yaml"), specimen)).get(0).card();
    if (card.isEmpty()) {
      return FormWords.NONE;
    }
    Set<String> usual = new HashSet<>();
    card.get()
        .project()
        .indicators()
        .forEach(
            group -> {
              usual.add(LabelKey.of(group.name().value()));
              group.subgroups().forEach(sub -> usual.add(LabelKey.of(sub.name().value())));
            });
    for (DocumentKind kind : form.documents().keySet()) {
      if (KINDS.contains(kind)) {
        try {
          Sheet sheet = new Sheet(filled.of(card.get(), kind));
          learn(sheet, card.get().project(), words);
          Set<String> heads = sheet.labels();
          heads.removeAll(usual);
          labels.add(heads);
        } catch (TemplateFailure e) {
          // Who prints with it is told; for reading, the usual words will have to do.
          labels.add(Set.of());
        }
      }
    }
    return new FormWords(words, labels);
  }

  private static void learn(Sheet sheet, Project project, Map<Area, Map<String, String>> words) {
    Map<String, Optional<String>> head = new HashMap<>();
    head.put("name", Optional.of(project.name().value()));
    head.put("code", text(project, "code"));
    head.put("department", text(project, "department"));
    head.put("department-code", text(project, "department-code"));
    head.put("unit", text(project, "unit"));
    head.put("person", project.contact().person().map(Authored::value));
    head.put("phone", project.contact().phone().map(Authored::value));
    head.forEach(
        (field, value) ->
            value.flatMap(sheet::leftOf).ifPresent(label -> put(words, Area.HEAD, label, field)));
    project.fields().forEach((key, value) -> own(sheet, "own:" + key, value.text().value(), words));
    goal(project.goals().expected())
        .ifPresent(
            text -> {
              Optional<String> above = sheet.headOf(text);
              above.ifPresent(label -> put(words, Area.GOALS, label, "expected"));
              if (above.isEmpty()) {
                sheet.leftOf(text).ifPresent(label -> put(words, Area.HEAD, label, "expected"));
              }
            });
    goal(project.goals().achieved())
        .flatMap(sheet::headOf)
        .ifPresent(label -> put(words, Area.GOALS, label, "achieved"));
    project.indicators().stream()
        .flatMap(group -> group.subgroups().stream())
        .flatMap(subgroup -> subgroup.indicators().stream())
        .forEach(indicator -> columns(sheet, indicator, words));
  }

  /** A declared field stands beside its label, or where a row and a column of labels cross. */
  private static void own(
      Sheet sheet, String field, String value, Map<Area, Map<String, String>> words) {
    Optional<String> row = sheet.rowOf(value);
    Optional<String> head = sheet.headOf(value);
    if (row.isPresent() && head.isPresent()) {
      put(words, Area.CROSS, LabelKey.of(row.get()) + "x" + LabelKey.of(head.get()), field);
      put(words, Area.SIDE, head.get(), "side");
    }
    sheet.leftOf(value).ifPresent(label -> put(words, Area.HEAD, label, field));
  }

  private static void columns(
      Sheet sheet, Indicator indicator, Map<Area, Map<String, String>> words) {
    Map<String, Optional<String>> cells = new HashMap<>();
    cells.put("name", Optional.of(indicator.name().value()));
    cells.put("description", indicator.description().map(Authored::value));
    cells.put("basis", indicator.basis().map(Authored::value));
    cells.put("reason", indicator.reason().map(Authored::value));
    cells.forEach(
        (field, value) ->
            value.flatMap(sheet::headOf).ifPresent(label -> put(words, Area.ROW, label, field)));
  }

  private static void put(
      Map<Area, Map<String, String>> words, Area area, String label, String field) {
    String key = LabelKey.of(label);
    if (!key.isEmpty()) {
      words.computeIfAbsent(area, all -> new HashMap<>()).putIfAbsent(key, field);
    }
  }

  private static Optional<String> text(Project project, String key) {
    for (ProjectText text : ProjectText.values()) {
      if (text.key().equals(key)) {
        return Optional.ofNullable(project.texts().get(text)).map(Authored::value);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> goal(Optional<Goal> goal) {
    return goal.map(
        written ->
            written instanceof Goal.Points points
                ? points.points().get(0).value()
                : ((Goal.Text) written).text().value().lines().findFirst().orElse(""));
  }

  /** The tables of a page, one below the other. */
  private static final class Sheet {
    /** A cell; beside is the label of a row, which heads no column. */
    private record Cell(
        String text, boolean head, boolean beside, int row, int column, int rows, int columns) {
      int bottom() {
        return row + rows;
      }

      int right() {
        return column + columns;
      }

      /** Whether a label stands left of a value, in one of its own rows. */
      boolean isLeftOf(Cell value) {
        return row <= value.row && bottom() > value.row && right() <= value.column;
      }

      /** Whether a cell stands above a value and is at least as wide. */
      boolean isAbove(Cell value) {
        return bottom() <= value.row && column <= value.column && right() >= value.right();
      }
    }

    private final List<Cell> cells = new ArrayList<>();

    Sheet(Document page) {
      NodeList tables = page.getElementsByTagName("table");
      int row = 0;
      for (int i = 0; i < tables.getLength(); i++) {
        row = table((Element) tables.item(i), row);
      }
    }

    private int table(Element table, int from) {
      Set<List<Integer>> taken = new HashSet<>();
      NodeList rows = table.getElementsByTagName("tr");
      for (int i = 0; i < rows.getLength(); i++) {
        int column = 0;
        for (Node node = rows.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
          if (node instanceof Element cell && cell.getTagName().matches("t[hd]")) {
            while (taken.contains(List.of(i, column))) {
              column++;
            }
            int height = span(cell, "rowspan");
            int width = span(cell, "colspan");
            for (int r = i; r < i + height; r++) {
              for (int c = column; c < column + width; c++) {
                taken.add(List.of(r, c));
              }
            }
            cells.add(
                new Cell(
                    cell.getTextContent().strip(),
                    cell.getTagName().equals("th"),
                    cell.getAttribute("scope").equals("row"),
                    from + i,
                    column,
                    height,
                    width));
            column += width;
          }
        }
      }
      return from + rows.getLength();
    }

    private static int span(Element cell, String name) {
      String value = cell.getAttribute(name);
      return value.isEmpty() ? 1 : Integer.parseInt(value.strip());
    }

    Set<String> labels() {
      Set<String> labels = new HashSet<>();
      for (Cell cell : cells) {
        String key = cell.head() ? LabelKey.of(cell.text()) : "";
        if (!key.isEmpty()) {
          labels.add(key);
        }
      }
      return labels;
    }

    private Optional<Cell> with(String value) {
      String text = dense(value);
      return text.length() < 2
          ? Optional.empty()
          : cells.stream()
              .filter(cell -> !cell.head() && isIn(text, dense(cell.text())))
              .findFirst();
    }

    private static boolean isIn(String value, String cell) {
      return cell.equals(value) || (value.length() > 3 && cell.contains(value));
    }

    private static String dense(String text) {
      return text.replaceAll("\\s+", "");
    }

    /** The label left of the cell with a value, where it is the next cell. */
    Optional<String> leftOf(String value) {
      return nearest(
          value, Cell::isLeftOf, Cell::right, (label, cell) -> label.right() == cell.column());
    }

    /** The nearest label of the row of the cell with a value. */
    Optional<String> rowOf(String value) {
      return nearest(
          value, Cell::isLeftOf, Cell::right, (label, cell) -> label.row() == cell.row());
    }

    /** The head of the column of the cell with a value: nothing but values stands between. */
    Optional<String> headOf(String value) {
      return nearest(value, Cell::isAbove, Cell::bottom, (head, cell) -> !head.beside());
    }

    /**
     * The label that stands nearest to the cell with a value on one side.
     *
     * @param side whether a label is on that side of a value
     * @param edge of a label, which is the nearer to the value the greater it is
     * @param fits whether the nearest one may be the value's
     */
    private Optional<String> nearest(
        String value,
        BiPredicate<Cell, Cell> side,
        ToIntFunction<Cell> edge,
        BiPredicate<Cell, Cell> fits) {
      Optional<Cell> cell = with(value);
      return cell.flatMap(
              of ->
                  cells.stream()
                      .filter(label -> label.head() && side.test(label, of))
                      .max(Comparator.comparingInt(edge)))
          .filter(label -> fits.test(label, cell.orElseThrow()))
          .map(Cell::text);
    }
  }
}
