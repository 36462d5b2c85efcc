package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings in the formats of platforms that show them beside a change. */
class ReviewPlatformsTest {
  @TempDir private Path folder;
  private String old;
  private String now;

  @BeforeEach
  void severalProjects() throws IOException {
    for (int i = 0; i < 6; i++) {
      write("2023/p" + i + ".yaml", "p" + i, 2023, "≥" + (500 + i) + "人");
      write("2024/p" + i + ".yaml", "p" + i, 2024, "≥" + (400 - 40 * i) + "人");
    }
    old = folder.resolve("2023").toString();
    now = folder.resolve("2024").toString();
  }

  private void write(String file, String id, int year, String target) throws IOException {
    Projects.write(
        folder.resolve(file),
        """
        id: %s
        year: %d
        form: beijing-2024
        name: 项目<%s>&"
        funds: {fiscal: {budget: 100}}
        indicators:
          产出指标:
            数量指标:
              - {name: 培训人数, target: %s, weight: 90}
              - {name: 年度%d的新项, target: 好, weight: 0}
        """
            .formatted(id, year, id, target, year));
  }

  private String diff(String format) {
    return Run.of("diff", old, now, "--format", format, "--severity", "warning").out();
  }

  @Test
  void sarifOfAComparisonHasFingerprints() {
    JsonNode run = new JsonMapper().readTree(diff("sarif")).get("runs").get(0);
    Set<String> prints = new HashSet<>();
    for (JsonNode result : run.get("results")) {
      prints.add(result.get("partialFingerprints").get("jixiao/v1").stringValue());
      String uri =
          result
              .get("locations")
              .get(0)
              .get("physicalLocation")
              .get("artifactLocation")
              .get("uri")
              .stringValue();
      assertTrue(uri.contains("/2024/p"), uri);
    }
    assertEquals(run.get("results").size(), prints.size());
    assertTrue(prints.size() >= 6, prints.toString());
  }

  @Test
  void gitLabGetsWhatItAsksFor() {
    JsonNode all = new JsonMapper().readTree(diff("gitlab"));
    assertTrue(all.size() >= 6);
    for (JsonNode one : all) {
      assertEquals("major", one.get("severity").stringValue());
      assertEquals(16, one.get("fingerprint").stringValue().length());
      assertTrue(one.get("location").get("lines").get("begin").intValue() > 0);
      assertTrue(one.get("location").get("path").stringValue().endsWith(".yaml"));
      assertTrue(one.get("description").stringValue().contains("："));
    }
    assertEquals(0, new JsonMapper().readTree(Run.of("check", "--format", "gitlab").out()).size());
  }

  @Test
  void junitIsXmlWithATestForEach() throws Exception {
    for (String text : new String[] {diff("junit"), Run.of("check", "--format", "junit").out()}) {
      Element suites =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
      assertEquals(
          suite.getAttribute("tests"),
          String.valueOf(suite.getElementsByTagName("testcase").getLength()));
      assertEquals(
          suite.getAttribute("failures"),
          String.valueOf(suite.getElementsByTagName("failure").getLength()));
    }
  }

  private Run comment(int most) {
    return Run.of(
        "review", "comment", "--diff", old, "--diff", now, "--most", String.valueOf(most));
  }

  @Test
  void aCommentIsFoundAgainAndNeverTooLong() {
    String all = comment(60000).out();
    assertTrue(all.startsWith("<!-- jixiao-review -->\n## 绩效目标对比"), all);
    assertTrue(all.contains("新增"), all);
    int length = all.length();
    for (int most = length - 1; most > 2000; most -= 400) {
      String text = comment(most).out();
      assertTrue(text.length() <= most, most + " " + text.length());
      assertTrue(text.startsWith("<!-- jixiao-review -->\n"), text);
      assertTrue(text.contains("只列出了警告"), text);
    }
    String few = comment(2500).out();
    // The one that lost most comes first and stays.
    assertTrue(few.contains("p5") && few.contains("个项目没有列出"), few);
    assertEquals(2, Run.of("review", "comment").code());
  }
}
