package cn.jixiao.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.jixiao.text.Similarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two names are one, almost one, or alike. */
class NameTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "培训 人数, 培训人数",
    "“培训”（人数）, 培训人数",
    "ＡＺａｚ０９, azaz09",
    "ABC, abc",
    // Radicals where characters were meant: the first and last of each range that have one.
    "⽉, 月",
    "⺟, 母",
    "⿕, 龠",
    "豈, 豈",
    // Their neighbours are letters of their own.
    "一月, 一月",
  })
  void spellingsOfOneNameHaveOneKey(String text, String key) {
    assertEquals(key, Name.of(text).key());
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "培训人数, 培训人数, true",
    // One put in: at the start, within, at the end.
    "培训人数, 总培训人数, true",
    "培训人数, 培训总人数, true",
    "培训人数, 培训人数量, true",
    // One replaced, likewise.
    "培训人数, 集训人数, true",
    "培训人数, 培训次数, true",
    "培训人数, 培训人次, true",
    "人, 次, true",
    "人, 人人, true",
    "人人, 人人人, true",
    // Two.
    "培训人数, 集训人次, false",
    "培训人数, 人数, false",
    "人数, 培训人数, false",
    "培训人数, 培训次, false",
    "培训人数, 集训人数量, false",
    "培训人数, 训培人数, false",
    "人数, 次, false",
  })
  void oneCharacterMakesTheOtherName(String one, String other, boolean expected) {
    assertEquals(expected, Name.of(one).isOneCharacterFrom(Name.of(other)));
    assertEquals(expected, Name.of(other).isOneCharacterFrom(Name.of(one)));
  }

  /** Characters and neighbouring pairs: 培训人数 has 培, 训, 人, 数, 培训, 训人 and 人数. */
  @ParameterizedTest(name = "{0}, {1}: {2}/{3}, {4}/{5} of the first within the second")
  @CsvSource({
    "培训人数, 培训 人数, 1, 1, 7, 7",
    "培训人数, 培训人次, 10, 14, 5, 7",
    "培训人数, 人数培训, 12, 14, 6, 7",
    "培训人数, 数人训培, 8, 14, 4, 7",
    "培训人数, 培训, 6, 10, 3, 7",
    "培训, 培训人数, 6, 10, 3, 3",
    "人人, 人人人, 6, 8, 3, 3",
    "甲, 乙, 0, 2, 0, 1",
  })
  void namesAreAsAlikeAsTheCharactersAndPairsTheyShare(
      String one, String other, int shared, int all, int within, int size) {
    assertEquals(new Similarity(shared, all), Name.of(one).similarity(Name.of(other)));
    assertEquals(new Similarity(shared, all), Name.of(other).similarity(Name.of(one)));
    assertEquals(new Similarity(within, size), Name.of(one).within(Name.of(other)));
  }

  /** Pairs are told apart from each other by both of their characters. */
  @ParameterizedTest
  @CsvSource({"甲乙, 乙甲", "甲乙, 甲丙", "甲乙, 丙乙", "甲丁乙, 乙丁甲"})
  void otherPairsAreOtherPairs(String one, String other) {
    assertNotEquals(Similarity.SAME, Name.of(one).similarity(Name.of(other)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "培训人数, 培训",
    "培训合格率, 培训",
    "工程完成时间, 工程",
    "项目总成本, 项目总",
    "培训, 培训",
    // Nothing would be left.
    "人数, 人数",
    "完成时间, 完成时间",
  })
  void theCoreIsWithoutWhatManyNamesEndWith(String name, String core) {
    assertEquals(core, Name.of(name).core().key());
  }

  @ParameterizedTest
  @CsvSource({"人均培训成本, true", "平均等待时间, true", "培训成本, false", "均衡率, false"})
  void averagesAreNoTotals(String name, boolean average) {
    assertEquals(average, Name.of(name).isAverage());
  }
}
