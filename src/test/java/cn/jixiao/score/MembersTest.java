package cn.jixiao.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department's document, whose projects stand beside it. */
class MembersTest {
  private static final Path SAMPLES = Path.of("projects/sheng-tiyuju/2024");

  @TempDir private Path folder;

  private Path whole;

  @BeforeEach
  void copy() throws IOException {
    Path below = Files.createDirectories(folder.resolve("units/one"));
    Files.copy(SAMPLES.resolve("jianshen-changdi.yaml"), folder.resolve("a.yaml"));
    Files.copy(SAMPLES.resolve("houbei-rencai.yaml"), below.resolve("b.yaml"));
    whole = folder.resolve("whole.yaml");
    Files.copy(SAMPLES.resolve("zhengti-zhichu.yaml"), whole);
  }

  private void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  private String page() throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.of("render", folder.toString(), "-o", out.toString(), "--to", "html");
    return run.err() + Files.readString(out.resolve("whole.self-evaluation.html"));
  }

  @Test
  void projectsAreAddedUp() throws IOException {
    String page = page();
    for (String amount : new String[] {"860.00", "848.60", "840.37", "2120.00", "2125.53"}) {
      assertTrue(page.contains(">" + amount + "<"), amount);
    }
    assertTrue(page.contains("青少年体育后备人才培养"), page);
    // Another figure of a project is another figure of the whole, although its file is the same.
    change(folder.resolve("a.yaml"), "executed: 527.92", "executed: 520.92");
    assertTrue(page().contains(">833.37<"));
  }

  @Test
  void whatIsAuthoredIsCompared() throws IOException {
    change(
        whole,
        "executed: 1285.16}",
        "executed: 1285.16}\n  projects: {budget: 861, adjusted: 848.6, executed: 840.37}");
    Run run = Run.of("check", whole.toString());
    assertTrue(run.out().contains("members-differ"), run.out());
    assertTrue(run.out().contains("861，项目相加是 860"), run.out());
  }

  @Test
  void whatIsLeftOpenIsAddedUp() throws IOException {
    change(
        whole,
        "executed: 1285.16}",
        "executed: 1285.16}\n  projects: {budget: 860, adjusted: , executed: }");
    String page = page();
    assertTrue(page.contains(">848.60<") && page.contains(">840.37<"), page);
  }

  @Test
  void othersAreNotItsOwn() throws IOException {
    change(folder.resolve("a.yaml"), "department: 某省体育局", "department: 某省文化局");
    change(folder.resolve("units/one/b.yaml"), "year: 2024", "year: 2023");
    Run run = Run.of("check", whole.toString());
    assertTrue(run.out().contains("members-missing"), run.out());
  }

  @Test
  void aProjectThatCannotBeReadIsSaid() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "id: [\n");
    Run run = Run.of("check", whole.toString());
    assertEquals(1, run.code());
    assertTrue(run.out().contains("member-unreadable"), run.out());
    assertTrue(run.out().contains("“c.yaml”"), run.out());
  }

  @Test
  void aPartialSumIsNoSum() throws IOException {
    change(folder.resolve("a.yaml"), ", executed: 527.92", "");
    Run run = Run.of("check", whole.toString());
    assertEquals(1, run.code());
    assertTrue(run.out().contains("members-partial"), run.out());
  }

  @Test
  void inASummaryNothingCountsTwice() {
    Run run = Run.of("summary", folder.toString(), "--to", "csv");
    assertTrue(run.out().contains("total,,,,,,,,2,860,848.6,840.37,"), run.out());
    Run alone = Run.of("summary", whole.toString(), "--to", "csv");
    assertTrue(alone.out().contains("total,,,,,,,,1,2120,2137,2125.53,"), alone.out());
  }
}
