package cn.jixiao.cli;

import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of commands that print documents: always, or instead of showing their result. What
 * {@code --to} means where it is missing, each command says.
 */
final class Printing {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "pdf|docx|html",
      split = ",",
      converter = OptionWords.Formats.class,
      completionCandidates = OptionWords.Formats.class,
      descriptionKey = "option.print-to")
  private List<Format> formats = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "build",
      descriptionKey = "option.output")
  private Path folder;

  @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
  private Path fonts;

  /** Whether any format is named. */
  boolean isWanted() {
    return !formats.isEmpty();
  }

  /** The formats that are named; at least one must be. */
  Set<Format> formats() {
    return EnumSet.copyOf(formats);
  }

  /** Where the files go. */
  Path folder() {
    return folder;
  }

  /** The folder of the user's own fonts, which must exist where it is named. */
  Optional<Path> ownFonts() {
    return Sources.Folders.existing(spec, "--fonts", fonts);
  }

  /** The fonts to print with. */
  FontLibrary fonts() {
    return ownFonts().map(FontLibrary::of).orElseGet(FontLibrary::builtIn);
  }
}
