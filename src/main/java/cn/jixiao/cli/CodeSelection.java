package cn.jixiao.cli;

import cn.jixiao.report.CodeCatalogue;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.CodeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which codes a call shows, beside what the settings say. */
final class CodeSelection {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--select",
      paramLabel = "CODE",
      split = ",",
      completionCandidates = OptionWords.Codes.class,
      descriptionKey = "option.select")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "CODE",
      split = ",",
      completionCandidates = OptionWords.Codes.class,
      descriptionKey = "option.ignore")
  private List<String> ignore = new ArrayList<>();

  /**
   * The settings with what the call says.
   *
   * @param ofChecks whether codes of checks are meant, and not those of comparisons
   */
  CheckSettings with(CheckSettings set, boolean ofChecks) {
    CheckSettings settings = set.withIgnored(codes(ignore, ofChecks, false));
    return select.isEmpty() ? settings : settings.withSelect(codes(select, ofChecks, true));
  }

  /**
   * @param fixed whether codes that are always shown may stand here
   */
  private Set<String> codes(List<String> written, boolean ofChecks, boolean fixed) {
    Set<String> codes = new HashSet<>();
    for (String one : written) {
      String code = one.strip().toLowerCase(Locale.ROOT).replace('_', '-');
      if (CodeCatalogue.named(code)
          .filter(known -> known.family().isOfChecks() == ofChecks)
          .isEmpty()) {
        throw UsageError.unknown(
            spec.commandLine(),
            CodeCatalogue.nearest(code).filter(near -> !near.equals(code)),
            "usage.unknown-code",
            one.strip());
      }
      if (!fixed && CodeNames.isFixed(code)) {
        throw UsageError.of(spec.commandLine(), "usage.fixed-code", code);
      }
      codes.add(code);
    }
    return codes;
  }
}
