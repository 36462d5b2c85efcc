package cn.jixiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.Cards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form has a page that says what the form says. Whoever changes a form on purpose has the
 * pages written anew by running this test with {@code -Djixiao.approve=true}.
 */
class FormPagesTest {
  private static final Path FOLDER = DocPage.FOLDER.resolve("forms");

  static List<String> forms() {
    return new FormLibrary(Optional.empty()).ids();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPageSaysWhatTheFormSays(String form) throws IOException {
    for (Path file : List.of(FOLDER.resolve(form + ".zh-CN.md"), FOLDER.resolve(form + ".md"))) {
      String page = Files.readString(file);
      String fresh = FormReference.in(page, Cards.form(form), DocPage.read(file).isChinese());
      if (Boolean.getBoolean("jixiao.approve")) {
        Files.writeString(file, fresh);
      } else {
        assertEquals(fresh, page, file + " is stale; see the Javadoc of this test");
      }
    }
  }

  @Test
  void everyPageIsOfAForm() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          forms(),
          files
              .map(file -> file.getFileName().toString().replaceAll("(\\.zh-CN)?\\.md", ""))
              .distinct()
              .sorted()
              .toList());
    }
  }
}
