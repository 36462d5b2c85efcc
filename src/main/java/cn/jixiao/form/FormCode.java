package cn.jixiao.form;

import cn.jixiao.project.FindingCode;

/** Why a project has no form to print or score it. All are errors. */
public enum FormCode implements FindingCode {
  /** Arguments: the form's name, the names there are. */
  UNKNOWN_FORM,
  /** Arguments: the form's name, the one that was probably meant. */
  MISSPELT_FORM,
  /** The form's own file has errors. Arguments: the form's name, its file. */
  FORM_UNUSABLE;
}
