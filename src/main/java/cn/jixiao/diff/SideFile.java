package cn.jixiao.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A project's file on one side of a comparison, not read yet.
 *
 * @param file what places name
 * @param key by what it is the same file as one of the other side: its path relative to what was
 *     named
 * @param blob git's name for the content, where git has it
 * @param content where the bytes come from
 */
public record SideFile(Path file, String key, Optional<String> blob, Content content) {
  /** Where a file's bytes come from. */
  @FunctionalInterface
  public interface Content {
    /**
     * The bytes; of a file larger than any project's, as many as show that it is.
     *
     * @throws IOException if they cannot be had
     */
    byte[] bytes() throws IOException;
  }
}
