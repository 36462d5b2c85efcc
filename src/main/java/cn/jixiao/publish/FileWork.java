package cn.jixiao.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What writing files does to a file system, one step a method: the program may end after any. */
interface FileWork {
  /** The file system itself. */
  FileWork DIRECT =
      new FileWork() {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
          Files.write(file, bytes);
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
          Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
          try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }

        @Override
        public void delete(Path file) throws IOException {
          Files.deleteIfExists(file);
        }
      };

  /** Writes a file that nobody reads yet. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Copies a file to where nobody reads it. */
  void copy(Path from, Path to) throws IOException;

  /** Puts a file in the place of another, at once. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, if it is there. */
  void delete(Path file) throws IOException;
}
