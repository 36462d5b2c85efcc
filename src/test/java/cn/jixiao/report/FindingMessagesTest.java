package cn.jixiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Explanation;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingMessagesTest {
  private static final Set<String> CODES =
      CodeCatalogue.all().stream()
          .filter(code -> code.family().isOfChecks())
          .map(FindingCode::code)
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
  void everyCodeOfTheProgramIsInTheCatalogue() {
    Set<FindingCode> listed = Set.copyOf(CodeCatalogue.all());
    new ClassFileImporter()
        .importPackages("cn.jixiao").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(FindingCode.class))
            .map(JavaClass::reflect)
            .forEach(
                type ->
                    assertTrue(
                        listed.containsAll(List.of(type.getEnumConstants())), type.getName()));
  }

  @Test
  void everyCodeIsExplainedInBothLanguages() {
    Set<String> codes =
        CodeCatalogue.all().stream().map(FindingCode::code).collect(Collectors.toSet());
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
