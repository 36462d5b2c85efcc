package cn.jixiao.cli;

import cn.jixiao.review.Judgements;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The judgements that a call respects. */
final class ReviewFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--review", paramLabel = "FILE", descriptionKey = "option.review")
  private Path file;

  /** Where they are kept, whether or not there is such a file. */
  Path path() {
    return file == null ? Path.of(Judgements.FILE) : file;
  }

  /** Those in the named file, else those in the working directory's, else none. */
  Judgements read() {
    if (file != null && !Files.exists(file)) {
      throw UsageError.of(spec.commandLine(), "usage.no-such-file", "--review", file.toString());
    }
    return Judgements.in(path());
  }
}
