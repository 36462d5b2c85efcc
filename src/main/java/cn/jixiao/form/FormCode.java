package cn.jixiao.form;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import cn.jixiao.project.Severity;
import java.util.List;
import java.util.Locale;

/** Why a project has no form to print or score it. All are errors. */
public enum FormCode {
  /** Arguments: the form's name, the names there are. */
  UNKNOWN_FORM,
  /** Arguments: the form's name, the one that was probably meant. */
  MISSPELT_FORM,
  /** The form's own file has errors. Arguments: the form's name, its file. */
  FORM_UNUSABLE;

  /** The code in messages and machine formats, such as {@code unknown-form}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Finding at(Place place, String... arguments) {
    return new Finding(code(), Severity.ERROR, place, List.of(arguments));
  }
}
