package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.text.TextWidth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
  @TempDir private Path folder;

  @Test
  void jsonHasTheKeysInTheirOrderAndPlainDecimals() throws IOException {
    Path file = Projects.write(folder.resolve("x.yaml"), Projects.EVALUATED);
    Run run = Run.of("score", "--format", "json", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        [{"file":"%s","id":"jian","year":2024,"form":"beijing-2024","name":"简单项目",\
        "funds":{"total":{"budget":100,"adjusted":80,"executed":72}},\
        "execution":{"weight":10,"rate":"90.00%%","score":9},\
        "indicators":[\
        {"level1":"产出指标","level2":"数量指标","name":"=1+1","kind":"at-least","weight":50,\
        "computed":50,"score":50,"by":"formula"},\
        {"level1":"产出指标","level2":"数量指标","name":"质量","kind":"qualitative","weight":40,\
        "computed":null,"score":38.5,"by":"evaluator"}],\
        "weight":100,"total":97.5,"grade":"优"}]"""
            .formatted(file.toString().replace('\\', '/')),
        new JsonMapper().readTree(run.out()).toString());
  }

  @Test
  void aProjectThatOnlySetsTargetsHasNoResults() throws IOException {
    Path file = Projects.write(folder.resolve("x.yaml"), Projects.TARGET);
    String json = Run.of("score", "--format", "json", file.toString()).out();
    for (String key : List.of("execution", "score", "by", "total\" :", "total\": 0", "grade")) {
      assertTrue(!json.contains("\"" + key + "\""), json);
    }
    assertTrue(json.contains("\"computed\": null"), json);
  }

  @Test
  void yamlSaysTheSameAsJson() throws IOException {
    Projects.write(folder.resolve("x.yaml"), Projects.EVALUATED);
    Projects.write(folder.resolve("y.yaml"), Projects.TARGET);
    String json = Run.of("score", "--format", "json", folder.toString()).out();
    String yaml = Run.of("score", "--format", "yaml", folder.toString()).out();
    Object ofYaml = new Yaml().load(yaml);
    assertEquals(new JsonMapper().readValue(json, Object.class), ofYaml);
    assertTrue(yaml.contains("budget: 100\n"), yaml);
    assertTrue(yaml.contains("score: 38.5\n"), yaml);
  }

  @Test
  void csvIsSafeForSpreadsheets() throws IOException {
    Path file = Projects.write(folder.resolve("x.yaml"), Projects.EVALUATED);
    String csv = Run.of("score", "--format", "csv", file.toString()).out();
    assertTrue(csv.startsWith("\uFEFFfile,id,year,form,name,"), csv);
    assertTrue(csv.contains(",'=1+1,at-least,50,50,50,formula,100,97.5,优\r\n"), csv);
    assertEquals(3, csv.lines().count());
  }

  @Test
  void theTableIsAlignedAndMarksDepartures() throws IOException {
    Path file =
        Projects.write(folder.resolve("x.yaml"), Projects.EVALUATED.replace("略有提升", "得到提升"));
    Run run = Run.of("score", file.toString());
    assertTrue(run.out().contains("90.00%"), run.out());
    assertTrue(run.out().contains("评价人 *"), run.out());
    List<String> lines = run.out().lines().toList();
    String first = lines.stream().filter(line -> line.contains("=1+1")).findFirst().orElseThrow();
    String second = lines.stream().filter(line -> line.contains("质量 ")).findFirst().orElseThrow();
    assertEquals(
        TextWidth.columns(first.substring(0, first.indexOf("公式"))),
        TextWidth.columns(second.substring(0, second.indexOf("评价人"))));
    assertTrue(Run.of("score", file.toString(), "--lang", "en").out().contains("Budget execution"));
  }

  @Test
  void whatCannotBeReadIsNoElementAndTheOthersAre() throws IOException {
    Projects.write(folder.resolve("a.yaml"), "id: [");
    Projects.write(folder.resolve("b.yaml"), Projects.TARGET);
    Run run = Run.of("score", "--format", "json", folder.toString());
    assertEquals(1, run.code());
    assertEquals(1, new JsonMapper().readTree(run.out()).size());
    assertTrue(run.err().contains("a.yaml"), run.err());
  }

  @Test
  void missingScoresAreNullAndReported() throws IOException {
    Projects.write(folder.resolve("a.yaml"), Projects.EVALUATED.replace("score: 38.5", "score:"));
    Run run = Run.of("score", "--format", "json", folder.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("score-missing"), run.err());
    assertTrue(run.out().contains("\"total\": null"), run.out());
  }
}
