package cn.jixiao.diff;

import cn.jixiao.diff.SideComparer.ReadTwins;
import cn.jixiao.project.Project;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoredFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts out what can be compared. The counterpart of a file that cannot be read, by path or by what
 * can still be read of its id, is not compared either, since nobody knows what became of it; unless
 * another file of the broken one's side continues it.
 *
 * @param old the projects before that can be compared
 * @param now the projects after that can be compared
 * @param notCompared the others
 */
record Counterparts(List<ScoreCard> old, List<ScoreCard> now, List<NotCompared> notCompared) {
  private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([^\\s\"'#]+)");
  private static final Pattern YEAR = Pattern.compile("(?m)^year:[ \\t]*[\"']?(\\d{4})\\b");

  /** A project in a year. */
  private record Issue(String id, String year) {
    static Issue of(ScoreCard card) {
      Project project = card.project();
      return new Issue(project.id().value(), String.valueOf(project.year().value()));
    }

    /** What can be read of a file in which something is broken; empty where its id cannot. */
    static Optional<Issue> of(ScoredFile file) {
      Matcher id = ID.matcher(file.source().text());
      Matcher year = YEAR.matcher(file.source().text());
      return id.find()
          ? Optional.of(new Issue(id.group(1), year.find() ? year.group(1) : ""))
          : Optional.empty();
    }
  }

  /** The files of one side. */
  private record Files(List<ScoredFile> sound, List<ScoredFile> broken) {
    Set<Issue> issues() {
      Set<Issue> issues = new HashSet<>();
      sound.forEach(file -> issues.add(Issue.of(file.card().orElseThrow())));
      return issues;
    }
  }

  static Counterparts of(List<ReadTwins> read) {
    Files old = new Files(new ArrayList<>(), new ArrayList<>());
    Files now = new Files(new ArrayList<>(), new ArrayList<>());
    IdentityHashMap<ScoredFile, ScoredFile> twins = new IdentityHashMap<>();
    for (ReadTwins pair : read) {
      // What was broken before and is so still did not change; checks tell of it.
      if (!(pair.identical() && pair.newCard().isEmpty())) {
        pair.old()
            .ifPresent(file -> (pair.oldCard().isPresent() ? old.sound : old.broken).add(file));
        pair.now()
            .ifPresent(file -> (pair.newCard().isPresent() ? now.sound : now.broken).add(file));
        if (pair.old().isPresent() && pair.now().isPresent()) {
          twins.put(pair.now().get(), pair.old().get());
        }
      }
    }
    return old.broken.isEmpty() && now.broken.isEmpty()
        ? new Counterparts(cards(old.sound), cards(now.sound), List.of())
        : sorted(old, now, twins);
  }

  /** Whether it is one project before and one after. */
  boolean areTwo() {
    return old.size() == 1 && now.size() == 1;
  }

  private static Counterparts sorted(
      Files old, Files now, IdentityHashMap<ScoredFile, ScoredFile> newToOld) {
    IdentityHashMap<ScoredFile, ScoredFile> oldToNew = new IdentityHashMap<>();
    newToOld.forEach((after, before) -> oldToNew.put(before, after));
    List<NotCompared> notCompared = new ArrayList<>();
    Set<ScoredFile> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Issue> inOld = old.issues();
    Set<Issue> inNew = now.issues();
    for (ScoredFile file : now.broken) {
      Optional<ScoredFile> other = counterpart(file, inNew, old, newToOld.get(file), taken);
      other.ifPresent(taken::add);
      notCompared.add(new NotCompared(other, Optional.of(file)));
    }
    for (ScoredFile file : old.broken) {
      if (!taken.contains(file)) {
        Optional<ScoredFile> other = counterpart(file, inOld, now, oldToNew.get(file), taken);
        other.ifPresent(taken::add);
        notCompared.add(new NotCompared(Optional.of(file), other));
      }
    }
    return new Counterparts(
        cards(old.sound.stream().filter(file -> !taken.contains(file)).toList()),
        cards(now.sound.stream().filter(file -> !taken.contains(file)).toList()),
        notCompared);
  }

  private static Optional<ScoredFile> counterpart(
      ScoredFile file, Set<Issue> continued, Files others, ScoredFile twin, Set<ScoredFile> taken) {
    if (twin != null
        && !taken.contains(twin)
        && twin.card().map(card -> !continued.contains(Issue.of(card))).orElse(true)) {
      return Optional.of(twin);
    }
    Optional<Issue> issue = Issue.of(file);
    if (issue.isEmpty() || continued.contains(issue.get())) {
      return Optional.empty();
    }
    List<ScoredFile> sameId =
        others.sound.stream()
            .filter(other -> Issue.of(other.card().orElseThrow()).id().equals(issue.get().id()))
            .filter(other -> !taken.contains(other))
            .filter(other -> !continued.contains(Issue.of(other.card().orElseThrow())))
            .toList();
    return sameId.stream()
        .filter(other -> Issue.of(other.card().orElseThrow()).equals(issue.get()))
        .findFirst()
        .or(() -> sameId.size() == 1 ? Optional.of(sameId.get(0)) : Optional.empty());
  }

  private static List<ScoreCard> cards(List<ScoredFile> files) {
    return files.stream().flatMap(file -> file.card().stream()).toList();
  }
}
