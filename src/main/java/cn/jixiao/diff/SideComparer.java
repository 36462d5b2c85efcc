package cn.jixiao.diff;

import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.FileScorer;
import cn.jixiao.score.ScoreCard;
import cn.jixiao.score.ScoredFile;
import cn.jixiao.yaml.ShapeCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the projects of two sides and compares them. A file that cannot be read does not keep the
 * others from being compared; its counterpart is neither added nor removed.
 */
public final class SideComparer {
  private final FormLibrary library;

  /**
   * @param library the forms that projects may name
   */
  public SideComparer(FormLibrary library) {
    this.library = library;
  }

  /** Compares two sides. Several files are read at a time; the result does not depend on it. */
  public DiffReport compare(Side old, Side now) {
    FileScorer scorer = new FileScorer(library);
    Map<String, SideFile> oldByKey = new HashMap<>();
    old.files().forEach(file -> oldByKey.put(file.key(), file));
    List<Twins> tasks = new ArrayList<>();
    Set<String> newKeys = new HashSet<>();
    for (SideFile file : now.files()) {
      newKeys.add(file.key());
      tasks.add(new Twins(Optional.ofNullable(oldByKey.get(file.key())), Optional.of(file)));
    }
    for (SideFile file : old.files()) {
      if (!newKeys.contains(file.key())) {
        tasks.add(new Twins(Optional.of(file), Optional.empty()));
      }
    }
    List<ReadTwins> read = tasks.parallelStream().map(twins -> read(twins, scorer)).toList();
    Counterparts parts = Counterparts.of(read);
    YearDiff diff =
        isSingleFile(old) && isSingleFile(now) && parts.areTwo()
            ? new YearComparer().compare(parts.old().get(0), parts.now().get(0))
            : new YearComparer().compare(parts.old(), parts.now());
    return new DiffReport(
        old, now, diff.projects(), parts.notCompared(), scorer.formsWithFindings(), sources(read));
  }

  /** Few files allow anything, and only their texts are kept. */
  private static Map<Path, SourceText> sources(List<ReadTwins> read) {
    Map<Path, SourceText> sources = new HashMap<>();
    for (ReadTwins twins : read) {
      twins
          .now()
          .filter(file -> file.card().isPresent() && file.source().text().contains("jixiao"))
          .ifPresent(file -> sources.put(file.file(), file.source()));
    }
    return sources;
  }

  /** Whether a file was named and no folder or revision. */
  private static boolean isSingleFile(Side side) {
    return side.files().size() == 1 && side.files().get(0).key().isEmpty();
  }

  /** The same file on both sides, or a file that is on one of them alone. */
  private record Twins(Optional<SideFile> old, Optional<SideFile> now) {}

  /**
   * The same file on both sides, read.
   *
   * @param identical whether every byte is the same
   */
  record ReadTwins(Optional<ScoredFile> old, Optional<ScoredFile> now, boolean identical) {
    private static Optional<ScoreCard> card(Optional<ScoredFile> file) {
      return file.flatMap(ScoredFile::card);
    }

    Optional<ScoreCard> oldCard() {
      return card(old);
    }

    Optional<ScoreCard> newCard() {
      return card(now);
    }
  }

  private static ReadTwins read(Twins twins, FileScorer scorer) {
    if (twins.old.isPresent() && twins.now.isPresent()) {
      return read(twins.old.get(), twins.now.get(), scorer);
    }
    return new ReadTwins(
        twins.old.map(file -> score(file, Bytes.of(file), scorer)),
        twins.now.map(file -> score(file, Bytes.of(file), scorer)),
        false);
  }

  /** What is the same to the byte is read once, and where it has the same name taken apart once. */
  private static ReadTwins read(SideFile old, SideFile now, FileScorer scorer) {
    boolean sameBlob = old.blob().isPresent() && old.blob().equals(now.blob());
    Bytes before = Bytes.of(old);
    Bytes after = sameBlob ? before : Bytes.of(now);
    boolean identical = before.same(after);
    ScoredFile one = score(old, before, scorer);
    ScoredFile other = identical && old.file().equals(now.file()) ? one : score(now, after, scorer);
    return new ReadTwins(Optional.of(one), Optional.of(other), identical);
  }

  /** A file's content; empty where it could not be had. */
  private record Bytes(Optional<byte[]> content) {
    static Bytes of(SideFile file) {
      try {
        return new Bytes(Optional.of(file.content().bytes()));
      } catch (IOException e) {
        return new Bytes(Optional.empty());
      }
    }

    boolean same(Bytes other) {
      return content.isPresent()
          && other.content.isPresent()
          && Arrays.equals(content.get(), other.content.get());
    }
  }

  private static ScoredFile score(SideFile file, Bytes bytes, FileScorer scorer) {
    return bytes
        .content
        .map(content -> scorer.score(file.file(), content))
        .orElseGet(
            () ->
                ScoredFile.unread(
                    file.file(), ShapeCode.FILE_UNREADABLE.at(Place.startOf(file.file()))));
  }
}
