package cn.jixiao.score;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLookup;
import cn.jixiao.project.FundLine;
import cn.jixiao.project.Funds;
import cn.jixiao.project.FundsShape;
import cn.jixiao.project.Project;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.score.ScoreCard.Member;
import cn.jixiao.yaml.Amount;
import cn.jixiao.yaml.Authored;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Adds up the projects of a department for the document about all of its spending (部门整体支出): those
 * of the same year and department in the same folder and below.
 */
final class Members {
  private final ProjectReader reader;
  private final FormLookup forms;
  private final Function<Path, List<Path>> listing;

  /** By the folder that they are in, or below. */
  private final Map<Path, List<Candidate>> candidates = new ConcurrentHashMap<>();

  /**
   * @param listing the projects' files in a folder and below
   */
  Members(ProjectReader reader, FormLookup forms, Function<Path, List<Path>> listing) {
    this.reader = reader;
    this.forms = forms;
    this.listing = listing;
  }

  /**
   * A file of a folder: a project that may be added up, what is none, or what cannot be read.
   *
   * @param readable whether it could be read
   * @param whole the year and the department that it belongs to; empty for what is not added up
   */
  private record Candidate(
      Path file, boolean readable, Optional<Whole> whole, Optional<Member> member) {}

  /** A department in a year. */
  private record Whole(int year, Optional<String> department) {
    static Whole of(Project project) {
      return new Whole(
          project.year().value(), project.department().map(Authored::value).map(String::strip));
    }
  }

  /**
   * The members of a department's document.
   *
   * @param found where files are reported that cannot be read, so that sums would be wrong
   */
  List<Member> of(Project whole, Consumer<Finding> found) {
    Path folder = Optional.ofNullable(whole.file().getParent()).orElse(Path.of(""));
    List<Member> members = new ArrayList<>();
    // A folder may hold the documents of many departments.
    for (Candidate candidate : candidates.computeIfAbsent(folder, this::candidates)) {
      if (isSame(candidate.file, whole.file())) {
        continue;
      }
      if (!candidate.readable) {
        found.accept(
            ScoreCode.MEMBER_UNREADABLE.at(whole.name().place(), shown(folder, candidate.file)));
      } else if (candidate.whole.equals(Optional.of(Whole.of(whole)))) {
        candidate.member.ifPresent(members::add);
      }
    }
    return members;
  }

  private List<Candidate> candidates(Path folder) {
    return listing.apply(folder).stream().map(this::candidate).toList();
  }

  private Candidate candidate(Path file) {
    Reading reading = reader.read(file);
    Optional<Project> project = reading.project().filter(read -> !reading.hasErrors());
    Optional<Project> part = project.filter(read -> !isOverall(read));
    return new Candidate(file, project.isPresent(), part.map(Whole::of), part.map(Members::member));
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static String shown(Path folder, Path file) {
    return (file.startsWith(folder) ? folder.relativize(file) : file).toString().replace('\\', '/');
  }

  private boolean isOverall(Project project) {
    return forms
        .of(project, finding -> {})
        .filter(form -> form.funds().projects().isPresent())
        .isPresent();
  }

  private static Member member(Project project) {
    Funds funds = project.funds();
    Optional<BigDecimal> budget = total(funds, FundLine::budget);
    return new Member(
        project.name().value(),
        project.unit().map(Authored::value),
        budget,
        total(funds, FundLine::adjusted).or(() -> budget),
        total(funds, FundLine::executed));
  }

  private static Optional<BigDecimal> total(
      Funds funds, Function<FundLine, Optional<Amount>> column) {
    return funds.amount(FundsShape.TOTAL, column).map(funds.shape().unit()::toWan);
  }

  /**
   * The document with its members' money: an authored amount stays, and is compared.
   *
   * @param line the key of the line that they add up to
   */
  static Project withSums(
      Project whole, Form form, String line, List<Member> members, Consumer<Finding> found) {
    Map<String, Function<Member, Optional<BigDecimal>>> columns = new LinkedHashMap<>();
    columns.put("budget", Member::budget);
    if (form.funds().adjusted()) {
      columns.put("adjusted", Member::adjusted);
    }
    columns.put("executed", Member::executed);
    Place place = whole.name().place();
    Map<String, Amount> sums = new LinkedHashMap<>();
    columns.forEach(
        (column, amount) -> {
          long without = members.stream().filter(one -> amount.apply(one).isEmpty()).count();
          if (without == 0) {
            sum(members, amount)
                .map(form.declared().funds().unit()::ofWan)
                .ifPresent(sum -> sums.put(column, new Amount(sum, sum.toPlainString(), place)));
          } else if (without < members.size()) {
            // A part of the sum would be a wrong figure.
            found.accept(
                ScoreCode.MEMBERS_PARTIAL.at(place, line, column, String.valueOf(without)));
          }
        });
    Optional<FundLine> authored = whole.funds().line(line);
    Map<String, FundLine> lines = new LinkedHashMap<>(whole.funds().lines());
    lines.put(
        line,
        new FundLine(
            amount(line, authored.flatMap(FundLine::budget), sums.get("budget"), found),
            amount(line, authored.flatMap(FundLine::adjusted), sums.get("adjusted"), found),
            amount(line, authored.flatMap(FundLine::executed), sums.get("executed"), found),
            authored.map(FundLine::others).orElse(Map.of())));
    return whole.withFunds(new Funds(lines, whole.funds().shape()));
  }

  private static Optional<BigDecimal> sum(
      List<Member> members, Function<Member, Optional<BigDecimal>> amount) {
    return members.stream().flatMap(one -> amount.apply(one).stream()).reduce(BigDecimal::add);
  }

  /** As authored, which is compared; else the sum, if there is one. */
  private static Optional<Amount> amount(
      String line, Optional<Amount> authored, Amount sum, Consumer<Finding> found) {
    authored
        .filter(amount -> sum != null && amount.value().compareTo(sum.value()) != 0)
        .ifPresent(
            amount ->
                found.accept(
                    ScoreCode.MEMBERS_DIFFER.at(
                        amount.place(), line, amount.written(), sum.value().toPlainString())));
    return authored.or(() -> Optional.ofNullable(sum));
  }
}
