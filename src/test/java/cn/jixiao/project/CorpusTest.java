package cn.jixiao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.yaml.Amount;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private final ProjectReader reader = new ProjectReader();

  @Test
  void everyPublishedTableReadsWithoutAnError() {
    List<Path> files = Corpus.files();
    assertEquals(32, files.size());
    for (Path file : files) {
      Reading reading = reader.read(file);
      assertFalse(reading.hasErrors(), () -> file + ": " + reading.findings());
      Project project = reading.project().orElseThrow();
      assertTrue(
          project.allIndicators().stream().allMatch(indicator -> indicator.target().isPresent()),
          () -> file + ": an indicator without a target");
    }
  }

  @Test
  void digitsAreKeptAsPublished() {
    Project project =
        Corpus.files().stream()
            .filter(file -> file.endsWith("beijing-2020/fupin-xiezuo-gongzuo.yaml"))
            .findFirst()
            .flatMap(file -> reader.read(file).project())
            .orElseThrow();
    Amount budget = project.funds().line("fiscal").orElseThrow().budget().orElseThrow();
    assertEquals(budget.written(), budget.value().toPlainString());
    assertEquals(6, budget.value().scale());
  }
}
