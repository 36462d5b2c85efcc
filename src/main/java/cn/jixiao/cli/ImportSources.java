package cn.jixiao.cli;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import cn.jixiao.imports.Importer;
import cn.jixiao.imports.source.SourceDocument;
import cn.jixiao.imports.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that are imported, and the forms that their tables may be of. */
final class ImportSources {
  private static final String STANDARD_INPUT = "-";
  private static final String ENDINGS = ".*\\.(?:docx|docm|xlsx|xlsm|xls|pdf|txt|tsv)";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "argument.import-file")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      completionCandidates = OptionWords.Forms.class,
      descriptionKey = "option.import-form")
  private String form;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.import-year")
  private Integer year;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  FormLibrary forms() {
    return new FormLibrary(Sources.Folders.existing(spec, "--templates", templates));
  }

  /**
   * An importer for all sources of the call.
   *
   * @throws UsageError where the named form is none
   */
  Importer importer(FormLibrary forms, Messages messages) {
    Optional<Form> fixed = Optional.empty();
    if (form != null) {
      FormReading reading =
          forms
              .form(form)
              .orElseThrow(
                  () -> UsageError.unknownWord(spec.commandLine(), "--form", form, forms.ids()));
      fixed = reading.form();
    }
    OptionalInt ofYear = year == null ? OptionalInt.empty() : OptionalInt.of(year);
    return new Importer(forms, fixed, ofYear, messages);
  }

  /** The files that were named, and those of a kind that is read in the folders that were. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> inside = inside(path);
        // A folder with nothing to import is named, as a file would be.
        files.addAll(inside.isEmpty() ? List.of(path) : inside);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(ENDINGS))
          .filter(file -> !file.getFileName().toString().startsWith("~$"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // Something in it may not be looked at: it is named as not read.
      return List.of();
    }
  }

  /** Reads one of them. */
  SourceDocument read(Path file) {
    if (!file.toString().equals(STANDARD_INPUT)) {
      return new SourceReader().read(file);
    }
    try {
      return new SourceReader().text(file, System.in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
