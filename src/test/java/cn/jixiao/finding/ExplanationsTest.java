package cn.jixiao.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.yaml.ShapeCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of explanations are what they say. */
class ExplanationsTest {
  private static final List<String> FIELDS =
      List.of(
          "id: a",
          "year: 2024",
          "form: beijing-2024",
          "name: 项目",
          "funds: {fiscal: {budget: 382}}");
  private static final String GROUPS = "indicators:\n  产出指标:\n    数量指标:\n";

  /** Examples that describe a file, its bytes or its name; or a form instead of a project. */
  private static final Set<ShapeCode> DESCRIBED =
      EnumSet.of(
          ShapeCode.FILE_MISSING,
          ShapeCode.FILE_UNREADABLE,
          ShapeCode.NOT_A_FILE,
          ShapeCode.FILE_TOO_LARGE,
          ShapeCode.FOLDER_WITHOUT_PROJECTS,
          ShapeCode.ENCODING_GBK,
          ShapeCode.ENCODING_UTF16,
          ShapeCode.ENCODING_BROKEN,
          ShapeCode.NOT_TEXT,
          ShapeCode.CONTROL_CHARACTER,
          ShapeCode.INVISIBLE_CHARACTER,
          ShapeCode.PERCENTAGE_EXPECTED,
          ShapeCode.MORE_MISTAKES);

  private static final Set<ShapeCode> WHOLE_FILES =
      EnumSet.of(
          ShapeCode.FILE_EMPTY,
          ShapeCode.SEVERAL_DOCUMENTS,
          ShapeCode.NOT_A_PROJECT,
          ShapeCode.SYNTAX);

  private static final Set<ShapeCode> LISTS_OF_INDICATORS =
      EnumSet.of(ShapeCode.DASH_WITHOUT_SPACE, ShapeCode.FULL_WIDTH_DASH, ShapeCode.LIST_EXPECTED);

  private static final Pattern OF_INDICATORS =
      Pattern.compile("^(?:target|weight|reason|level):.*", Pattern.DOTALL);

  static Stream<ShapeCode> tried() {
    return EnumSet.complementOf(EnumSet.copyOf(DESCRIBED)).stream();
  }

  @ParameterizedTest
  @MethodSource("tried")
  void theBadExampleGivesTheFindingAndTheGoodOneNone(ShapeCode code) {
    for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
      Explanation explanation = new Messages(locale).explanation(code.code());
      List<String> bad = codes(code, explanation.bad());
      assertTrue(bad.contains(code.code()), bad::toString);
      assertEquals(List.of(), codes(code, explanation.good()));
    }
  }

  private static List<String> codes(ShapeCode code, String example) {
    String text = file(code, example);
    Reading reading =
        new ProjectReader().read(Path.of("x.yaml"), text.getBytes(StandardCharsets.UTF_8));
    return reading.findings().stream().map(Finding::code).toList();
  }

  private static String file(ShapeCode code, String example) {
    if (WHOLE_FILES.contains(code)) {
      return example + "\n";
    }
    if (LISTS_OF_INDICATORS.contains(code)) {
      return String.join("\n", FIELDS) + "\n" + GROUPS + example.indent(6);
    }
    if (OF_INDICATORS.matcher(example).matches()) {
      return String.join("\n", FIELDS) + "\n" + GROUPS + "      - name: 指标\n" + example.indent(8);
    }
    List<String> lines = new ArrayList<>(FIELDS);
    // What the example has, it has instead of the sound file.
    lines.removeIf(line -> example.startsWith(line.substring(0, line.indexOf(':') + 1)));
    lines.add(example);
    return String.join("\n", lines) + "\n" + GROUPS + "      - name: 指标\n";
  }
}
