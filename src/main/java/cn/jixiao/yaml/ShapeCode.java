package cn.jixiao.yaml;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every finding that reading a project's file can give. Its message is in the bundle under {@link
 * #code()}.
 */
public enum ShapeCode implements FindingCode {
  /** There is no such file or folder. */
  FILE_MISSING,
  /** The system does not let the file be read. */
  FILE_UNREADABLE,
  /** A folder, device or pipe where a file is needed. */
  NOT_A_FILE,
  /** Argument: the limit in MB. */
  FILE_TOO_LARGE,
  /** A folder without any project's file. */
  FOLDER_WITHOUT_PROJECTS(Severity.WARNING),
  /** The file is saved as GBK. */
  ENCODING_GBK,
  /** The file is saved as UTF-16. */
  ENCODING_UTF16,
  /** A byte that belongs to no encoding the program knows. */
  ENCODING_BROKEN,
  /** Not a text file at all. */
  NOT_TEXT,
  /** Argument: the character's number, {@code U+0000}. */
  CONTROL_CHARACTER,
  /** A character without width, pasted in unnoticed. Argument: its number. */
  INVISIBLE_CHARACTER(Severity.WARNING),
  /** What a new file asks for was not filled in. Argument: the key. */
  PLACEHOLDER,
  /** Nothing in the file but blanks and comments. */
  FILE_EMPTY,
  /** A second document after {@code ---}. */
  SEVERAL_DOCUMENTS,
  /** The file does not consist of fields. Argument: the key it should begin with. */
  NOT_A_PROJECT,
  /** Nested deeper than any project is. */
  TOO_DEEP,
  /** Argument: the key before the full-width colon. */
  FULL_WIDTH_COLON,
  /** Argument: the key before the colon. */
  COLON_WITHOUT_SPACE,
  /** Argument: the key behind the dash. */
  DASH_WITHOUT_SPACE,
  /** A dash of the input method before a key. Argument: the key. */
  FULL_WIDTH_DASH,
  /** A line that is neither a field nor more of the text above it. Argument: the line. */
  COLON_MISSING,
  /** A tab in the indentation. */
  TAB_IN_INDENTATION,
  /** A full-width or no-break space in the indentation. */
  WIDE_SPACE_IN_INDENTATION,
  /** A line that is indented less or more than its neighbours allow. */
  INDENTATION,
  /** A quoted text that does not end. */
  QUOTE_UNCLOSED,
  /** Text after the closing quotation mark. */
  TEXT_AFTER_QUOTE,
  /** A backslash in double quotes. */
  BACKSLASH,
  /** A comparison sign that YAML takes for a block text. Argument: the text. */
  COMPARISON_UNQUOTED,
  /** Arguments: the character that means something to YAML, the text. */
  SPECIAL_START,
  /** A colon and a space within an unquoted text. Argument: the text. */
  COLON_IN_TEXT,
  /** A {@code #} that turns the rest of a text into a comment. Argument: that rest. */
  CUT_BY_HASH(Severity.WARNING),
  /** A full-width comma between braces. */
  FULL_WIDTH_COMMA,
  /** Braces or brackets that do not match. */
  BRACKETS_BROKEN,
  /** Anything else that YAML does not allow. */
  SYNTAX,
  /** Argument: the name behind the {@code *}. */
  ALIAS,
  /** Argument: the name behind the {@code &}. */
  ANCHOR,
  /** Argument: the tag with its {@code !}. */
  TAG,
  /** Arguments: the key, the keys known here. */
  UNKNOWN_KEY,
  /** Arguments: the key, the key that was probably meant. */
  MISSPELT_KEY,
  /** A key that belongs elsewhere. Arguments: the key, the keys known here. */
  MISPLACED_KEY,
  /** Arguments: the key, the line of its first use. */
  DUPLICATE_KEY,
  /** A list or mapping as a key. */
  KEY_NOT_TEXT,
  /** Arguments: the key, its Chinese name. */
  MISSING_KEY,
  /** Argument: the key. */
  EMPTY_TEXT,
  /** A text that serves as a file's name and cannot. Arguments: the key, the text. */
  NAME_NOT_PLAIN,
  /** Argument: the key. */
  TEXT_EXPECTED,
  /** Argument: the key. */
  MAPPING_EXPECTED,
  /** Argument: the key. */
  LIST_EXPECTED,
  /** Argument: the key. */
  TEXT_OR_LIST_EXPECTED,
  /** Arguments: the key, the text. */
  NUMBER_EXPECTED,
  /** Arguments: the key, the text, the number in it. */
  NUMBER_WITH_UNIT,
  /** Arguments: the key, the text, the text in half-width characters. */
  FULL_WIDTH_NUMBER,
  /** Arguments: the key, the text. */
  PERCENTAGE_EXPECTED,
  /** A thousands separator that separates fields. Argument: the number as it was meant. */
  THOUSANDS_IN_BRACES,
  /** Argument: the year. */
  YEAR_OUT_OF_RANGE,
  /** Arguments: the key, the text, the values it may have. */
  UNKNOWN_VALUE,
  /** Funds without a line. */
  FUNDS_EMPTY,
  /** Arguments: the key, the text, the text in half-width characters. */
  FULL_WIDTH_MEASURE(Severity.WARNING),
  /** Arguments: the key, the text. */
  FULL_WIDTH_QUOTES(Severity.WARNING),
  /**
   * Too many findings to show; as loud as the loudest that is not shown. Argument: how many are
   * not.
   */
  MORE_MISTAKES;

  private final Severity severity;

  ShapeCode() {
    this(Severity.ERROR);
  }

  ShapeCode(Severity severity) {
    this.severity = severity;
  }

  /** The constant with that {@link #code()}. */
  public static Optional<ShapeCode> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return CodeFamily.SHAPE;
  }
}
