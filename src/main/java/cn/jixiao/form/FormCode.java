package cn.jixiao.form;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;
import cn.jixiao.finding.Severity;
import java.util.EnumSet;
import java.util.Set;

/** What can be wrong with forms and with the names that projects call them. Most are errors. */
public enum FormCode implements FindingCode {
  /** Arguments: the form's name, the names there are. */
  UNKNOWN_FORM,
  /** Arguments: the form's name, the one that was probably meant. */
  MISSPELT_FORM,
  /** The form's own file has errors. Arguments: the form's name, its file. */
  FORM_UNUSABLE,
  /** A band that names both of its edges, or none. */
  FORM_BAND,
  /**
   * A first-level group's weight that is below zero or above 100. Arguments: the group, the weight.
   */
  GROUP_WEIGHT_RANGE,
  /** A key of a field or a fund line that cannot be one, or is taken. Argument: the key. */
  FIELD_KEY,
  /** A choice without words, or words without a choice. Argument: the key. */
  FIELD_CHOICES,
  /** A part of a fund line that cannot be one. Arguments: the line, the part. */
  FUND_SUM,
  /**
   * A document needs a field that the form does not declare. Arguments: the document, the field.
   */
  NEEDS_UNKNOWN,
  /** Another form's document that there is not. Arguments: the document, the form. */
  BORROWED_DOCUMENT,
  /** The months of monitoring are no number from 1 to 11. Argument: as written. */
  MONITOR_MONTHS,
  /** Monitoring names a field or a column that there is not. Arguments: the key, the name. */
  MONITOR_FIELD,
  /** Weights in a form that has no points. Argument: the group, or the key of the rule. */
  WEIGHT_WITHOUT_POINTS(Severity.WARNING),
  /** What a form can give adds up to other than 100 points. Argument: the sum. */
  FORM_WEIGHTS(Severity.WARNING),
  /** A document's template is not there. Arguments: the document, the file. */
  TEMPLATE_MISSING,
  /** A declared field that no template prints. Arguments: its key, its label, its template name. */
  FIELD_UNPRINTED(Severity.WARNING),
  /** A file of a form's folder, or a book's text, is a link that leads out of the folder. */
  LINK_OUTSIDE,
  /** A form's template cannot be filled in. Argument: what the template engine says. */
  TEMPLATE_MISTAKE,
  /**
   * A template wants a value that there is not. Arguments: its name, the names that there are or
   * the one that was probably meant.
   */
  TEMPLATE_VALUE,
  /** A template wants a file that there is not. Argument: its name. */
  TEMPLATE_FILE,
  /** A template goes on and on. Argument: how many million steps it may take. */
  TEMPLATE_ENDLESS,
  /** A template calls itself, or nests too much. Argument: how many levels there may be. */
  TEMPLATE_TOO_DEEP,
  /** A template writes too much. Argument: how many million characters a page may have. */
  TEMPLATE_TOO_LONG,
  /** Filling in a template, or laying out its page, takes too long. Argument: the seconds. */
  TEMPLATE_TOO_SLOW,
  /** A page's elements stand too deep in each other. Argument: how many levels there may be. */
  PAGE_TOO_DEEP,
  /** A merged cell reaches too far. Arguments: the attribute, its value, the most. */
  PAGE_SPAN,
  /** A document has too many pages. Argument: how many it may have. */
  PAGE_TOO_LONG;

  private static final Set<FormCode> OF_PRINT = EnumSet.range(TEMPLATE_MISTAKE, PAGE_TOO_LONG);

  private final Severity severity;

  FormCode() {
    this(Severity.ERROR);
  }

  FormCode(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public CodeFamily family() {
    return OF_PRINT.contains(this) ? CodeFamily.PRINT : CodeFamily.FORM;
  }
}
