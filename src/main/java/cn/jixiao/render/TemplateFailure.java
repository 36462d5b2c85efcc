package cn.jixiao.render;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;

/** A mistake in a form's template, which is the form's author's to mend. */
public final class TemplateFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;

  TemplateFailure(String template, int line, String message, Throwable cause) {
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
   * @param forms where templates would be shown to a person to be
   */
  public Finding finding(ProjectPublisher.FormPaths forms) {
    Place place = new Place(forms.shownPath(template), Math.max(line, 1), 1);
    return RenderCode.TEMPLATE_MISTAKE.at(place, String.valueOf(getMessage()));
  }
}
