package cn.jixiao.imports;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Plain names of projects (项目标识): their Chinese names in pinyin. */
final class ProjectId {
  private static final int LONGEST = 60;

  private ProjectId() {}

  /** The plain name of a project; the usual one of new projects where nothing of it can be said. */
  static String of(String name) {
    StringBuilder id = new StringBuilder();
    boolean word = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      String[] sounds = PinyinHelper.toHanyuPinyinStringArray(c);
      boolean latin = c < 0x80 && Character.isLetterOrDigit(c);
      if (sounds != null && sounds.length > 0) {
        append(id, sounds[0].replaceAll("\\d", "").replace("u:", "v"), false);
      } else if (latin) {
        append(id, String.valueOf(Character.toLowerCase(c)), word);
      }
      word = latin;
    }
    String plain = id.length() <= LONGEST ? id.toString() : cut(id.toString());
    return plain.isEmpty() ? "xin-xiangmu" : plain.toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder id, String syllable, boolean goesOn) {
    if (!id.isEmpty() && !goesOn) {
      id.append('-');
    }
    id.append(syllable);
  }

  private static String cut(String id) {
    int end = id.lastIndexOf('-', LONGEST);
    return id.substring(0, end < 1 ? LONGEST : end);
  }
}
