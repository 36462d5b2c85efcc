package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Parts as processes, as a pipeline or a cluster starts them, some ended before they are done. */
@DisabledOnOs(OS.WINDOWS)
class ShardsIT {
  private static final Path LAUNCHER = Path.of("jixiao").toAbsolutePath();
  private static final int PROJECTS = 12;
  private static final int PARTS = 3;

  /** As long as a part takes on a quiet machine, more or less. */
  private static final int LONGEST_MILLIS = 2500;

  @TempDir private Path folder;

  @BeforeEach
  void projects() throws IOException {
    for (int i = 0; i < PROJECTS; i++) {
      Projects.write(
          folder.resolve("projects/" + (i % 3) + "/p" + i + ".yaml"),
          Projects.EVALUATED.replace("id: jian", "id: p" + i).replace("72}", "7" + i % 9 + "}"));
    }
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JIXIAO_NO_BUILD", "1");
    builder
        .environment()
        .merge(
            "PATH",
            LAUNCHER.getParent().toString(),
            (path, own) -> own + File.pathSeparator + path);
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void assertSameAs(Path whole, Path parts) throws IOException {
    List<String> files =
        Projects.filesIn(whole).stream().filter(f -> !f.contains(".jixiao")).toList();
    assertEquals(
        files, Projects.filesIn(parts).stream().filter(f -> !f.contains(".jixiao")).toList());
    for (String file : files) {
      assertEquals(-1, Files.mismatch(whole.resolve(file), parts.resolve(file)), file);
    }
  }

  private Run whole(Path out) {
    return Run.of(
        "render", folder.resolve("projects").toString(), "--to", "pdf", "-o", out.toString());
  }

  @Test
  void whateverIsEndedAndStartedAgainTheResultIsTheSame() throws Exception {
    Path whole = folder.resolve("whole");
    assertEquals(0, whole(whole).code());
    Random random = new Random(7);
    Deque<Integer> waiting = new ArrayDeque<>();
    int[] killed = new int[PARTS];
    for (int part = 0; part < PARTS; part++) {
      waiting.add(part);
    }
    while (!waiting.isEmpty()) {
      int part = waiting.remove();
      Process process =
          start(
              Map.of("JOB_COMPLETION_INDEX", String.valueOf(part)),
              LAUNCHER.toString(),
              "render",
              "--to",
              "pdf",
              "-o",
              "parts",
              "--shard",
              "auto/" + PARTS);
      try {
        // Twice at most, so that the test ends on the slowest machine.
        boolean ends =
            killed[part] == 2
                ? process.waitFor() >= 0
                : process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        if (!ends) {
          killed[part]++;
          waiting.add(part);
        }
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    assertTrue(killed[0] + killed[1] + killed[2] > 0, "nothing was ended");
    assertSameAs(whole, folder.resolve("parts"));
  }

  /** The files of the documentation do what they say, as far as a shell can tell. */
  @Test
  @SuppressWarnings("unchecked")
  void thePipelineOfTheDocumentationRuns() throws Exception {
    Map<String, Map<String, Object>> jobs =
        new Yaml().load(Files.readString(Path.of("docs/parallel/gitlab-ci.yml")));
    int parts = (int) jobs.get("print").get("parallel");
    for (int part = 1; part <= parts; part++) {
      Map<String, String> environment =
          Map.of("CI_NODE_INDEX", "" + part, "CI_NODE_TOTAL", "" + parts);
      run(String.join("\n", (List<String>) jobs.get("print").get("script")), environment);
    }
    run(String.join("\n", (List<String>) jobs.get("merge").get("script")), Map.of());
    assertPublished();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theManifestOfTheDocumentationRuns() throws Exception {
    List<Map<String, Object>> specs = new ArrayList<>();
    for (Object job :
        new Yaml().loadAll(Files.readString(Path.of("docs/parallel/kubernetes.yaml")))) {
      specs.add((Map<String, Object>) ((Map<String, Object>) job).get("spec"));
    }
    int parts = (int) specs.get(0).get("completions");
    for (int part = 0; part < parts; part++) {
      run(script(specs.get(0)), Map.of("JOB_COMPLETION_INDEX", "" + part));
    }
    run(script(specs.get(1)), Map.of());
    assertPublished();
  }

  @SuppressWarnings("unchecked")
  private static String script(Map<String, Object> job) {
    Map<String, Object> template = (Map<String, Object>) job.get("template");
    Map<String, Object> pod = (Map<String, Object>) template.get("spec");
    Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).get(0);
    List<String> command = (List<String>) container.get("command");
    assertEquals(List.of("sh", "-ec"), command.subList(0, 2));
    return command.get(2);
  }

  private void run(String script, Map<String, String> environment) throws Exception {
    assertEquals(0, start(environment, "sh", "-ec", script).waitFor(), script);
  }

  private void assertPublished() throws IOException {
    Path whole = folder.resolve("whole");
    whole(whole);
    Path summary = folder.resolve("public/summary.xlsx");
    assertTrue(Files.size(summary) > 0);
    Files.delete(summary);
    assertSameAs(whole, folder.resolve("public"));
  }
}
