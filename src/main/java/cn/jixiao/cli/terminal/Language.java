package cn.jixiao.cli.terminal;

import cn.jixiao.text.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language (语言) of the program's words: Chinese unless someone asks for English. */
public enum Language implements Keyed {
  /** Chinese. */
  ZH(Locale.SIMPLIFIED_CHINESE),
  /** English. */
  EN(Locale.ENGLISH);

  private static final String OPTION = "--lang";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale whose messages it has. */
  public Locale locale() {
    return locale;
  }

  @Override
  public List<String> words() {
    return switch (this) {
      case ZH -> List.of("中文");
      case EN -> List.of("英文", "英语");
    };
  }

  /**
   * The language for a call. It must be known before the arguments are taken apart, because
   * mistakes in them are explained in it.
   *
   * @param arguments the last {@code --lang} among them counts
   * @param environment {@code JIXIAO_LANG}, else the first of {@code LC_ALL}, {@code LC_MESSAGES}
   *     and {@code LANG} that is set; English where it begins with {@code en}
   */
  public static Language of(List<String> arguments, Map<String, String> environment) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
        asked.add(arguments.get(i + 1));
      } else if (arguments.get(i).startsWith(OPTION + "=")) {
        asked.add(arguments.get(i).substring(OPTION.length() + 1));
      }
    }
    for (int i = asked.size() - 1; i >= 0; i--) {
      for (Language language : values()) {
        if (language.isMeantBy(asked.get(i))) {
          return language;
        }
      }
    }
    for (String variable : List.of("JIXIAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
      }
    }
    return ZH;
  }
}
