package cn.jixiao.form;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.util.List;

/** A mistake in a form's template, which is the form's author's to mend. */
public final class TemplateFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final int column;
  private final FormCode code;
  private final List<String> arguments;

  /**
   * A mistake in a template.
   *
   * @param template its name, such as {@code beijing-2024/target.ftlh}
   * @param line counted from 1
   * @param message what is wrong, in the words of whoever found it
   * @param cause what was thrown; may be null
   */
  public TemplateFailure(String template, int line, String message, Throwable cause) {
    this(template, line, 1, message, cause);
  }

  /**
   * A mistake in a template.
   *
   * @param template its name, such as {@code beijing-2024/target.ftlh}
   * @param line counted from 1
   * @param column counted from 1
   * @param message what is wrong, in the words of whoever found it
   * @param cause what was thrown; may be null
   */
  public TemplateFailure(String template, int line, int column, String message, Throwable cause) {
    this(
        template, line, column, FormCode.TEMPLATE_MISTAKE, List.of(String.valueOf(message)), cause);
  }

  /**
   * A mistake in a template that has words of its own.
   *
   * @param template its name
   * @param line counted from 1
   * @param code which mistake
   * @param arguments the finding's
   */
  public TemplateFailure(String template, int line, FormCode code, List<String> arguments) {
    this(template, line, 1, code, arguments, null);
  }

  /**
   * A mistake in a template that has words of its own.
   *
   * @param template its name
   * @param line counted from 1
   * @param column counted from 1
   * @param code which mistake
   * @param arguments the finding's
   * @param cause what was thrown; may be null
   */
  public TemplateFailure(
      String template,
      int line,
      int column,
      FormCode code,
      List<String> arguments,
      Throwable cause) {
    super(
        code == FormCode.TEMPLATE_MISTAKE ? arguments.get(0) : code.code() + " " + arguments,
        cause);
    this.template = template;
    this.line = line;
    this.column = column;
    this.code = code;
    this.arguments = List.copyOf(arguments);
  }

  /**
   * The same mistake at another place.
   *
   * @param template the name of the template that is to blame
   * @param line counted from 1
   */
  public TemplateFailure at(String template, int line) {
    TemplateFailure moved = new TemplateFailure(template, line, 1, code, arguments, getCause());
    moved.setStackTrace(getStackTrace());
    return moved;
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
    Place place = new Place(forms.shownPath(template), Math.max(line, 1), Math.max(column, 1));
    return code.at(place, arguments.toArray(String[]::new));
  }
}
