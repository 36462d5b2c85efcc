package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jixiao.finding.Finding;
import cn.jixiao.project.ProjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private List<String> names(ProjectFiles found) {
    return found.files().stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  private static List<String> codes(ProjectFiles found) {
    return found.findings().stream().map(Finding::code).toList();
  }

  @Test
  void foldersAreSearchedInTheOrderOfNames() throws IOException {
    for (String name :
        List.of(
            "b/2.yaml",
            "b/10.yml",
            "B/1.yaml",
            "a.YAML",
            "b/book.yaml",
            "b/jixiao.yaml",
            "jixiao.yml",
            "b/text.md",
            "ä/x.yaml",
            "项目/一.yaml",
            ".git/x.yaml",
            "b/.hidden.yaml",
            "b/c/1.yaml",
            "b-c/1.yaml")) {
      file(name);
    }
    ProjectFiles found = ProjectFiles.in(List.of(folder));
    assertEquals(
        List.of(
            "B/1.yaml",
            "a.YAML",
            "b/10.yml",
            "b/2.yaml",
            "b/c/1.yaml",
            "b-c/1.yaml",
            "ä/x.yaml",
            "项目/一.yaml"),
        names(found));
    assertEquals(List.of(folder.resolve("b/book.yaml")), found.books());
    assertEquals(List.of(), found.findings());
  }

  @Test
  void aLinkToAProjectBesideItIsNoSecondProject() throws IOException {
    Path project = file("b/project.yaml");
    try {
      Files.createSymbolicLink(folder.resolve("a.yaml"), project);
      Files.createSymbolicLink(folder.resolve("broken.yaml"), folder.resolve("gone.yaml"));
      Files.createSymbolicLink(folder.resolve("b/up"), folder);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    ProjectFiles found = ProjectFiles.in(List.of(folder));
    assertEquals(List.of("b/project.yaml", "broken.yaml"), names(found));
  }

  @Test
  void filesAreTakenOnceInTheOrderNamed() throws IOException {
    Path z = file("z.yaml");
    file("a.yaml");
    Path text = file("project.txt");
    Path book = file("book.yaml");
    ProjectFiles found =
        ProjectFiles.in(List.of(z, book, text, folder, folder.resolve("./z.yaml")));
    assertEquals(List.of("z.yaml", "project.txt", "a.yaml"), names(found));
  }

  @Test
  void whatHoldsNoProjectIsReported() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    ProjectFiles found = ProjectFiles.in(List.of(empty, folder.resolve("none")));
    assertEquals(List.of(), found.files());
    assertEquals(List.of("folder-without-projects", "file-missing"), codes(found));
  }

  @Test
  void aHiddenFolderThatIsNamedIsSearched() throws IOException {
    Path file = file(".drafts/x.yaml");
    assertEquals(List.of(file), ProjectFiles.in(List.of(folder.resolve(".drafts"))).files());
  }

  @Test
  void linksThatLeadBackAreNoTrap() throws IOException {
    Path file = file("a/x.yaml");
    try {
      Files.createSymbolicLink(folder.resolve("a/back"), folder);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
    ProjectFiles found = ProjectFiles.in(List.of(folder));
    assertEquals(List.of(file), found.files());
    assertEquals(List.of(), found.findings());
  }

  @Test
  void aLinkToNowhereIsReported() throws IOException {
    Path link = folder.resolve("x.yaml");
    try {
      Files.createSymbolicLink(link, folder.resolve("nowhere"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
    ProjectFiles found = ProjectFiles.in(List.of(folder));
    assertEquals(
        List.of("file-missing"),
        new ProjectReader()
            .read(found.files().get(0)).findings().stream().map(Finding::code).toList());
  }
}
