package cn.jixiao.cli;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.workspace.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The projects that a command works on, and the forms that it knows. */
final class Sources {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = "projects",
      descriptionKey = "argument.path")
  private List<Path> paths;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  /** What was named; an empty name is the working directory. */
  List<Path> paths() {
    return paths.stream().map(path -> path.toString().isEmpty() ? Path.of(".") : path).toList();
  }

  /** The projects' files there. */
  ProjectFiles files() {
    return ProjectFiles.in(paths());
  }

  /** The built-in forms and the user's. */
  FormLibrary forms() {
    return new FormLibrary(Folders.existing(spec, "--templates", templates));
  }

  /** Folders that options name. */
  static final class Folders {
    private Folders() {}

    /**
     * The folder that an option names, else the one of the option's name in the working directory
     * where it exists.
     */
    static Optional<Path> existing(CommandSpec spec, String option, Path named) {
      if (named == null) {
        return Optional.of(Path.of(option.substring(2))).filter(Files::isDirectory);
      }
      if (!Files.isDirectory(named)) {
        throw UsageError.of(spec.commandLine(), "usage.no-such-folder", option, named.toString());
      }
      return Optional.of(named);
    }
  }
}
