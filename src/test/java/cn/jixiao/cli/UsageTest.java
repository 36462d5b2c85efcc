package cn.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "render --too pdf       | 没有“--too”这个选项。 | There is no option \"--too\".",
        "render --to pfd        | “--to”不能是“pfd”。可以用的值：pdf, docx, html | \"--to\" cannot be \"pfd\". Possible values: pdf, docx, html",
        "render --document all  | 可以用的值：target, monitoring, self-evaluation | Possible values: target, monitoring, self-evaluation",
        "render -o              | “--output”后面要写一个值。 | \"--output\" needs a value.",
        "render --fonts nix     | “--fonts”指定的文件夹不存在：nix | does not exist: nix",
        "render -o a -o b       | “--output”只能写一次。 | \"--output\" can be given only once.",
        "rendr                  | 没有“rendr”这个命令。 | There is no command \"rendr\".",
        "score --format xml     | 可以用的值：table, json, csv, yaml | Possible values: table, json, csv, yaml",
        "summary --to xls       | 可以用的值：xlsx, csv, json, jsonl, html, pdf, docx | Possible values: xlsx, csv, json, jsonl, html, pdf, docx",
        "summary -o a.xls       | “--output”不能是“a.xls”。可以用的值：*.xlsx, *.csv | Possible values: *.xlsx, *.csv",
        "new a b                | 多了“b”。 | \"b\" is one argument too many.",
        "new --year abc         | “--year”不能是“abc”。 | \"--year\" cannot be \"abc\".",
        "new --form beijin      | “--form”不能是“beijin”。 | \"--form\" cannot be \"beijin\".",
        "help nix               | 没有“nix”这个命令。 | There is no command \"nix\".",
        "--lang fr              | 可以用的值：zh, en | Possible values: zh, en",
      })
  void wrongUsageIsExplainedInBothLanguages(String arguments, String chinese, String english) {
    Run inChinese = Run.of(arguments.split(" +"));
    assertEquals(2, inChinese.code());
    assertEquals("", inChinese.out());
    assertTrue(inChinese.err().contains(chinese), inChinese.err());
    Run inEnglish = Run.with(Map.of("LANG", "en_US.UTF-8"), false, arguments.split(" +"));
    assertEquals(2, inEnglish.code());
    assertTrue(inEnglish.err().contains(english), inEnglish.err());
    assertFalse(inEnglish.err().codePoints().anyMatch(Character::isIdeographic), inEnglish.err());
  }

  @Test
  void withoutACommandTheCallIsWrong() {
    assertEquals(2, Run.of().code());
    assertTrue(Run.of().err().contains("没有写命令"));
  }

  @Test
  void similarWordsAreProposed() {
    assertTrue(Run.of("rendr").err().contains("是不是：render"));
    assertTrue(Run.of("render", "--too", "x").err().contains("--to"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "render",
        "check",
        "explain",
        "score",
        "status",
        "summary",
        "diff",
        "review",
        "history",
        "git-diff-driver",
        "init",
        "new",
        "roll-forward",
        "form",
        "import",
        "audit",
        "completion",
        "help"
      })
  void everyCommandIsExplainedWithExamples(String command) {
    Run chinese = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
    assertEquals(0, chinese.code());
    assertTrue(chinese.out().contains("例子："), chinese.out());
    assertTrue(chinese.out().contains("选项："), chinese.out());
    Run english =
        command.isEmpty() ? Run.of("--lang=en", "-h") : Run.of(command, "-h", "--lang", "en");
    assertTrue(english.out().contains("Examples:"), english.out());
    assertFalse(
        english.out().replace("青年创业就业服务", "").codePoints().anyMatch(Character::isIdeographic),
        english.out());
    if (!command.isEmpty()) {
      assertEquals(chinese.out(), Run.of("help", command).out());
    }
  }

  @Test
  void theLanguageMayStandBeforeAndAfterTheCommand() {
    assertEquals(
        Run.of("--lang", "en", "score", "nix").err(), Run.of("score", "nix", "--lang=en").err());
  }

  @Test
  void theFormsAreListed() {
    assertTrue(Run.of("new", "--help").out().contains("tianjin-2023"));
  }

  @Test
  void theCompletionKnowsCommandsOptionsAndTheirWords() {
    String script = Run.of("completion").out();
    for (String word :
        List.of(
            "render",
            "check",
            "sarif",
            "id-twice",
            "explain",
            "--document",
            "self-evaluation",
            "zhangjiakou-2024")) {
      assertTrue(script.contains(word), word);
    }
  }

  @Test
  void theVersionIsShown() {
    assertTrue(Run.of("--version").out().startsWith("jixiao "));
  }
}
