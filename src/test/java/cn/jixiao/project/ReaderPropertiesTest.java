package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReaderPropertiesTest {
  private static final Path FILE = Path.of("x.yaml");

  private final ProjectReader reader = new ProjectReader();
  private final List<Messages> languages =
      List.of(new Messages(Locale.CHINA), new Messages(Locale.ENGLISH));

  /** Whatever a file holds, it is read or explained, and every explanation can be shown. */
  private void assertExplained(byte[] bytes) {
    Reading reading = reader.read(FILE, bytes);
    assertTrue(reading.project().isPresent() || reading.hasErrors());
    for (Finding finding : reading.findings()) {
      for (Messages messages : languages) {
        assertTrue(!messages.message(finding).isBlank() && !messages.hint(finding).isBlank());
      }
      assertTrue(reading.source().excerpt(finding.place(), 80).contains("^"));
    }
  }

  @Property(tries = 500)
  void anyBytesEndInAReading(@ForAll byte[] bytes) {
    assertExplained(bytes);
  }

  @Property(tries = 1000)
  void anyTextOfYamlSignsEndsInAReading(@ForAll("signs") String text) {
    assertExplained(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
            ":",
            " ",
            "\n",
            "- ",
            "  ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "&a",
            "*a",
            "!a",
            "%",
            "@",
            "?",
            "---",
            "...",
            "：",
            "　",
            "，",
            "name",
            "target",
            "indicators",
            "90%",
            "产出指标",
            "\\",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "<<",
            "1,000.00",
            "𠮷",
            "-",
            "=")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void anyDamageToAProjectEndsInAReading(
      @ForAll("positions") int from,
      @ForAll("lengths") int length,
      @ForAll("signs") String inserted) {
    String whole = Variants.WHOLE;
    int start = Math.min(from, whole.length());
    int end = Math.min(start + length, whole.length());
    String text = whole.substring(0, start) + inserted + whole.substring(end);
    assertExplained(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, Variants.WHOLE.length());
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 20);
  }

  @Property(tries = 300)
  void whatIsWrittenReadsBackWhereItStands(@ForAll("drafts") List<Written> written) {
    StringBuilder text =
        new StringBuilder("id: a\nyear: 2024\nform: b\nname: c\nfunds: {fiscal: {budget: 1}}\n");
    text.append("indicators:\n  产出指标:\n    数量指标:\n");
    for (Written indicator : written) {
      text.append("      - name: ").append(quoted(indicator.name())).append('\n');
      indicator.target().ifPresent(value -> field(text, "target", quoted(value)));
      indicator.actual().ifPresent(value -> field(text, "actual", block(value)));
      indicator.weight().ifPresent(value -> field(text, "weight", value));
    }
    if (written.isEmpty()) {
      text.append("      []\n");
    }
    Reading reading = reader.read(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    List<Indicator> indicators = reading.project().orElseThrow().allIndicators();
    List<Written> readBack = new ArrayList<>();
    for (Indicator indicator : indicators) {
      readBack.add(
          new Written(
              indicator.name().value(),
              indicator.target().map(Authored::value),
              indicator.actual().map(Authored::value),
              indicator.weight().map(Amount::written)));
      assertStandsAt(reading, indicator.name().place(), quoted(indicator.name().value()));
      indicator
          .target()
          .ifPresent(target -> assertStandsAt(reading, target.place(), quoted(target.value())));
      indicator.actual().ifPresent(actual -> assertStandsAt(reading, actual.place(), "|2-"));
      indicator
          .weight()
          .ifPresent(weight -> assertStandsAt(reading, weight.place(), weight.written()));
    }
    assertEquals(written, readBack);
  }

  private static void assertStandsAt(Reading reading, Place place, String expected) {
    String line = reading.source().line(place.line());
    String fromPlace = line.substring(line.offsetByCodePoints(0, place.column() - 1));
    assertTrue(fromPlace.startsWith(expected), () -> place + ": " + fromPlace);
  }

  private static void field(StringBuilder text, String key, String value) {
    text.append("        ").append(key).append(": ").append(value).append('\n');
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  private static String block(String text) {
    return "|2-\n"
        + text.lines().map(line -> "          " + line + "\n").reduce("", String::concat);
  }

  /** An indicator as it is written into a file. */
  record Written(
      String name, Optional<String> target, Optional<String> actual, Optional<String> weight) {}

  @Provide
  Arbitrary<List<Written>> drafts() {
    Arbitrary<String> texts =
        Arbitraries.of(
                "≥",
                ">",
                "90%",
                "：",
                ": ",
                "#",
                " #",
                "\"",
                "'",
                "\\",
                "新",
                "𠮷",
                "-",
                "  ",
                "{",
                "]",
                "*",
                "&",
                "!",
                "null",
                "~",
                "1,000.00",
                "yes",
                "“",
                "”",
                "、",
                "=1+1",
                "<&>",
                "\t")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    Arbitrary<String> lines =
        texts.list().ofMinSize(1).ofMaxSize(3).map(parts -> "第" + String.join("\n行", parts) + "。");
    Arbitrary<String> numbers =
        Combinators.combine(
                Arbitraries.integers().between(-999, 999),
                Arbitraries.integers().between(0, 999999))
            .as((whole, part) -> whole + "." + part);
    return Combinators.combine(texts, texts.optional(), lines.optional(), numbers.optional())
        .as(Written::new)
        .list()
        .ofMaxSize(5);
  }
}
