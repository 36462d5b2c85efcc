package cn.jixiao.finding;

import cn.jixiao.text.Visible;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The program's words for people, in Chinese unless English is asked for. */
public final class Messages {
  private static final String BUNDLE = "cn.jixiao.Messages";

  /** As long as all messages together, and seldom asked for. */
  private static final String EXPLANATIONS = "cn.jixiao.Explanations";

  private static final int LONGEST = 120;

  private final Locale language;
  private final ResourceBundle bundle;

  /**
   * Chooses the language.
   *
   * @param locale any English one gives English, every other gives Chinese, whatever the system's
   *     own is
   */
  public Messages(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    // Both are there, so that the system's own locale is never fallen back to.
    this.language = english ? Locale.ENGLISH : Locale.ROOT;
    this.bundle = ResourceBundle.getBundle(BUNDLE, language);
  }

  /**
   * A message with its places filled.
   *
   * @param key the message's key
   * @param arguments texts for {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException if there is no such message
   */
  public String text(String key, String... arguments) {
    // Arguments are texts of others, which no locale formats and which end no line.
    Object[] shown = Arrays.stream(arguments).map(Visible::of).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(shown);
  }

  /**
   * A message whose arguments quote what authors wrote; long ones are shortened.
   *
   * @param key the message's key
   * @param arguments texts for {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException if there is no such message
   */
  public String quoting(String key, List<String> arguments) {
    return text(key, arguments.stream().map(Messages::shortened).toArray(String[]::new));
  }

  /** Whether they are in English, and not in Chinese. */
  public boolean isEnglish() {
    return language.equals(Locale.ENGLISH);
  }

  /** The keys of all messages. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  /** What is the matter, in one sentence. */
  public String message(Finding finding) {
    return quoting(key(finding), finding.arguments());
  }

  /** What to do about it, in one sentence. */
  public String hint(Finding finding) {
    return quoting(key(finding) + ".hint", finding.arguments());
  }

  private static String key(Finding finding) {
    return finding.variant().isEmpty()
        ? "finding." + finding.code()
        : "variant." + finding.code() + "." + finding.variant();
  }

  /**
   * What a code is about. These texts are read as they stand in the bundle: unlike in messages,
   * quotes and braces have no meaning there, so that examples can be copied into a file.
   *
   * @param code a finding's code
   * @throws java.util.MissingResourceException if there is no explanation of such a code
   */
  public Explanation explanation(String code) {
    ResourceBundle explanations = ResourceBundle.getBundle(EXPLANATIONS, language);
    return new Explanation(
        explanations.getString(code + ".rule"),
        explanations.getString(code + ".why"),
        explanations.getString(code + ".source"),
        explanations.getString(code + ".bad"),
        explanations.getString(code + ".good"));
  }

  /** A whole paragraph in place of a number would drown the message. */
  private static String shortened(String argument) {
    String line = argument.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
