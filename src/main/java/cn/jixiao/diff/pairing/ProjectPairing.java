package cn.jixiao.diff.pairing;

import cn.jixiao.measure.Name;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.text.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pairs the projects of two years, one to one: by id; else by name with the year, quotation marks,
 * spaces and a final 项目 or 工作 taken off, where that name is unique; else by the likeness of names
 * and indicators, the most alike first. Only a project of a new year, where the old side's last
 * year of it already has its counterpart, shares that one: its targets are reviewed against the
 * last year's.
 */
public final class ProjectPairing {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d(年度|年)?");
  private static final Pattern FINAL_WORD = Pattern.compile("(?<=.)(项目|工作)$");

  private final List<ScoreCard> old;
  private final List<ScoreCard> now;
  private final CardPair[] pairOfNew;
  private final boolean[] isOldPaired;

  private ProjectPairing(List<ScoreCard> old, List<ScoreCard> now) {
    this.old = old;
    this.now = now;
    this.pairOfNew = new CardPair[now.size()];
    this.isOldPaired = new boolean[old.size()];
  }

  /** A project of either year and its counterpart, if it has one. */
  public record CardPair(Optional<ScoreCard> old, Optional<ScoreCard> now, Optional<Match> match) {}

  /** All projects: those of the new year in its order, then the removed ones in theirs. */
  public static List<CardPair> of(List<ScoreCard> old, List<ScoreCard> now) {
    ProjectPairing pairing = new ProjectPairing(old, now);
    // Two states of a folder hold several years of a project: each belongs to itself.
    pairing.latestFirst(card -> idOf(card) + "\n" + yearOf(card));
    pairing.latestFirst(ProjectPairing::idOf);
    pairing.uniqueNames();
    pairing.lastYears(ProjectPairing::idOf, Match.By.ID);
    pairing.lastYears(card -> lastingName(card.project().name().value()), Match.By.NAME);
    pairing.renamed();
    return pairing.pairs();
  }

  /** A pair of two projects that somebody named to be compared. */
  public static CardPair named(ScoreCard old, ScoreCard now) {
    boolean sameName =
        lastingName(old.project().name().value()).equals(lastingName(now.project().name().value()));
    Match.By by =
        idOf(old).equals(idOf(now)) ? Match.By.ID : sameName ? Match.By.NAME : Match.By.FILES;
    return pair(old, now, by);
  }

  /** A name that is the same in every year. */
  static String lastingName(String name) {
    return FINAL_WORD.matcher(withoutYear(name)).replaceFirst("");
  }

  /** A name in the spelling that names are compared in, without its year. */
  public static String withoutYear(String name) {
    return Name.of(YEAR.matcher(name).replaceAll("")).key();
  }

  private static String idOf(ScoreCard card) {
    return card.project().id().value();
  }

  private static int yearOf(ScoreCard card) {
    return card.project().year().value();
  }

  private void latestFirst(Function<ScoreCard, String> keyOf) {
    Map<String, List<Integer>> oldByKey = byKey(oldLeft(), old, keyOf);
    Map<String, List<Integer>> newByKey = byKey(newLeft(), now, keyOf);
    newByKey.forEach(
        (key, news) -> {
          List<Integer> before = latest(old, oldByKey.getOrDefault(key, List.of()));
          List<Integer> after = latest(now, news);
          for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            join(before.get(i), after.get(i), Match.By.ID);
          }
        });
  }

  private static List<Integer> latest(List<ScoreCard> cards, List<Integer> positions) {
    return positions.stream()
        .sorted(Comparator.comparing((Integer i) -> yearOf(cards.get(i))).reversed())
        .toList();
  }

  private void uniqueNames() {
    Function<ScoreCard, String> keyOf = card -> lastingName(card.project().name().value());
    Map<String, List<Integer>> oldByKey = byKey(oldLeft(), old, keyOf);
    byKey(newLeft(), now, keyOf)
        .forEach(
            (key, news) -> {
              List<Integer> olds = oldByKey.getOrDefault(key, List.of());
              if (!key.isEmpty() && olds.size() == 1 && news.size() == 1) {
                join(olds.get(0), news.get(0), Match.By.NAME);
              }
            });
  }

  /** Pairs what is left of the new side with the last year before it on the old side. */
  private void lastYears(Function<ScoreCard, String> keyOf, Match.By by) {
    List<Integer> all = IntStream.range(0, old.size()).boxed().toList();
    Map<String, List<Integer>> oldByKey = byKey(all, old, keyOf);
    for (int i : newLeft()) {
      String key = keyOf.apply(now.get(i));
      int year = yearOf(now.get(i));
      List<Integer> before =
          latest(old, key.isEmpty() ? List.of() : oldByKey.getOrDefault(key, List.of())).stream()
              .filter(candidate -> yearOf(old.get(candidate)) < year)
              .toList();
      boolean unique =
          before.size() == 1
              || (before.size() > 1
                  && yearOf(old.get(before.get(0))) > yearOf(old.get(before.get(1))));
      if (unique) {
        join(before.get(0), i, by);
      }
    }
  }

  private void renamed() {
    List<Integer> before = oldLeft();
    List<Integer> after = newLeft();
    List<Renaming> renamings =
        Renaming.of(before.stream().map(old::get).toList(), after.stream().map(now::get).toList());
    for (Renaming renaming : renamings) {
      int one = before.get(renaming.old());
      int other = after.get(renaming.now());
      if (!isOldPaired[one] && pairOfNew[other] == null) {
        join(one, other, Match.By.SIMILARITY);
      }
    }
  }

  private static Map<String, List<Integer>> byKey(
      List<Integer> positions, List<ScoreCard> cards, Function<ScoreCard, String> keyOf) {
    Map<String, List<Integer>> byKey = new LinkedHashMap<>();
    for (int i : positions) {
      byKey.computeIfAbsent(keyOf.apply(cards.get(i)), key -> new ArrayList<>()).add(i);
    }
    return byKey;
  }

  private List<Integer> oldLeft() {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      if (!isOldPaired[i]) {
        left.add(i);
      }
    }
    return left;
  }

  private List<Integer> newLeft() {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (pairOfNew[i] == null) {
        left.add(i);
      }
    }
    return left;
  }

  private void join(int before, int after, Match.By by) {
    isOldPaired[before] = true;
    pairOfNew[after] = pair(old.get(before), now.get(after), by);
  }

  private static CardPair pair(ScoreCard old, ScoreCard now, Match.By by) {
    Similarity similarity =
        Name.of(old.project().name().value()).similarity(Name.of(now.project().name().value()));
    return new CardPair(Optional.of(old), Optional.of(now), Optional.of(new Match(by, similarity)));
  }

  private List<CardPair> pairs() {
    for (int i : newLeft()) {
      pairOfNew[i] = new CardPair(Optional.empty(), Optional.of(now.get(i)), Optional.empty());
    }
    List<CardPair> pairs = new ArrayList<>(Arrays.asList(pairOfNew));
    for (int i : oldLeft()) {
      pairs.add(new CardPair(Optional.of(old.get(i)), Optional.empty(), Optional.empty()));
    }
    return pairs;
  }
}
