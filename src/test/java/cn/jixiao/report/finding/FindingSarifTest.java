package cn.jixiao.report.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.cli.Projects;
import cn.jixiao.cli.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingSarifTest {
  @TempDir private Path folder;

  @Test
  void everyResultHasItsRuleAndItsPlace() throws IOException {
    Path file =
        Projects.write(
            folder.resolve("团 委.yaml"), Projects.EVALUATED.replace("score: 38.5", "score: 41"));
    Run run = Run.of("check", file.toString(), "--format", "sarif", "--severity", "info");
    assertEquals(1, run.code());
    JsonNode log = new JsonMapper().readTree(run.out());
    assertEquals("2.1.0", log.get("version").asString());
    assertEquals(1, log.get("runs").size());
    JsonNode sarif = log.get("runs").get(0);
    assertEquals("unicodeCodePoints", sarif.get("columnKind").asString());
    JsonNode driver = sarif.get("tool").get("driver");
    assertEquals("jixiao", driver.get("name").asString());
    JsonNode rules = driver.get("rules");
    for (JsonNode rule : rules) {
      assertFalse(rule.get("shortDescription").get("text").asString().isBlank());
      assertFalse(rule.get("fullDescription").get("text").asString().isBlank());
      assertFalse(rule.get("help").get("text").asString().isBlank());
      String level = rule.get("defaultConfiguration").get("level").asString();
      assertTrue(level.matches("error|warning|note"), level);
    }
    assertTrue(sarif.get("results").size() > 1);
    for (JsonNode result : sarif.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertEquals(rule.get("id"), result.get("ruleId"));
      assertFalse(result.get("message").get("text").asString().isBlank());
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      String uri = place.get("artifactLocation").get("uri").asString();
      assertTrue(uri.endsWith("/%E5%9B%A2%20%E5%A7%94.yaml"), uri);
      assertTrue(place.get("region").get("startLine").asInt() >= 1);
      assertTrue(place.get("region").get("startColumn").asInt() >= 1);
    }
    JsonNode first = sarif.get("results").get(0);
    assertEquals("score-over-weight", first.get("ruleId").asString());
    assertEquals("error", first.get("level").asString());
    assertEquals(
        "{\"startLine\":19,\"startColumn\":16,\"endColumn\":18}",
        first.get("locations").get(0).get("physicalLocation").get("region").toString());
  }

  @Test
  void filesInTheWorkingDirectoryHaveRelativeAddresses() {
    assertEquals(
        "projects/a%20b/%E8%A1%A8%231%3A.yaml",
        FindingSarif.uri(Path.of("projects").resolve("a b").resolve("表#1:.yaml")));
    assertEquals("x.yaml", FindingSarif.uri(Path.of("x.yaml").toAbsolutePath()));
    assertTrue(FindingSarif.uri(folder.resolve("x.yaml")).startsWith("file:///"));
  }

  @Test
  void bracesStandForThemselves() throws IOException {
    Path file = Projects.write(folder.resolve("x.yaml"), "id: x\nfunds: {}\n");
    String out = Run.of("check", file.toString(), "--format", "sarif").out();
    assertTrue(out.contains("fiscal: {{budget"), out);
  }

  @Test
  void nothingFoundIsARunWithoutResults() {
    JsonNode log =
        new JsonMapper().readTree(Run.of("check", "--format", "sarif", "projects").out());
    assertEquals(0, log.get("runs").get(0).get("results").size());
    assertEquals(0, log.get("runs").get(0).get("tool").get("driver").get("rules").size());
  }
}
