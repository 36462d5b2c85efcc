package cn.jixiao.render;

import cn.jixiao.project.Finding;
import cn.jixiao.project.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes files, and says as findings why they could not be written. */
final class OutputFindings {
  private OutputFindings() {}

  /**
   * Writes files whole or not at all.
   *
   * @return whether they were written; if not, why is added to the findings
   */
  static boolean write(Map<Path, byte[]> files, List<Finding> findings) {
    try {
      OutputFiles.write(files);
      return true;
    } catch (AccessDeniedException e) {
      findings.add(RenderCode.OUTPUT_FORBIDDEN.at(place(e, files)));
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      findings.add(RenderCode.OUTPUT_NOT_WRITTEN.at(place(e, files), reason));
    } catch (IOException e) {
      findings.add(
          RenderCode.OUTPUT_NOT_WRITTEN.at(
              Place.startOf(files.keySet().iterator().next()), String.valueOf(e.getMessage())));
    }
    return false;
  }

  private static Place place(FileSystemException failure, Map<Path, byte[]> files) {
    // The temporary file's name would mean nothing to anybody.
    return failure.getFile() == null || failure.getFile().contains(".jixiao-")
        ? Place.startOf(files.keySet().iterator().next())
        : Place.startOf(Path.of(failure.getFile()));
  }
}
