package cn.jixiao.docs;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.Explanation;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Messages;
import cn.jixiao.report.CodeCatalogue;
import java.util.Locale;

/**
 * A page of the site with every finding (全部检查代码) as {@code jixiao explain} explains it: made of the
 * program's own words, so that nobody writes it.
 */
final class CodesPage {
  private final Messages messages;

  /**
   * @param chinese whether it is in Chinese, or else in English
   */
  CodesPage(boolean chinese) {
    this.messages = new Messages(chinese ? Locale.CHINESE : Locale.ENGLISH);
  }

  /** Its title. */
  String title() {
    return messages.isEnglish() ? "All findings" : "全部检查代码";
  }

  /** What stands beside the contents. */
  String html() {
    StringBuilder html = new StringBuilder("<h1>" + title() + "</h1>\n");
    for (CodeFamily family : CodeFamily.values()) {
      html.append("<h2>").append(text(messages.text("family." + family.key()))).append("</h2>\n");
      for (FindingCode code : CodeCatalogue.of(family)) {
        append(html, code);
      }
    }
    return html.toString();
  }

  private void append(StringBuilder html, FindingCode code) {
    Explanation explanation = messages.explanation(code.code());
    html.append("<h3 id=\"").append(code.code()).append("\"><code>").append(code.code());
    html.append("</code> ").append(text(messages.text("severity." + code.severity().key())));
    html.append("</h3>\n<p>").append(text(explanation.rule()));
    html.append(messages.isEnglish() ? " " : "");
    html.append(text(explanation.why())).append("</p>\n<p class=\"source\">");
    html.append(messages.isEnglish() ? "Source: " : "依据：");
    html.append(text(explanation.source())).append("</p>\n");
    example(html, messages.isEnglish() ? "Wrong" : "不对的写法", explanation.bad());
    example(html, messages.isEnglish() ? "Right" : "正确的写法", explanation.good());
  }

  private static void example(StringBuilder html, String label, String example) {
    html.append("<figure><figcaption>")
        .append(label)
        .append("</figcaption>\n<pre tabindex=\"0\"><code>");
    html.append(text(example)).append("</code></pre></figure>\n");
  }

  private static String text(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
