package cn.jixiao.cli;

import cn.jixiao.finding.Place;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.form.Skeleton;
import cn.jixiao.project.FundsShape;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.ProjectSchema;
import cn.jixiao.report.finding.FindingPrinter;
import cn.jixiao.turn.YearPath;
import cn.jixiao.workspace.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a project's file. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final String USUAL_SCHEMA = "schema/project.schema.json";

  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "argument.name")
  private String name;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "beijing-2024",
      completionCandidates = OptionWords.Forms.class,
      descriptionKey = "option.form")
  private String formId;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
  private Integer year;

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "xin-xiangmu",
      descriptionKey = "option.id")
  private String id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "option.output-file")
  private String output;

  @Option(names = "--from", paramLabel = "FILE|ID", descriptionKey = "option.from")
  private String from;

  @Option(names = "--schema", descriptionKey = "option.schema")
  private boolean schema;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  NewCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    FindingPrinter findings = call.findings();
    FormLibrary forms = new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
    if (from != null) {
      return turned(new YearTurns(call, forms, findings, false), findings);
    }
    Optional<FormReading> reading = forms.form(formId);
    if (reading.isEmpty()) {
      throw UsageError.unknownWord(spec.commandLine(), "--form", formId, forms.ids());
    }
    findings.print(reading.get().findings(), reading.get().source());
    if (reading.get().form().isEmpty()) {
      return Call.exitCode(findings);
    }
    if (schema) {
      return write(
          Path.of(output == null ? schemaName(formId) : output),
          ProjectSchema.of(reading.get().form().get()),
          findings);
    }
    int ofYear = year == null ? LocalDate.now(ZoneId.systemDefault()).getYear() : year;
    Form form = reading.get().form().get();
    Path file =
        output == null
            ? Path.of("projects", String.valueOf(ofYear), id + ".yaml")
            : Path.of(output);
    String text =
        new Skeleton(form, call.messages())
            .text(schemaFrom(file, form), id, ofYear, Optional.ofNullable(name));
    return write(file, text, findings);
  }

  /** Makes the file of last year's instead of the form. */
  private int turned(YearTurns turns, FindingPrinter findings) {
    boolean other =
        name != null
            || schema
            || Stream.of("--form", "--id")
                .anyMatch(option -> spec.commandLine().getParseResult().hasMatchedOption(option));
    if (other) {
      throw UsageError.of(spec.commandLine(), "usage.from-alone");
    }
    Path file = lastYear(turns);
    int ofYear =
        year != null
            ? year
            : turns.year(file).orElse(LocalDate.now(ZoneId.systemDefault()).getYear()) + 1;
    if (STANDARD_OUTPUT.equals(output)) {
      turns
          .turned(file, ofYear)
          .ifPresent(done -> call.shell().out().print(done.text()));
      call.shell().out().flush();
      return Call.exitCode(findings);
    }
    turns.turn(
        file,
        ofYear,
        last ->
            output == null ? YearPath.of(file, last, ofYear) : Optional.of(Path.of(output)));
    call.shell().err().println(turns.summary());
    return Call.exitCode(findings);
  }

  /** The file that is named, or the latest one of the project that is. */
  private Path lastYear(YearTurns turns) {
    Path named = Path.of(from);
    if (Files.isRegularFile(named)) {
      return named;
    }
    return ProjectFiles.below(Path.of("projects")).stream()
        .filter(
            file ->
                turns
                    .scored(file)
                    .project()
                    .filter(project -> project.id().value().equals(from))
                    .filter(project -> year == null || project.year().value() < year)
                    .isPresent())
        .max(Comparator.comparing(file -> turns.year(file).orElse(0)))
        .orElseThrow(() -> UsageError.of(spec.commandLine(), "usage.from-unknown", from));
  }

  /** The schema of a form that has fields of its own, in the folder of all schemas. */
  private static String schemaName(String form) {
    return "schema/" + form + ".schema.json";
  }

  /**
   * The way from a new file to the schema, which editors complete with; the usual one would
   * underline what a form declares.
   */
  private static Optional<String> schemaFrom(Path file, Form form) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean usual =
        form.declared().head().isEmpty()
            && form.declared().indicator().isEmpty()
            && FundsShape.USUAL.lines().keySet().containsAll(ownLines(form));
    return Stream.of(schemaName(form.id()), usual ? USUAL_SCHEMA : "")
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst()
        .filter(
            schema -> folder != null && folder.getRoot().equals(schema.toAbsolutePath().getRoot()))
        .map(schema -> folder.relativize(schema.toAbsolutePath()).toString().replace('\\', '/'));
  }

  private static List<String> ownLines(Form form) {
    return form.declared().funds().lines().keySet().stream()
        .filter(line -> !line.equals(FundsShape.TOTAL))
        .toList();
  }

  private int write(Path file, String text, FindingPrinter findings) {
    if (STANDARD_OUTPUT.equals(output)) {
      call.shell().out().print(text);
      return CommandLines.FINE;
    }
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      call.shell()
          .out()
          .println(call.messages().text(schema ? "summary.done" : "new.done", file.toString()));
    } catch (FileAlreadyExistsException e) {
      findings.print(List.of(PublishCode.OUTPUT_EXISTS.at(Place.startOf(Path.of(e.getFile())))));
    } catch (AccessDeniedException e) {
      findings.print(List.of(PublishCode.OUTPUT_FORBIDDEN.at(Place.startOf(file))));
    } catch (IOException e) {
      findings.print(
          List.of(
              PublishCode.OUTPUT_NOT_WRITTEN.at(
                  Place.startOf(file), String.valueOf(e.getMessage()))));
    }
    return Call.exitCode(findings);
  }
}
