package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.book.BookPlan;
import cn.jixiao.book.VolumePage;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.FontLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money has one notation through a whole volume. */
class VolumeAmountsTest {
  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());

  private static byte[] project(String id, String amount) {
    return """
        id: %1$s
        year: 2024
        form: beijing-2024
        name: 项目%1$s
        funds: {fiscal: {budget: %2$s, adjusted: %2$s, executed: %2$s}}
        goals: {expected: 做好, achieved: 做好了}
        indicators:
          产出指标:
            数量指标:
              - {name: 次数, target: ≥10次, actual: 12次, weight: 90}
        """
        .formatted(id, amount)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static BookPlan plan(String one, String other) {
    String book =
        """
        title: 报告
        parts:
          - {title: 表, projects: ["*.yaml"], document: self-evaluation}
          - {title: 汇总, summary: true}
        """;
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    contents.put(Path.of("book.yaml"), book.getBytes(StandardCharsets.UTF_8));
    contents.put(Path.of("a.yaml"), project("a", one));
    contents.put(Path.of("b.yaml"), project("b", other));
    return new Workspace(FORMS, CheckSettings.DEFAULT)
        .check(Path.of("book.yaml"), contents)
        .plan()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "71.37, 53.280000, 71.370000, 53.280000",
    "20, 30, 20, 30",
    "20, 30.5, 20.00, 30.50",
    "2874.4557, 3, 2874.4557, 3.0000"
  })
  void allHaveAsManyDecimalsAsTheLongest(String one, String other, String first, String second)
      throws TemplateFailure {
    try (FontLibrary fonts = FontLibrary.builtIn()) {
      String page = new VolumePage(FORMS, fonts).volume(plan(one, other), Optional.empty()).xhtml();
      for (String amount : new String[] {first, second}) {
        // Total and fiscal funds have three figures each, the summary as many, by thousands.
        String ungrouped = page.replaceAll("(?<=>\\d),(?=\\d{3})", "");
        assertTrue(ungrouped.split(">" + amount + "<", -1).length - 1 >= 9, amount);
      }
      assertEquals(first.equals(one) ? 1 : 0, page.contains(">" + one + "<") ? 1 : 0);
    }
  }
}
