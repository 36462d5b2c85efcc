package cn.jixiao.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLibraryTest {
  private static final FormLibrary BUILT_IN = new FormLibrary(Optional.empty());
  private static final List<String> FORMS =
      List.of(
          "beijing-2019",
          "beijing-2020",
          "beijing-2024",
          "department-2021",
          "ministry-2020",
          "monitoring-2019",
          "tianjin-2023",
          "transfer-2023",
          "yunnan-2023",
          "zhangjiakou-2024");

  @TempDir Path folder;

  static Stream<String> builtIn() {
    return FORMS.stream();
  }

  @Test
  void theseFormsTravelWithTheProgram() {
    assertEquals(FORMS, BUILT_IN.ids());
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void aBuiltInFormReadsWithoutFindings(String id) throws IOException {
    FormReading reading = BUILT_IN.form(id).orElseThrow();
    assertEquals(List.of(), reading.findings());
    Form form = reading.form().orElseThrow();
    assertEquals(id, form.id());
    assertFalse(form.documents().isEmpty());
    for (Form.DocumentTemplate template : form.documents().values()) {
      assertTrue(BUILT_IN.file(template.folder() + "/" + template.file()).isPresent());
    }
    assertEquals(
        form.points() && form.documents().containsKey(DocumentKind.SELF_EVALUATION),
        form.execution().isPresent());
  }

  @Test
  void theUsersFilesStandBeforeTheBuiltInOnesOneByOne() throws IOException {
    write("beijing-2024/style.css", "h1 { color: red }");
    write("common/own.css", "");
    FormLibrary library = new FormLibrary(Optional.of(folder));
    assertArrayEquals(
        "h1 { color: red }".getBytes(StandardCharsets.UTF_8),
        library.file("beijing-2024/style.css").orElseThrow());
    assertEquals(
        folder.resolve("beijing-2024/style.css"), library.shownPath("beijing-2024/style.css"));
    assertArrayEquals(
        BUILT_IN.file("beijing-2024/form.yaml").orElseThrow(),
        library.file("beijing-2024/form.yaml").orElseThrow());
    assertEquals(
        Path.of("templates/beijing-2024/form.yaml"), library.shownPath("beijing-2024/form.yaml"));
    assertTrue(library.file("common/own.css").isPresent());
    assertEquals(FORMS, library.ids());
    assertTrue(library.form("beijing-2024").orElseThrow().form().isPresent());
  }

  @Test
  void aFolderWithAFormFileIsAForm() throws IOException {
    write("a-sixth/form.yaml", "name: 第六种");
    write("no-form/style.css", "");
    FormLibrary library = new FormLibrary(Optional.of(folder));
    assertEquals(FORMS.size() + 1, library.ids().size());
    assertTrue(library.ids().contains("a-sixth"));
    FormReading reading = library.form("a-sixth").orElseThrow();
    assertTrue(reading.form().isEmpty());
    assertEquals(folder.resolve("a-sixth/form.yaml"), reading.findings().get(0).place().file());
    assertTrue(library.form("no-form").isEmpty());
  }

  @Test
  void aMissingFolderIsLikeNone() {
    FormLibrary library = new FormLibrary(Optional.of(folder.resolve("none")));
    assertEquals(FORMS, library.ids());
    assertTrue(library.form("beijing-2020").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..",
        "a/../../secret.txt",
        "beijing-2024/../../secret.txt",
        "beijing-2024/../beijing-2020/form.yaml",
        "./beijing-2024/form.yaml",
        "beijing-2024//form.yaml",
        "/etc/hostname",
        "beijing-2024\\form.yaml",
        "beijing-2024/"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Path own = Files.createDirectories(folder.resolve("own"));
    assertEquals(Optional.empty(), new FormLibrary(Optional.of(own)).file(name), name);
    assertEquals(Optional.empty(), BUILT_IN.file(name), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "../own", "nothing", "common"})
  void thereIsNoFormOfSuchAName(String id) throws IOException {
    write("form.yaml", "name: 不在文件夹里");
    FormLibrary library = new FormLibrary(Optional.of(folder));
    assertEquals(Optional.empty(), library.form(id));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
