package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;

/** A mistake in a form's template, which is the form's author's to mend. */
public final class TemplateFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;

  /**
   * A mistake in a template.
   *
   * @param template its name, such as {@code beijing-2024/target.ftlh}
   * @param line counted from 1
   * @param message what is wrong, in the words of whoever found it
   * @param cause what was thrown; may be null
   */
  public TemplateFailure(String template, int line, String message, Throwable cause) {
    super(message, cause);
    this.template = template;
    this.line = line;
  }

  /** The template's name, such as {@code beijing-2024/target.ftlh}. */
  public String template() {
    return template;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /**
   * The mistake as a finding in the template's file.
   *
   * @param forms the library that the template is from
   */
  public Finding finding(FormLibrary forms) {
    Place place = new Place(forms.shownPath(template), Math.max(line, 1), 1);
    return FormCode.TEMPLATE_MISTAKE.at(place, String.valueOf(getMessage()));
  }
}
