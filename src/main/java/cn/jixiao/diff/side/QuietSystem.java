package cn.jixiao.diff.side;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The system as JGit sees it: without settings of users, since none matters for reading; and with
 * the precision of file times given, since JGit would measure it by writing files into the
 * repository and keep the result in the user's folder.
 */
@SuppressWarnings("deprecation") // What it replaces is abstract still.
final class QuietSystem extends SystemReader {
  private static final long COARSEST_FILE_TIME_SECONDS = 2;

  private final Map<String, String> environment;

  QuietSystem(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  private static final class NoSettings extends FileBasedConfig {
    NoSettings(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // Nothing is kept.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(COARSEST_FILE_TIME_SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  /** Nobody needs it, and asking the network takes time. */
  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public String getenv(String variable) {
    return environment.get(variable);
  }

  @Override
  public String getProperty(String key) {
    return System.getProperty(key);
  }

  /** Nothing is written, so nothing is dated. */
  @Override
  public long getCurrentTime() {
    return 0;
  }

  @Override
  public int getTimezone(long when) {
    return 0;
  }
}
