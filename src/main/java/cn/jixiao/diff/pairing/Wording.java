package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.text.Similarity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name taken apart: what is measured, about which subject.
 *
 * @param subject what the name is about, in the one wording, without which of several it is (第一期)
 * @param aspect what is measured about it, where the name's end says so
 * @param asked who is asked, where it is their satisfaction that is measured
 * @param contrasts words in it that tell things of one kind apart
 */
record Wording(Name subject, Optional<Aspect> aspect, Optional<Asked> asked, Contrasts contrasts) {
  private static final List<String> IN_TIME =
      List.of("按时完成", "按期完成", "及时完成", "按时", "按期", "及时", "准时", "如期", "按月", "按计划");

  /**
   * Which of several; where one year tells them apart so and the other otherwise, it is no word.
   */
  private static final List<String> ONE_OF_SEVERAL = List.of("春季", "夏季", "秋季", "冬季", "上半年", "下半年");

  private static final String DIGITS = "一二三四五六七八九十0123456789";
  private static final String COUNTERS = "期批届轮";

  private static final List<String> RATES = List.of("率", "性", "度");

  /** An ending of a name, and what it says. */
  private record Ending(String text, Aspect aspect) {}

  /** Longer ones before their own endings. */
  private static final List<Ending> ENDINGS =
      Stream.of(Aspect.values())
          .flatMap(aspect -> aspect.endings().stream().map(text -> new Ending(text, aspect)))
          .sorted((one, other) -> other.text().length() - one.text().length())
          .toList();

  static Wording of(String indicatorName) {
    Contrasts contrasts = Contrasts.in(Name.of(indicatorName).key());
    String name = Name.of(IndicatorName.of(indicatorName).withoutUnit()).key();
    Optional<Ending> ending = ENDINGS.stream().filter(end -> name.endsWith(end.text)).findFirst();
    String rest =
        ending.map(end -> name.substring(0, name.length() - end.text.length())).orElse(name);
    Optional<Aspect> aspect = ending.map(Ending::aspect);
    if (aspect.equals(Optional.of(Aspect.SATISFACTION))) {
      return new Wording(subject(rest), aspect, Asked.of(rest), contrasts);
    }
    boolean rated = RATES.stream().anyMatch(name::endsWith);
    if (IN_TIME.stream().anyMatch(word -> name.endsWith(word) || (rated && name.contains(word)))) {
      String plain = ending.isPresent() || !rated ? rest : name.substring(0, name.length() - 1);
      for (String word : IN_TIME) {
        plain = plain.replace(word, "");
      }
      return new Wording(
          subject(plain), Optional.of(Aspect.TIMELINESS), Optional.empty(), contrasts);
    }
    return new Wording(subject(rest), aspect, Optional.empty(), contrasts);
  }

  private static Name subject(String words) {
    String one = words;
    for (String word : ONE_OF_SEVERAL) {
      one = one.replace(word, "");
    }
    return Name.of(Thesaurus.plain(withoutOrdinal(one)));
  }

  /** Takes off 第…期, …批 and the like. */
  private static String withoutOrdinal(String words) {
    int start = 0;
    while (start < words.length() && DIGITS.indexOf(words.charAt(start)) < 0) {
      start++;
    }
    int end = start;
    while (end < words.length() && DIGITS.indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    if (end == words.length() || COUNTERS.indexOf(words.charAt(end)) < 0) {
      return words;
    }
    int from = start > 0 && words.charAt(start - 1) == '第' ? start - 1 : start;
    return words.substring(0, from) + words.substring(end + 1);
  }

  boolean isAboutNothing() {
    return subject.key().isEmpty();
  }

  /** Whether one of the two speaks of another aspect than the other. */
  boolean measuresOtherwise(Wording other) {
    return aspect.isPresent()
        && other.aspect.isPresent()
        && !aspect.get().agreesWith(other.aspect.get());
  }

  boolean measuresAlike(Wording other) {
    return aspect.isPresent() && aspect.equals(other.aspect);
  }

  /** Whether the two ask people who cannot be the same. */
  boolean asksOthers(Wording other) {
    return asked.isPresent() && other.asked.isPresent() && !asked.get().mayBe(other.asked.get());
  }

  Similarity similarity(Wording other) {
    return subject.similarity(other.subject);
  }

  /** How many characters of either subject the other does not have. */
  Rest rest(Wording other) {
    int[] here = subject.points();
    int[] there = other.subject.points();
    boolean[] sharedHere = shared(here, there);
    boolean[] sharedThere = shared(there, here);
    Map<Integer, Integer> single = new HashMap<>();
    IntStream.range(0, there.length)
        .filter(i -> !sharedThere[i])
        .forEach(i -> single.merge(there[i], 1, Integer::sum));
    int both = 0;
    int leftHere = 0;
    for (int i = 0; i < here.length; i++) {
      if (!sharedHere[i]) {
        leftHere++;
        if (single.merge(here[i], -1, Integer::sum) >= 0) {
          both++;
        }
      }
    }
    int onlyHere = leftHere - both;
    int onlyThere = count(sharedThere) - both;
    return new Rest(
        onlyHere, onlyThere, Math.min(here.length - onlyHere, there.length - onlyThere));
  }

  private static int count(boolean[] shared) {
    int count = 0;
    for (boolean is : shared) {
      count += is ? 0 : 1;
    }
    return count;
  }

  private static boolean[] shared(int[] here, int[] there) {
    Set<Long> pairs = new HashSet<>();
    for (int i = 1; i < there.length; i++) {
      pairs.add(pair(there[i - 1], there[i]));
    }
    boolean[] shared = new boolean[here.length];
    for (int i = 1; i < here.length; i++) {
      if (pairs.contains(pair(here[i - 1], here[i]))) {
        shared[i - 1] = true;
        shared[i] = true;
      }
    }
    return shared;
  }

  private static long pair(int first, int second) {
    return ((long) first) << 32 | second;
  }

  /** Neighbouring characters of the subject, by which rows that may be alike are found. */
  Set<String> neighbours() {
    int[] points = subject.points();
    return IntStream.range(1, points.length)
        .mapToObj(i -> new String(points, i - 1, 2))
        .collect(Collectors.toSet());
  }

  /**
   * What two subjects do not share.
   *
   * @param here characters of this one alone
   * @param there characters of the other alone
   * @param common characters that both have, counted in the one that has fewer of them
   */
  record Rest(int here, int there, int common) {
    /** Characters that both replace by others: none where one only says more than the other. */
    int replaced() {
      return Math.min(here, there);
    }
  }
}
