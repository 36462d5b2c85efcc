package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that an author or a file's name says is obeyed by a terminal, or forges a line. */
class HostileTextTest {
  /**
   * A turned direction, forged lines, what stands for the program's own colours; escape characters
   * no file may have.
   */
  private static final String HOSTILE =
      "甲\\u202e乙\\u2028\\u2069\\r\\nFORGED: all well\\uFDD0" + "1m";

  /** The program's own colours. */
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{1,6}m");

  @TempDir private Path folder;

  private static String hostile(int year, String more) {
    return """
        id: hostile
        year: %d
        form: beijing-2024
        name: "H"
        department: "H"
        unit: "H"
        code: "H"
        contact: {person: "H", phone: "H"}
        funds: {fiscal: {budget: 10, adjusted: 10, executed: 9}}
        goals: {expected: "H", achieved: "H"}
        indicators:
          产出指标:
            数量指标:
              - {name: "H", target: "H", actual: "H", weight: 50, score: 40, reason: "H", description: "H"}
              - {name: "场次H", target: "≥%d场H", actual: 4场, weight: 40}
          "H": {"H": [{name: 二, target: 5个, actual: 1个, weight: 10}]}
        %s
        """
        .formatted(year, year - 2015, more)
        .replace("H", HOSTILE);
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("2023"));
    Files.createDirectories(folder.resolve("2024"));
    Files.writeString(folder.resolve("2023/a.yaml"), hostile(2023, ""));
    Files.writeString(folder.resolve("2024/a.yaml"), hostile(2024, ""));
    Files.writeString(folder.resolve("2024/b.yaml"), hostile(2024, "\"H\": 1\nform2: \"H\""));
    String name = "c\u001B[31m\u202E\nFORGED: all well\u0007.yaml";
    Files.writeString(
        folder.resolve("2024").resolve(name), "id: c\nname: \"H\"\n", StandardCharsets.UTF_8);
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("check", "2024", "--severity", "info"),
        List.of("check", "2024", "--format", "json"),
        List.of("check", "2024", "--format", "sarif"),
        List.of("check", "2024", "--format", "markdown"),
        List.of("score", "2024"),
        List.of("score", "2024", "--format", "json"),
        List.of("score", "2024", "--format", "yaml"),
        List.of("diff", "2023", "2024"),
        List.of("diff", "2023", "2024", "--format", "markdown"),
        List.of("diff", "2023", "2024", "--format", "json"),
        List.of("history", "2024/a.yaml"),
        List.of("history", "2024/a.yaml", "--format", "json"),
        List.of("summary", "2024"),
        List.of("summary", "2024", "--format", "json"),
        List.of("render", "2024", "-o", "out", "--to", "html", "--force"),
        List.of(
            "git-diff-driver",
            "a.yaml",
            "2023/a.yaml",
            "0",
            "100644",
            "2024/a.yaml",
            "0",
            "100644"),
        List.of("explain", HOSTILE_ARGUMENT),
        List.of("check", HOSTILE_ARGUMENT),
        List.of("diff", HOSTILE_ARGUMENT, "2024"),
        List.of("render", "--to", HOSTILE_ARGUMENT),
        List.of("--" + HOSTILE_ARGUMENT),
        List.of(HOSTILE_ARGUMENT),
        List.of("new", HOSTILE_ARGUMENT, "-o", "-"));
  }

  private static final String HOSTILE_ARGUMENT = "x\u001B[2J\u202E\nFORGED: all well\u009B";

  @ParameterizedTest
  @MethodSource("commands")
  void nothingIsObeyed(List<String> command) {
    String[] arguments =
        command.stream()
            .map(
                word ->
                    word.startsWith("202") || word.equals("out")
                        ? folder.resolve(word).toString()
                        : word)
            .toArray(String[]::new);
    for (boolean terminal : List.of(false, true)) {
      Run run = Run.with(Map.of("TERM", "xterm"), terminal, arguments);
      for (String output : List.of(run.out(), run.err())) {
        String plain = COLOUR.matcher(output).replaceAll("");
        if (!terminal) {
          assertFalse(output.contains("\u001B["), output);
        }
        plain
            .chars()
            .filter(c -> c != '\n' && c != '\r')
            .forEach(c -> assertFalse(isObeyed(c), () -> Integer.toHexString(c) + " in " + output));
        assertFalse(plain.contains("\u001B"), output);
        assertTrue(
            plain.lines().noneMatch(line -> line.strip().startsWith("FORGED")),
            () -> command + ": " + output);
      }
    }
  }

  private static boolean isObeyed(int c) {
    return c < ' '
        || (c >= 0x7F && c <= 0x9F)
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  @Test
  void theProgramsOwnColoursAreShown() {
    Run run = Run.with(Map.of("TERM", "xterm"), true, "check", folder.resolve("2024").toString());
    assertTrue(COLOUR.matcher(run.out() + run.err()).find(), run.out());
    assertTrue(
        COLOUR.matcher(Run.with(Map.of("TERM", "xterm"), true, "help").out()).find(), "help");
  }
}
