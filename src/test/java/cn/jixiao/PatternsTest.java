package cn.jixiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No regular expression of the program goes back over what it has read, nor deeper with every
 * character: the characters that it looks at are counted.
 */
class PatternsTest {
  private static final int SHORT = 200;
  private static final int TIMES = 4;

  /** More than this many times the work for a text that is {@value #TIMES} times as long. */
  private static final int MOST = 6;

  /** Where a recursive expression has no stack left. */
  private static final int DEEP = 4_000;

  /**
   * Expressions that are only ever held against a whole text, where searching would begin anew at
   * every character; and the one that searches what the program itself wrote.
   */
  private static final Set<String> OF_WHOLE_TEXTS =
      Set.of(
          "BookProjects.GLOB",
          "NarrationCheck.COMMENT",
          "Fields.NUMBER_AND_UNIT",
          "FundRules.TOTAL",
          "FundRules.UNIT_IN_NAME",
          "GoalNumbers.COUNT",
          "Allowances.COMMENT",
          "Allowances.SEPARATOR",
          "PdfWriter.CREATED",
          "InitCommand.NO_FOLDER",
          "Narrative.OF_A_TABLE",
          "PdfFlow.ENTRY",
          "PdfLayout.PAGE_NUMBER",
          "PdfTable.ENDED",
          "PdfText.ENDED",
          "RowAlignment.WHOLE",
          "TableReading.AUTHORITY",
          "TableReading.TITLE",
          "WordText.ENDED",
          "WordText.POINT");

  private static final List<String> PIECES =
      List.of(
          "万", "一", "长", "a", "A", "5", "1万", "5个", "≥", "≥5%", "（", "(5)", "（5）", "每人", "，", "。",
          "5。", "12月", "2024年", "-", "1-", "率", "不", "较上年增长5%", "前3名", "共5场，", "元/人·", "项目", " 1 ",
          "*a*", "<b>", "#", "\"", ".", "1.", "1,234", "234,", "、", "第", "至", "目标", "无", "零", " ",
          "\t", "\n", "a ", "- ", "：", "a: ", "<a ", "=\"", "&", "/", "\\", "a/", "人", "元", "年",
          "日", "5年", "季度", "%", "+", "0", "满意度", "数量", "·", "\u3000", "x,", "(a", "[", "]", "{",
          "}", "'", "$", "_", "@", "～");

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static Map<String, Pattern> patterns() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.jixiao");
    Map<String, Pattern> patterns = new TreeMap<>();
    for (JavaClass type : classes) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
          patterns.put(type.getSimpleName() + "." + field.getName(), value(field));
        }
      }
    }
    return patterns;
  }

  private static Pattern value(Field field) {
    try {
      field.setAccessible(true);
      return (Pattern) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  private static void search(Matcher matcher) {
    while (matcher.find()) {
      // Only the looks count.
    }
  }

  private static long looks(Pattern pattern, String text, Consumer<Matcher> use) {
    Counted counted = new Counted(text);
    use.accept(pattern.matcher(counted));
    return counted.looks;
  }

  private static List<String> wrong(
      String name, Pattern pattern, String first, Consumer<Matcher> use) {
    List<String> wrong = new ArrayList<>();
    for (String piece : PIECES) {
      long few = looks(pattern, first + piece.repeat(SHORT), use);
      long many = looks(pattern, first + piece.repeat(SHORT * TIMES), use);
      if (many > MOST * few + SHORT * TIMES) {
        wrong.add(name + " over " + first + piece + "…: " + few + " to " + many);
      } else if (first.isEmpty()) {
        try {
          looks(pattern, first + piece.repeat(DEEP), use);
        } catch (StackOverflowError e) {
          wrong.add(name + " over " + first + piece + "…: too deep");
        }
      }
    }
    return wrong;
  }

  @Test
  void theWorkGrowsAsTheText() {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Pattern> pattern : patterns().entrySet()) {
      for (String first : List.of("", "5")) {
        wrong.addAll(wrong(pattern.getKey(), pattern.getValue(), first, Matcher::matches));
        if (!OF_WHOLE_TEXTS.contains(pattern.getKey())) {
          wrong.addAll(wrong(pattern.getKey(), pattern.getValue(), first, PatternsTest::search));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsExceptedExists() {
    assertTrue(patterns().keySet().containsAll(OF_WHOLE_TEXTS));
  }

  @Test
  void aPatternThatGoesBackIsNoticed() {
    Pattern back = Pattern.compile("(a|aa)*b|\\s*x");
    assertTrue(wrong("back", back, "", PatternsTest::search).size() > 1);
  }
}
