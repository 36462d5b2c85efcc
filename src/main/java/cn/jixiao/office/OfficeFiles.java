package cn.jixiao.office;

import cn.jixiao.finding.Messages;
import cn.jixiao.form.DocumentKind;
import cn.jixiao.form.Form;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.form.Skeleton;
import cn.jixiao.workspace.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that an office's repository begins with (一个单位的资料库): folders for departments and years,
 * settings, what editors and git need, and a first project. They are in Chinese, as the projects
 * are.
 */
public final class OfficeFiles {
  private static final String FIRST_ID = "xin-xiangmu";
  private static final List<String> USUAL_SCHEMAS = List.of("project", "book", "settings", "form");

  private final FormLibrary forms;
  private final Form form;
  private final Messages messages;

  /**
   * @param forms whose schemas are put in, too
   * @param form of the first project
   * @param messages the language of the first project's comments
   */
  public OfficeFiles(FormLibrary forms, Form form, Messages messages) {
    this.forms = forms;
    this.form = form;
    this.messages = messages;
  }

  /**
   * The files of a repository, by their places, in the order in which they are read by people.
   *
   * @param root the repository's folder, which need not exist
   * @param department whose projects these are; a folder's name
   * @param named whether the department was asked for: else none is begun beside those there are
   */
  public Map<Path, String> of(Path root, String department, int year, boolean named) {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(root.resolve("README.md"), filled("README.md", department, year, ""));
    files.put(root.resolve(".gitignore"), text("gitignore.txt"));
    files.put(root.resolve(".gitattributes"), text("gitattributes.txt"));
    files.put(root.resolve("jixiao.yaml"), text("jixiao.yaml"));
    files.put(root.resolve(".vscode/settings.json"), text("settings.json"));
    files.put(root.resolve(".gitlab-ci.yml"), text("gitlab-ci.yml"));
    schemas().forEach((name, text) -> files.put(root.resolve("schema").resolve(name), text));
    Path projects = root.resolve("projects");
    if (named || !hasProjects(projects)) {
      Path folder = projects.resolve(department).resolve(Integer.toString(year));
      if (!hasProjects(folder)) {
        files.put(folder.resolve(FIRST_ID + ".yaml"), project(root, folder, year));
      }
      files.put(folder.resolve("book.yaml"), book(root, folder, department, year));
    }
    return files;
  }

  private static boolean hasProjects(Path folder) {
    return Files.isDirectory(folder) && !ProjectFiles.below(folder).isEmpty();
  }

  /** Those that the program brings, by their files' names. */
  private Map<String, String> schemas() {
    Map<String, String> schemas = new LinkedHashMap<>();
    Stream.concat(USUAL_SCHEMAS.stream(), forms.ids().stream())
        .map(name -> name + ".schema.json")
        .forEach(name -> resource("/schema/" + name).ifPresent(text -> schemas.put(name, text)));
    return schemas;
  }

  private String project(Path root, Path folder, int year) {
    String own = form.id() + ".schema.json";
    String schema = schemas().containsKey(own) ? own : "project.schema.json";
    return new Skeleton(form, messages)
        .text(Optional.of(schema(root, folder, schema)), FIRST_ID, year, Optional.empty());
  }

  private String book(Path root, Path folder, String department, int year) {
    String book = filled("book.yaml", department, year, schema(root, folder, "book.schema.json"));
    boolean later =
        form.documents().keySet().containsAll(DocumentKind.USUAL) && form.execution().isPresent();
    return later ? book + text("book-evaluation.txt") : book;
  }

  private static String schema(Path root, Path folder, String name) {
    return folder.relativize(root.resolve("schema").resolve(name)).toString().replace('\\', '/');
  }

  private String filled(String resource, String department, int year, String schema) {
    Map.Entry<DocumentKind, Form.DocumentTemplate> first =
        form.documents().entrySet().iterator().next();
    return text(resource)
        .replace("@schema@", schema)
        .replace("@year@", Integer.toString(year))
        .replace("@next@", Integer.toString(year + 1))
        .replace("@form@", form.id())
        .replace("@new@", argument("projects/" + department + "/" + year + "/标识.yaml"))
        .replace("@now@", argument("projects/" + department + "/" + year))
        .replace("@then@", argument("projects/" + department + "/" + (year + 1)))
        .replace("@document@", first.getKey().key())
        .replace("@title@", quoted(first.getValue().title()))
        .replace("@department@", resource.endsWith(".yaml") ? quoted(department) : department);
  }

  /** A path as shells take it. */
  private static String argument(String path) {
    return path.matches("[\\p{IsHan}A-Za-z0-9/._-]+") ? path : "\"" + path + "\"";
  }

  /** A text in YAML that means nothing else. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String text(String name) {
    return resource("/cn/jixiao/office/" + name).orElseThrow(() -> new IllegalStateException(name));
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = OfficeFiles.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
