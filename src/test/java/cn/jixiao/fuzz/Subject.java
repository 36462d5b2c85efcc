package cn.jixiao.fuzz;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.diff.side.SideFinder;
import cn.jixiao.diff.side.Sides;
import cn.jixiao.diff.side.WrongSides;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A kind of what people write, with sound examples, and the ways that it takes in the program. */
enum Subject {
  /** A project's file, through every command that reads projects. */
  PROJECT(60, "mutant.yaml"),
  /** The file of a volume. */
  BOOK(6, "book.yaml"),
  /** A narrative of a volume. */
  NARRATIVE(6, "概况.md"),
  /** The settings. */
  SETTINGS(4, "jixiao.yaml"),
  /** What describes a form. */
  FORM(6, "form.yaml"),
  /** A template of a form. */
  TEMPLATE(6, "target.ftlh"),
  /** The looks of a form. */
  STYLE(4, "style.css"),
  /** An indicator's name, target and actual value, divided by tabs. */
  MEASURE(6, "measure.tsv"),
  /** What stands behind {@code diff} for two revisions. */
  GIT_ARGUMENT(2, "arguments.txt");

  private static final String SMALL =
      """
      id: %1$s
      year: %2$d
      form: beijing-2024
      name: 项目%1$s
      department: 部门
      unit: 单位
      funds: {fiscal: {budget: 20, adjusted: 20, executed: 19.5}}
      goals: {expected: 开展活动10次, achieved: 开展活动11次}
      indicators:
        产出指标:
          数量指标:
            - {name: 开展活动次数, target: ≥10次, actual: 11次, weight: 50}
        满意度指标:
          服务对象满意度指标:
            - {name: 参与者满意度, target: ≥95%%, actual: 96%%, weight: 40}
      """;

  private static final List<String> BOOKS =
      List.of(
          """
          title: 绩效自评报告
          subtitle: （2024年度）
          department: 部门
          date: 2025-03
          parts:
            - {title: 第一部分 概况, text: 概况.md}
            - {title: 第二部分 自评表, projects: ["*.yaml"], document: self-evaluation}
            - {title: 第三部分 汇总, summary: true}
          """,
          """
          title: 目标
          parts:
            - title: 表
              projects: [a.yaml, b.yaml]
            - title: 说明
              text: 概况.md
          """);

  private final int share;
  private final String fileName;

  Subject(int share, String fileName) {
    this.share = share;
    this.fileName = fileName;
  }

  /** How many of a hundred inputs are of this kind. */
  int share() {
    return share;
  }

  /** The name of the spoiled file in its folder. */
  String fileName() {
    return fileName;
  }

  /**
   * Gives the file that was put into the trial's folder to the program.
   *
   * @param sound what it was made of
   * @throws IOException where what stands beside it cannot be written
   */
  void feed(Trial trial, String sound) throws IOException {
    switch (this) {
      case PROJECT -> throughCommands(trial, sound);
      case BOOK -> printBook(trial);
      case NARRATIVE -> printNarrative(trial);
      case SETTINGS -> checkWithSettings(trial);
      case FORM, TEMPLATE, STYLE -> printForm(trial, fileName);
      case MEASURE -> readMeasures(trial);
      case GIT_ARGUMENT -> nameSides(trial);
    }
  }

  /**
   * Sound examples.
   *
   * @param folders with projects
   * @throws IOException where they cannot be read
   */
  List<String> seeds(List<Path> folders) throws IOException {
    return switch (this) {
      case PROJECT -> projects(folders);
      case BOOK -> BOOKS;
      case NARRATIVE ->
          List.of(
              "# 一、概况\n\n*强调* **重点** `代码`，见[说明](https://example.org)。\n\n1. 甲\n2. 乙\n   - 丙\n\n> 引文\n",
              "| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |\n\n<!-- 注 -->\n\n![图](tu.png)\n\n---\n\n## 二\n\n段落  \n换行\n");
      case SETTINGS ->
          List.of(
              "severity: info\nignore: [reason-missing]\nseverities:\n  group-weight: error\nstrict: true\n",
              "select: [published-total, id-twice]\n");
      case FORM -> List.of(form("form.yaml", "beijing-2024"), form("form.yaml", "tianjin-2023"));
      case TEMPLATE ->
          List.of(form("target.ftlh", "beijing-2024"), form("target.ftlh", "tianjin-2023"));
      case STYLE -> List.of(form("style.css", "beijing-2024"), form("style.css", "tianjin-2023"));
      case MEASURE -> measures();
      case GIT_ARGUMENT ->
          List.of(
              "HEAD~1\nHEAD", "HEAD~1..HEAD", "main\n--\na.yaml", "HEAD:a.yaml\na.yaml", "HEAD^1");
    };
  }

  private static void throughCommands(Trial trial, String sound) throws IOException {
    Path folder = trial.folder();
    String file = folder.resolve("mutant.yaml").toString();
    Path before = Files.writeString(folder.resolve("sound.yaml"), earlier(sound));
    Path output = folder.resolve("out");
    trial.call("check", "--severity", "info", file);
    trial.call("score", file);
    trial.call("render", "--force", "-o", output.toString(), file);
    trial.documentsAreWhole(output);
    trial.call("diff", before.toString(), file);
    trial.call("history", file, "--projects", folder.toString());
    trial.call("summary", folder.toString());
  }

  private static void printBook(Trial trial) throws IOException {
    printVolume(trial, "概况.md", "# 概况\n\n共*2*个项目。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n");
  }

  private static void printNarrative(Trial trial) throws IOException {
    printVolume(trial, "book.yaml", BOOKS.get(0));
  }

  private static void checkWithSettings(Trial trial) throws IOException {
    Path folder = trial.folder();
    Path file = Files.writeString(folder.resolve("a.yaml"), SMALL.formatted("a", 2024));
    String settings = folder.resolve("jixiao.yaml").toString();
    trial.call("check", "--settings", settings, file.toString());
    trial.call("score", file.toString(), "--format", "json");
  }

  private static void readMeasures(Trial trial) throws IOException {
    byte[] bytes = Files.readAllBytes(trial.folder().resolve("measure.tsv"));
    String[] cells = (new String(bytes, StandardCharsets.UTF_8) + "\t \t ").split("\t", -1);
    MeasureReader reader = new MeasureReader();
    trial.step(
        "read",
        () -> {
          for (String cell : cells) {
            reader.read(cell);
            reader.readTime(cell);
            reader.parts(cell);
            reader.figures(cell);
            IndicatorName.of(cell).read(cells[1]);
          }
        });
    trial.step("judge", () -> judge(cells));
  }

  private static void nameSides(Trial trial) throws IOException {
    byte[] bytes = Files.readAllBytes(trial.folder().resolve("arguments.txt"));
    List<String> arguments =
        Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    Path repository = trial.folder().resolve("repository");
    trial.step("repository", () -> makeRepository(repository));
    trial.step("sides", () -> findSides(repository, arguments));
  }

  private static List<String> projects(List<Path> folders) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Subject::isProject).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    texts.add(SMALL.formatted("small", 2024));
    return texts;
  }

  private static boolean isProject(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.equals("book.yaml") && !name.equals("jixiao.yaml");
  }

  private static String form(String file, String form) throws IOException {
    return Files.readString(Path.of("templates", form, file));
  }

  private static List<String> measures() throws IOException {
    List<String> measures = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/cn/jixiao/score/judgements.tsv"))) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length > 3) {
        measures.add(String.join("\t", List.of(cells).subList(1, 4)));
      }
    }
    return measures;
  }

  /** The project as it might have been a year before. */
  private static String earlier(String sound) {
    return sound
        .replaceFirst("(?m)^year: 2024$", "year: 2023")
        .replaceFirst("(?m)^year: 2020$", "year: 2019");
  }

  private static void printVolume(Trial trial, String otherFile, String other) throws IOException {
    Path folder = trial.folder();
    Files.writeString(folder.resolve(otherFile), other);
    Files.writeString(folder.resolve("a.yaml"), SMALL.formatted("a", 2024));
    Files.writeString(folder.resolve("b.yaml"), SMALL.formatted("b", 2024));
    Path output = folder.resolve("out");
    trial.call("check", folder.toString());
    trial.call("render", "-o", output.toString(), folder.resolve("book.yaml").toString());
    trial.documentsAreWhole(output);
  }

  private static void printForm(Trial trial, String spoiled) throws IOException {
    Path folder = trial.folder();
    Path forms = folder.resolve("forms");
    Path form = Files.createDirectories(forms.resolve("eigen"));
    for (String file : List.of("form.yaml", "target.ftlh", "style.css")) {
      Files.writeString(form.resolve(file), form(file, "tianjin-2023"));
    }
    Files.copy(folder.resolve(spoiled), form.resolve(spoiled), StandardCopyOption.REPLACE_EXISTING);
    String project = SMALL.formatted("a", 2024).replace("form: beijing-2024", "form: eigen");
    Path file = Files.writeString(folder.resolve("a.yaml"), project);
    Path output = folder.resolve("out");
    trial.call("check", "--templates", forms.toString(), file.toString());
    trial.call(
        "render",
        "--force",
        "--templates",
        forms.toString(),
        "-o",
        output.toString(),
        file.toString());
    trial.documentsAreWhole(output);
  }

  private static void judge(String[] cells) {
    String project =
        SMALL
            .formatted("a", 2024)
            .replace("开展活动次数", quoted(cells[0]))
            .replace("≥10次", quoted(cells[1]))
            .replace("11次,", quoted(cells[2]) + ",");
    Map<Path, byte[]> contents =
        Map.of(Path.of("a.yaml"), project.getBytes(StandardCharsets.UTF_8));
    for (CheckedFile file :
        new Workspace(new FormLibrary(Optional.empty()), CheckSettings.DEFAULT).check(contents)) {
      file.failure()
          .ifPresent(
              thrown -> {
                throw new IllegalStateException(thrown);
              });
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\p{Cntrl}", " ") + "'";
  }

  private static void makeRepository(Path folder) throws IOException, GitAPIException {
    Files.createDirectories(folder);
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      for (int year : List.of(2023, 2024)) {
        Files.writeString(folder.resolve("a.yaml"), SMALL.formatted("a", year));
        git.add().addFilepattern(".").call();
        git.commit()
            .setMessage("m")
            .setAuthor("a", "a@b.c")
            .setCommitter("a", "a@b.c")
            .setSign(false)
            .call();
      }
    }
  }

  private static void findSides(Path repository, List<String> arguments) throws Exception {
    int dashes = arguments.indexOf("--");
    try (Sides sides =
        new SideFinder(repository, Map.of(), new FolderFiles())
            .find(
                dashes < 0 ? arguments : arguments.subList(0, dashes),
                dashes < 0
                    ? Optional.empty()
                    : Optional.of(arguments.subList(dashes + 1, arguments.size())))) {
      sides.wanted();
    } catch (WrongSides e) {
      // What is wrong with them was said.
    }
  }

  /** One by chance, as often as its share says. */
  static Subject any(Random random, List<Subject> among) {
    int all = among.stream().mapToInt(Subject::share).sum();
    int rest = random.nextInt(all);
    for (Subject subject : among) {
      rest -= subject.share();
      if (rest < 0) {
        return subject;
      }
    }
    throw new IllegalStateException();
  }
}
