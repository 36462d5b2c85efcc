package cn.jixiao.render;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import java.nio.file.Path;

/** A page that is too large for the memory that Java may use. */
final class MemoryShort extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final long MEBIBYTE = 1 << 20;

  MemoryShort(OutOfMemoryError cause) {
    super("more memory is needed", cause);
  }

  /** The finding that says so of a file. */
  static Finding finding(Path file) {
    long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    return RenderCode.MEMORY_SHORT.at(Place.startOf(file), String.valueOf(most));
  }
}
