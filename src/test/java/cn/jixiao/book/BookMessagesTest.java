package cn.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Messages;
import cn.jixiao.project.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookMessagesTest {
  @ParameterizedTest
  @EnumSource(BookCode.class)
  void everyCodeIsExplainedInBothLanguages(BookCode code) {
    Finding finding = code.at(Place.startOf(Path.of("book.yaml")), "first", "second", "third");
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Messages messages = new Messages(locale);
      String explain = "explain." + code.code();
      for (String text :
          List.of(
              messages.message(finding),
              messages.hint(finding),
              messages.text(explain + ".rule"),
              messages.text(explain + ".why"),
              messages.text(explain + ".source"))) {
        assertTrue(text.endsWith("。") || text.endsWith("."), text);
        assertFalse(text.matches(".*\\{\\d}.*"), text);
      }
      assertFalse(messages.text(explain + ".bad").isBlank());
      assertFalse(messages.text(explain + ".good").isBlank());
    }
  }
}
