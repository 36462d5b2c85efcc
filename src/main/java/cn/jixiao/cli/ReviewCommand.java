package cn.jixiao.cli;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.finding.Place;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.diff.ReviewComment;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.review.Acceptance;
import cn.jixiao.review.Judgements;
import cn.jixiao.review.Origin;
import cn.jixiao.review.ReviewText;
import cn.jixiao.review.Reviewed;
import cn.jixiao.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what reviewers accepted. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  /** So many digits tell fingerprints apart that people copy. */
  private static final int LEAST_DIGITS = 4;

  private final Call call;

  @Spec private CommandSpec spec;

  ReviewCommand(Call call) {
    this.call = call;
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    throw UsageError.of(spec.commandLine(), "usage.no-review-command");
  }

  private CommandSpec own(String command) {
    return spec.subcommands().get(command).getCommandSpec();
  }

  @Command(name = "accept")
  @SuppressWarnings("UnusedMethod") // A command is what picocli finds.
  int accept(
      @Parameters(
              paramLabel = "FINGERPRINT",
              arity = "0..*",
              descriptionKey = "argument.fingerprints")
          List<String> fingerprints,
      @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
          String reason,
      @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by") String by,
      @Option(names = "--all", descriptionKey = "option.review-all") boolean all,
      @Mixin ReviewScope scope) {
    CommandSpec own = own("accept");
    if (reason == null || reason.isBlank()) {
      throw UsageError.of(own.commandLine(), "usage.no-reason");
    }
    List<String> named = fingerprints == null ? List.of() : fingerprints;
    if (named.isEmpty() != all) {
      throw UsageError.of(own.commandLine(), "usage.what-to-accept");
    }
    Judgements judgements = scope.judgements();
    if (hasMistakes(judgements)) {
      return CommandLines.FINDINGS;
    }
    String who =
        Optional.ofNullable(by)
            .or(() -> new GitConfig(Path.of("")).user())
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .orElseThrow(() -> UsageError.of(own.commandLine(), "usage.no-name"));
    List<Reviewed> found = scope.found(call, !all);
    Set<String> known = judgements.fingerprints();
    List<Reviewed> chosen =
        (all ? found : named(own, named, found))
            .stream().filter(one -> !known.contains(one.fingerprint())).toList();
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    List<Acceptance> more =
        chosen.stream()
            .map(
                one ->
                    new Acceptance(
                        one.fingerprint(),
                        one.from(),
                        one.code(),
                        one.project(),
                        one.subject(),
                        one.what(),
                        reason,
                        who,
                        today,
                        Place.startOf(scope.path())))
            .toList();
    if (!more.isEmpty()) {
      String head =
          call.messages()
              .text("review.head")
              .lines()
              .map(line -> "# " + line + "\n")
              .reduce("", String::concat);
      String text = ReviewText.with(judgements.source().text(), head, more);
      if (!written(scope.path(), text)) {
        return CommandLines.FINDINGS;
      }
    }
    more.forEach(
        one ->
            call.shell()
                .out()
                .println(
                    line(one.fingerprint(), one.code(), one.project(), one.subject(), one.what())));
    say("review.accepted", String.valueOf(more.size()), scope.path().toString());
    return CommandLines.FINE;
  }

  private static List<Reviewed> named(CommandSpec own, List<String> names, List<Reviewed> found) {
    Map<String, Reviewed> chosen = new LinkedHashMap<>();
    for (String name : names) {
      List<Reviewed> fitting =
          found.stream().filter(one -> one.fingerprint().startsWith(name.strip())).toList();
      if (name.strip().length() < LEAST_DIGITS || fitting.isEmpty()) {
        throw UsageError.of(own.commandLine(), "usage.no-such-fingerprint", name);
      }
      if (fitting.stream().map(Reviewed::fingerprint).distinct().count() > 1) {
        throw UsageError.of(own.commandLine(), "usage.which-fingerprint", name);
      }
      fitting.forEach(one -> chosen.put(one.fingerprint(), one));
    }
    return List.copyOf(chosen.values());
  }

  @Command(name = "list")
  @SuppressWarnings("UnusedMethod") // A command is what picocli finds.
  int list(@Mixin ReviewScope scope) {
    Judgements judgements = scope.judgements();
    List<Reviewed> found = scope.found(call, false);
    List<Reviewed> everything = scope.found(call, true);
    Set<String> known = judgements.fingerprints();
    List<String> open = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    for (Reviewed one : everything) {
      Optional<Acceptance> how = judgements.of(one.fingerprint());
      how.ifPresent(
          acceptance ->
              accepted.add(
                  line(one.fingerprint(), one.code(), one.project(), one.subject(), one.what())
                      + "\n    "
                      + Visible.of(
                          call.messages()
                              .text(
                                  "review.how",
                                  acceptance.by(),
                                  acceptance.date(),
                                  acceptance.reason()))));
    }
    for (Reviewed one : found) {
      if (!known.contains(one.fingerprint())) {
        open.add(line(one.fingerprint(), one.code(), one.project(), one.subject(), one.what()));
      }
    }
    section("review.open", open);
    section("review.known", accepted);
    section(
        "review.stale",
        stale(judgements, everything, scope).stream()
            .map(
                one ->
                    line(one.fingerprint(), one.code(), one.project(), one.subject(), one.what()))
            .toList());
    return hasMistakes(judgements) ? CommandLines.FINDINGS : CommandLines.FINE;
  }

  @Command(name = "prune")
  @SuppressWarnings("UnusedMethod") // A command is what picocli finds.
  int prune(@Mixin ReviewScope scope) {
    Judgements judgements = scope.judgements();
    if (hasMistakes(judgements)) {
      return CommandLines.FINDINGS;
    }
    List<Acceptance> stale = stale(judgements, scope.found(call, true), scope);
    if (!stale.isEmpty() && !written(scope.path(), ReviewText.without(judgements, stale))) {
      return CommandLines.FINDINGS;
    }
    stale.forEach(
        one ->
            call.shell()
                .out()
                .println(
                    line(one.fingerprint(), one.code(), one.project(), one.subject(), one.what())));
    say("review.pruned", String.valueOf(stale.size()), scope.path().toString());
    return CommandLines.FINE;
  }

  @Command(name = "comment")
  @SuppressWarnings("UnusedMethod") // A command is what picocli finds.
  int comment(
      @Option(
              names = "--most",
              paramLabel = "CHARACTERS",
              defaultValue = "60000",
              descriptionKey = "option.most")
          int most,
      @Mixin ReviewScope scope) {
    if (scope.from() == Origin.CHECK) {
      throw UsageError.of(own("comment").commandLine(), "usage.comment-of-diff");
    }
    DiffReport report = scope.report(call);
    call.shell().out().print(new ReviewComment(call.messages(), most).of(report));
    call.shell().out().flush();
    return report.notCompared().isEmpty() && !hasMistakes(scope.judgements())
        ? CommandLines.FINE
        : CommandLines.FINDINGS;
  }

  /**
   * Acceptances of the same command that fit nothing any more; those of projects that were not
   * looked at stay.
   */
  private static List<Acceptance> stale(
      Judgements judgements, List<Reviewed> found, ReviewScope scope) {
    Set<String> there = new HashSet<>();
    Set<String> projects = new HashSet<>();
    for (Reviewed one : found) {
      there.add(one.fingerprint());
      projects.add(one.project());
    }
    return judgements.accepted().stream()
        .filter(one -> one.from() == scope.from())
        .filter(one -> !there.contains(one.fingerprint()))
        .filter(one -> projects.contains(one.project()))
        .toList();
  }

  private boolean hasMistakes(Judgements judgements) {
    FindingPrinter findings = call.findings();
    findings.print(judgements.findings(), judgements.source());
    call.shell().err().flush();
    return findings.hasErrors();
  }

  private void section(String title, List<String> lines) {
    call.shell().out().println(call.messages().text(title, String.valueOf(lines.size())));
    lines.forEach(line -> call.shell().out().println("  " + line));
  }

  private static String line(
      String fingerprint, String code, String project, String subject, String what) {
    return Visible.of(
        String.join(
            "  ", fingerprint, code, project, subject.isEmpty() ? what : subject + "  " + what));
  }

  private void say(String key, String... arguments) {
    call.shell().err().println(call.messages().text(key, arguments));
  }

  /** Whole or not at all. */
  private boolean written(Path file, String text) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      call.findings()
          .print(
              List.of(
                  PublishCode.OUTPUT_NOT_WRITTEN.at(
                      Place.startOf(file), String.valueOf(e.getMessage()))));
      return false;
    }
  }
}
