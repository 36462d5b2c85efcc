package cn.jixiao.page;

import cn.jixiao.diff.DiffReport;
import cn.jixiao.diff.SideComparer;
import cn.jixiao.diff.side.FolderSide;
import cn.jixiao.finding.Messages;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.print.Format;
import cn.jixiao.print.PagePrinter;
import cn.jixiao.print.Press;
import cn.jixiao.workspace.FolderFiles;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Comparisons for tests, with the built-in forms and fonts. */
public final class Comparisons {
  public static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

  private static final FormLibrary FORMS = new FormLibrary(Optional.empty());
  public static final PageTemplates TEMPLATES = new PageTemplates(FORMS);
  public static final ComparisonPage PAGE = new ComparisonPage(TEMPLATES);

  private Comparisons() {}

  public static DiffReport of(Path old, Path now) {
    return new SideComparer(FORMS)
        .compare(FolderSide.of(old, new FolderFiles()), FolderSide.of(now, new FolderFiles()));
  }

  public static Map<Format, byte[]> print(String page, String template) {
    try {
      return new PagePrinter(Press.FONTS).print(page, template, EnumSet.allOf(Format.class));
    } catch (TemplateFailure | UnprintableCharacters e) {
      throw new AssertionError(e);
    }
  }
}
