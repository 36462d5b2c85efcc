package cn.jixiao.finding;

import cn.jixiao.text.Keyed;
import java.util.List;

/** How loud a finding is. The order is from the loudest to the quietest. */
public enum Severity implements Keyed {
  /** A contradiction or a mistake that nobody can defend; nothing is printed from the file. */
  ERROR,
  /** What a reviewer must see. */
  WARNING,
  /** Worth knowing, hidden unless asked for. */
  INFO;

  @Override
  public List<String> words() {
    return switch (this) {
      case ERROR -> List.of("错误");
      case WARNING -> List.of("警告");
      case INFO -> List.of("提示");
    };
  }
}
