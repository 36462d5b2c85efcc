package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.text.Suggestion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author probably did where a key is unknown.
 *
 * @param finding what to say
 * @param meant the key that was meant, so that it is not reported as missing too
 */
public record UnknownKey(Finding finding, Optional<String> meant) {
  private static final Pattern TIGHT_COLON =
      Pattern.compile(
          "^(?<key>[A-Za-z][A-Za-z-]*|[\\p{IsHan}]+)\\s*(?<colon>：|:(?!\\s)).*", Pattern.DOTALL);

  static UnknownKey of(Section section, Tree.Entry entry) {
    Place place = entry.key().place();
    String key = entry.key().text();
    Matcher tight = TIGHT_COLON.matcher(key);
    if (tight.matches()) {
      String written = tight.group("key");
      Optional<String> meant =
          section.field(written).map(Section.Field::key).or(() -> meant(section, written));
      if (meant.isPresent()) {
        return new UnknownKey(colon(tight, place), meant);
      }
    }
    if (key.startsWith("\u3000") || key.startsWith("\u00A0")) {
      String trimmed = key.replaceAll("^[\\s\u3000\u00A0]+", "");
      return new UnknownKey(ShapeCode.WIDE_SPACE_IN_INDENTATION.at(place), meant(section, trimmed));
    }
    if (key.startsWith("-") && section.fileKnows(key.substring(1))) {
      return new UnknownKey(
          ShapeCode.DASH_WITHOUT_SPACE.at(place, key.substring(1)), Optional.empty());
    }
    if (section.fileKnows(key)) {
      return new UnknownKey(
          ShapeCode.MISPLACED_KEY.at(place, key, section.keys()), Optional.empty());
    }
    Optional<String> meant = meant(section, key);
    return new UnknownKey(
        meant
            .map(near -> ShapeCode.MISSPELT_KEY.at(place, key, near))
            .orElseGet(() -> ShapeCode.UNKNOWN_KEY.at(place, key, section.keys())),
        meant);
  }

  /**
   * The key of a section that a written key probably stands for: its Chinese name, another
   * spelling, or a slip of the finger.
   */
  private static Optional<String> meant(Section section, String written) {
    String plain = Suggestion.plain(written);
    for (Section.Field field : section.fields()) {
      if (field.key().equals(plain) || field.titles().contains(plain)) {
        return Optional.of(field.key());
      }
    }
    return Suggestion.nearest(plain, section.fields().stream().map(Section.Field::key).toList());
  }

  /** A text where fields are needed, which are there but for their colon. */
  public static Optional<Finding> tightColon(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      Matcher tight = TIGHT_COLON.matcher(scalar.text());
      if (tight.matches()) {
        return Optional.of(colon(tight, scalar.place()));
      }
      if (scalar.text().startsWith("-") && !scalar.text().startsWith("- ")) {
        return Optional.of(
            ShapeCode.DASH_WITHOUT_SPACE.at(scalar.place(), scalar.text().substring(1)));
      }
    }
    return Optional.empty();
  }

  private static Finding colon(Matcher tight, Place place) {
    ShapeCode code =
        tight.group("colon").equals("：")
            ? ShapeCode.FULL_WIDTH_COLON
            : ShapeCode.COLON_WITHOUT_SPACE;
    return code.at(place, tight.group("key"));
  }
}
