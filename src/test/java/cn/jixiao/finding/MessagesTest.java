package cn.jixiao.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Properties CHINESE = load("/cn/jixiao/Messages.properties");
  private static final Properties ENGLISH = load("/cn/jixiao/Messages_en.properties");
  private static final Properties EXPLAINED = load("/cn/jixiao/Explanations.properties");
  private static final Properties EXPLAINED_IN_ENGLISH =
      load("/cn/jixiao/Explanations_en.properties");

  @Test
  void bothLanguagesHaveTheSameMessages() {
    assertEquals(
        new TreeSet<>(CHINESE.stringPropertyNames()), new TreeSet<>(ENGLISH.stringPropertyNames()));
    assertEquals(
        new TreeSet<>(EXPLAINED.stringPropertyNames()),
        new TreeSet<>(EXPLAINED_IN_ENGLISH.stringPropertyNames()));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : CHINESE.stringPropertyNames()) {
      assertEquals(arguments(CHINESE, key), arguments(ENGLISH, key), key);
    }
  }

  @Test
  void noMessageLosesItsApostrophes() {
    for (Properties language : List.of(CHINESE, ENGLISH)) {
      for (String key : language.stringPropertyNames()) {
        String bare = language.getProperty(key).replace("''", "").replaceAll("'[{}]'", "");
        assertFalse(bare.contains("'"), key);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ShapeCode.class)
  void everyFindingSaysWhatIsTheMatterAndWhatToDo(ShapeCode code) {
    Finding finding = code.at(Place.startOf(Path.of("x.yaml")), "first", "second", "third");
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Messages messages = new Messages(locale);
      for (String text : List.of(messages.message(finding), messages.hint(finding))) {
        assertTrue(text.endsWith("。") || text.endsWith("."), text);
        assertFalse(text.matches(".*\\{\\d}.*"), text);
      }
    }
  }

  @Test
  void anyLanguageButEnglishGivesChineseWhateverTheSystemSpeaks() {
    Finding finding = ShapeCode.FILE_EMPTY.at(Place.startOf(Path.of("x.yaml")));
    assertEquals("文件里没有任何内容。", new Messages(Locale.FRANCE).message(finding));
    assertEquals("文件里没有任何内容。", new Messages(Locale.CHINA).message(finding));
    assertEquals("There is nothing in the file.", new Messages(Locale.UK).message(finding));
  }

  @Test
  void whatAuthorsWroteIsShownAsItIsButShortened() {
    Messages messages = new Messages(Locale.CHINA);
    Place place = Place.startOf(Path.of("x.yaml"));
    String braces = "{0}'";
    assertEquals(
        "这里没有“{0}'”这个字段。", messages.message(ShapeCode.UNKNOWN_KEY.at(place, braces, "id")));
    String paragraph = "指\n标".repeat(3000);
    assertTrue(
        messages.message(ShapeCode.NUMBER_EXPECTED.at(place, "score", paragraph)).length() < 200);
  }

  @ParameterizedTest
  @EnumSource(ShapeCode.class)
  void everyFindingIsExplained(ShapeCode code) {
    for (Properties language : List.of(EXPLAINED, EXPLAINED_IN_ENGLISH)) {
      for (String part : List.of("rule", "why", "source", "bad", "good")) {
        String text = language.getProperty(code.code() + "." + part, "");
        assertFalse(text.isBlank(), () -> code.code() + "." + part);
      }
    }
    Explanation explanation = new Messages(Locale.CHINA).explanation(code.code());
    for (String sentence : List.of(explanation.rule(), explanation.why(), explanation.source())) {
      assertTrue(sentence.endsWith("。"), sentence);
    }
    assertFalse(explanation.bad().equals(explanation.good()));
  }

  private static Set<String> arguments(Properties language, String key) {
    Object[] marks = {"\u0001", "\u0002", "\u0003", "\u0004"};
    return new MessageFormat(language.getProperty(key), Locale.ROOT)
        .format(marks)
        .chars()
        .filter(character -> character <= 4)
        .mapToObj(Integer::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = MessagesTest.class.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
