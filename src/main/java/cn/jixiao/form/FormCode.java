package cn.jixiao.form;

import cn.jixiao.finding.CodeFamily;
import cn.jixiao.finding.FindingCode;

/** What can be wrong with forms and with the names that projects call them. All are errors. */
public enum FormCode implements FindingCode {
  /** Arguments: the form's name, the names there are. */
  UNKNOWN_FORM,
  /** Arguments: the form's name, the one that was probably meant. */
  MISSPELT_FORM,
  /** The form's own file has errors. Arguments: the form's name, its file. */
  FORM_UNUSABLE,
  /** A band that names both of its edges, or none. */
  FORM_BAND,
  /** A form's template cannot be filled in. Argument: what the template engine says. */
  TEMPLATE_MISTAKE;

  @Override
  public CodeFamily family() {
    return this == TEMPLATE_MISTAKE ? CodeFamily.PRINT : CodeFamily.FORM;
  }
}
