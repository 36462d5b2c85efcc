package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.Jixiao;
import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Severity;
import cn.jixiao.print.Format;
import cn.jixiao.project.DeclaredField;
import cn.jixiao.report.summary.SummaryCsv;
import cn.jixiao.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Forms with any fields: a project of each is read, checked, printed, compared and summarised with
 * what its form declares, and what is wrong with it is found at its place.
 */
class InventedFormsTest {
  private static Path folder;

  /** A field as a form declares it, with two values of its kind that differ. */
  record Invented(String key, String label, String kind, String one, String other) {
    String declaration() {
      String choices = kind.equals("choice") ? ", choices: [" + one + ", " + other + "]" : "";
      return "    %s: {label: %s, kind: %s%s}%n".formatted(key, label, kind, choices);
    }

    /** Any value that is not of the kind; empty where all are. */
    Optional<String> wrong() {
      return switch (kind) {
        case "number", "money" -> Optional.of("许多");
        case "date" -> Optional.of("2025-13-40");
        case "choice", "level" -> Optional.of("都不是");
        default -> Optional.empty();
      };
    }
  }

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("invented");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<Invented>> fields() {
    Arbitrary<String> kinds =
        Arbitraries.of("text", "points", "number", "money", "date", "choice", "level");
    Arbitrary<String> letters = Arbitraries.strings().withChars("abcdefg甲乙丙丁").ofLength(4);
    return Combinators.combine(letters, kinds, Arbitraries.integers().between(1, 400))
        .as(InventedFormsTest::invented)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(InventedFormsTest::withOwnKeys);
  }

  private static Invented invented(String letters, String kind, int number) {
    return switch (kind) {
      case "points" -> new Invented(letters, "", kind, "[一点" + number + ", 二点]", "别的" + number);
      case "number" -> new Invented(letters, "", kind, number + ".5", String.valueOf(number + 1));
      case "money" -> new Invented(letters, "", kind, String.valueOf(number), number + "00");
      case "date" -> new Invented(letters, "", kind, "2024-03-05", "2024年11月8日");
      case "choice" -> new Invented(letters, "", kind, "甲类" + number, "乙类" + number);
      case "level" -> new Invented(letters, "", kind, "achieved", "partial");
      default -> new Invented(letters, "", kind, "内容" + number, "别的内容" + number);
    };
  }

  /** No two the same, and each with a label that stands nowhere else. */
  private static List<Invented> withOwnKeys(List<Invented> fields) {
    List<Invented> own = new ArrayList<>();
    for (Invented field : fields) {
      String key = "x" + own.size() + "-" + field.key;
      own.add(new Invented(key, "栏目" + own.size(), field.kind, field.one, field.other));
    }
    return own;
  }

  private static void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void form(List<Invented> head, List<Invented> rows) {
    StringBuilder form =
        new StringBuilder(
            """
            name: 自做的表式
            documents: {self-evaluation: {template: page.ftlh, title: 自评表}}
            funds: {lines: {total: 合计, fiscal: 财政}}
            execution: {weight: 10}
            fields:
            """);
    head.forEach(field -> form.append(field.declaration().substring(2)));
    form.append("indicators:\n  groups: {产出指标: 90}\n  fields:\n");
    rows.forEach(field -> form.append(field.declaration()));
    write("own/form.yaml", form.toString());
    StringBuilder page =
        new StringBuilder(
            """
            <#import "/common/document.ftlh" as doc>
            <@doc.page title="${project.name}" style="style.css">
            <h1>${document.title}</h1>
            """);
    for (Invented field : head) {
      page.append("<p>${labels.%1$s}：[${fields.%1$s}]</p>\n".formatted(name(field)));
    }
    page.append("<#list groups as a><#list a.groups as b><#list b.indicators as row>\n");
    for (Invented field : rows) {
      page.append("<p>${labels.%1$s}：[${row.fields.%1$s}]</p>\n".formatted(name(field)));
    }
    page.append("</#list></#list></#list>\n</@doc.page>\n");
    write("own/page.ftlh", page.toString());
    write("own/style.css", ".form-own p { margin: 1mm }");
  }

  private static String name(Invented field) {
    return DeclaredField.templateName(field.key);
  }

  private static String project(Map<String, String> head, Map<String, String> rows) {
    StringBuilder text =
        new StringBuilder(
            """
            id: a
            year: 2024
            form: own
            name: 一号项目
            funds: {fiscal: {budget: 100, executed: 90}}
            goals: {expected: 建成新的阵地。, achieved: 已经全部建成。}
            """);
    head.forEach((key, value) -> text.append("%s: %s%n".formatted(key, value)));
    text.append("indicators:\n  产出指标:\n    数量指标:\n      - name: 场次\n");
    rows.forEach((key, value) -> text.append("        %s: %s%n".formatted(key, value)));
    text.append("        target: ≥10场\n        actual: 12场\n        weight: 90\n");
    return text.toString().replace("\r\n", "\n");
  }

  private static Map<String, String> values(List<Invented> fields, boolean other) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.key, other ? field.other : field.one));
    return values;
  }

  private static List<String> errors(CheckedFile file) {
    return file.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::code)
        .toList();
  }

  /** What a document prints for a value. */
  private static String printed(Invented field) {
    return switch (field.kind) {
      case "date" -> "2024年3月5日";
      case "points" -> "1." + field.one.substring(1, field.one.indexOf(',')) + "\n2.二点";
      case "level" -> "达成预期指标";
      default -> field.one;
    };
  }

  @Property(tries = 30)
  void allOfTheProgramKnowsThem(
      @ForAll("fields") List<Invented> head, @ForAll("fields") List<Invented> more) {
    List<Invented> rows =
        more.stream()
            .map(f -> new Invented("y" + f.key.substring(1), "行" + f.label, f.kind, f.one, f.other))
            .toList();
    form(head, rows);
    try (Jixiao jixiao = Jixiao.with(Optional.of(folder), Optional.empty())) {
      CheckedFile old = jixiao.check("a.yaml", project(values(head, false), values(rows, false)));
      assertEquals(List.of(), errors(old));
      printed(jixiao, old, head, rows);
      CheckedFile now = jixiao.check("a.yaml", project(values(head, true), values(rows, true)));
      assertEquals(List.of(), errors(now));
      compared(jixiao.compare(List.of(old), List.of(now)), head, rows);
      String csv = new SummaryCsv().of(Summary.of(List.of(old.card().orElseThrow()), 0));
      for (Invented field : head) {
        assertTrue(csv.lines().findFirst().orElseThrow().contains("," + field.label), csv);
      }
      List<Invented> all = Stream.concat(head.stream(), rows.stream()).toList();
      for (Invented field : all) {
        wrong(jixiao, field, head, rows);
      }
    }
  }

  private static void printed(
      Jixiao jixiao, CheckedFile file, List<Invented> head, List<Invented> rows) {
    String page =
        new String(
            jixiao.print(file, DocumentKind.SELF_EVALUATION, Format.HTML).files().get(Format.HTML),
            StandardCharsets.UTF_8);
    Stream.concat(head.stream(), rows.stream())
        .forEach(
            field ->
                assertTrue(
                    page.contains(field.label + "：[" + printed(field) + "]"),
                    () -> field + "\n" + page));
  }

  private static void compared(List<ProjectDiff> diffs, List<Invented> head, List<Invented> rows) {
    assertEquals(1, diffs.size());
    String said = diffs.get(0).toString();
    Stream.concat(head.stream(), rows.stream())
        .forEach(field -> assertTrue(said.contains(field.label), () -> field + "\n" + said));
  }

  /** A slip in a key, a key twice, and a value of another kind, each at its line. */
  private static void wrong(
      Jixiao jixiao, Invented field, List<Invented> head, List<Invented> rows) {
    String sound = project(values(head, false), values(rows, false));
    String line = field.key + ": " + field.one + "\n";
    int number = (int) sound.substring(0, sound.indexOf(line)).lines().count();
    boolean first = sound.startsWith(line) || sound.charAt(sound.indexOf(line) - 1) == '\n';
    int at = first ? number + 1 : number;
    Map<String, String> spoiled = new LinkedHashMap<>();
    spoiled.put(sound.replace(line, field.key + "q: " + field.one + "\n"), "misspelt-key");
    field
        .wrong()
        .ifPresent(
            value -> spoiled.put(sound.replace(line, field.key + ": " + value + "\n"), "any"));
    spoiled.forEach(
        (text, code) -> {
          CheckedFile file = jixiao.check("a.yaml", text);
          assertFalse(errors(file).isEmpty(), () -> field + "\n" + text);
          Finding found =
              file.findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .findFirst()
                  .orElseThrow();
          assertEquals(at, found.place().line(), () -> found + "\n" + text);
          if (code.equals("misspelt-key")) {
            assertEquals(code, found.code());
          }
        });
    String margin = head.contains(field) ? "" : "        ";
    CheckedFile twice = jixiao.check("a.yaml", sound.replace(line, line + margin + line));
    assertTrue(errors(twice).contains("duplicate-key"), () -> twice.findings().toString());
  }
}
