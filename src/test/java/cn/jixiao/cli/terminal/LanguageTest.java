package cn.jixiao.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void chineseUnlessTheEnvironmentIsEnglish() {
    assertEquals(Language.ZH, of(Map.of()));
    assertEquals(Language.ZH, of(Map.of("LANG", "C.UTF-8")));
    assertEquals(Language.ZH, of(Map.of("LANG", "POSIX")));
    assertEquals(Language.ZH, of(Map.of("LANG", "fr_FR.UTF-8")));
    assertEquals(Language.EN, of(Map.of("LANG", "en_GB.UTF-8")));
    assertEquals(Language.ZH, of(Map.of("LANG", "en_GB.UTF-8", "LC_MESSAGES", "zh_CN.UTF-8")));
    assertEquals(Language.ZH, of(Map.of("LANG", "en_GB", "LC_ALL", "C", "LC_MESSAGES", "en_US")));
    assertEquals(Language.EN, of(Map.of("LANG", "en_GB", "LC_ALL", "")));
    assertEquals(Language.EN, of(Map.of("LANG", "zh_CN.UTF-8", "JIXIAO_LANG", "en")));
  }

  @Test
  void theOptionOverrulesTheEnvironment() {
    Map<String, String> english = Map.of("LANG", "en_US");
    assertEquals(Language.ZH, Language.of(List.of("score", "--lang", "zh"), english));
    assertEquals(Language.ZH, Language.of(List.of("--lang=zh", "score"), english));
    assertEquals(Language.EN, Language.of(List.of("--lang=xx", "score"), english));
    assertEquals(Language.EN, Language.of(List.of("score", "--", "--lang=zh"), english));
    assertEquals(Language.EN, Language.of(List.of("score", "--lang"), english));
  }

  @Test
  void consolesKeepTheirCharsetIfItHasChinese() {
    Charset gbk = Charset.forName("GBK");
    assertEquals(gbk, OutputCharset.of(true, Optional.of(gbk)));
    assertEquals(StandardCharsets.UTF_8, OutputCharset.of(false, Optional.of(gbk)));
    assertEquals(
        StandardCharsets.UTF_8, OutputCharset.of(true, Optional.of(StandardCharsets.US_ASCII)));
    assertEquals(StandardCharsets.UTF_8, OutputCharset.of(true, Optional.empty()));
  }

  private static Language of(Map<String, String> environment) {
    return Language.of(List.of("score"), environment);
  }
}
