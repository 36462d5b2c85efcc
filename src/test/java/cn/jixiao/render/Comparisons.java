package cn.jixiao.render;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.FolderSide;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.project.Messages;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Comparisons for tests, with the built-in forms and fonts. */
final class Comparisons {
  static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  static final PageTemplates TEMPLATES = new PageTemplates(FORMS);
  static final ComparisonPage PAGE = new ComparisonPage(TEMPLATES);

  private Comparisons() {}

  static DiffReport of(Path old, Path now) {
    return new SideComparer(FORMS, ProjectPublisher::failure)
        .compare(FolderSide.of(old), FolderSide.of(now));
  }

  static Map<Format, byte[]> print(String page, String template) {
    try {
      return new PagePrinter(Press.FONTS).print(page, template, EnumSet.allOf(Format.class));
    } catch (TemplateFailure | UnprintableCharacters e) {
      throw new AssertionError(e);
    }
  }
}
