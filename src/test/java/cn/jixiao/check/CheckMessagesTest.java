package cn.jixiao.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.form.FormCode;
import cn.jixiao.project.Explanation;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Messages;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that a rule reports says what is the matter, what to do, and why. */
class CheckMessagesTest {
  private static final Place PLACE = Place.startOf(Path.of("x.yaml"));

  static Stream<String> codes() {
    return Stream.of(
            Arrays.stream(CheckCode.values()).map(CheckCode::code),
            Arrays.stream(FormCode.values()).map(FormCode::code))
        .flatMap(code -> code);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeIsExplainedInBothLanguages(String code) {
    Finding finding =
        new Finding(code, Severity.ERROR, PLACE, List.of("first", "second", "third", "fourth"));
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Messages messages = new Messages(locale);
      Explanation explanation = messages.explanation(code);
      Stream.of(
              messages.message(finding),
              messages.hint(finding),
              explanation.rule(),
              explanation.why(),
              explanation.source())
          .forEach(
              text -> {
                assertTrue(text.endsWith("。") || text.endsWith("."), text);
                assertFalse(text.matches(".*\\{\\d}.*"), text);
              });
      assertFalse(explanation.bad().isBlank());
      assertFalse(explanation.good().isBlank());
    }
  }
}
