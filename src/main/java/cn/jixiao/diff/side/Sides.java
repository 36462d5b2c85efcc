package cn.jixiao.diff.side;

import cn.jixiao.diff.Side;
import java.util.function.Predicate;

/**
 * The two sides of a comparison. Files are read while they are compared, so it stays open until
 * then.
 *
 * @param old the side before
 * @param now the side after
 * @param wanted says of a file's path whether a project with that file on either side is reported;
 *     the others are read all the same, since a new year's file is compared with the last year's
 * @param closing gives free what the files are read from
 */
public record Sides(Side old, Side now, Predicate<String> wanted, Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
