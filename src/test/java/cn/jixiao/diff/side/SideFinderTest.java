package cn.jixiao.diff.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.NotCompared;
import cn.jixiao.diff.ProjectDiff;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.yaml.AuthoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can stand on either side, and what is said where it cannot. */
class SideFinderTest {
  private static final String A = "projects/2023/a.yaml";
  private static final String NEXT = "projects/2024/a.yaml";

  @TempDir private Path temporary;
  private GitSample sample;

  @BeforeEach
  void makeRepository() throws IOException, GitAPIException {
    sample =
        GitSample.in(Files.createDirectory(temporary.resolve("r")))
            .write(A, GitSample.project("a", 2023, "≥500人"))
            .write("projects/2023/b.yaml", GitSample.project("b", 2023, "≥10人"))
            .write("docker-compose.yaml", "services: {}\n")
            .commit("one")
            .write(A, GitSample.project("a", 2023, "≥450人"))
            .commit("two");
  }

  @AfterEach
  void closeRepository() {
    sample.close();
  }

  private DiffReport compare(String... arguments) throws WrongSides {
    return compareIn(sample.folder(), Map.of(), arguments);
  }

  private static DiffReport compareIn(
      Path directory, Map<String, String> environment, String... arguments) throws WrongSides {
    List<String> all = Arrays.asList(arguments);
    int dashes = all.indexOf("--");
    SideComparer comparer = new SideComparer(new FormLibrary(Optional.empty()));
    try (Sides sides =
        new SideFinder(directory, environment, new FolderFiles())
            .find(
                dashes < 0 ? all : all.subList(0, dashes),
                dashes < 0 ? Optional.empty() : Optional.of(all.subList(dashes + 1, all.size())))) {
      return comparer.compare(sides.old(), sides.now()).only(sides.wanted());
    }
  }

  private static List<String> told(DiffReport report) {
    return report.projects().stream()
        .flatMap(
            project -> project.findings().stream().map(f -> project.id() + " " + f.code().code()))
        .toList();
  }

  private String mistake(String... arguments) {
    return mistakeIn(sample.folder(), arguments).key();
  }

  private static WrongSides mistakeIn(Path directory, String... arguments) {
    return assertThrows(WrongSides.class, () -> compareIn(directory, Map.of(), arguments));
  }

  @Test
  void revisionsAreComparedHoweverTheyAreNamed() throws WrongSides, GitAPIException {
    sample.git().tag().setName("v1").setAnnotated(false).setObjectId(null).call();
    for (String[] arguments :
        List.of(
            new String[] {"HEAD~1", "HEAD"},
            new String[] {"HEAD~1..HEAD"},
            new String[] {"HEAD~1.."},
            new String[] {"HEAD~1...v1"},
            new String[] {"HEAD~1:projects/2023", "v1:projects/2023"},
            new String[] {"HEAD~1:" + A, "main:" + A},
            new String[] {"HEAD~1"})) {
      DiffReport report = compare(arguments);
      assertEquals(List.of("a target-loosened"), told(report), () -> List.of(arguments).toString());
      assertEquals(List.of(), report.notCompared());
    }
    DiffReport report = compare("HEAD~1", "HEAD");
    assertEquals(
        "HEAD~1:" + A, report.old().shown(report.projects().get(0).old().get().project().file()));
    assertEquals(1, report.count(ProjectDiff.Status.UNCHANGED));
  }

  @Test
  void withoutArgumentsTheWorkingTreeIsComparedWithHead() throws WrongSides, IOException {
    assertEquals(List.of(), told(compare()));
    sample.write(A, GitSample.project("a", 2023, "≥600人"));
    assertEquals(List.of("a target-tightened"), told(compare()));
    assertEquals(List.of("a target-tightened"), told(compare("projects/2023")));
    assertEquals(List.of(), told(compare("HEAD", "--", "projects/2023/b.yaml")));
  }

  @Test
  void pathsAreRelativeToTheWorkingDirectory() throws WrongSides {
    Path inside = sample.folder().resolve("projects/2023");
    assertEquals(
        List.of("a target-loosened"),
        told(compareIn(inside, Map.of(), "HEAD~1..HEAD", "--", "a.yaml")));
    assertEquals(List.of(), told(compareIn(inside, Map.of(), "HEAD~1", "HEAD", "--", "b.yaml")));
  }

  @Test
  void aNewYearIsComparedWithTheLastThoughThatIsStillThere()
      throws WrongSides, IOException, GitAPIException {
    sample.write(NEXT, GitSample.project("a", 2024, "≥400人")).commit("three");
    DiffReport report = compare("HEAD~1", "HEAD", "--", "projects/2024");
    assertEquals(List.of("a target-loosened"), told(report));
    ProjectDiff project = report.projects().get(0);
    assertEquals(2023, project.old().get().project().year().value());
    assertEquals(2024, project.now().get().project().year().value());
    assertEquals(0, compare("HEAD~1", "HEAD").count(ProjectDiff.Status.ADDED));
    assertEquals(0, compare("HEAD", "HEAD~1").count(ProjectDiff.Status.ADDED));
  }

  @Test
  void whatCannotBeReadIsNeitherAddedNorRemoved() throws WrongSides, IOException, GitAPIException {
    sample.write(A, "id: a\nyear: 2023\nname: [\n").commit("broken");
    DiffReport report = compare("HEAD~1", "HEAD");
    assertEquals(List.of(), told(report));
    assertEquals(1, report.notCompared().size());
    NotCompared pair = report.notCompared().get(0);
    assertTrue(pair.brokenOld().isEmpty() && pair.old().isPresent());
    assertEquals(Path.of(A), pair.brokenNew().get().findings().get(0).place().file());
    // Once broken on both sides, it did not change.
    assertEquals(List.of(), compare("HEAD").notCompared());
    sample.write("projects/2023/moved.yaml", Files.readString(sample.folder().resolve(A)));
    Files.delete(sample.folder().resolve(A));
    DiffReport moved = compare("HEAD~1");
    assertEquals(1, moved.notCompared().size());
    assertTrue(moved.notCompared().get(0).old().isPresent());
    assertEquals(List.of(), told(moved));
  }

  @Test
  void largeFilesAndForeignEncodingsAreTold() throws WrongSides, IOException, GitAPIException {
    sample.write(A, "#".repeat(AuthoredFile.LARGEST + 1)).commit("large");
    Files.write(
        sample.folder().resolve("projects/2023/b.yaml"), new byte[] {'%', 'P', 'D', 'F', '-'});
    DiffReport report = compare("HEAD~1");
    assertEquals(
        List.of("file-too-large", "not-text"),
        report.notCompared().stream()
            .map(pair -> pair.brokenNew().get().findings().get(0).code())
            .sorted()
            .toList());
    assertEquals(
        "file-too-large",
        compare("HEAD~1", "HEAD").notCompared().get(0).brokenNew().get().findings().get(0).code());
  }

  @Test
  void otherFilesAreNoProjects() throws WrongSides, IOException, GitAPIException {
    sample
        .write("projects/book.yaml", "title: x\n")
        .write("projects/.hidden/x.yaml", "x")
        .write("projects/notes.txt", "x");
    Files.createSymbolicLink(sample.folder().resolve("projects/link.yaml"), Path.of("2023/a.yaml"));
    Files.createSymbolicLink(sample.folder().resolve("projects/now"), Path.of("2023"));
    assertEquals(2, compare().projects().size());
    sample.commit("more");
    assertEquals(2, compare("HEAD~1", "HEAD").projects().size());
    assertEquals(List.of(), compare("HEAD~1", "HEAD").notCompared());
  }

  @Test
  void twoFoldersAreNarrowedFromWithin() throws WrongSides, IOException {
    sample.write(NEXT, GitSample.project("a", 2024, "≥400人"));
    sample.write("projects/2024/b.yaml", GitSample.project("b", 2024, "≥9人"));
    String old = sample.folder().resolve("projects/2023").toString();
    String now = sample.folder().resolve("projects/2024").toString();
    assertEquals(List.of("a target-loosened", "b target-loosened"), told(compare(old, now)));
    assertEquals(List.of("a target-loosened"), told(compare(old, now, "--", "a.yaml")));
    assertEquals("usage.diff.no-such-path", mistake(old, now, "--", "c.yaml"));
  }

  @Test
  void whatIsNamedWrongIsExplained() throws IOException, GitAPIException {
    sample.git().branchCreate().setName("docker-compose.yaml").call();
    sample.git().tag().setName("v2023").setAnnotated(false).call();
    assertEquals("usage.diff.ambiguous", mistake("docker-compose.yaml"));
    assertEquals("usage.diff.unknown", mistake("nothing-like-it"));
    assertEquals("usage.diff.unknown", mistake("HEAD~9"));
    assertEquals("usage.diff.unknown", mistake("a".repeat(Constants.OBJECT_ID_STRING_LENGTH)));
    WrongSides similar = mistakeIn(sample.folder(), "v2032..HEAD");
    assertEquals("usage.diff.unknown-similar", similar.key());
    assertEquals(List.of("v2032", "v2023"), similar.arguments());
    assertEquals("usage.diff.outside", mistake("HEAD", "--", "../x"));
    assertEquals("usage.diff.no-such-path", mistake("HEAD", "--", "projects/2050"));
    assertEquals("usage.diff.too-many", mistake("a", "b", "c"));
    assertEquals("usage.diff.one-side", mistake("HEAD:projects"));
    assertEquals("usage.diff.empty", mistake(""));
    assertEquals("usage.diff.empty", mistake("HEAD", "--", " "));
    assertEquals("usage.diff.unknown", mistake("a\0b", "HEAD"));
    assertEquals("usage.diff.no-such-path", mistake("HEAD", "--", "a\0b"));
    for (String unsupported : List.of(":/two", "HEAD^{/one}", ":0:projects/2023/a.yaml")) {
      assertEquals("usage.diff.not-supported", mistake(unsupported, "HEAD"));
    }
    assertEquals("usage.diff.no-revision", mistake("HEAD:projects..HEAD"));
  }

  @Test
  void dashesMakeARevisionOfWhatIsBoth() throws WrongSides, GitAPIException {
    sample.git().branchCreate().setName("projects").setStartPoint("HEAD~1").call();
    assertEquals("usage.diff.ambiguous", mistake("projects"));
    assertEquals(List.of("a target-loosened"), told(compare("projects", "--")));
    assertEquals(List.of(), told(compare("./projects")));
  }

  @Test
  void aFolderWithoutRepositoryHasNoRevisions() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("plain"));
    assertEquals("usage.diff.no-sides", mistakeIn(folder).key());
    assertEquals("usage.diff.no-path-no-repository", mistakeIn(folder, "HEAD").key());
    assertEquals("usage.diff.no-repository", mistakeIn(folder, "A..B").key());
    Files.writeString(folder.resolve("x.yaml"), "");
    assertEquals("usage.diff.one-side", mistakeIn(folder, "x.yaml").key());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals("usage.diff.nothing", mistakeIn(folder, empty.toString(), empty.toString()).key());
  }

  @Test
  void repositoriesOfEveryKindAreRead() throws IOException, GitAPIException, WrongSides {
    Path bare = temporary.resolve("bare");
    Git.cloneRepository()
        .setURI(sample.folder().toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    assertEquals("usage.diff.bare", mistakeIn(bare, "HEAD").key());
    assertEquals(List.of("a target-loosened"), told(compareIn(bare, Map.of(), "HEAD~1..HEAD")));
    Map<String, String> environment = Map.of("GIT_DIR", bare.toString());
    assertEquals(
        List.of("a target-loosened"), told(compareIn(temporary, environment, "HEAD~1..HEAD")));
    Path unborn = Files.createDirectory(temporary.resolve("unborn"));
    GitSample.in(unborn).close();
    assertEquals("usage.diff.no-commit", mistakeIn(unborn).key());
  }

  @Test
  void aLinkedWorkingTreeIsOneOfItsOwn() throws IOException, WrongSides, InterruptedException {
    Path linked = temporary.resolve("linked");
    Process git;
    try {
      git =
          new ProcessBuilder("git", "worktree", "add", "-q", linked.toString(), "HEAD~1")
              .directory(sample.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "git is not installed: " + e.getMessage());
      return;
    }
    assertEquals(0, git.waitFor());
    assertEquals(List.of(), told(compareIn(linked, Map.of())));
    assertEquals(List.of("a target-tightened"), told(compareIn(linked, Map.of(), "main")));
  }

  @Test
  void aShallowCloneSaysHowToGetTheRest() throws IOException, GitAPIException, WrongSides {
    Path shallow = temporary.resolve("shallow");
    Git.cloneRepository()
        .setURI(sample.folder().toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .call()
        .close();
    assertEquals("usage.diff.unknown-shallow", mistakeIn(shallow, "HEAD~1").key());
    assertEquals(List.of(), told(compareIn(shallow, Map.of())));
  }

  @Test
  void aDamagedRepositoryIsToldAsOne() throws IOException {
    Path objects = sample.folder().resolve(".git/objects");
    try (Stream<Path> files = Files.walk(objects)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertEquals("usage.diff.damaged", mistake("HEAD"));
  }

  @Test
  void nothingInTheRepositoryIsTouched() throws IOException, WrongSides {
    List<String> before = contents();
    compare("HEAD~1", "HEAD");
    compare("HEAD");
    assertEquals(before, contents());
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(sample.folder())) {
      return files
          .sorted()
          .map(
              file -> {
                try {
                  return file + " " + Files.getLastModifiedTime(file);
                } catch (IOException e) {
                  return file + " gone";
                }
              })
          .toList();
    }
  }

  @Test
  void aHashThatSeveralObjectsBeginWithIsNotGuessed() throws IOException {
    Map<String, String> known = new HashMap<>();
    String shared = null;
    try (ObjectInserter inserter = sample.git().getRepository().newObjectInserter()) {
      for (int i = 0; shared == null; i++) {
        byte[] content = String.valueOf(i).getBytes(StandardCharsets.UTF_8);
        String hash = inserter.insert(Constants.OBJ_BLOB, content).name();
        shared = known.put(hash.substring(0, 4), hash) == null ? null : hash.substring(0, 4);
      }
      inserter.flush();
    }
    String hash = shared;
    WrongSides mistake = assertThrows(WrongSides.class, () -> compare(hash, "HEAD"));
    assertEquals("usage.diff.ambiguous-hash", mistake.key());
    assertEquals(hash, mistake.arguments().get(0));
    assertEquals(2, mistake.arguments().get(1).split(", ").length);
  }

  @Test
  void historiesWithoutACommonCommitHaveNoBase() throws GitAPIException, IOException {
    sample.git().checkout().setOrphan(true).setName("other").call();
    sample.write(A, GitSample.project("a", 2023, "≥1人")).commit("apart");
    assertEquals("usage.diff.no-base", mistake("main...other"));
  }

  @Test
  void aRepositoryMayBeElsewhere() throws WrongSides, IOException {
    Path store = temporary.resolve("store");
    sample.close();
    Files.move(sample.folder().resolve(".git"), store);
    sample.write(".git", "gitdir: ../store\n");
    Files.writeString(
        store.resolve("config"), "[core]\n\tworktree = ../r\n", StandardOpenOption.APPEND);
    assertEquals(List.of("a target-loosened"), told(compare("HEAD~1", "HEAD")));
    sample.write(A, GitSample.project("a", 2023, "≥600人"));
    assertEquals(List.of("a target-tightened"), told(compare()));
  }
}
