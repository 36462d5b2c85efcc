package cn.jixiao.diff.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.SystemReader;

/** A repository of projects for tests. */
final class GitSample implements AutoCloseable {
  private final Path folder;
  private final Git git;

  private GitSample(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /** Makes an empty repository. */
  static GitSample in(Path folder) throws GitAPIException {
    SystemReader.setInstance(new QuietSystem(Map.of()));
    return new GitSample(
        folder, Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call());
  }

  Path folder() {
    return folder;
  }

  Git git() {
    return git;
  }

  /** A project with one indicator. */
  static String project(String id, int year, String target) {
    return """
        id: %s
        year: %d
        form: beijing-2024
        name: 项目%s
        funds: {fiscal: {budget: 100}}
        indicators:
          产出指标:
            数量指标:
              - {name: 培训人数, target: '%s', weight: 10}
        """
        .formatted(id, year, id, target);
  }

  GitSample write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Records everything that is in the working tree. */
  GitSample commit(String message) throws GitAPIException {
    PersonIdent someone = new PersonIdent("a", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage(message).setAuthor(someone).setCommitter(someone).setSign(false).call();
    return this;
  }

  @Override
  public void close() {
    git.close();
  }
}
