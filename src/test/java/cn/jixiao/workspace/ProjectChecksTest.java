package cn.jixiao.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.check.Sample;
import cn.jixiao.finding.Severity;
import cn.jixiao.form.FormLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectChecksTest {
  private static final FormLibrary LIBRARY = new FormLibrary(Optional.empty());
  private static final Set<String> MINE =
      Set.of(
          "cost-above-budget", "total-cost-target", "id-twice", "weights-not-100", "allow-unused");

  @TempDir private Path folder;

  private List<CheckedFile> check(CheckSettings settings, String... names) {
    return new ProjectChecks(LIBRARY, settings)
        .check(List.of(names).stream().map(folder::resolve).toList());
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<String> codes(CheckedFile file) {
    return file.findings().stream().map(f -> f.code() + ":" + f.place().line()).toList();
  }

  @Test
  void theMostSevereComesFirst() throws IOException {
    file("a.yaml", Sample.with("≤70.5万元", "≤70.4万元", "≤40万元", "≤80万元"));
    CheckedFile file = check(CheckSettings.DEFAULT.withSelect(MINE), "a.yaml").get(0);
    assertEquals(List.of("cost-above-budget:30", "total-cost-target:25"), codes(file));
    assertTrue(file.hasErrors());
    assertTrue(file.card().isPresent());
    assertEquals("      - name: 项目总成本", file.source().line(24));
  }

  @Test
  void aFileThatCannotBeReadIsNotCheckedFurther() throws IOException {
    file("a.yaml", Sample.with("weight: 30", "weight: 31", "name: 互联", "nama: 互联"));
    CheckedFile file = check(CheckSettings.DEFAULT, "a.yaml").get(0);
    assertEquals(List.of("misspelt-key:4"), codes(file));
    assertFalse(file.card().isPresent());
  }

  @Test
  void aFormThatDoesNotExistIsReportedWhereItIsNamed() throws IOException {
    file("a.yaml", Sample.with("beijing-2024", "bejing-2024"));
    file("b.yaml", Sample.with("beijing-2024", "shanghai", "id: tuanjian", "id: other"));
    List<CheckedFile> files = check(CheckSettings.DEFAULT, "a.yaml", "b.yaml");
    assertEquals(List.of("misspelt-form:3"), codes(files.get(0)));
    assertEquals(List.of("unknown-form:3"), codes(files.get(1)));
  }

  @Test
  void aFormWithMistakesOfItsOwnIsReportedOnce() throws IOException {
    Files.createDirectories(folder.resolve("forms/mine"));
    file("forms/mine/form.yaml", "name: x\n");
    file("a.yaml", Sample.with("beijing-2024", "mine"));
    file("b.yaml", Sample.with("beijing-2024", "mine", "id: tuanjian", "id: other"));
    List<CheckedFile> files =
        new ProjectChecks(
                new FormLibrary(Optional.of(folder.resolve("forms"))), CheckSettings.DEFAULT)
            .check(List.of(folder.resolve("a.yaml"), folder.resolve("b.yaml")));
    assertEquals(List.of("form-unusable:3"), codes(files.get(0)));
    assertEquals(List.of("form-unusable:3"), codes(files.get(1)));
    assertEquals(List.of("missing-key:1", "missing-key:1", "missing-key:1"), codes(files.get(2)));
    assertEquals(3, files.size());
  }

  @Test
  void allowancesAndTheRulesAboutAllFilesMeet() throws IOException {
    file("a.yaml", "# jixiao: allow id-twice 与旧文件并存\n" + Sample.SOUND);
    file("b.yaml", Sample.SOUND);
    List<CheckedFile> files =
        check(CheckSettings.DEFAULT.withLowest(Severity.INFO).withSelect(MINE), "a.yaml", "b.yaml");
    assertEquals(List.of(), codes(files.get(0)));
    assertEquals(List.of("id-twice:1"), codes(files.get(1)));
  }

  @Test
  void theSamplesHaveNothingThatAReviewerMustSee() {
    List<Path> samples = ProjectFiles.in(List.of(Path.of("projects"))).files();
    List<CheckedFile> files = new ProjectChecks(LIBRARY, CheckSettings.DEFAULT).check(samples);
    assertFalse(samples.isEmpty());
    for (CheckedFile file : files) {
      assertEquals(List.of(), file.findings(), file.file()::toString);
    }
  }

  @Test
  void theResultDoesNotDependOnWhichFileIsReadFirst() {
    List<Path> samples = ProjectFiles.in(List.of(Path.of("projects"))).files();
    CheckSettings all = CheckSettings.DEFAULT.withLowest(Severity.INFO);
    List<String> once =
        new ProjectChecks(LIBRARY, all)
            .check(samples).stream()
                .map(CheckedFile::toString)
                .map(text -> text.replaceAll("SourceText@\\w+", ""))
                .toList();
    List<String> again =
        new ProjectChecks(LIBRARY, all)
            .check(samples).stream()
                .map(CheckedFile::toString)
                .map(text -> text.replaceAll("SourceText@\\w+", ""))
                .toList();
    assertEquals(once, again);
  }
}
