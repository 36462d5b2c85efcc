package cn.jixiao.cli;

import cn.jixiao.finding.Place;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormCheck;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.form.Specimen;
import cn.jixiao.publish.PublishCode;
import cn.jixiao.report.finding.FindingPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What makers of forms need. */
@Command(name = "form")
final class FormCommand implements Callable<Integer> {
  private final Call call;

  @Spec private CommandSpec spec;

  FormCommand(Call call) {
    this.call = call;
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    throw UsageError.of(spec.commandLine(), "usage.no-form-command");
  }

  /** A form with the library that it is from. */
  private record Named(String id, Optional<Path> templates) {
    FormLibrary library() {
      return new FormLibrary(templates);
    }
  }

  @Command(name = "check")
  @SuppressWarnings("UnusedMethod") // A command is what picocli finds.
  int check(
      @Parameters(paramLabel = "FORM", arity = "0..*", descriptionKey = "argument.forms")
          List<String> names,
      @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
          Path templates,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "DIR",
              defaultValue = "build/forms",
              descriptionKey = "option.specimens")
          Path output) {
    CommandSpec own = spec.subcommands().get("check").getCommandSpec();
    Optional<Path> folder = Sources.Folders.existing(own, "--templates", templates);
    FindingPrinter findings = call.findings();
    boolean fine = true;
    for (Named form : named(own, names == null ? List.of() : names, folder)) {
      fine &= check(form, output, findings);
    }
    return fine && !findings.hasErrors() ? CommandLines.FINE : CommandLines.FINDINGS;
  }

  /** Those that were named, by folder or name; else all of the user's own, or all there are. */
  private static List<Named> named(CommandSpec spec, List<String> names, Optional<Path> folder) {
    FormLibrary library = new FormLibrary(folder);
    List<Named> named = new ArrayList<>();
    for (String name : names) {
      Path path = Path.of(name);
      if (Files.isRegularFile(path.resolve(FormLibrary.FORM_FILE))) {
        Path whole = path.toAbsolutePath().normalize();
        Path parent = path.normalize().getParent();
        named.add(
            new Named(
                whole.getFileName().toString(),
                Optional.of(parent == null ? whole.getParent() : parent)));
      } else if (library.ids().contains(name)) {
        named.add(new Named(name, folder));
      } else {
        throw UsageError.unknownWord(spec.commandLine(), "FORM", name, library.ids());
      }
    }
    if (names.isEmpty()) {
      List<String> own =
          library.ids().stream()
              .filter(id -> library.isOwn(id + "/" + FormLibrary.FORM_FILE))
              .toList();
      (own.isEmpty() ? library.ids() : own).forEach(id -> named.add(new Named(id, folder)));
    }
    return named;
  }

  /** Whether nothing is wrong with a form; its specimens are printed anyway. */
  private boolean check(Named named, Path output, FindingPrinter findings) {
    FormLibrary library = named.library();
    FormReading reading = library.form(named.id()).orElseThrow();
    findings.print(reading.findings(), reading.source());
    if (reading.form().isEmpty()) {
      return false;
    }
    Form form = reading.form().get();
    new FormCheck(library)
        .findings(form, reading.source())
        .forEach(finding -> findings.print(List.of(finding)));
    call.shell().err().flush();
    Path folder = output.resolve(form.id());
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> project : Specimen.of(form).entrySet()) {
        Files.writeString(folder.resolve(project.getKey() + ".yaml"), project.getValue());
      }
      Path book = folder.resolve("book.yaml");
      // A volume of projects with mistakes, which those of a form with mistakes have, is not
      // printed.
      if (reading.findings().isEmpty()) {
        Files.writeString(book, book(form));
      } else {
        Files.deleteIfExists(book);
      }
    } catch (IOException e) {
      findings.print(
          List.of(
              PublishCode.OUTPUT_NOT_WRITTEN.at(
                  Place.startOf(folder), String.valueOf(e.getMessage()))));
      return false;
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "render",
                folder.toString(),
                "--output=" + folder,
                "--to=pdf,docx,html",
                "--force",
                "--force-print",
                "--lang=" + (call.messages().isEnglish() ? "en" : "zh")));
    named.templates().ifPresent(path -> arguments.add("--templates=" + path));
    return CommandLines.run(call.shell(), arguments.toArray(String[]::new)) == CommandLines.FINE;
  }

  /** Each kind of document in a part of its own. */
  private static String book(Form form) {
    StringBuilder book = new StringBuilder("title: 样张\nsubtitle: （" + form.id() + "）\nparts:\n");
    for (DocumentKind kind : form.documents().keySet()) {
      book.append("  - title: %s%n".formatted(form.documents().get(kind).title()));
      book.append("    projects: [full, long]%n".formatted());
      book.append("    document: %s%n".formatted(kind.key()));
    }
    return book.toString().replace("\r\n", "\n");
  }
}
