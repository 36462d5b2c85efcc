package cn.jixiao.yaml;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What an author probably did where YAML gives up. The parser's own message is only a clue: it
 * speaks of tokens and simple keys, so the line itself is looked at.
 *
 * @param index where the mistake is, in the draft
 * @param code which one
 * @param arguments the finding's arguments
 * @param repaired the text to read on with; empty where what follows would be guesswork
 */
record SyntaxMistake(int index, ShapeCode code, List<String> arguments, Optional<Draft> repaired) {
  /** Blanks, dashes, a key, a colon and a blank; then the value. */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?<before>\\s*(?:-\\s+)*+)(?<key>[^\\s:：#\"'{\\[](?:[^:：#]*[^\\s:：#])?)\\s*:\\s+(?<value>.*)$");

  private static final Pattern ITEM = Pattern.compile("^(?<before>\\s*(?:-\\s+)++)(?<value>.*)$");

  private static final Pattern TIGHT_COLON =
      Pattern.compile(
          "^(?<before>\\s*(?:-\\s+)*+)(?<key>[A-Za-z][A-Za-z-]*)\\s*(?<colon>：\\s*|:(?=\\S))");

  private static final Pattern TIGHT_DASH =
      Pattern.compile("^ *(?<dash>-)(?<key>[A-Za-z][A-Za-z-]*)\\s*[:：]");

  private static final Pattern WIDE_DASH =
      Pattern.compile("^ *(?<dash>[－—–−]+\\s*)(?<key>[A-Za-z][A-Za-z-]*)\\s*[:：]");

  private static final Pattern WIDE_COLON_AT_END =
      Pattern.compile("^(?<before>\\s*)(?<key>[^\\s:：#]+)(?<colon>：)\\s*$");

  private static final Pattern WIDE_SPACES =
      Pattern.compile("^[ \\t]*[\u3000\u00A0][\\s\u3000\u00A0]*");

  private static final String SPECIAL = "%@`*&!,]}?-|";

  Finding finding(Place place) {
    return new Finding(code.code(), code.severity(), place, arguments);
  }

  /** Explains a parser's failure. */
  static SyntaxMistake of(Draft draft, Section root, MarkedYAMLException failure) {
    int problem = failure.getProblemMark() == null ? 0 : failure.getProblemMark().getIndex();
    int context = failure.getContextMark() == null ? problem : failure.getContextMark().getIndex();
    String said = failure.getContext() + " " + failure.getProblem();
    return colonWithoutSpace(draft, root, problem, context)
        .or(() -> indentationCharacter(draft, problem))
        .or(() -> quotes(draft, problem, context, said))
        .or(() -> value(draft, problem))
        .or(() -> brackets(draft, context, said))
        .or(() -> colonMissing(draft, context, said))
        .or(() -> indentation(draft, problem, said))
        .orElseGet(() -> new SyntaxMistake(problem, ShapeCode.SYNTAX, List.of(), Optional.empty()));
  }

  /**
   * A key whose colon YAML does not see; the parser notices a line later, when the next key comes.
   */
  private static Optional<SyntaxMistake> colonWithoutSpace(
      Draft draft, Section root, int problem, int context) {
    int line = draft.lineStart(problem);
    int first =
        Math.min(
            draft.lineStart(context), Math.min(lineAbove(draft, line), fieldAbove(draft, line)));
    while (line >= first) {
      String text = draft.line(line);
      Matcher tight = TIGHT_COLON.matcher(text);
      if (tight.find() && root.fileKnows(tight.group("key"))) {
        return Optional.of(spaced(draft, line, tight, tight.group("key")));
      }
      Matcher dash = TIGHT_DASH.matcher(text);
      if (dash.find() && root.fileKnows(dash.group("key"))) {
        int from = line + dash.start("dash");
        return Optional.of(
            new SyntaxMistake(
                from,
                ShapeCode.DASH_WITHOUT_SPACE,
                List.of(dash.group("key")),
                Optional.of(draft.with(from, from + 1, "- "))));
      }
      Matcher wideDash = WIDE_DASH.matcher(text);
      if (wideDash.find() && root.fileKnows(wideDash.group("key"))) {
        int from = line + wideDash.start("dash");
        int to = line + wideDash.end("dash");
        return Optional.of(
            new SyntaxMistake(
                from,
                ShapeCode.FULL_WIDTH_DASH,
                List.of(wideDash.group("key")),
                Optional.of(draft.with(from, to, "- "))));
      }
      Matcher atEnd = WIDE_COLON_AT_END.matcher(text);
      if (atEnd.find()) {
        return Optional.of(spaced(draft, line, atEnd, atEnd.group("key")));
      }
      if (line == 0) {
        break;
      }
      line = draft.lineStart(line - 1);
    }
    return Optional.empty();
  }

  private static SyntaxMistake spaced(Draft draft, int line, Matcher found, String key) {
    String text = draft.line(line);
    int from = line + text.codePointCount(0, found.start("colon"));
    int to = line + text.codePointCount(0, found.end("colon"));
    ShapeCode code =
        found.group("colon").startsWith("：")
            ? ShapeCode.FULL_WIDTH_COLON
            : ShapeCode.COLON_WITHOUT_SPACE;
    return new SyntaxMistake(from, code, List.of(key), Optional.of(draft.with(from, to, ": ")));
  }

  /**
   * The nearest line above that is indented no deeper: where a key that lost its colon stands, its
   * value may fill many lines.
   */
  private static int fieldAbove(Draft draft, int line) {
    int depth = depth(draft, line);
    int above = line;
    do {
      above = lineAbove(draft, above);
    } while (above > 0 && (draft.line(above).isBlank() || depth(draft, above) > depth));
    return above;
  }

  private static int depth(Draft draft, int line) {
    String text = draft.line(line);
    return text.length() - text.stripLeading().length();
  }

  private static int lineAbove(Draft draft, int line) {
    int above = line;
    while (above > 0) {
      above = draft.lineStart(above - 1);
      if (!draft.line(above).isBlank()) {
        break;
      }
    }
    return above;
  }

  /**
   * The parser may have taken a line that begins with a tab for more of the text above it, and
   * stumble below.
   */
  private static Optional<SyntaxMistake> indentationCharacter(Draft draft, int problem) {
    int line = draft.lineStart(problem);
    return indentationOf(draft, line).or(() -> indentationOf(draft, lineAbove(draft, line)));
  }

  private static Optional<SyntaxMistake> indentationOf(Draft draft, int start) {
    String line = draft.line(start);
    int first = 0;
    while (first < line.length() && (line.charAt(first) == ' ' || line.charAt(first) == '-')) {
      first++;
    }
    if (first < line.length() && line.charAt(first) == '\t') {
      return Optional.of(
          new SyntaxMistake(
              start + first, ShapeCode.TAB_IN_INDENTATION, List.of(), Optional.empty()));
    }
    Matcher wide = WIDE_SPACES.matcher(line);
    if (wide.find()) {
      String spaces =
          wide.group().replace("\u3000", "  ").replace('\u00A0', ' ').replace("\t", "  ");
      return Optional.of(
          new SyntaxMistake(
              start,
              ShapeCode.WIDE_SPACE_IN_INDENTATION,
              List.of(),
              Optional.of(draft.with(start, start + wide.end(), spaces))));
    }
    return Optional.empty();
  }

  private static Optional<SyntaxMistake> quotes(
      Draft draft, int problem, int context, String said) {
    if (!said.contains("quoted scalar")) {
      return Optional.empty();
    }
    // A quoted text between braces takes the closing brace with it.
    Matcher field = FIELD.matcher(draft.line(context));
    boolean braces = field.find() && "{[".indexOf(firstOf(field.group("value"))) >= 0;
    int from =
        braces
            ? draft.lineStart(context) + draft.line(context).codePointCount(0, field.start("value"))
            : context;
    Optional<Draft> without = Optional.of(draft.without(from, draft.lineEnd(context)));
    return Optional.of(
        said.contains("escape")
            ? new SyntaxMistake(Math.max(problem - 1, 0), ShapeCode.BACKSLASH, List.of(), without)
            : new SyntaxMistake(context, ShapeCode.QUOTE_UNCLOSED, List.of(), without));
  }

  /**
   * An escape with digits that are no character's.
   *
   * @param index where the parser stumbled: at the digits, or after them
   */
  static SyntaxMistake escape(Draft draft, int index) {
    int from = Math.min(index, draft.length());
    int line = draft.lineStart(from);
    while (from > line && draft.at(from) != '\\') {
      from--;
    }
    Matcher field = FIELD.matcher(draft.line(line));
    Optional<Draft> without =
        field.find()
            ? Optional.of(
                draft.without(
                    line + draft.line(line).codePointCount(0, field.start("value")),
                    draft.lineEnd(line)))
            : Optional.empty();
    return new SyntaxMistake(from, ShapeCode.BACKSLASH, List.of(), without);
  }

  private static char firstOf(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static Optional<SyntaxMistake> value(Draft draft, int problem) {
    int start = draft.lineStart(problem);
    String line = draft.line(problem);
    Matcher matcher = FIELD.matcher(line);
    boolean field = matcher.find();
    if (!field) {
      matcher = ITEM.matcher(line);
      if (!matcher.find()) {
        return Optional.empty();
      }
    }
    String value = matcher.group("value").stripTrailing();
    int at = start + line.codePointCount(0, matcher.start("value"));
    // The parser stumbled over the line's own key, so the value is not to blame.
    if (value.isEmpty() || problem < at) {
      return Optional.empty();
    }
    Optional<Draft> without = Optional.of(draft.without(at, draft.lineEnd(at)));
    char first = value.charAt(0);
    if (first == '>') {
      return Optional.of(
          new SyntaxMistake(at, ShapeCode.COMPARISON_UNQUOTED, List.of(value), without));
    }
    if (SPECIAL.indexOf(first) >= 0) {
      return Optional.of(
          new SyntaxMistake(
              at, ShapeCode.SPECIAL_START, List.of(String.valueOf(first), value), without));
    }
    if (first == '"' || first == '\'') {
      return Optional.of(
          new SyntaxMistake(problem, ShapeCode.TEXT_AFTER_QUOTE, List.of(), without));
    }
    if (first == '｛' || first == '［') {
      return Optional.of(new SyntaxMistake(at, ShapeCode.BRACKETS_BROKEN, List.of(), without));
    }
    if (first == '{' || first == '[') {
      if ("@`%".indexOf(draft.at(problem)) >= 0) {
        String sign = Character.toString(draft.at(problem));
        return Optional.of(
            new SyntaxMistake(
                problem, ShapeCode.SPECIAL_START, List.of(sign, draft.word(problem)), without));
      }
      return Optional.of(
          value.contains("，")
              ? new SyntaxMistake(
                  at + value.codePointCount(0, value.indexOf('，')),
                  ShapeCode.FULL_WIDTH_COMMA,
                  List.of(),
                  without)
              : new SyntaxMistake(at, ShapeCode.BRACKETS_BROKEN, List.of(), without));
    }
    if (value.contains(": ") || value.endsWith(":")) {
      return Optional.of(new SyntaxMistake(at, ShapeCode.COLON_IN_TEXT, List.of(value), without));
    }
    return Optional.empty();
  }

  private static Optional<SyntaxMistake> brackets(Draft draft, int context, String said) {
    if (!said.contains("flow")) {
      return Optional.empty();
    }
    boolean opens = draft.at(context) == '{' || draft.at(context) == '[';
    return Optional.of(
        new SyntaxMistake(
            context,
            ShapeCode.BRACKETS_BROKEN,
            List.of(),
            opens
                ? Optional.of(draft.without(context, draft.lineEnd(context)))
                : Optional.empty()));
  }

  /** A line that is neither a field nor more of the text above it. */
  private static Optional<SyntaxMistake> colonMissing(Draft draft, int context, String said) {
    return said.contains("could not find expected ':'")
        ? Optional.of(
            new SyntaxMistake(
                context,
                ShapeCode.COLON_MISSING,
                List.of(draft.line(context).strip()),
                Optional.empty()))
        : Optional.empty();
  }

  private static Optional<SyntaxMistake> indentation(Draft draft, int problem, String said) {
    boolean misplaced =
        said.contains("block mapping")
            || said.contains("block collection")
            || said.contains("block sequence")
            || said.contains("not allowed here")
            || said.contains("simple key");
    return misplaced
        ? Optional.of(
            new SyntaxMistake(
                firstInLine(draft, problem), ShapeCode.INDENTATION, List.of(), Optional.empty()))
        : Optional.empty();
  }

  /** What is indented wrongly is the line, wherever in it the parser stumbled. */
  private static int firstInLine(Draft draft, int problem) {
    int first = draft.lineStart(problem);
    while (first < problem && Character.isWhitespace(draft.at(first))) {
      first++;
    }
    return first;
  }
}
