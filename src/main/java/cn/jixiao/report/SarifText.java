package cn.jixiao.report;

import cn.jixiao.finding.Explanation;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Issues as SARIF 2.1.0, which platforms show beside the lines of a change. */
public final class SarifText {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The version of how they are made. */
  private static final String FINGERPRINT = "jixiao/v1";

  private static final String UNRESERVED = "-._~";

  private final Messages messages;

  /** Issues in one language. */
  public SarifText(Messages messages) {
    this.messages = messages;
  }

  /** The log with one run. */
  public String of(List<Issue> issues) {
    List<String> codes = List.copyOf(new TreeSet<>(issues.stream().map(Issue::code).toList()));
    List<Object> results = new ArrayList<>();
    issues.forEach(issue -> results.add(result(issue, codes)));
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "jixiao");
    driver.put("version", ProgramVersion.text());
    driver.put("language", messages.text("check.language"));
    driver.put("rules", codes.stream().map(this::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("language", messages.text("check.language"));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonText.of(log);
  }

  private Map<String, Object> rule(String code) {
    Explanation explanation = messages.explanation(code);
    Severity severity = CodeCatalogue.named(code).map(FindingCode::severity).orElse(Severity.ERROR);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    rule.put("shortDescription", text(explanation.rule()));
    rule.put("fullDescription", text(explanation.why()));
    rule.put("help", text(ExplanationText.of(explanation, messages)));
    rule.put("defaultConfiguration", Map.of("level", level(severity)));
    return rule;
  }

  private Map<String, Object> result(Issue issue, List<String> codes) {
    Place place = issue.place();
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    issue.endColumn().ifPresent(column -> region.put("endColumn", column));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", Map.of("uri", uri(place.file())));
    location.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", issue.code());
    result.put("ruleIndex", codes.indexOf(issue.code()));
    result.put("level", level(issue.severity()));
    result.put("message", text(issue.message()));
    result.put("locations", List.of(Map.of("physicalLocation", location)));
    issue
        .fingerprint()
        .ifPresent(known -> result.put("partialFingerprints", Map.of(FINGERPRINT, known)));
    return result;
  }

  /** Braces stand for places of arguments in SARIF's messages, and doubled ones for themselves. */
  private static Map<String, Object> text(String text) {
    return Map.of("text", text.replace("{", "{{").replace("}", "}}"));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** Relative to the working directory, where the file is within it. */
  public static String uri(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(here)) {
      // The URI of the root says how the system writes absolute paths.
      String root = absolute.getRoot().toUri().toString();
      return (root.endsWith("/") ? root : root + "/") + encoded(absolute);
    }
    return encoded(here.relativize(absolute));
  }

  private static String encoded(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(encoded(name.toString())));
    return String.join("/", names);
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (one & 0xFF);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
      encoded.append(plain ? character : String.format(Locale.ROOT, "%%%02X", (int) character));
    }
    return encoded.toString();
  }
}
