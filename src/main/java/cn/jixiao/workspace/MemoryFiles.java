package cn.jixiao.workspace;

import cn.jixiao.book.BookFiles;
import cn.jixiao.finding.Place;
import cn.jixiao.finding.SourceText;
import cn.jixiao.project.ProjectReader;
import cn.jixiao.project.Reading;
import cn.jixiao.yaml.AuthoredText;
import cn.jixiao.yaml.ShapeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a book that are at hand as contents.
 *
 * @param contents in UTF-8, by their files
 */
record MemoryFiles(Map<Path, byte[]> contents) implements BookFiles {
  @Override
  public List<Path> projectsIn(Path folder) {
    return contents.keySet().stream()
        .filter(file -> file.startsWith(folder) || folder.toString().isEmpty())
        .filter(file -> ProjectFiles.isProject(slashes(relative(folder, file))))
        .sorted(ProjectFiles.BY_NAMES)
        .toList();
  }

  private static Path relative(Path folder, Path file) {
    return folder.toString().isEmpty() ? file : folder.relativize(file);
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }

  @Override
  public Reading project(Path file) {
    return contents.containsKey(file)
        ? new ProjectReader().read(file, contents.get(file))
        : new Reading(
            Optional.empty(),
            List.of(ShapeCode.FILE_MISSING.at(Place.startOf(file))),
            new SourceText(""));
  }

  @Override
  public AuthoredText text(Path file) {
    return contents.containsKey(file)
        ? AuthoredText.read(file, contents.get(file))
        : new AuthoredText(
            file, new SourceText(""), List.of(ShapeCode.FILE_MISSING.at(Place.startOf(file))));
  }
}
