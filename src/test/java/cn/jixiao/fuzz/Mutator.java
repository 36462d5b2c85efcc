package cn.jixiao.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes texts as people, editors and other programs spoil them, and as somebody would who wants
 * to break the program. The same source of chance makes the same changes.
 */
final class Mutator {
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_REPEAT = 6_000;
  private static final int ONE_IN_BYTES = 15;
  private static final Pattern VALUE = Pattern.compile("(?<=[:：,\\[{-] )[^\\n,{}\\[\\]]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  /** Values and bits of syntax of YAML, templates, pages, measures, paths and terminals. */
  private static final List<String> ODD =
      List.of(
          "",
          "null",
          "~",
          "true",
          "-0",
          "-1",
          "0",
          "0.0000000000000000000000000000000001",
          "99999999999999999999999999999999999999",
          "1e999",
          "1E-999",
          "0x1F",
          "017",
          "1_000",
          "١٢٣",
          "NaN",
          ".inf",
          "1,2,3",
          "12.",
          ".5",
          "100%%",
          "≥",
          "≥≤5",
          "≥95%以上",
          "5-",
          "1—2—3",
          "0次",
          "无",
          "未开展",
          "9月底前",
          "2024.13",
          "20241399",
          "每人每天每场次300元/人·天",
          "较上年增长-5%",
          "第0名",
          "前-3名",
          "万亿万亿",
          "十百千万",
          "》85%",
          "11，120个",
          "部分达成预期指标",
          "待填写",
          "\"",
          "'",
          "\"\\UFFFFFFFF\"",
          "\"\\uD800\"",
          "\"\\x00\"",
          "\"\\e[31m\"",
          "&a [*a]",
          "*a",
          "&a",
          "<<: *a",
          "!!java.lang.Runtime []",
          "!!binary AAAA",
          "!x",
          "%YAML 9.9",
          "---",
          "...",
          "- - - -",
          "? a",
          "|",
          "|+9",
          ">-",
          "{",
          "}",
          "[",
          "]",
          "[[[[[[[[",
          "{a: {a: {a: ",
          "#",
          "# jixiao: allow all",
          "# jixiao: allow weight-sum 原因",
          ": ",
          "：",
          "\t",
          "\r",
          "\r\n",
          "\n",
          "\n\n  ",
          "\u0000",
          "\u0007",
          "\u001b[2J",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2028",
          "\u3000",
          "\ufeff",
          "\uffff",
          "\ud800",
          "𠀀𠮷",
          "🀄",
          "e\u0301",
          "${x}",
          "${x?eval}",
          "<#list 1..3 as x>",
          "</#list>",
          "<#assign a = a>",
          "<#include 'x'>",
          "<@x/>",
          "<#--",
          "[=x]",
          "<b>",
          "</td>",
          "<td colspan=\"9999\">",
          "<div style=\"float:left\">",
          "<img src=\"x\"/>",
          "<svg/>",
          "<!--",
          "-->",
          "]]>",
          "&lt;",
          "&#0;",
          "&nbsp;",
          "&x;",
          "<script>alert(1)</script>",
          "width: 99999999mm;",
          "font-size: 0;",
          "position: absolute;",
          "page-break-before: always;",
          "display: table-cell;",
          "content: counter(page);",
          "@page { size: 1mm 1mm; margin: 5mm }",
          "@import url(x);",
          "}}}",
          "=1+1",
          "@SUM(A1)",
          "../../etc/passwd",
          "/etc/passwd",
          "file:///etc/passwd",
          "C:\\x",
          "con",
          "a/b",
          "*.yaml",
          "**",
          "[!a-",
          "HEAD~99999999999",
          "HEAD^{/x}",
          ":/x",
          "@{u}",
          "@{99}",
          "a..b...c",
          "--",
          "\\");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /**
   * A spoiled copy.
   *
   * @param sound what is spoiled
   * @param other another sound text of the kind, from which parts are taken
   */
  byte[] mutate(String sound, String other) {
    StringBuilder text = new StringBuilder(sound);
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      change(text, other);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(ONE_IN_BYTES) == 0 ? bytes(bytes) : bytes;
  }

  /** A spoiled copy of a short text, such as a value. */
  String mutateText(String sound, String other) {
    StringBuilder text = new StringBuilder(sound);
    change(text, other);
    return text.toString();
  }

  private void change(StringBuilder text, String other) {
    switch (random.nextInt(14)) {
      case 0 -> replace(text, VALUE, odd());
      case 1 -> replace(text, VALUE, odd());
      case 2 -> replace(text, NUMBER, odd());
      case 3 -> replace(text, WORD, odd());
      case 4 -> replace(text, VALUE, any(other, VALUE));
      case 5 -> replace(text, WORD, any(other, WORD));
      case 6 -> text.insert(at(text.length() + 1), odd());
      case 7 -> delete(text);
      case 8 -> repeat(text);
      case 9 -> text.setLength(at(text.length() + 1));
      case 10 -> lines(text);
      case 11 -> indent(text);
      case 12 -> splice(text, other);
      default -> character(text);
    }
  }

  private int at(int bound) {
    return bound <= 0 ? 0 : random.nextInt(bound);
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }

  private String any(String text, Pattern pattern) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    return all.isEmpty() ? odd() : all.get(random.nextInt(all.size())).group();
  }

  private void replace(StringBuilder text, Pattern pattern, String by) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    if (all.isEmpty()) {
      text.insert(at(text.length() + 1), by);
    } else {
      MatchResult one = all.get(random.nextInt(all.size()));
      text.replace(one.start(), one.end(), by);
    }
  }

  private void delete(StringBuilder text) {
    int start = at(text.length());
    text.delete(start, Math.min(text.length(), start + 1 + random.nextInt(60)));
  }

  private void repeat(StringBuilder text) {
    int start = at(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(random.nextBoolean() ? 3 : 40));
    if (start < end) {
      String part = text.substring(start, end);
      int most = Math.max(1, LONGEST_REPEAT / part.length());
      text.insert(end, part.repeat(1 + random.nextInt(random.nextInt(4) == 0 ? most : 5)));
    }
  }

  private void lines(StringBuilder text) {
    List<String> lines = new ArrayList<>(text.toString().lines().toList());
    if (lines.isEmpty()) {
      return;
    }
    int one = at(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(at(lines.size()), lines.get(one));
      case 2 -> Collections.swap(lines, one, at(lines.size()));
      default -> Collections.shuffle(lines.subList(one, Math.min(lines.size(), one + 5)), random);
    }
    text.setLength(0);
    text.append(String.join("\n", lines)).append('\n');
  }

  private void indent(StringBuilder text) {
    int line = text.indexOf("\n", at(text.length()));
    if (line >= 0) {
      if (random.nextBoolean()) {
        text.insert(line + 1, " ".repeat(1 + random.nextInt(4)));
      } else {
        int end = line + 1;
        while (end < text.length() && end < line + 3 && text.charAt(end) == ' ') {
          end++;
        }
        text.delete(line + 1, end);
      }
    }
  }

  private void splice(StringBuilder text, String other) {
    int start = at(other.length());
    String part = other.substring(start, Math.min(other.length(), start + random.nextInt(300)));
    text.insert(at(text.length() + 1), part);
  }

  private void character(StringBuilder text) {
    if (text.length() > 0) {
      char old = text.charAt(at(text.length()));
      char by =
          old > ' ' && old < '\u007f' && random.nextBoolean()
              ? (char) (old + '\uff00' - ' ')
              : (char) random.nextInt(random.nextBoolean() ? 128 : 0xffff);
      text.setCharAt(at(text.length()), by);
    }
  }

  /** Bytes that may be no text at all. */
  private byte[] bytes(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    int place = random.nextInt(bytes.length);
    changed.write(bytes, 0, place);
    changed.write(random.nextInt());
    changed.write(random.nextInt());
    int rest = random.nextBoolean() ? place : Math.min(bytes.length, place + 1);
    changed.write(bytes, rest, bytes.length - rest);
    return changed.toByteArray();
  }
}
