package cn.jixiao.review;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Messages;
import cn.jixiao.finding.Place;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings of a file as they are known wherever they stand: by code, project, the keys that
 * lead to the value (of an item its name, not its number), the value, what else the item says that
 * is judged, and the finding's own arguments.
 */
public final class FileFingerprints {
  /** Of an indicator, these are judged together; reasons and descriptions are not. */
  private static final Set<String> JUDGED = Set.of("target", "actual", "weight", "score");

  private final Path file;
  private final String project;
  private final TreeMap<Place, Spot> spots = new TreeMap<>();

  /**
   * What stands somewhere in a file.
   *
   * @param path the keys that lead there
   * @param value the text there; of a mapping or list nothing
   * @param item what the smallest item of a list around it says that is judged
   * @param subject the names that lead there, for people
   */
  private record Spot(String path, String value, String item, String subject) {}

  private FileFingerprints(Path file, Optional<Tree.Mapping> root) {
    this.file = file;
    this.project =
        root.flatMap(mapping -> scalar(mapping, "id"))
            .orElseGet(() -> String.valueOf(file.getFileName()));
    root.ifPresent(mapping -> walk(mapping, "", "", ""));
  }

  /**
   * Findings of a file, in their order.
   *
   * @param file the file
   * @param findings about it or about others
   */
  public static List<Reviewed> of(Path file, List<Finding> findings) {
    return new FileFingerprints(file, AuthoredFile.read(file, ReviewSection.REVIEW).root())
        .reviewed(findings);
  }

  /** The same for content that need not be in a file. */
  static List<Reviewed> of(Path file, byte[] content, List<Finding> findings) {
    return new FileFingerprints(file, AuthoredFile.read(file, content, ReviewSection.REVIEW).root())
        .reviewed(findings);
  }

  private List<Reviewed> reviewed(List<Finding> findings) {
    Fingerprint.Series series = new Fingerprint.Series();
    Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
    List<Reviewed> reviewed = new ArrayList<>();
    for (Finding finding : findings) {
      Spot spot = spot(finding.place());
      List<String> parts = new ArrayList<>();
      parts.add(Origin.CHECK.key());
      parts.add(finding.code());
      parts.add(finding.variant());
      parts.add(project);
      parts.add(spot.path);
      parts.add(spot.value);
      parts.add(spot.item);
      finding.arguments().forEach(argument -> parts.add(Fingerprint.sorted(argument)));
      reviewed.add(
          new Reviewed(
              series.next(parts),
              Origin.CHECK,
              finding.code(),
              project,
              spot.subject,
              messages.message(finding),
              finding.severity(),
              finding.place()));
    }
    return reviewed;
  }

  /** What stands at a place, or what stands nearest before it; nothing for a file as a whole. */
  private Spot spot(Place place) {
    Spot nothing = new Spot("", "", "", "");
    if (!place.file().equals(file) || place.equals(Place.startOf(file))) {
      return nothing;
    }
    Map.Entry<Place, Spot> entry = spots.floorEntry(place);
    return entry == null ? nothing : entry.getValue();
  }

  private void walk(Tree tree, String path, String item, String subject) {
    if (tree instanceof Tree.Mapping mapping) {
      put(mapping.place(), path, "", item, subject);
      for (Tree.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        String below = path + "/" + key;
        boolean own = entry.value() instanceof Tree.Scalar || !item.isEmpty();
        // A mapping begins where its first key does, whichever that is, so that what is said of a
        // key
        // and what is said of the mapping cannot be told apart by places; arguments name the key.
        put(entry.key().place(), path, "", item, subject);
        walk(entry.value(), below, item, own ? subject : named(subject, key));
      }
    } else if (tree instanceof Tree.Sequence sequence) {
      Map<String, Integer> seen = new HashMap<>();
      for (Tree one : sequence.items()) {
        String name = one instanceof Tree.Mapping mapping ? scalar(mapping, "name").orElse("") : "";
        // Items without a name are told apart by what they say.
        String key = name.isEmpty() && one instanceof Tree.Scalar scalar ? scalar.text() : name;
        int count = seen.merge(key, 1, Integer::sum);
        String below = path + "/[" + key + (count == 1 ? "" : "#" + count) + "]";
        walk(
            one,
            below,
            one instanceof Tree.Mapping mapping ? judged(mapping) : item,
            name.isEmpty() ? subject : named(subject, name));
      }
    } else if (tree instanceof Tree.Scalar scalar) {
      put(scalar.place(), path, scalar.text(), item, subject);
    }
  }

  private void put(Place place, String path, String value, String item, String subject) {
    spots.put(place, new Spot(path, value, item, subject));
  }

  /** The two last names say enough. */
  private static String named(String subject, String name) {
    int last = subject.lastIndexOf('/');
    String above = last < 0 ? subject : subject.substring(last + 1);
    return above.isEmpty() || above.equals("indicators")
        ? name.strip()
        : above + "/" + name.strip();
  }

  private static String judged(Tree.Mapping item) {
    Map<String, String> values = new TreeMap<>();
    for (Tree.Entry entry : item.entries()) {
      if (JUDGED.contains(entry.key().text()) && entry.value() instanceof Tree.Scalar scalar) {
        values.put(entry.key().text(), scalar.text().strip());
      }
    }
    return values.toString();
  }

  private static Optional<String> scalar(Tree.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .filter(entry -> entry.value() instanceof Tree.Scalar)
        .map(entry -> ((Tree.Scalar) entry.value()).text().strip())
        .findFirst();
  }
}
