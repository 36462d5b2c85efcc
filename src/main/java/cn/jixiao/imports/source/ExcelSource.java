package cn.jixiao.imports.source;

import cn.jixiao.finding.Finding;
import cn.jixiao.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Reads workbooks (XLSX and XLS) as their readers see them, but numbers with all digits that they
 * have. Nothing is calculated: results of formulas are those that were stored.
 */
final class ExcelSource {
  /** How many hidden places a finding names. */
  private static final int NAMED = 10;

  private ExcelSource() {}

  /** Reads a file. What is wrong with it is said by findings alone. */
  static SourceDocument read(Path file) {
    return OfficeFile.read(file, kind -> read(file, kind));
  }

  private static SourceDocument read(Path file, OfficeFile.Kind kind)
      throws IOException, InvalidFormatException, Refusal {
    if (kind == OfficeFile.Kind.PACKAGE) {
      checkPackage(file);
    }
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      return document(file, workbook);
    }
  }

  private static void checkPackage(Path file) throws InvalidFormatException, Refusal {
    OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      String type = OfficeFile.mainPart(opened).getContentType();
      boolean written = type.contains("spreadsheetml") || type.contains("ms-excel");
      if (!written || type.contains("binary")) {
        throw new Refusal(SourceCode.SOURCE_FOREIGN);
      }
    } finally {
      // Closes without writing.
      opened.revert();
    }
  }

  private static SourceDocument document(Path file, Workbook workbook) throws Refusal {
    if (workbook.getNumberOfSheets() == 0) {
      throw Refusal.broken("no sheets");
    }
    boolean since1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
    CellTexts cells = new CellTexts(since1904);
    List<Block> blocks = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        Spot spot = new Spot(Spot.Kind.SHEET, i + 1, sheet.getSheetName(), 0, 0);
        SheetBlocks read = new SheetBlocks(sheet, spot, cells);
        blocks.addAll(read.blocks());
        leftOut.addAll(read.leftOut());
      } else if (SheetBlocks.says(sheet, cells)) {
        leftOut.add(sheet.getSheetName());
      }
    }
    List<Finding> findings =
        leftOut.isEmpty()
            ? List.of()
            : List.of(SourceCode.SOURCE_HIDDEN.at(Place.startOf(file), named(leftOut)));
    return new SourceDocument(file, blocks, findings);
  }

  private static String named(List<String> places) {
    String names = places.stream().limit(NAMED).collect(Collectors.joining(" "));
    return places.size() > NAMED ? names + " …" : names;
  }
}
