package cn.jixiao.imports;

import cn.jixiao.form.Form;
import cn.jixiao.imports.RowAlignment.Column;
import cn.jixiao.imports.Value.Doubt;
import cn.jixiao.imports.Vocabulary.Area;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import cn.jixiao.imports.source.Spot;
import cn.jixiao.project.FieldKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tables of a source as projects of one form, row by row: each row is known by its labels
 * as part of the head, the funds, the goals or the indicators.
 */
final class TableReading {
  private static final Pattern AUTHORITY = Pattern.compile("(\\d{3,12})?\\s*(\\p{IsHan}.*)");
  private static final Pattern UNIT_LINE = Pattern.compile("(?:金额)?单位[:：]\\s*(?:万|千)?元.*");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:\\d{1,4}[.、．]\\s*|[（(]?[一二三四五六七八九十]{1,3}[)）、]\\s*)?(?:20\\d\\d年)?(.+?)(?:绩效目标表|绩效自评表|支出绩效.*)");
  private static final Pattern LEVEL_WEIGHT =
      Pattern.compile("[（(]\\s*\\d+(?:\\.\\d+)?\\s*分?\\s*[)）]");
  private static final Pattern POINT =
      Pattern.compile(
          "(?<=[。；;！])\\s*(?=(?:[0-9]{1,2}[.、．](?![0-9])|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]是|[一二三四五六七八九十]、|目标[0-9一二三四五六七八九十]))");

  private static final Pattern LIMIT = Pattern.compile("[≥≤><＞＜]\\s{0,3}\\d");

  private static final List<String> USUAL =
      List.of(
          "label", "group", "subgroup", "name", "target", "actual", "weight", "score", "reason");

  private final Form form;
  private final Vocabulary words;
  private final List<Draft> drafts = new ArrayList<>();
  private Draft draft;
  private List<Column> columns = List.of();
  private List<Column> funds = List.of();
  private Section section = Section.HEAD;
  private Optional<int[]> goals = Optional.empty();
  private List<SourceCell> steps = List.of();
  private List<SourceCell> crossing = List.of();
  private boolean purpose;
  private boolean noisy;
  private boolean merges;
  private boolean afterHead;
  private Optional<SourceCell> beginning = Optional.empty();
  private int behind;
  private String title = "";

  private enum Section {
    HEAD,
    ROWS,
    END
  }

  TableReading(Form form, Vocabulary words) {
    this.form = form;
    this.words = words;
  }

  /** The projects in the blocks; tables of other things give none. */
  List<Draft> read(List<Block> blocks) {
    List<Block.Words> before = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Words paragraph) {
        before.add(paragraph);
      } else if (block instanceof Block.Table table && !table.cells().isEmpty()) {
        table(table, before);
        before.clear();
      }
    }
    drafts.removeIf(Draft::isEmpty);
    for (Draft read : drafts) {
      Levels.settle(read, words);
    }
    return drafts;
  }

  private void table(Block.Table table, List<Block.Words> before) {
    Map<Integer, List<SourceCell>> rows = new TreeMap<>();
    for (SourceCell cell : table.cells()) {
      rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
    }
    rows.values().forEach(row -> row.sort(Comparator.comparingInt(SourceCell::column)));
    merges = table.merges();
    noisy = !table.merges() && Doubts.isNoisy(table);
    beginning = Optional.empty();
    boolean goesOn = draft != null && !startsProject(table, words);
    if (!goesOn) {
      begin(table.cells().get(0).spot());
      before.forEach(this::words);
    }
    draft.poor |= noisy;
    for (Map.Entry<Integer, List<SourceCell>> row : rows.entrySet()) {
      List<SourceCell> filled = row.getValue().stream().filter(cell -> !cell.isEmpty()).toList();
      if (!filled.isEmpty()) {
        row(table, row.getKey(), filled, rows);
      }
    }
  }

  /** Whether a table names a project before its indicators begin. */
  static boolean startsProject(Block.Table table, Vocabulary words) {
    for (SourceCell cell : table.cells()) {
      Optional<String> field = words.field(Area.HEAD, cell.text());
      if (field.isPresent() && !field.get().startsWith("own:")) {
        return true;
      }
      if (words.field(Area.ROW, cell.text()).filter("name"::equals).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private void begin(Spot spot) {
    draft = new Draft(form, spot);
    drafts.add(draft);
    columns = List.of();
    funds = List.of();
    section = Section.HEAD;
    goals = Optional.empty();
    steps = List.of();
    purpose = false;
    crossing = List.of();
    title = "";
  }

  /** What stands above a table: its title, the year, who it belongs to. */
  private void words(Block.Words words) {
    String text = words.text().strip();
    Matcher year = YEAR.matcher(text);
    if (draft.year.isEmpty() && year.find()) {
      draft.year = Optional.of(Integer.parseInt(year.group(1)));
    }
    Matcher named = TITLE.matcher(text.replaceAll("\\s+", ""));
    if (named.matches() && !named.group(1).matches("项目(?:支出)?|部门(?:整体)?(?:支出)?|转移支付.*")) {
      title = named.group(1);
    }
    Matcher authority = Pattern.compile("(\\d{3,12})\\s*(\\p{IsHan}.*)").matcher(text);
    if (authority.matches() && text.length() < 60 && !text.contains("年")) {
      draft.put("department-code", Value.of(authority.group(1), words.spot()));
      draft.put("department", Value.of(authority.group(2), words.spot()));
    }
  }

  private void row(
      Block.Table table, int index, List<SourceCell> cells, Map<Integer, List<SourceCell>> rows) {
    if (section != Section.END || !table.merges()) {
      Optional<List<Column>> head = indicatorHead(index, cells, rows);
      if (head.isPresent()) {
        columns = head.get();
        afterHead = section == Section.ROWS && !table.merges();
        section = Section.ROWS;
        nameFromTitle();
        return;
      }
    }
    if (section == Section.HEAD && goals.isEmpty() && !table.merges() && isHeadless(cells)) {
      columns = USUAL.stream().map(key -> new Column(key, -1, -1)).toList();
      section = Section.ROWS;
    }
    if (section != Section.HEAD
        && !draft.rows.isEmpty()
        && cells.stream().anyMatch(cell -> isHead(cell, "name"))) {
      begin(cells.get(0).spot());
    }
    if (section == Section.ROWS && (isSum(cells) || isLostSum(cells))) {
      sums(cells);
      section = Section.END;
    } else if (section == Section.ROWS && !isOwn(cells.get(0))) {
      indicator(table, index, cells);
    } else if (section == Section.END && !isOwn(cells.get(0))) {
      if (isSum(cells)) {
        sums(cells);
      }
    } else {
      head(table, cells);
    }
  }

  /** Whether an indicator's row stands where the head should: recognition has lost the head. */
  private boolean isHeadless(List<SourceCell> cells) {
    long figures =
        cells.stream()
            .filter(cell -> cell.text().strip().matches("\\d{1,2}(?:\\. ?\\d+)?"))
            .count();
    boolean measure = cells.stream().anyMatch(cell -> cell.text().matches("[≥≤].*"));
    return form.points() && cells.size() > 3 && figures >= 2 && measure;
  }

  private boolean isHead(SourceCell cell, String field) {
    return words.field(Area.HEAD, cell.text()).filter(field::equals).isPresent();
  }

  private boolean isOwn(SourceCell cell) {
    return words.field(Area.HEAD, cell.text()).filter(key -> key.startsWith("own:")).isPresent()
        && words.group(cell.text()).isEmpty();
  }

  private void nameFromTitle() {
    if (!title.isEmpty()) {
      draft.put("name", Value.of(title, draft.spot));
    }
  }

  // ---- the head

  private void head(Block.Table table, List<SourceCell> cells) {
    if (goals.isPresent()) {
      goalTexts(table, cells);
      return;
    }
    if (!steps.isEmpty()) {
      shares(table, cells);
      return;
    }
    if (purpose && cells.size() == 1 && !words.isLabel(cells.get(0).text())) {
      draft.put("purpose", lines(cells));
      purpose = false;
      return;
    }
    if (cells.stream().anyMatch(cell -> UNIT_LINE.matcher(cell.text().strip()).matches())) {
      unitLine(cells);
      return;
    }
    Optional<List<Column>> fundHead = fundHead(cells);
    if (fundHead.isPresent()) {
      funds = fundHead.get();
      return;
    }
    List<SourceCell> heads =
        cells.stream().filter(cell -> words.field(Area.SIDE, cell.text()).isPresent()).toList();
    if (heads.size() > 1) {
      crossing = heads;
      return;
    }
    if (crossing(cells)) {
      return;
    }
    Optional<int[]> sides = goalHead(cells);
    if (sides.isPresent()) {
      goals = sides;
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (isHead(cells.get(i), "plan")) {
        steps = cells.subList(i + 1, cells.size());
        return;
      }
    }
    for (SourceCell cell : cells) {
      purpose |= LabelKey.of(cell.text()).contains("资金用途");
    }
    pairs(table, cells);
  }

  /** Takes the declared fields of a row whose label crosses the heads above. */
  private boolean crossing(List<SourceCell> cells) {
    boolean found = false;
    for (SourceCell cell : cells) {
      for (SourceCell head : crossing) {
        if (overlaps(cell, head.column(), head.column() + head.columns())) {
          for (SourceCell label : cells) {
            Optional<String> field = words.cross(label.text(), head.text());
            if (label.column() < cell.column() && field.isPresent()) {
              draft.put(field.get(), lines(List.of(cell)));
              found = true;
            }
          }
        }
      }
    }
    return found;
  }

  private void unitLine(List<SourceCell> cells) {
    for (SourceCell cell : cells) {
      Matcher authority = AUTHORITY.matcher(cell.text().strip());
      if (!UNIT_LINE.matcher(cell.text().strip()).matches() && authority.matches()) {
        if (authority.group(1) != null) {
          draft.put("department-code", Value.of(authority.group(1), cell.spot()));
        }
        draft.put("department", Value.of(authority.group(2), cell.spot()));
      }
    }
  }

  private Optional<List<Column>> fundHead(List<SourceCell> cells) {
    List<Column> head = new ArrayList<>();
    boolean money = false;
    for (SourceCell cell : cells) {
      if (RowAlignment.isFigure(cell.text())) {
        return Optional.empty();
      }
      Optional<String> field = words.field(Area.FUNDS, cell.text());
      if (field.isPresent() && head.stream().noneMatch(one -> one.key().equals(field.get()))) {
        head.add(new Column(field.get(), cell.column(), cell.column() + cell.columns()));
        money |= !List.of("weight", "rate", "score").contains(field.get());
      }
    }
    return money && (head.size() > 1 || form.declared().funds().lines().size() < 3)
        ? Optional.of(head)
        : Optional.empty();
  }

  private Optional<int[]> goalHead(List<SourceCell> cells) {
    int[] sides = {-1, -1};
    for (SourceCell cell : cells) {
      Optional<String> field = words.field(Area.GOALS, cell.text());
      if (field.filter("achieved"::equals).isPresent()) {
        sides[1] = cell.column();
      } else if (field.isPresent()) {
        sides[0] = cell.column();
      }
    }
    return sides[0] >= 0 && sides[1] > sides[0] ? Optional.of(sides) : Optional.empty();
  }

  private void goalTexts(Block.Table table, List<SourceCell> row) {
    List<SourceCell> cells = row.stream().filter(cell -> !isHead(cell, "expected")).toList();
    int edge = goals.orElseThrow()[1];
    goals = Optional.empty();
    List<SourceCell> expected = new ArrayList<>();
    List<SourceCell> achieved = new ArrayList<>();
    boolean two = !table.merges() && cells.size() == 2;
    for (int i = 0; i < cells.size(); i++) {
      boolean right = two ? i == 1 : cells.get(i).column() >= edge;
      (right ? achieved : expected).add(cells.get(i));
    }
    if (!expected.isEmpty()) {
      draft.put("goals.expected", points(lines(expected)));
    }
    if (!achieved.isEmpty()) {
      draft.put("goals.achieved", points(lines(achieved)));
    }
  }

  private void shares(Block.Table table, List<SourceCell> cells) {
    for (int i = 0; i < steps.size(); i++) {
      SourceCell step = steps.get(i);
      Optional<SourceCell> share =
          table.merges()
              ? cells.stream()
                  .filter(cell -> overlaps(cell, step.column(), step.column() + step.columns()))
                  .findFirst()
              : Optional.of(i).filter(at -> at < cells.size()).map(cells::get);
      share.ifPresent(
          cell -> draft.plan.put(Texts.line(step.text()), value(cell, Texts.line(cell.text()))));
    }
    steps = List.of();
  }

  private static boolean overlaps(SourceCell cell, int start, int end) {
    return cell.column() < end && cell.column() + cell.columns() > start;
  }

  /** Labels with their values in the cells behind them. */
  private void pairs(Block.Table table, List<SourceCell> cells) {
    int i = 0;
    while (i < cells.size()) {
      SourceCell cell = cells.get(i);
      int taken = labelPieces(cells, i, table.merges());
      String label = label(RowAlignment.joined(cells.subList(i, i + taken)));
      Optional<String> line = words.field(Area.LINE, label);
      Optional<String> field = words.field(Area.HEAD, label);
      if (line.isPresent() && (field.isEmpty() || !funds.isEmpty())) {
        i = amounts(table, cells, i + taken, line.get());
      } else if (field.isPresent()) {
        i = value(table, cells, i, taken, field.get());
      } else if (!funds.isEmpty() && lineByOrder(table, cells, i)) {
        return;
      } else {
        goalsWithLabel(cell);
        if (!words.isLabel(label)
            && form.funds().projects().isEmpty()
            && draft.head.values().stream().noneMatch(known -> known.spot().equals(cell.spot()))
            && label.length() > 1
            && !isBlockLabel(label)) {
          draft.leaveOut(cell.spot(), Texts.line(label));
        }
        i += taken;
      }
    }
  }

  private static boolean isBlockLabel(String label) {
    String key = LabelKey.of(label);
    return key.contains("资金") || key.contains("预算") || key.contains("目标") || key.isEmpty();
  }

  /** How many cells a label is torn over; one where they are none together. */
  private int labelPieces(List<SourceCell> cells, int at, boolean merges) {
    if (!merges && !isAnyLabel(cells.get(at).text())) {
      for (int count = 2; count <= 3 && at + count <= cells.size(); count++) {
        if (isAnyLabel(RowAlignment.joined(cells.subList(at, at + count)))) {
          return count;
        }
      }
    }
    return 1;
  }

  private boolean isAnyLabel(String read) {
    String text = label(read);
    return words.field(Area.HEAD, text).isPresent() || words.field(Area.LINE, text).isPresent();
  }

  /** A label as it is meant, where recognition has left one character too many or another. */
  private String label(String text) {
    return noisy ? words.almost(text).orElse(text) : text;
  }

  /** Goals whose label stands in the same cell: 年初设定目标：… */
  private void goalsWithLabel(SourceCell cell) {
    String text = cell.text();
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    int first =
        text.indexOf('：') >= 0 && text.indexOf(':') >= 0
            ? Math.min(text.indexOf('：'), text.indexOf(':'))
            : colon;
    if (first > 0 && first < 20) {
      words
          .field(Area.GOALS, text.substring(0, first))
          .ifPresent(
              side -> {
                String rest = text.substring(first + 1).strip();
                if (!rest.isEmpty()) {
                  draft.put("goals." + side, points(value(cell, Texts.lines(rest))));
                }
              });
    }
  }

  private int value(Block.Table table, List<SourceCell> cells, int at, int taken, String field) {
    SourceCell label = cells.get(at + taken - 1);
    int next = at + taken;
    if (next == cells.size()) {
      return next;
    }
    if (table.merges() && cells.get(next).column() > label.column() + label.columns()) {
      return next;
    }
    int end = next;
    while (end < cells.size()
        && (end == next || !table.merges())
        && !isAnyLabel(cells.get(end).text())
        && labelPieces(cells, end, table.merges()) == 1) {
      end++;
    }
    if (end == next) {
      return next;
    }
    List<SourceCell> values = cells.subList(next, end);
    switch (field) {
      case "expected" -> {
        if (values.stream().noneMatch(cell -> isGoalText(cell))) {
          draft.put("goals.expected", points(lines(values)));
        } else {
          values.forEach(this::goalsWithLabel);
        }
      }
      case "person" -> contact(values);
      case "department" -> department(values);
      case "purpose" -> draft.put("purpose", lines(values));
      default -> {
        boolean many = field.startsWith("own:");
        draft.put(field, many ? unnumbered(field, lines(values)) : line(values));
      }
    }
    return end;
  }

  /** Points are numbered in print alone. */
  private Value unnumbered(String field, Value value) {
    boolean points =
        form.declared().head().stream()
            .anyMatch(own -> field.equals("own:" + own.key()) && own.kind() == FieldKind.POINTS);
    List<String> lines = value.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      points &= lines.get(i).startsWith((i + 1) + ".");
    }
    return points
        ? value.as(
            String.join(
                "\n", lines.stream().map(line -> line.replaceFirst("^\\d+\\.\\s*", "")).toList()))
        : value;
  }

  private boolean isGoalText(SourceCell cell) {
    String text = cell.text();
    int colon = text.indexOf(':') >= 0 ? text.indexOf(':') : text.indexOf('：');
    return colon > 0 && colon < 20 && words.field(Area.GOALS, text.substring(0, colon)).isPresent();
  }

  private void contact(List<SourceCell> cells) {
    Value all = line(cells);
    Matcher both =
        Pattern.compile("(\\p{IsHan}[^\\d]*?)[\\s,，/:：]*(\\d[\\d-]{6,}\\d)").matcher(all.text());
    if (both.matches()) {
      draft.put("person", all.as(both.group(1).strip()));
      draft.put("phone", all.as(both.group(2)));
    } else {
      draft.put("person", all);
    }
  }

  /** 主管部门及代码: the code stands before, behind or in brackets. */
  private void department(List<SourceCell> cells) {
    Value all = line(cells);
    Matcher coded =
        Pattern.compile("(\\p{IsHan}.*?)\\s*[（(\\[]?\\s*(\\d{3,12})\\s*[)）\\]]?")
            .matcher(all.text());
    Matcher before = Pattern.compile("(\\d{3,12})\\s*[-—]?\\s*(\\p{IsHan}.*)").matcher(all.text());
    if (coded.matches()) {
      draft.put("department", all.as(coded.group(1)));
      draft.put("department-code", all.as(coded.group(2)));
    } else if (before.matches()) {
      draft.put("department", all.as(before.group(2)));
      draft.put("department-code", all.as(before.group(1)));
    } else {
      draft.put("department", all);
    }
  }

  /** The amounts behind a line's label; returns the place behind them. */
  private int amounts(Block.Table table, List<SourceCell> cells, int at, String line) {
    if (funds.isEmpty()) {
      SourceCell label = cells.get(at - 1);
      boolean there =
          at < cells.size()
              && (!table.merges() || cells.get(at).column() <= label.column() + label.columns());
      if (!there) {
        return at;
      }
      SourceCell next = cells.get(at);
      if (RowAlignment.isFigure(next.text())) {
        amount(line, "budget", value(next, next.text()));
        return at + 1;
      }
      return RowAlignment.isDash(next.text()) ? at + 1 : at;
    }
    List<SourceCell> rest = cells.subList(at, cells.size());
    placed(table, rest, funds)
        .forEach(
            (key, found) -> {
              if (!key.isEmpty()) {
                amount(line, key, value(found.get(0), RowAlignment.joined(found)));
              } else {
                found.forEach(cell -> leaveOutOf(cell));
              }
            });
    draft.funds.computeIfAbsent(line, key -> new LinkedHashMap<>());
    return cells.size();
  }

  private void leaveOutOf(SourceCell cell) {
    if (!RowAlignment.isDash(cell.text()) && cell.text().strip().length() > 1) {
      draft.leaveOut(cell.spot(), Texts.line(cell.text()));
    }
  }

  /** A line whose label nobody can read is the next one of the form. */
  private boolean lineByOrder(Block.Table table, List<SourceCell> cells, int at) {
    List<String> lines = new ArrayList<>(form.funds().labels().keySet());
    long figures = cells.stream().filter(cell -> RowAlignment.isFigure(cell.text())).count();
    int next = draft.funds.size();
    boolean plain = table.merges() || figures < 2 || next >= lines.size();
    if (plain || cells.stream().anyMatch(cell -> isAnyLabel(cell.text()))) {
      return false;
    }
    int first = at;
    while (!RowAlignment.isFigure(cells.get(first).text())) {
      first++;
    }
    String key = lines.get(next);
    amounts(table, cells, first, key);
    Map<String, Value> read = draft.funds.get(key);
    read.replaceAll((column, value) -> value.doubtful(Doubt.PLACE));
    return true;
  }

  private void amount(String line, String column, Value value) {
    if (RowAlignment.isDash(value.text()) || value.text().isBlank()) {
      return;
    }
    boolean published = List.of("weight", "rate", "score").contains(column);
    if (published) {
      if (line.equals("total")) {
        draft.put("published." + column, value);
      }
    } else {
      Value there =
          draft
              .funds
              .computeIfAbsent(line, key -> new LinkedHashMap<>())
              .putIfAbsent(column, value);
      if (there != null && !there.text().equals(value.text())) {
        // A second line of the same name.
        draft.leaveOut(value.spot(), value.text());
      }
    }
  }

  // ---- the indicators

  private Optional<List<Column>> indicatorHead(
      int index, List<SourceCell> cells, Map<Integer, List<SourceCell>> rows) {
    List<Column> head = heads(cells);
    boolean named = head.stream().anyMatch(column -> column.key().equals("name"));
    boolean valued =
        head.stream().anyMatch(column -> List.of("target", "actual").contains(column.key()));
    if (!named) {
      return Optional.empty();
    }
    List<Column> all = new ArrayList<>(head);
    // Heads of two rows: what spans both, or is not parted in the lower row.
    List<SourceCell> above = rows.getOrDefault(index - 1, List.of());
    for (Column column : heads(above.stream().filter(cell -> !cell.isEmpty()).toList())) {
      boolean parted =
          head.stream().anyMatch(own -> own.start() < column.end() && own.end() > column.start());
      boolean twice = all.stream().anyMatch(own -> own.key().equals(column.key()));
      if (!parted && !twice) {
        all.add(column);
        valued |= List.of("target", "actual").contains(column.key());
      }
    }
    all.sort(Comparator.comparingInt(Column::start));
    if (noisy) {
      lostTarget(all);
      int first = all.get(0).start();
      if (first > 0 && all.stream().noneMatch(column -> column.key().equals("label"))) {
        all.add(0, new Column("label", 0, first));
      }
    }
    return valued ? Optional.of(all) : Optional.empty();
  }

  /** A head that recognition has lost between those of the names and the actual values. */
  private static void lostTarget(List<Column> columns) {
    boolean lost = columns.stream().noneMatch(column -> column.key().equals("target"));
    for (int i = 1; lost && i < columns.size(); i++) {
      Column name = columns.get(i - 1);
      Column actual = columns.get(i);
      boolean between = name.key().equals("name") && actual.key().equals("actual");
      if (between && actual.start() - name.end() > 0) {
        columns.add(i, new Column("target", actual.start() - 1, actual.start()));
        return;
      }
    }
  }

  private List<Column> heads(List<SourceCell> cells) {
    List<Column> head = new ArrayList<>();
    int i = 0;
    while (i < cells.size()) {
      SourceCell cell = cells.get(i);
      int taken = noisy ? headPieces(cells, i) : 1;
      SourceCell last = cells.get(i + taken - 1);
      Optional<String> field = headField(RowAlignment.joined(cells.subList(i, i + taken)));
      if (field.isPresent() && head.stream().noneMatch(one -> one.key().equals(field.get()))) {
        head.add(new Column(field.get(), cell.column(), last.column() + last.columns()));
      }
      i += taken;
    }
    return head;
  }

  private Optional<String> headField(String text) {
    Optional<String> field = words.field(Area.ROW, text);
    return noisy ? field.or(() -> words.almost(Area.ROW, text)) : field;
  }

  /** How many cells recognition has torn a head into; one where they are none together. */
  private int headPieces(List<SourceCell> cells, int at) {
    boolean whole = words.field(Area.ROW, cells.get(at).text()).isPresent();
    for (int count = 2; count <= 3 && at + count <= cells.size(); count++) {
      List<SourceCell> pieces = cells.subList(at, at + count);
      String text = RowAlignment.joined(pieces);
      if (words.field(Area.ROW, text).isPresent()) {
        return count;
      }
      boolean others =
          pieces.stream().anyMatch(piece -> words.field(Area.ROW, piece.text()).isPresent());
      if (!whole && !others && headField(text).isPresent()) {
        return count;
      }
    }
    return 1;
  }

  private boolean isSum(List<SourceCell> cells) {
    return words.isSum(cells.get(0).text())
        || (cells.size() > 1
            && cells.get(0).text().strip().length() <= 4
            && words.isSum(cells.get(1).text()));
  }

  /**
   * Whether a row whose label recognition has lost has the sums: all that it has is the points of
   * the whole table and what follows them.
   */
  private boolean isLostSum(List<SourceCell> cells) {
    if (!noisy || draft.rows.isEmpty() || !form.points()) {
      return false;
    }
    for (SourceCell cell : cells) {
      String text = cell.text().strip();
      if (text.matches("100(?:\\.\\s?0+)?")) {
        return true;
      }
      if (text.length() > 4 || RowAlignment.isFigure(text) || words.begun(text, true).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private void sums(List<SourceCell> cells) {
    List<SourceCell> figures =
        cells.stream().filter(cell -> RowAlignment.isFigure(cell.text())).toList();
    if (noisy) {
      cells.stream().filter(cell -> !figures.contains(cell)).skip(1).forEach(this::leaveOutOf);
    }
    if (figures.isEmpty() || (figures.size() == 1 && isLostSum(cells))) {
      return;
    }
    SourceCell last = figures.get(figures.size() - 1);
    draft.put("published.total", value(last, last.text()));
    if (figures.size() > 1) {
      SourceCell all = figures.get(figures.size() - 2);
      draft.put("published.all", value(all, all.text()));
    }
  }

  private void indicator(Block.Table table, int index, List<SourceCell> row) {
    List<SourceCell> cells =
        row.stream().filter(cell -> !LEVEL_WEIGHT.matcher(cell.text().strip()).matches()).toList();
    Map<String, List<SourceCell>> placed = new LinkedHashMap<>(placed(table, cells, columns));
    if (table.merges()) {
      covering(table, index, "group").ifPresent(cell -> placed.put("group", List.of(cell)));
      covering(table, index, "subgroup").ifPresent(cell -> placed.put("subgroup", List.of(cell)));
    }
    List<SourceCell> unplaced = placed.getOrDefault("", List.of());
    unplaced.stream()
        .filter(cell -> words.field(Area.ROW, cell.text()).isEmpty())
        .forEach(this::leaveOutOf);
    placed.remove("");
    placed.remove("label");
    Draft.Row found = new Draft.Row(draft.rows.size());
    boolean own = false;
    for (Map.Entry<String, List<SourceCell>> entry : placed.entrySet()) {
      String key = entry.getKey();
      List<SourceCell> pieces = noisy ? withoutScraps(key, entry.getValue()) : entry.getValue();
      if (pieces.isEmpty()) {
        continue;
      }
      Value value = key.equals("name") && !table.merges() ? name(pieces) : cell(pieces, key);
      switch (key) {
        case "group" -> found.group = level(value, true, table.merges());
        case "subgroup" -> found.subgroup = level(value, false, table.merges());
        default -> {
          found.cells.put(key, value);
          own |= !key.equals("name");
        }
      }
    }
    if (found.cells.isEmpty()) {
      return;
    }
    if (noisy) {
      own |= targetBehindName(found);
    }
    if (afterHead && goesOn(found)) {
      afterHead = false;
      join(draft.rows.get(draft.rows.size() - 1), found);
      return;
    }
    afterHead = false;
    boolean level = !table.merges() && (found.group != null || found.subgroup != null);
    if (!own && !level && !draft.rows.isEmpty() && found.cells.containsKey("name")) {
      Draft.Row last = draft.rows.get(draft.rows.size() - 1);
      Value name = last.cells.get("name");
      Value more = found.cells.get("name");
      last.cells.put("name", name == null ? more : name.as(name.text() + more.text()));
      return;
    }
    draft.rows.add(found);
  }

  /**
   * The pieces of a text without those that have no Chinese character beside one that has, and
   * without all of a reason that has none: nobody wrote them.
   */
  private List<SourceCell> withoutScraps(String key, List<SourceCell> pieces) {
    boolean text = key.equals("name") || key.equals("reason");
    boolean some = pieces.stream().anyMatch(piece -> isChinese(piece.text()));
    if (!text || (!some && key.equals("name"))) {
      return pieces;
    }
    pieces.stream().filter(piece -> !isChinese(piece.text())).forEach(this::leaveOutOf);
    return pieces.stream().filter(piece -> isChinese(piece.text())).toList();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Parts a target from the name that recognition has put before it into one cell. */
  private static boolean targetBehindName(Draft.Row row) {
    Value name = row.cells.get("name");
    if (name == null || row.cells.containsKey("target")) {
      return false;
    }
    Matcher limit = LIMIT.matcher(name.text());
    if (!limit.find() || limit.start() == 0) {
      return false;
    }
    String before = name.text().substring(0, limit.start()).strip();
    String target = name.text().substring(limit.start()).strip();
    if (!isChinese(before) || limit.find()) {
      return false;
    }
    row.cells.put("name", name.as(before).doubtful(Doubt.TORN));
    row.cells.put("target", name.as(target).doubtful(Doubt.TORN));
    return true;
  }

  /**
   * Whether the first row below a repeated head is the rest of the last one above: it lacks what
   * every row has.
   */
  private boolean goesOn(Draft.Row row) {
    if (draft.rows.isEmpty() || row.group != null) {
      return false;
    }
    Draft.Row last = draft.rows.get(draft.rows.size() - 1);
    boolean all = draft.rows.stream().allMatch(one -> one.subgroup != null);
    boolean rest =
        row.subgroup != null
            && last.subgroup != null
            && words.subgroup(last.subgroup.text() + row.subgroup.text()).isPresent();
    boolean weighed = draft.rows.stream().allMatch(one -> one.cells.containsKey("weight"));
    return rest
        || (row.subgroup == null && all)
        || (row.subgroup == null && weighed && !row.cells.containsKey("weight"));
  }

  private static void join(Draft.Row last, Draft.Row rest) {
    if (rest.subgroup != null) {
      last.subgroup = last.subgroup.as(last.subgroup.text() + rest.subgroup.text());
    }
    rest.cells.forEach(
        (key, value) ->
            last.cells.merge(
                key, value, (one, more) -> one.as(Texts.line(one.text() + more.text()))));
  }

  /**
   * A name; where the table parts it into two columns, with both, the first of which may go for
   * several rows.
   */
  private Value name(List<SourceCell> pieces) {
    SourceCell last = pieces.get(pieces.size() - 1);
    boolean parted =
        !noisy
            && pieces.size() == 2
            && pieces.stream().allMatch(piece -> piece.text().length() > 3);
    if (parted) {
      beginning = Optional.of(pieces.get(0));
      behind = last.column();
      return value(last, Texts.line(pieces.get(0).text()) + "：" + Texts.line(last.text()))
          .doubtful(Doubt.TORN);
    }
    if (beginning.isPresent() && pieces.size() == 1 && last.column() == behind) {
      return value(last, Texts.line(beginning.get().text()) + "：" + Texts.line(last.text()))
          .doubtful(Doubt.PLACE);
    }
    beginning = Optional.empty();
    return cell(pieces, "name");
  }

  private Optional<SourceCell> covering(Block.Table table, int row, String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .flatMap(
            column ->
                table.cells().stream()
                    .filter(
                        cell ->
                            cell.row() <= row
                                && cell.row() + cell.rows() > row
                                && overlaps(cell, column.start(), column.end())))
        .filter(cell -> !cell.isEmpty())
        .findFirst();
  }

  /** The first or second level that a cell names, as it is official. */
  private Value level(Value value, boolean first, boolean merges) {
    if (noisy) {
      // What recognition has left of a name is told when all rows are known.
      return value;
    }
    String key = LabelKey.of(value.text());
    Optional<String> known = first ? words.group(key) : words.subgroup(key);
    Optional<String> begun = known.or(() -> words.begun(key, first));
    boolean whole = !noisy && known.isEmpty();
    if (begun.isPresent() && !whole) {
      return value.proved().as(begun.get());
    }
    String plain = LEVEL_WEIGHT.matcher(value.text().replaceAll("\\s+", "")).replaceAll("");
    if (!merges && begun.isEmpty() && !plain.endsWith("指标")) {
      // What recognition has left of a name that stands whole in another row.
      leaveOut(value);
      return null;
    }
    return value.as(plain);
  }

  private void leaveOut(Value value) {
    if (value.text().length() > 1) {
      draft.leaveOut(value.spot(), value.text());
    }
  }

  /** Which cells stand in which column. */
  private Map<String, List<SourceCell>> placed(
      Block.Table table, List<SourceCell> cells, List<Column> heads) {
    if (!table.merges()) {
      return new RowAlignment(heads, words, noisy).of(cells);
    }
    Map<String, List<SourceCell>> placed = new LinkedHashMap<>();
    for (SourceCell cell : cells) {
      String key =
          heads.stream()
              .filter(head -> overlaps(cell, head.start(), head.end()))
              .findFirst()
              .map(Column::key)
              .orElse("");
      placed.computeIfAbsent(key, all -> new ArrayList<>()).add(cell);
    }
    return placed;
  }

  // ---- texts

  private static Value cell(List<SourceCell> cells, String key) {
    boolean lines = key.equals("reason") || key.startsWith("own:");
    String text = Texts.seamless(cells.stream().map(SourceCell::text).toList());
    Value value = value(cells.get(0), lines ? Texts.lines(text) : Texts.line(text));
    return cells.size() > 1 ? value.doubtful(Doubt.TORN) : value;
  }

  private static Value value(SourceCell cell, String text) {
    return Value.of(text.strip(), cell.spot());
  }

  private static List<String> texts(List<SourceCell> cells) {
    return cells.stream().map(SourceCell::text).toList();
  }

  private static Value line(List<SourceCell> cells) {
    Value value = value(cells.get(0), Texts.line(Texts.seamless(texts(cells))));
    return cells.size() > 1 ? value.doubtful(Doubt.TORN) : value;
  }

  private static Value lines(List<SourceCell> cells) {
    Value value = value(cells.get(0), Texts.lines(Texts.seamless(texts(cells))));
    return cells.size() > 1 ? value.doubtful(Doubt.TORN) : value;
  }

  /** A line a numbered point, where recognition has put them on one. */
  private Value points(Value value) {
    return merges ? value : value.as(POINT.matcher(value.text()).replaceAll("\n"));
  }
}
