package cn.jixiao.imports;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.ProjectWriter;
import cn.jixiao.form.ProjectWriter.Content;
import cn.jixiao.form.ProjectWriter.Written;
import cn.jixiao.imports.ImportedTable.Note;
import cn.jixiao.imports.source.Block;
import cn.jixiao.imports.source.SourceCell;
import cn.jixiao.imports.source.SourceDocument;
import cn.jixiao.imports.source.Spot;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes project files of the tables in other people's documents. */
public final class Importer {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?:\\s*年)?(?!\\d)");

  private final FormChoice forms;
  private final Vocabulary usual = Vocabulary.usual();
  private final Optional<Form> fixed;
  private final OptionalInt fixedYear;
  private final Messages messages;

  /**
   * @param library the forms that tables may be of
   * @param fixed the form that all are of, whatever they look like
   * @param fixedYear the year of all tables; empty where they say it themselves
   */
  public Importer(
      FormLibrary library, Optional<Form> fixed, OptionalInt fixedYear, Messages messages) {
    this.forms = new FormChoice(library);
    this.fixed = fixed;
    this.fixedYear = fixedYear;
    this.messages = messages;
  }

  /**
   * What came of a source.
   *
   * @param tables the projects in it
   * @param findings what is wrong with the source as a whole
   */
  public record Imported(List<ImportedTable> tables, List<Finding> findings) {
    /** Copies the lists. */
    public Imported {
      tables = List.copyOf(tables);
      findings = List.copyOf(findings);
    }
  }

  /** Reads the projects of a source. */
  public Imported of(SourceDocument source) {
    List<Finding> findings = new ArrayList<>(source.findings());
    boolean broken =
        source.blocks().isEmpty()
            && findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    if (broken) {
      return new Imported(List.of(), findings);
    }
    OptionalInt year = year(source);
    Place place = Place.startOf(source.file());
    boolean tables = source.blocks().stream().anyMatch(block -> block instanceof Block.Table);
    Optional<Form> whole = fixed.or(() -> forms.of(source.blocks(), year));
    List<Draft> drafts = new ArrayList<>();
    boolean known = false;
    for (List<Block> part : parts(source.blocks())) {
      // A volume may have tables of several forms.
      Optional<Form> form = fixed.or(() -> forms.of(part, year)).or(() -> whole);
      known |= form.isPresent();
      form.ifPresent(
          one ->
              drafts.addAll(
                  new TableReading(one, Vocabulary.of(one, forms.words(one))).read(part)));
    }
    if (!known) {
      findings.add(
          (tables ? ImportCode.IMPORT_FORM_UNKNOWN : ImportCode.IMPORT_NO_TABLE).at(place));
      return new Imported(List.of(), findings);
    }
    drafts.removeIf(draft -> draft.rows.isEmpty());
    if (drafts.isEmpty()) {
      findings.add(ImportCode.IMPORT_NO_TABLE.at(place));
    }
    boolean recognised =
        source.blocks().stream()
            .anyMatch(block -> block instanceof Block.Table table && !table.merges());
    List<ImportedTable> imported = new ArrayList<>();
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (recognised) {
        Doubts.mark(draft);
        Levels.doubt(draft);
      }
      Figures.prove(draft);
      if (draft.poor) {
        PoorRows.mark(draft);
      }
      imported.add(table(source.file(), draft, year, ids));
    }
    return new Imported(imported, findings);
  }

  /**
   * The blocks of each project: its table, with those that it goes on in and the words above it.
   */
  private List<List<Block>> parts(List<Block> blocks) {
    List<List<Block>> parts = new ArrayList<>();
    List<Block> words = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    boolean tables = false;
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        if (tables && TableReading.startsProject(table, usual)) {
          parts.add(part);
          part = new ArrayList<>();
        }
        tables = true;
        part.addAll(words);
        part.add(block);
        words.clear();
      } else {
        words.add(block);
      }
    }
    part.addAll(words);
    parts.add(part);
    return parts;
  }

  /** The year that the source names in a title, else its folder or itself. */
  private OptionalInt year(SourceDocument source) {
    if (fixedYear.isPresent()) {
      return fixedYear;
    }
    for (Block block : source.blocks()) {
      if (block instanceof Block.Table) {
        break;
      }
      if (block instanceof Block.Words words && words.text().length() < 60) {
        Matcher named = Pattern.compile("(20\\d\\d)\\s*年").matcher(words.text());
        if (named.find()) {
          return OptionalInt.of(Integer.parseInt(named.group(1)));
        }
      }
    }
    Path whole = source.file().toAbsolutePath().normalize();
    for (Path part = whole; part != null && part.getFileName() != null; part = part.getParent()) {
      Matcher named = YEAR.matcher(part.getFileName().toString());
      if (named.find()) {
        return OptionalInt.of(Integer.parseInt(named.group(1)));
      }
    }
    return mostOften(source);
  }

  /** The year of most dates in the tables. */
  private static OptionalInt mostOften(SourceDocument source) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Block block : source.blocks()) {
      if (block instanceof Block.Table table) {
        for (SourceCell cell : table.cells()) {
          Matcher named = Pattern.compile("(20[0-4]\\d)\\s*年").matcher(cell.text());
          while (named.find()) {
            counts.merge(Integer.parseInt(named.group(1)), 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(most -> OptionalInt.of(most.getKey()))
        .orElse(OptionalInt.empty());
  }

  private ImportedTable table(
      Path source, Draft draft, OptionalInt year, Map<String, Integer> ids) {
    int ofYear =
        fixedYear.isPresent()
            ? fixedYear.getAsInt()
            : draft.year.orElseGet(() -> year.orElseGet(() -> ofForm(draft.form)));
    Value department = draft.head.get("department");
    if (!draft.head.containsKey("name")
        && department != null
        && draft.form.funds().projects().isPresent()) {
      // The document about all of a department's spending has no other name.
      draft.head.put("name", department.as(department.text() + "整体支出"));
    }
    if (!draft.head.containsKey("name")) {
      // A project has a name; until somebody knows it, that of its source.
      String stem = source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      draft.head.put("name", Value.of(stem, draft.spot).doubtful(Value.Doubt.PLACE));
    }
    String name = draft.head.get("name").text();
    String id = ProjectId.of(name);
    int number = ids.merge(id, 1, Integer::sum);
    String unique = number == 1 ? id : id + "-" + number;
    IdentityHashMap<Written, Value> values = new IdentityHashMap<>();
    Content content = content(draft, unique, ofYear, values);
    ProjectWriter.File file =
        new ProjectWriter(draft.form, messages).write(Optional.empty(), content);
    List<Note> notes = new ArrayList<>();
    if (fixedYear.isEmpty() && draft.year.isEmpty() && year.isEmpty()) {
      notes.add(
          new Note(ImportCode.IMPORT_YEAR_UNKNOWN, draft.spot, 1, "", String.valueOf(ofYear), ""));
    }
    file.lines()
        .forEach(
            (written, line) -> {
              Value value = values.get(written);
              if (value != null && value.doubt().isPresent()) {
                notes.add(
                    new Note(
                        ImportCode.IMPORT_DOUBTFUL,
                        value.spot(),
                        line,
                        value.text(),
                        value.text(),
                        "import.doubt." + key(value.doubt().get())));
              }
            });
    levels(draft, values, file, notes);
    notes.sort(Comparator.comparingInt(Note::line));
    for (Draft.Remark remark : draft.remarks) {
      boolean out = remark.kind() == Draft.Remark.Kind.LEFT_OUT;
      notes.add(
          new Note(
              out ? ImportCode.IMPORT_LEFT_OUT : ImportCode.IMPORT_MENDED,
              remark.spot(),
              0,
              remark.read(),
              remark.now(),
              "import.proof." + key(remark.kind())));
    }
    return new ImportedTable(
        unique, ofYear, name, draft.form.id(), draft.spot, file.text(), draft.rows.size(), notes);
  }

  /** Levels are keys of the file; a doubt about one stands at the name of its indicator. */
  private static void levels(
      Draft draft,
      IdentityHashMap<Written, Value> values,
      ProjectWriter.File file,
      List<Note> notes) {
    IdentityHashMap<Value, Integer> lines = new IdentityHashMap<>();
    file.lines().forEach((written, line) -> lines.put(values.get(written), line));
    for (Draft.Row row : draft.rows) {
      for (Value level : new Value[] {row.group, row.subgroup}) {
        if (level != null && level.doubt().isPresent()) {
          int line = lines.getOrDefault(row.cells.get("name"), 0);
          String reason = "import.doubt." + key(level.doubt().get());
          notes.add(
              new Note(
                  ImportCode.IMPORT_DOUBTFUL,
                  level.spot(),
                  line,
                  level.text(),
                  level.text(),
                  reason));
        }
      }
    }
  }

  /** The year since which a form is in use, else this one. */
  private static int ofForm(Form form) {
    String digits = form.id().replaceAll("\\D", "");
    return digits.matches("20\\d\\d") ? Integer.parseInt(digits) : thisYear();
  }

  private static int thisYear() {
    return Year.now(ZoneId.systemDefault()).getValue();
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Content content(
      Draft draft, String id, int year, IdentityHashMap<Written, Value> values) {
    Map<String, Written> head = new LinkedHashMap<>();
    Map<String, Written> execution = new LinkedHashMap<>();
    draft.head.forEach(
        (key, value) -> {
          if (!key.startsWith("published.")) {
            head.put(key, written(value, values));
          }
        });
    for (String key : List.of("weight", "rate", "score")) {
      Value value = draft.head.get("published." + key);
      if (value != null) {
        execution.put(key, written(value, values));
      }
    }
    Map<String, Map<String, Written>> funds = new LinkedHashMap<>();
    draft.funds.forEach(
        (line, columns) -> {
          Map<String, Written> amounts = new LinkedHashMap<>();
          columns.forEach((column, amount) -> amounts.put(column, written(amount, values)));
          funds.put(line, amounts);
        });
    Map<String, Written> plan = new LinkedHashMap<>();
    draft.plan.forEach((step, share) -> plan.put(step, written(share, values)));
    Map<String, Map<String, List<Map<String, Written>>>> rows = new LinkedHashMap<>();
    for (Draft.Row row : draft.rows) {
      Map<String, Value> cells = TargetPieces.joined(row.cells);
      Map<String, Written> fields = new LinkedHashMap<>();
      cells.forEach((key, value) -> fields.put(key, written(value, values)));
      if (!fields.containsKey("name")) {
        fields.put("name", new Written("", ""));
      }
      String group = Levels.text(Optional.ofNullable(row.group), first(draft.form));
      String subgroup = Levels.text(Optional.ofNullable(row.subgroup), group);
      rows.computeIfAbsent(group, name -> new LinkedHashMap<>())
          .computeIfAbsent(subgroup, name -> new ArrayList<>())
          .add(fields);
    }
    Optional<Written> total =
        Optional.ofNullable(draft.head.get("published.total")).map(value -> written(value, values));
    return new Content(id, year, head, funds, plan, rows, execution, total);
  }

  private static String first(Form form) {
    return form.groups().keySet().stream().findFirst().orElse("绩效指标");
  }

  private Written written(Value value, IdentityHashMap<Written, Value> values) {
    String remark =
        value
            .doubt()
            .map(
                doubt ->
                    doubt == Value.Doubt.FIGURE
                        ? messages.text(
                            "import.remark-figure", value.text(), spot(value.spot(), messages))
                        : messages.text(
                            "import.remark",
                            messages.text("import.doubt." + key(doubt)),
                            spot(value.spot(), messages)))
            .orElse("");
    // What is no figure would make the file unreadable; it stands in the remark.
    boolean figure = value.doubt().equals(Optional.of(Value.Doubt.FIGURE));
    Written written = new Written(figure ? "" : value.text(), remark);
    values.put(written, value);
    return written;
  }

  /** Where something stands in a source, for people. */
  public static String spot(Spot spot, Messages messages) {
    String kind = key(spot.kind());
    String part = spot.name().isEmpty() ? String.valueOf(spot.part()) : spot.name();
    return spot.row() == 0 || spot.kind() == Spot.Kind.LINE
        ? spot.column() == 0
            ? messages.text("import.spot." + kind, part)
            : messages.text("import.spot.line-cell", part, String.valueOf(spot.column()))
        : messages.text(
            "import.spot." + kind + "-cell",
            part,
            String.valueOf(spot.row()),
            String.valueOf(spot.column()));
  }
}
