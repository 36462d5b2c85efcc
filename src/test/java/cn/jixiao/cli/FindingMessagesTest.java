package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.book.BookCode;
import cn.jixiao.book.SummaryCode;
import cn.jixiao.check.CheckCode;
import cn.jixiao.diff.DiffCode;
import cn.jixiao.form.FormCode;
import cn.jixiao.project.Explanation;
import cn.jixiao.project.Finding;
import cn.jixiao.project.Messages;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import cn.jixiao.project.ShapeCode;
import cn.jixiao.render.RenderCode;
import cn.jixiao.score.ScoreCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingMessagesTest {
  private static final Set<String> CODES =
      Stream.of(
              Arrays.stream(ShapeCode.values()).map(ShapeCode::code),
              Stream.of("form-band"),
              Arrays.stream(FormCode.values()).map(FormCode::code),
              Arrays.stream(ScoreCode.values()).map(ScoreCode::code),
              Arrays.stream(CheckCode.values()).map(CheckCode::code),
              Arrays.stream(BookCode.values()).map(BookCode::code),
              Arrays.stream(SummaryCode.values()).map(SummaryCode::code),
              Arrays.stream(RenderCode.values()).map(RenderCode::code))
          .flatMap(codes -> codes)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void everyFindingHasItsMessageAndEveryMessageItsFinding() {
    Set<String> keys = new TreeSet<>();
    for (String key : new Messages(Locale.CHINA).keys()) {
      if (key.startsWith("finding.")) {
        keys.add(key.replaceAll("^finding\\.|\\.hint$", ""));
      }
    }
    assertEquals(CODES, keys);
  }

  @Test
  void everyFindingSaysWhatIsTheMatterAndWhatToDo() {
    for (String code : CODES) {
      Finding finding =
          new Finding(
              code,
              Severity.ERROR,
              Place.startOf(Path.of("x.yaml")),
              List.of("first", "second", "third", "fourth"));
      for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
        Messages messages = new Messages(locale);
        for (String text : List.of(messages.message(finding), messages.hint(finding))) {
          assertFalse(text.isBlank(), code);
          assertFalse(text.matches(".*\\{\\d}.*"), text);
        }
        assertTrue(messages.hint(finding).matches(".*[。.]"), code);
      }
    }
  }

  @Test
  void everyCodeIsExplainedInBothLanguagesAndBelongsToOneFamily() {
    List<String> ofFamilies =
        Arrays.stream(CodeFamily.values())
            .flatMap(family -> family.codes().stream())
            .sorted()
            .toList();
    Set<String> codes = new TreeSet<>(CODES);
    Arrays.stream(DiffCode.values()).map(DiffCode::code).forEach(codes::add);
    assertEquals(List.copyOf(codes), ofFamilies);
    for (String code : codes) {
      for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
        Explanation explanation = new Messages(locale).explanation(code);
        for (String sentence :
            List.of(explanation.rule(), explanation.why(), explanation.source())) {
          assertTrue(sentence.endsWith(locale.equals(Locale.CHINA) ? "。" : "."), code);
        }
        assertFalse(explanation.bad().isBlank(), code);
        assertFalse(explanation.good().isBlank(), code);
        assertNotEquals(explanation.bad(), explanation.good(), code);
      }
    }
  }
}
