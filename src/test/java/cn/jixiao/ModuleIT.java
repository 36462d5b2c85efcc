package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a module: the front works from it, and the rest is out of reach. */
class ModuleIT {
  private static final String MODULES =
      Path.of("target", "jixiao.jar") + java.io.File.pathSeparator + Path.of("target", "lib");

  @TempDir private Path folder;

  private static String program(String statement) {
    return """
        import cn.jixiao.Jixiao;
        import cn.jixiao.form.DocumentKind;
        import cn.jixiao.print.Format;
        import java.nio.file.Path;

        public final class Program {
          public static void main(String[] arguments) {
            %s
          }
        }
        """
        .formatted(statement);
  }

  /** What a tool of the JDK says, with its exit code before it. */
  private String run(String tool, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Xmx512m"));
    if (tool.equals("javac")) {
      command.subList(1, command.size()).clear();
      command.addAll(List.of("-encoding", "UTF-8"));
    }
    command.addAll(arguments);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    return process.exitValue() + " " + Files.readString(said, StandardCharsets.UTF_8);
  }

  private String runProgram(Path... arguments) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of("-p", MODULES, "--add-modules", "cn.jixiao", "-cp", folder.toString()));
    all.add("Program");
    for (Path argument : arguments) {
      all.add(argument.toString());
    }
    return run("java", all);
  }

  private String compile(String source) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("Program.java"), source);
    return run(
        "javac",
        List.of(
            "-d", folder.toString(), "-p", MODULES, "--add-modules", "cn.jixiao", file.toString()));
  }

  @Test
  void theFrontPrintsFromTheModule() throws IOException, InterruptedException {
    Path sample = Path.of("projects/beijing-tuanshiwei/2024/xinmeiti-zhongyang-chufang.yaml");
    String statement =
        """
        try (Jixiao jixiao = Jixiao.standard()) {
              System.out.println(
                  jixiao
                      .print(
                          jixiao.check(Path.of(arguments[0])),
                          DocumentKind.SELF_EVALUATION,
                          Format.PDF,
                          Format.DOCX)
                      .files()
                      .size());
            }\
        """;
    assertEquals("0 ", compile(program(statement)));
    assertEquals("0 2", runProgram(sample).strip());
  }

  @Test
  void whatTravelsInTheJarIsReadByManyThreads() throws IOException, InterruptedException {
    String sound =
        Files.readString(Path.of("projects/tianjin-tuanshiwei/2023/zhengwu-xinxihua-yunwei.yaml"));
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.yaml"), sound.replaceFirst("(?m)^form: .*", "form: tianjin"));
    Path right = Files.writeString(folder.resolve("right.yaml"), sound);
    String statement =
        """
        java.util.Set<Object> told = java.util.concurrent.ConcurrentHashMap.newKeySet();
            Thread[] threads = new Thread[16];
            try (Jixiao shared = Jixiao.standard()) {
              for (int i = 0; i < threads.length; i++) {
                Jixiao jixiao = i % 4 == 0 ? Jixiao.standard() : shared;
                threads[i] =
                    new Thread(
                        () -> {
                          try {
                            told.add(jixiao.check(Path.of(arguments[0])).findings());
                            told.add(
                                jixiao
                                    .print(
                                        jixiao.check(Path.of(arguments[1])),
                                        DocumentKind.TARGET,
                                        Format.PDF)
                                    .in(Format.PDF)
                                    .orElseThrow()
                                    .length);
                          } catch (Throwable e) {
                            told.add(e);
                          }
                        });
              }
              for (Thread thread : threads) {
                thread.start();
              }
              for (Thread thread : threads) {
                thread.join();
              }
            } catch (InterruptedException e) {
              told.add(e);
            }
            System.out.println(told.size() + " " + told);\
        """;
    assertEquals("0 ", compile(program(statement)));
    String said = runProgram(wrong, right);
    // One kind of finding, and one document.
    assertTrue(said.startsWith("0 2 "), said);
    assertTrue(said.contains("tianjin-2023"), said);
  }

  @Test
  void theRestIsOutOfReach() throws IOException, InterruptedException {
    String said = compile(program("new cn.jixiao.page.PageTemplates(null);"));
    assertTrue(said.startsWith("1 "), said);
    assertTrue(said.contains("package cn.jixiao.page is not visible"), said);
  }
}
