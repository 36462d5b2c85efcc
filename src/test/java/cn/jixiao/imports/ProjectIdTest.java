package cn.jixiao.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdTest {
  @ParameterizedTest
  @CsvSource({
    "青年活动, qing-nian-huo-dong",
    "绿化, lv-hua",
    "2024年培训, 2024-nian-pei-xun",
    "ABC项目, abc-xiang-mu",
    "项目ABC二期, xiang-mu-abc-er-qi",
    "Open Source, open-source",
    "“青年”（一期）, qing-nian-yi-qi"
  })
  void aNameIsSpelledInPinyin(String name, String id) {
    assertEquals(id, ProjectId.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "——", "（）", "😀"})
  void whatCannotBeSaidHasTheUsualName(String name) {
    assertEquals("xin-xiangmu", ProjectId.of(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 60, 200})
  void longNamesEndBehindASyllable(int length) {
    String id = ProjectId.of("庄".repeat(length));
    assertTrue(id.length() <= 60, id);
    assertTrue(id.matches("zhuang(-zhuang)*"), id);
  }

  @ParameterizedTest
  @ValueSource(ints = {59, 60, 61, 300})
  void oneLongWordIsCut(int length) {
    assertEquals(Math.min(60, length), ProjectId.of("a".repeat(length)).length());
  }

  @Property
  void anIdIsAlwaysPlain(
      @ForAll
          @Chars({'青', '绿', 'A', 'z', '9', '-', ' ', '（', '—', 'É', '\n'})
          @StringLength(max = 80)
          String name) {
    String id = ProjectId.of(name);
    assertTrue(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), id);
    assertTrue(id.length() <= 60, id);
  }
}
