package cn.jixiao.page;

import cn.jixiao.form.FormCode;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.TemplateFailure;
import cn.jixiao.page.font.PrintableCharacters;
import cn.jixiao.page.font.UnprintableCharacters;
import cn.jixiao.text.Suggestion;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in templates: writes a model as one XHTML page that needs no other file.
 *
 * <p>Whatever a model says is escaped. A template may read files of its own folder and of {@code
 * common} and can call no Java.
 */
public final class PageTemplates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private static final String COMMON = "common/";

  /** A line of the template engine's account of what called what. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\[in template \"([^\"]+)\"[^\\]]*? at line (\\d{1,9}), column (\\d{1,9})\\]");

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
      throw mistake(e, name, model);
    } catch (ParseException e) {
      throw new TemplateFailure(
          e.getTemplateName() == null ? name : e.getTemplateName(),
          Math.max(1, e.getLineNumber()),
          Math.max(1, e.getColumnNumber()),
          e.getEditorMessage(),
          e);
    } catch (TemplateNotFoundException e) {
      throw new TemplateFailure(name, 1, FormCode.TEMPLATE_FILE, List.of(e.getTemplateName()));
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

  /**
   * A mistake where it was made: what the shared templates do not find was asked for by the
   * template that called them, unless they are the user's own.
   */
  private TemplateFailure mistake(TemplateException e, String name, Map<String, Object> model) {
    String template = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
    int line = Optional.ofNullable(e.getLineNumber()).orElse(1);
    int column = Optional.ofNullable(e.getColumnNumber()).orElse(1);
    if (template.startsWith(COMMON) && !forms.isOwn(template)) {
      Matcher frame = FRAME.matcher(e.getFTLInstructionStack());
      while (frame.find()) {
        if (!frame.group(1).startsWith(COMMON)) {
          template = frame.group(1);
          line = Integer.parseInt(frame.group(2));
          column = Integer.parseInt(frame.group(3));
          break;
        }
      }
    }
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      String file = missing.getTemplateName();
      return new TemplateFailure(
          template, line, column, FormCode.TEMPLATE_FILE, List.of(file), missing);
    }
    if (e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null) {
      String value = e.getBlamedExpressionString();
      return new TemplateFailure(
          template, line, column, FormCode.TEMPLATE_VALUE, List.of(value, there(value, model)), e);
    }
    return new TemplateFailure(template, line, column, e.getMessageWithoutStackTop(), e);
  }

  /** What there is instead of a value: the name nearest to it, or all names beside it. */
  private static String there(String value, Map<String, Object> model) {
    List<String> names = List.of(value.split("\\.", -1));
    Map<?, ?> around = model;
    int step = 0;
    while (step < names.size() - 1 && around.get(names.get(step)) instanceof Map<?, ?> inner) {
      around = inner;
      step++;
    }
    // What a loop calls its items is gone by now: their names are among all that there are.
    boolean ofLoop = step == 0 && names.size() > 1;
    Set<String> known = new TreeSet<>();
    gather(around, ofLoop, known);
    String wrong = names.get(ofLoop ? names.size() - 1 : step);
    int before = value.lastIndexOf(wrong);
    return Suggestion.nearest(wrong, known)
        .map(nearest -> value.substring(0, before) + nearest)
        .orElse(ofLoop ? "docs/forms.md" : String.join("、", known));
  }

  private static void gather(Object value, boolean deep, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, inner) -> {
            names.add(String.valueOf(name));
            if (deep) {
              gather(inner, true, names);
            }
          });
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      gather(list.get(0), deep, names);
    }
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
      if (!name.startsWith(folder + "/") && !name.startsWith(COMMON)) {
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
