package cn.jixiao.docs;

import cn.jixiao.cli.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Does what a guide says (照指南做一遍), from its first command to its last, in the folder in which this
 * process was started. A block {@code console} has commands after {@code $} and below each what it
 * prints; {@code …} stands for lines that are left out. Remarks say what a reader does in an
 * editor:
 *
 * <ul>
 *   <li>{@code write FILE}: the block that follows is the file
 *   <li>{@code change FILE}: the block that follows says which lines of it go ({@code -}) and come
 *       ({@code +})
 *   <li>{@code move FILE FILE}, {@code remove FILE}
 * </ul>
 */
final class Guide {
  private static final Pattern REMARK =
      Pattern.compile("<!-- (write|change|move|remove) ([^ ]+)(?: ([^ ]+))? -->");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^ \"]+)");

  private final DocPage page;
  private final boolean approves;
  private String text;
  private final List<String> complaints = new ArrayList<>();

  private Guide(DocPage page, boolean approves) throws IOException {
    this.page = page;
    this.approves = approves;
    this.text = Files.readString(page.file());
  }

  /**
   * Goes through guides one after the other, prints where they are wrong, and exits with 1 then.
   */
  public static void main(String[] pages) throws IOException, InterruptedException {
    int wrong = 0;
    for (String file : pages) {
      Guide guide = new Guide(DocPage.read(Path.of(file)), Boolean.getBoolean("jixiao.approve"));
      guide.follow();
      if (guide.approves) {
        Files.writeString(Path.of(file), guide.text);
      }
      guide.complaints.forEach(System.out::println);
      wrong += guide.complaints.size();
      empty(Path.of(""));
    }
    System.out.flush();
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static void empty(Path folder) throws IOException {
    List<Path> files;
    try (var all = Files.walk(folder.toAbsolutePath())) {
      files = all.skip(1).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      file.toFile().setWritable(true);
      Files.delete(file);
    }
  }

  private void follow() throws IOException, InterruptedException {
    String step = "";
    Path file = Path.of("");
    for (Node node = page.tree().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock block) {
        Matcher remark = REMARK.matcher(block.getLiteral().strip());
        if (remark.matches()) {
          step = remark.group(1);
          file = Path.of(remark.group(2));
          if (step.equals("move")) {
            Files.move(file, Path.of(remark.group(3)));
          } else if (step.equals("remove")) {
            Files.delete(file);
          }
        }
      } else if (node instanceof FencedCodeBlock block) {
        if (block.getInfo().equals("console")) {
          commands(block.getLiteral().lines().toList());
        } else if (step.equals("write")) {
          Files.createDirectories(file.toAbsolutePath().getParent());
          Files.writeString(file, block.getLiteral());
        } else if (step.equals("change")) {
          change(file, block.getLiteral().lines().toList());
        }
        step = "";
      }
    }
  }

  private void complain(String what, String... more) {
    complaints.add(page.file() + ": " + what + "\n" + String.join("\n", more) + "\n");
  }

  private void change(Path file, List<String> lines) throws IOException {
    String before = side(lines, '+');
    String text = Files.readString(file);
    int at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) {
      complain("these lines are not just once in " + file, before, text);
      return;
    }
    Files.writeString(
        file, text.substring(0, at) + side(lines, '-') + text.substring(at + before.length()));
  }

  private static String side(List<String> lines, char other) {
    return lines.stream()
        .filter(line -> line.charAt(0) != other)
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private void commands(List<String> lines) throws IOException, InterruptedException {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("$ ")) {
        complain("a console begins with a command", lines.get(i));
        return;
      }
      List<String> shown =
          lines.subList(i + 1, lines.size()).stream()
              .takeWhile(line -> !line.startsWith("$ "))
              .toList();
      command(lines.get(i).substring(2), shown);
      i += shown.size();
    }
  }

  private void command(String command, List<String> shown)
      throws IOException, InterruptedException {
    List<String> words =
        WORD.matcher(command)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    Set<String> printed =
        words.get(0).equals("git") ? git(words) : jixiao(command, words.subList(1, words.size()));
    // People see both streams in one; which line comes first there, no program can say.
    if (printed.stream().noneMatch(all -> shows(shown, all.lines().toList()))) {
      String head = "\n$ " + command + "\n";
      String old = head + shown.stream().map(line -> line + "\n").collect(Collectors.joining());
      int at = text.indexOf(old);
      if (approves && at >= 0) {
        text =
            text.substring(0, at)
                + head
                + printed.iterator().next()
                + text.substring(at + old.length());
        return;
      }
      complain(
          "$ " + command + "\nis shown with",
          String.join("\n", shown),
          "but prints",
          printed.iterator().next());
    }
  }

  /** Whether the lines are shown, all of them but for those that a line {@code …} stands for. */
  private static boolean shows(List<String> shown, List<String> printed) {
    if (shown.isEmpty()) {
      return printed.isEmpty();
    }
    List<String> rest = shown.subList(1, shown.size());
    if (shown.get(0).strip().equals("…")) {
      for (int i = 0; i <= printed.size(); i++) {
        if (shows(rest, printed.subList(i, printed.size()))) {
          return true;
        }
      }
      return false;
    }
    return !printed.isEmpty()
        && printed.get(0).stripTrailing().equals(shown.get(0).stripTrailing())
        && shows(rest, printed.subList(1, printed.size()));
  }

  /** What it prints, with either stream first. */
  private Set<String> jixiao(String command, List<String> arguments) {
    Run run =
        Run.with(
            Map.of("JIXIAO_LANG", page.isChinese() ? "zh" : "en"),
            false,
            arguments.toArray(String[]::new));
    if (run.code() > 1) {
      complain("$ " + command + "\nis wrong", run.err());
    }
    String results = run.out().replace('\\', '/');
    String findings = run.err().replace('\\', '/');
    return new LinkedHashSet<>(List.of(results + findings, findings + results));
  }

  private Set<String> git(List<String> words) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder(words).redirectErrorStream(true);
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    git.environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@example.org",
                "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@example.org",
                "LC_ALL", "C.UTF-8"));
    Process process = git.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      complain("git failed", String.join(" ", words), printed);
    }
    return Set.of(printed);
  }

  /** The words of {@link #main}'s process for a test that reports what it printed. */
  static List<String> call(List<Path> pages) {
    List<String> call =
        new ArrayList<>(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.config.file="
                    + Path.of("src/test/resources/logging.properties").toAbsolutePath(),
                "-Djixiao.approve=" + Boolean.getBoolean("jixiao.approve"),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Guide.class.getName()));
    pages.forEach(page -> call.add(page.toAbsolutePath().toString()));
    return call;
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
