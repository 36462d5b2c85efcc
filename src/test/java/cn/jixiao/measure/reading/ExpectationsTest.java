package cn.jixiao.measure.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Every target and actual value of the published tables means what a reader found it to mean. */
class ExpectationsTest {

  @Test
  void everyPublishedValueIsReadAsReviewed() {
    List<Expectation> table = Expectation.all();
    assertTrue(table.size() > 500, "the table is there");
    assertAll(
        table.stream()
            .map(
                row ->
                    () ->
                        assertEquals(
                            row.meaning(),
                            Expectation.describe(new MeasureReader().read(row.text())),
                            row.text())));
  }

  @Test
  void noRowTwice() {
    Set<String> seen = new HashSet<>();
    assertAll(
        Expectation.all().stream()
            .map(row -> () -> assertTrue(seen.add(row.role() + row.text()), row.text())));
  }

  @Test
  void noPublishedValueIsMissing() throws IOException {
    Path corpus = Path.of(System.getProperty("jixiao.corpus", "../shared/corpus"));
    assumeTrue(Files.isDirectory(corpus), "no published tables at " + corpus);
    Set<Map.Entry<String, String>> published = new HashSet<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        collect(new Yaml(new LoaderOptions()).compose(Files.newBufferedReader(file)), published);
      }
    }
    assertTrue(published.size() > 500, "the published tables were read");
    Set<String> missing = new TreeSet<>();
    published.forEach(value -> missing.add(value.getKey() + " " + value.getValue()));
    Expectation.all().forEach(row -> missing.remove(row.role() + " " + row.text()));
    assertEquals(Set.of(), missing);
  }

  private static void collect(Node node, Set<Map.Entry<String, String>> found) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        if ((key.equals("target") || key.equals("actual"))
            && entry.getValueNode() instanceof ScalarNode scalar) {
          found.add(Map.entry(key, scalar.getValue()));
        }
        collect(entry.getValueNode(), found);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(child -> collect(child, found));
    }
  }
}
