package cn.jixiao.cli;

import cn.jixiao.finding.Place;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.office.OfficeFiles;
import cn.jixiao.publish.OutputFiles;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.finding.FindingPrinter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the repository of an office, or adds to it what is missing. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final String DEPARTMENT = "本部门";

  /** What may not be in a folder's name on every system. */
  private static final Pattern NO_FOLDER =
      Pattern.compile(".*[\\\\/:*?\"<>|\\p{Cntrl}].*|\\s*|\\..*|.*\\.");

  private final Call call;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "argument.repository")
  private Path folder;

  @Option(names = "--department", paramLabel = "NAME", descriptionKey = "option.department")
  private String department;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
  private Integer year;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "beijing-2024",
      completionCandidates = OptionWords.Forms.class,
      descriptionKey = "option.form")
  private String formId;

  InitCommand(Call call) {
    this.call = call;
  }

  @Override
  public Integer call() {
    if (department != null && NO_FOLDER.matcher(department).matches()) {
      throw UsageError.of(spec.commandLine(), "usage.folder-name", "--department", department);
    }
    FindingPrinter findings = call.findings();
    FormLibrary forms = new FormLibrary(Optional.empty());
    FormReading reading =
        forms
            .form(formId)
            .orElseThrow(
                () -> UsageError.unknownWord(spec.commandLine(), "--form", formId, forms.ids()));
    findings.print(reading.findings(), reading.source());
    if (reading.form().isEmpty()) {
      return Call.exitCode(findings);
    }
    Path root = folder == null || folder.toString().isEmpty() ? Path.of(".") : folder;
    if (Files.exists(root) && !Files.isDirectory(root)) {
      findings.print(List.of(PublishCode.OUTPUT_NOT_A_FOLDER.at(Place.startOf(root))));
      return Call.exitCode(findings);
    }
    Map<Path, String> files =
        new OfficeFiles(forms, reading.form().get(), call.messages())
            .of(
                root,
                department == null ? DEPARTMENT : department.strip(),
                year == null ? LocalDate.now(ZoneId.systemDefault()).getYear() : year,
                department != null);
    int made = 0;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      if (Files.exists(file.getKey(), LinkOption.NOFOLLOW_LINKS)) {
        tell("init.there", file.getKey());
      } else if (OutputFiles.write(
          Map.of(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)),
          finding -> findings.print(List.of(finding)))) {
        tell("init.made", file.getKey());
        made++;
      }
    }
    call.shell().out().flush();
    if (Files.isDirectory(root)) {
      String said =
          switch (new GitConfig(root).driver()) {
            case SET -> "init.git-set";
            case THERE -> "init.git-there";
            case NO_GIT -> "init.git-none";
          };
      call.shell().err().println(call.messages().text(said));
    }
    call.shell()
        .err()
        .println(
            call.messages()
                .text(
                    "init.summary", Integer.toString(made), Integer.toString(files.size() - made)));
    return Call.exitCode(findings);
  }

  private void tell(String key, Path file) {
    call.shell()
        .out()
        .println(call.messages().text(key, file.normalize().toString().replace('\\', '/')));
  }
}
