package cn.jixiao.cli;

import cn.jixiao.page.font.FontLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Fonts that are read while projects are still being checked: reading them takes as long as
 * checking does.
 */
final class FontsAhead implements AutoCloseable {
  private final CompletableFuture<FontLibrary> fonts;
  private final List<FontLibrary> others = new ArrayList<>();

  /** Begins to read the fonts of a folder, or the built-in ones alone. */
  FontsAhead(Optional<Path> folder) {
    this.fonts =
        CompletableFuture.supplyAsync(
            () -> folder.map(FontLibrary::of).orElseGet(FontLibrary::builtIn));
  }

  /**
   * The fonts, once they are read.
   *
   * @throws java.io.UncheckedIOException where the folder cannot be listed
   */
  FontLibrary get() {
    try {
      return fonts.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** The same fonts for another thread. */
  FontLibrary another() {
    FontLibrary library = get().another();
    synchronized (others) {
      others.add(library);
    }
    return library;
  }

  /** Closes the fonts, also where nobody asked for them. */
  @Override
  public void close() {
    fonts.thenAccept(FontLibrary::close).exceptionally(failure -> null);
    others.forEach(FontLibrary::close);
  }
}
