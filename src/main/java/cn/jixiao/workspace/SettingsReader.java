package cn.jixiao.workspace;

import cn.jixiao.check.CheckCode;
import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.Severity;
import cn.jixiao.finding.SourceText;
import cn.jixiao.text.Keyed;
import cn.jixiao.yaml.Authored;
import cn.jixiao.yaml.AuthoredFile;
import cn.jixiao.yaml.Fields;
import cn.jixiao.yaml.OwnNames;
import cn.jixiao.yaml.ShapeCode;
import cn.jixiao.yaml.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads settings. Whatever a file holds, reading it ends in a {@link SettingsReading}. */
public final class SettingsReader {
  /** The file's name in a folder. */
  public static final String SETTINGS_FILE = "jixiao.yaml";

  /** Makes a reader. */
  public SettingsReader() {}

  /** The settings in a folder's {@value #SETTINGS_FILE}; the defaults where there is none. */
  public SettingsReading in(Path folder) {
    Path file = folder.resolve(SETTINGS_FILE);
    return Files.exists(file) ? read(file) : SettingsReading.NONE;
  }

  /** Reads a file of settings. */
  public SettingsReading read(Path file) {
    return reading(file, () -> AuthoredFile.read(file, SettingsSection.SETTINGS));
  }

  /**
   * Reads settings that need not be in a file.
   *
   * @param file what places name
   * @param bytes the content in UTF-8
   */
  public SettingsReading read(Path file, byte[] bytes) {
    return reading(file, () -> AuthoredFile.read(file, bytes, SettingsSection.SETTINGS));
  }

  private static SettingsReading reading(Path file, Supplier<AuthoredFile> reads) {
    return Failure.contained(
        file,
        () -> reading(reads.get()),
        failure ->
            new SettingsReading(
                CheckSettings.DEFAULT, List.of(failure.finding()), new SourceText("")));
  }

  private static SettingsReading reading(AuthoredFile authored) {
    List<Finding> findings = authored.findings();
    CheckSettings settings =
        authored
            .root()
            .map(root -> settings(Fields.of(root, SettingsSection.SETTINGS, findings), findings))
            .orElse(CheckSettings.DEFAULT);
    return new SettingsReading(
        settings,
        findings.stream()
            // Settings without any are the defaults.
            .filter(finding -> !finding.code().equals(ShapeCode.FILE_EMPTY.code()))
            .distinct()
            .sorted(Comparator.comparing(Finding::place))
            .toList(),
        authored.source());
  }

  private static CheckSettings settings(Fields fields, List<Finding> findings) {
    CheckSettings none = CheckSettings.DEFAULT;
    return new CheckSettings(
        fields
            .choice("severity", List.of(Severity.values()))
            .map(Authored::value)
            .orElse(none.lowest()),
        codes(fields, "select", true, findings),
        codes(fields, "ignore", false, findings),
        severities(fields, findings),
        fields.flag("strict").orElse(none.strict()));
  }

  /**
   * @param fixed whether codes that are always shown may stand here
   */
  private static Set<String> codes(
      Fields fields, String key, boolean fixed, List<Finding> findings) {
    Set<String> codes = new HashSet<>();
    fields
        .texts(key)
        .ifPresent(
            points -> {
              for (Authored<String> text : points.texts()) {
                if (isCode(text.value(), text.place(), fixed, findings)) {
                  codes.add(text.value());
                }
              }
            });
    return codes;
  }

  private static boolean isCode(String code, Place place, boolean fixed, List<Finding> findings) {
    if (CodeNames.configurable().contains(code)) {
      return true;
    }
    boolean known = ShapeCode.of(code).isPresent();
    if (known && fixed) {
      return true;
    }
    findings.add(
        known
            ? CheckCode.SETTING_CODE_FIXED.at(place, code)
            : CodeNames.nearest(code)
                .map(near -> CheckCode.SETTING_CODE_MISSPELT.at(place, code, near))
                .orElseGet(() -> CheckCode.SETTING_CODE_UNKNOWN.at(place, code)));
    return false;
  }

  private static Map<String, Optional<Severity>> severities(Fields fields, List<Finding> findings) {
    Map<String, Optional<Severity>> severities = new TreeMap<>();
    fields
        .mapping("severities")
        .ifPresent(
            mapping -> {
              Fields own =
                  Fields.of(mapping, OwnNames.of(mapping, SettingsSection.SETTINGS), findings);
              for (Tree.Entry entry : mapping.entries()) {
                String code = entry.key().text();
                if (isCode(code, entry.key().place(), false, findings)) {
                  own.choice(code, Arrays.asList(Loudness.values()))
                      .ifPresent(chosen -> severities.put(code, chosen.value().severity()));
                }
              }
            });
    return severities;
  }

  /** How loud a code can be made. */
  private enum Loudness implements Keyed {
    ERROR,
    WARNING,
    INFO,
    OFF;

    @Override
    public List<String> words() {
      return severity().map(Severity::words).orElse(List.of("关闭", "不检查"));
    }

    Optional<Severity> severity() {
      return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }
  }
}
