package cn.jixiao.form;

import cn.jixiao.finding.Failure;
import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The forms at hand: those that travel with the program, and a folder of the user's, whose files
 * stand before them one by one. A form is a folder with a {@code form.yaml}.
 */
public final class FormLibrary {
  /** The file that makes a folder a form. */
  public static final String FORM_FILE = "form.yaml";

  private static final String BUILT_IN = "/templates/";

  private final Optional<Path> folder;

  /**
   * @param folder the user's own forms; empty for the built-in ones alone
   */
  public FormLibrary(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The user's own folder of forms. */
  public Optional<Path> ownFolder() {
    return folder;
  }

  /** Whether a file, named from the library's root on, is the user's own. */
  public boolean isOwn(String name) {
    return folder.isPresent() && Files.isRegularFile(folder.get().resolve(name));
  }

  /**
   * Where a form's file would be shown to a person to be: in the user's folder, else in the
   * program.
   */
  public Path shownPath(String name) {
    return folder
        .map(own -> own.resolve(name))
        .filter(Files::exists)
        .orElse(Path.of("templates", name));
  }

  /**
   * A file of a form.
   *
   * @param name from the library's root on, such as {@code common/base.css}
   * @return its bytes; empty where there is no such file, or the name leads out of the library
   * @throws LinkOutside where a link leads out of the library
   */
  public Optional<byte[]> file(String name) throws IOException {
    if (!isPlain(name)) {
      return Optional.empty();
    }
    if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name))) {
      Path file = folder.get().resolve(name);
      // Templates of others print what they include: a link would show any file of this machine.
      if (!file.toRealPath().startsWith(folder.get().toRealPath())) {
        throw new LinkOutside(file);
      }
      return Optional.of(Files.readAllBytes(file));
    }
    try (InputStream in = FormLibrary.class.getResourceAsStream(BUILT_IN + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * When a file was last changed, in milliseconds; 0 for the program's own, which do not change.
   *
   * @param name as for {@link #file}
   * @return empty where there is no such file
   */
  public Optional<Long> lastChanged(String name) throws IOException {
    if (!isPlain(name)) {
      return Optional.empty();
    }
    if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name))) {
      return Optional.of(Files.getLastModifiedTime(folder.get().resolve(name)).toMillis());
    }
    return FormLibrary.class.getResource(BUILT_IN + name) == null
        ? Optional.empty()
        : Optional.of(0L);
  }

  /** Whether a name stays within the library. */
  private static boolean isPlain(String name) {
    return name.equals(Path.of(name).normalize().toString().replace('\\', '/'))
        && !name.startsWith("..")
        && !name.startsWith("/")
        && !Path.of(name).isAbsolute();
  }

  /** A link in a folder of forms that leads out of it. */
  public static final class LinkOutside extends IOException {
    private static final long serialVersionUID = 1L;

    LinkOutside(Path file) {
      super(file + " is a link that leads out of the folder of forms");
    }
  }

  /**
   * Reads a form.
   *
   * @param id the name of its folder
   * @return the form, or why there is none; empty where the library has no such folder
   */
  public Optional<FormReading> form(String id) {
    // Documents are borrowed from their owners: a form that borrows them itself lends none.
    return form(id, other -> form(other, none -> Optional.empty()).flatMap(FormReading::form));
  }

  private Optional<FormReading> form(String id, Function<String, Optional<Form>> others) {
    String name = id + "/" + FORM_FILE;
    try {
      return file(name).map(bytes -> form(id, shownPath(name), bytes, others));
    } catch (LinkOutside e) {
      Finding link = FormCode.LINK_OUTSIDE.at(Place.startOf(shownPath(name)));
      return Optional.of(new FormReading(Optional.empty(), List.of(link), new SourceText("")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormReading form(
      String id, Path file, byte[] bytes, Function<String, Optional<Form>> others) {
    return Failure.contained(
        file,
        () -> FormReader.read(id, file, bytes, others),
        failure ->
            new FormReading(Optional.empty(), List.of(failure.finding()), new SourceText("")));
  }

  /** The forms' names, sorted. */
  public List<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    try {
      if (folder.isPresent() && Files.isDirectory(folder.get())) {
        ids.addAll(formFolders(folder.get()));
      }
      URL builtIn = FormLibrary.class.getResource(BUILT_IN);
      if (builtIn.openConnection() instanceof JarURLConnection connection) {
        ids.addAll(formsIn(connection));
      } else {
        ids.addAll(formFolders(Path.of(builtIn.toURI())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(ids);
  }

  /** Unlike a file system of the jar, of which there is one a program, this serves any threads. */
  private static List<String> formsIn(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    String end = "/" + FORM_FILE;
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(entry -> "/" + entry.getName())
          .filter(name -> name.startsWith(BUILT_IN) && name.endsWith(end))
          .map(name -> name.substring(BUILT_IN.length(), name.length() - end.length()))
          .filter(id -> !id.contains("/"))
          .toList();
    }
  }

  private static List<String> formFolders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(FORM_FILE)))
          .map(entry -> entry.getFileName().toString().replace("/", ""))
          .toList();
    }
  }
}
