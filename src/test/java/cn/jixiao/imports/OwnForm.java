package cn.jixiao.imports;

import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.FormReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A form of one's own: a copy of a built-in one in which things are called otherwise. */
final class OwnForm {
  private static final String ID = "own-form";
  private static final Path MODEL = Path.of("templates", "beijing-2024");

  private OwnForm() {}

  /** A library with the copy, in whose files the texts are changed. */
  static FormLibrary in(Path folder, UnaryOperator<String> change) throws IOException {
    return in(folder, ID, change);
  }

  static FormLibrary in(Path folder, String id, UnaryOperator<String> change) throws IOException {
    Path own = Files.createDirectories(folder.resolve(id));
    try (Stream<Path> files = Files.list(MODEL)) {
      for (Path file : files.toList()) {
        Files.writeString(own.resolve(file.getFileName()), change.apply(Files.readString(file)));
      }
    }
    return new FormLibrary(Optional.of(folder));
  }

  static Form of(FormLibrary library) {
    FormReading reading = library.form(ID).orElseThrow();
    if (!reading.findings().isEmpty()) {
      throw new AssertionError(List.copyOf(reading.findings()));
    }
    return reading.form().orElseThrow();
  }
}
