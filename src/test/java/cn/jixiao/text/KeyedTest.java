package cn.jixiao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.finding.Severity;
import cn.jixiao.project.Achievement;
import cn.jixiao.project.ScoredAs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyedTest {
  static Stream<List<Keyed>> choices() {
    return Stream.of(
        Arrays.asList(Severity.values()),
        Arrays.asList(Achievement.values()),
        Arrays.asList(ScoredAs.values()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatIsWrittenMeansOneOfThem(List<Keyed> choices) {
    List<String> words =
        choices.stream()
            .flatMap(choice -> Stream.concat(Stream.of(choice.key()), choice.words().stream()))
            .toList();
    assertEquals(words.size(), Set.copyOf(words).size());
    for (String word : words) {
      assertEquals(
          1, choices.stream().filter(choice -> choice.isMeantBy(" " + word)).count(), word);
    }
    assertTrue(choices.stream().noneMatch(choice -> choice.isMeantBy("其他")));
    assertTrue(choices.stream().noneMatch(choice -> choice.isMeantBy("")));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyChoiceHasAChineseWord(List<Keyed> choices) {
    choices.forEach(choice -> assertFalse(choice.words().isEmpty(), choice.name()));
  }
}
