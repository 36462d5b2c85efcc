package cn.jixiao.cli;

import cn.jixiao.form.FormLibrary;
import cn.jixiao.workspace.ProjectFiles;
import cn.jixiao.workspace.Shard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The projects that a command works on, and the forms that it knows. */
final class Sources {
  private static final String STANDARD_INPUT = "-";
  private static final Pattern AUTO = Pattern.compile("auto(?:/(\\d{1,7}))?");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "argument.path")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--files-from", paramLabel = "FILE", descriptionKey = "option.files-from")
  private String list;

  @Option(
      names = {"-0", "--null"},
      descriptionKey = "option.null")
  private boolean nulls;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(names = "--shard", paramLabel = "I/N|auto", descriptionKey = "option.shard")
  private String shard;

  private List<Path> named;

  /** What was named; an empty name is the working directory. */
  List<Path> paths() {
    if (named == null) {
      List<Path> all = new ArrayList<>(paths);
      if (list != null) {
        all.addAll(listed());
      } else if (all.isEmpty()) {
        all.add(Path.of("projects"));
      }
      named = all.stream().map(path -> path.toString().isEmpty() ? Path.of(".") : path).toList();
    }
    return named;
  }

  /**
   * What findings about all of it speak of: what was named first, or the list that names nothing.
   */
  Path first() {
    return paths().stream().findFirst().orElseGet(() -> Path.of(list));
  }

  /** A path a line, or between zeros; in UTF-8, else as this machine writes. */
  private List<Path> listed() {
    List<Path> listed = new ArrayList<>();
    String name = "";
    try {
      byte[] bytes =
          list.equals(STANDARD_INPUT)
              ? System.in.readAllBytes()
              : Files.readAllBytes(Path.of(list));
      for (String line : text(bytes).split(nulls ? "\0" : "\\R", -1)) {
        name = line;
        if (!name.isEmpty()) {
          listed.add(Path.of(name));
        }
      }
    } catch (InvalidPathException e) {
      throw UsageError.of(spec.commandLine(), "usage.files-from-path", list, name);
    } catch (IOException e) {
      throw UsageError.of(spec.commandLine(), "usage.files-from", list);
    }
    return listed;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName(System.getProperty("native.encoding", "UTF-8")));
    }
  }

  /** The projects' files there, of all parts. */
  ProjectFiles all() {
    return ProjectFiles.in(paths());
  }

  /** The projects' files of the part that is asked for. */
  ProjectFiles files(Call call) {
    return shard(call).of(all());
  }

  /** Whether a part is asked for. */
  boolean isShard() {
    return shard != null;
  }

  /**
   * Which part of the projects; all where none is asked for.
   *
   * @throws UsageError where there is no such part, or nothing says which it is
   */
  Shard shard(Call call) {
    if (shard == null) {
      return Shard.WHOLE;
    }
    Matcher auto = AUTO.matcher(shard.strip());
    String words = auto.matches() ? automatic(call, auto.group(1)) : shard;
    return Shard.of(words)
        .orElseThrow(() -> UsageError.of(spec.commandLine(), "usage.shard", words));
  }

  /**
   * The part that a job of several is: GitLab counts from 1 and says how many there are, Kubernetes
   * counts from 0 and does not.
   */
  private String automatic(Call call, String parts) {
    Map<String, String> environment = call.shell().environment();
    String node = environment.get("CI_NODE_INDEX");
    String nodes = parts == null ? environment.get("CI_NODE_TOTAL") : parts;
    if (node != null && nodes != null) {
      return node + "/" + nodes;
    }
    String index = environment.getOrDefault("JOB_COMPLETION_INDEX", "");
    if (index.matches("\\d{1,7}") && parts != null) {
      return (Integer.parseInt(index) + 1) + "/" + parts;
    }
    throw UsageError.of(spec.commandLine(), "usage.shard-auto");
  }

  /** The built-in forms and the user's. */
  FormLibrary forms() {
    return new FormLibrary(Folders.existing(spec, "--templates", templates));
  }

  /** Folders that options name. */
  static final class Folders {
    private Folders() {}

    /**
     * The folder that an option names, else the one of the option's name in the working directory
     * where it exists.
     */
    static Optional<Path> existing(CommandSpec spec, String option, Path named) {
      if (named == null) {
        return Optional.of(Path.of(option.substring(2))).filter(Files::isDirectory);
      }
      if (!Files.isDirectory(named)) {
        throw UsageError.of(spec.commandLine(), "usage.no-such-folder", option, named.toString());
      }
      return Optional.of(named);
    }
  }
}
