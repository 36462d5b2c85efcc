package cn.jixiao.book;

import cn.jixiao.check.CheckedFile;
import cn.jixiao.form.FormLibrary;
import cn.jixiao.page.font.FontLibrary;
import cn.jixiao.print.Format;
import cn.jixiao.publish.OutputPlan;
import cn.jixiao.publish.Publication;
import cn.jixiao.publish.VolumePrinter;
import cn.jixiao.publish.VolumePublisher;
import cn.jixiao.workspace.CheckSettings;
import cn.jixiao.workspace.FolderFiles;
import cn.jixiao.workspace.ProjectChecks;
import cn.jixiao.workspace.ProjectFiles;
import com.openhtmltopdf.util.XRLog;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Measures volumes of growing numbers of projects: time a project, and the heap that is in use
 * after collections. Not a test: run its main method with the test class path and the heap to be
 * tried. Arguments: a folder with projects that can be evaluated, which are copied; the formats,
 * with commas; then the numbers of projects.
 */
public final class VolumeBenchmark {
  private static final int PROJECTS_A_UNIT = 5;
  private static final double MEBIBYTE = 1 << 20;

  private VolumeBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> samples = ProjectFiles.in(List.of(Path.of(arguments[0]))).files();
    var formats =
        Arrays.stream(arguments[1].split(","))
            .map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    XRLog.setLoggingEnabled(false);
    AtomicLong peak = new AtomicLong();
    watchHeap(peak);
    Path temporary = Files.createTempDirectory("volume-benchmark");
    FormLibrary forms = new FormLibrary(Optional.empty());
    try (FontLibrary fonts = FontLibrary.builtIn()) {
      for (int i = 2; i < arguments.length; i++) {
        int projects = Integer.parseInt(arguments[i]);
        Path folder = book(samples, projects, temporary.resolve(String.valueOf(projects)));
        System.gc();
        peak.set(0);
        long start = System.nanoTime();
        List<Path> written = publish(folder.resolve("book.yaml"), forms, fonts, formats);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        System.out.printf(
            Locale.ROOT,
            "%d projects: %.1f s, %.0f ms a project; peak heap after collections %.0f MiB; %s%n",
            projects,
            seconds,
            1000 * seconds / projects,
            peak.get() / MEBIBYTE,
            sizes(written));
      }
    }
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void watchHeap(AtomicLong peak) {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long used =
                    after.entrySet().stream()
                        .filter(
                            pool -> pool.getKey().matches("(?i).*(eden|survivor|old|tenured).*"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                peak.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  /** A book of tables and their summary, as a department publishes it after a year. */
  private static Path book(List<Path> samples, int projects, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < projects; i++) {
      String unit = "第" + (i / PROJECTS_A_UNIT + 1) + "单位";
      String text =
          Files.readString(samples.get(i % samples.size()))
              .replaceFirst("(?m)^id: .*", "id: p" + i)
              .replaceFirst("(?m)^unit: .*", "unit: " + unit);
      Files.writeString(folder.resolve("p%04d.yaml".formatted(i)), text);
    }
    Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: 项目支出绩效自评报告
        department: 某部门
        parts:
          - title: 第一部分 项目支出绩效自评表
            projects: ["*.yaml"]
            document: self-evaluation
          - title: 第二部分 项目支出绩效自评情况汇总表
            summary: true
        """);
    return folder;
  }

  private static List<Path> publish(
      Path file, FormLibrary forms, FontLibrary fonts, Set<Format> formats) {
    BookReading reading = new BookReader(new FolderFiles()).read(file);
    Book book = reading.book().orElseThrow();
    Map<Path, CheckedFile> checked =
        new ProjectChecks(forms, CheckSettings.DEFAULT)
            .check(List.copyOf(book.projects())).stream()
                .collect(Collectors.toMap(CheckedFile::file, Function.identity()));
    BookPlan plan = BookPlan.of(book, checked::get, true);
    OutputPlan outputs =
        OutputPlan.of(List.of(file), List.of(file), file.resolveSibling("build"), Optional.empty());
    Publication outcome =
        new VolumePublisher(new VolumePrinter(forms, fonts), formats, Optional.empty())
            .publish(outputs.outputs().get(0), plan, reading.source());
    outcome.failure().ifPresent(Throwable::printStackTrace);
    outcome.findings().forEach(System.out::println);
    return outcome.written();
  }

  private static String sizes(List<Path> written) throws IOException {
    StringBuilder sizes = new StringBuilder();
    for (Path file : written) {
      sizes.append(file.getFileName()).append(' ');
      sizes.append("%.1f MB ".formatted(Files.size(file) / 1e6));
    }
    return sizes.toString().strip();
  }
}
