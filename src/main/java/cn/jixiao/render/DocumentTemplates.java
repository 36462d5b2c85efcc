package cn.jixiao.render;

import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.score.ScoreCard;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms' templates: writes a scored project as one XHTML page that needs no other file.
 *
 * <p>Whatever a project says is escaped. A template may read files of its own form's folder and of
 * {@code common} and can call no Java.
 */
public final class DocumentTemplates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final FormLibrary forms;

  /** The templates of a library of forms. */
  public DocumentTemplates(FormLibrary forms) {
    this.forms = forms;
  }

  /**
   * Fills in a form.
   *
   * @return the page, as XML that is also HTML
   * @throws TemplateFailure where the form's template has a mistake
   */
  public String xhtml(ScoreCard card, DocumentKind kind) throws TemplateFailure {
    String formId = card.form().id();
    String name = formId + "/" + card.form().documents().get(kind).file();
    try {
      Template template = configuration(formId).getTemplate(name);
      StringWriter page = new StringWriter();
      template.process(PageModel.of(card, kind), page);
      return page.toString().strip() + "\n";
    } catch (TemplateException e) {
      throw new TemplateFailure(
          e.getTemplateSourceName() == null ? name : e.getTemplateSourceName(),
          Optional.ofNullable(e.getLineNumber()).orElse(1),
          e.getMessageWithoutStackTop(),
          e);
    } catch (ParseException e) {
      throw new TemplateFailure(
          e.getTemplateName() == null ? name : e.getTemplateName(),
          Math.max(1, e.getLineNumber()),
          e.getEditorMessage(),
          e);
    } catch (IOException e) {
      throw new TemplateFailure(name, 1, e.getMessage(), e);
    }
  }

  private Configuration configuration(String formId) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new OneForm(forms, formId));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocalizedLookup(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    return configuration;
  }

  /** Lets a form's templates see its own folder and the common one. */
  private static final class OneForm implements TemplateLoader {
    private final FormLibrary forms;
    private final String formId;

    OneForm(FormLibrary forms, String formId) {
      this.forms = forms;
      this.formId = formId;
    }

    @Override
    public Object findTemplateSource(String name) throws IOException {
      if (!name.startsWith(formId + "/") && !name.startsWith("common/")) {
        return null;
      }
      return forms.file(name).isPresent() ? name : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
      byte[] bytes =
          forms.file((String) source).orElseThrow(() -> new NoSuchFileException((String) source));
      return new StringReader(new String(bytes, encoding));
    }

    @Override
    public void closeTemplateSource(Object source) {
      // A source is only a name; its file is read whole and closed.
    }
  }
}
