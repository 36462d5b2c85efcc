package cn.jixiao.page;

import cn.jixiao.form.FormCode;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.page.font.UnprintableCharacters;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills in templates: writes a model as one XHTML page that needs no other file.
 *
 * <p>Whatever a model says is escaped. A template may read files of its own folder and of {@code
 * common} and can call no Java.
 */
public final class PageTemplates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  /** A volume of a thousand projects takes some seconds. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final FormLibrary forms;
  private final TimeLimit limit;

  /** One for each folder, with the templates that were read so far. */
  private final Map<String, Configuration> configurations = new ConcurrentHashMap<>();

  /** The templates of a library of forms: the built-in ones, and a user's in their places. */
  public PageTemplates(FormLibrary forms) {
    this(forms, new TimeLimit(LONGEST));
  }

  /**
   * The templates of a library.
   *
   * @param limit how long filling in one may take
   */
  PageTemplates(FormLibrary forms, TimeLimit limit) {
    this.forms = forms;
    this.limit = limit;
  }

  /**
   * Fills in a template.
   *
   * @param name the template's folder and file, such as {@code common/comparison.ftlh}
   * @param model maps, lists, texts, numbers and truth values only
   * @return the page, as XML that is also HTML
   * @throws TemplateFailure where the template has a mistake
   */
  public String xhtml(String name, Map<String, Object> model) throws TemplateFailure {
    return xhtml(name.substring(0, name.indexOf('/')), name, model);
  }

  /**
   * Fills in a template that may also read the files of a form.
   *
   * @param folder the form's folder
   * @param name the template's folder and file
   * @param model maps, lists, texts, numbers and truth values only
   * @return the page, as XML that is also HTML
   * @throws TemplateFailure where the template has a mistake
   */
  public String xhtml(String folder, String name, Map<String, Object> model)
      throws TemplateFailure {
    TracedPage page = new TracedPage(name);
    try {
      return limit.of(() -> filled(folder, name, model, page));
    } catch (TimeLimit.TimePassed e) {
      throw failure(page, FormCode.TEMPLATE_TOO_SLOW, limit.most().toSeconds());
    } catch (UnprintableCharacters e) {
      throw new IllegalStateException(e);
    }
  }

  private String filled(String folder, String name, Map<String, Object> model, TracedPage page)
      throws TemplateFailure {
    try {
      Environment environment =
          configurations
              .computeIfAbsent(folder, this::configuration)
              .getTemplate(name)
              .createProcessingEnvironment(model, page);
      environment.setTemplateProcessingTracer(page);
      environment.process();
    } catch (TracedPage.LimitPassed e) {
      throw e.failure();
    } catch (TemplateException e) {
      Optional<TemplateFailure> passed = TracedPage.LimitPassed.in(e);
      if (passed.isPresent()) {
        throw passed.get();
      }
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
    } catch (FormLibrary.LinkOutside e) {
      throw new TemplateFailure(name, 1, FormCode.LINK_OUTSIDE, List.of());
    } catch (IOException e) {
      throw new TemplateFailure(name, 1, e.getMessage(), e);
    } catch (StackOverflowError e) {
      // The parser and expressions nest without steps that could be counted.
      throw failure(page, FormCode.TEMPLATE_TOO_DEEP, TracedPage.MOST_LEVELS);
    } catch (OutOfMemoryError e) {
      throw failure(page, FormCode.TEMPLATE_TOO_LONG, TracedPage.MOST_MILLION_CHARACTERS);
    }
    PageCheck.check(name, page);
    return PrintableCharacters.printed(page.text());
  }

  private static TemplateFailure failure(TracedPage page, FormCode code, long most) {
    TracedPage.Origin here = page.reached();
    return new TemplateFailure(here.template(), here.line(), code, List.of(String.valueOf(most)));
  }

  private Configuration configuration(String folder) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new OneFolder(forms, folder));
    // Who works on a form sees every change at once.
    configuration.setTemplateUpdateDelayMilliseconds(0);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocalizedLookup(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setAttemptExceptionReporter((failure, environment) -> {});
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    return configuration;
  }

  /** Lets a folder's templates see their own folder and the common one. */
  private static final class OneFolder implements TemplateLoader {
    private final FormLibrary forms;
    private final String folder;

    OneFolder(FormLibrary forms, String folder) {
      this.forms = forms;
      this.folder = folder;
    }

    @Override
    public Object findTemplateSource(String name) throws IOException {
      if (!name.startsWith(folder + "/") && !name.startsWith("common/")) {
        return null;
      }
      return forms.lastChanged(name).isPresent() ? name : null;
    }

    @Override
    public long getLastModified(Object source) {
      try {
        return forms.lastChanged((String) source).orElse(0L);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
