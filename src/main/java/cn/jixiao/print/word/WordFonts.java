package cn.jixiao.print.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/**
 * Names for each font of an office what stands for it on machines that lack it (替代字体), so that a
 * text in 仿宋 does not become one in whatever Latin font comes first.
 */
final class WordFonts {
  /** Fonts of official documents, and by which other name or likeness a machine may have them. */
  private static final Map<String, String> OTHERWISE = otherwise();

  private WordFonts() {}

  private static Map<String, String> otherwise() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("宋体", "SimSun");
    names.put("黑体", "SimHei");
    names.put("仿宋", "仿宋_GB2312");
    names.put("仿宋_GB2312", "仿宋");
    names.put("楷体", "楷体_GB2312");
    names.put("楷体_GB2312", "楷体");
    names.put("方正小标宋简体", "华文中宋");
    names.put("方正小标宋_GBK", "华文中宋");
    return names;
  }

  /**
   * Adds the table of fonts to a document.
   *
   * @param used the families of its texts; those that no office knows are left out
   */
  static void write(XWPFDocument word, Set<String> used) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    OTHERWISE.forEach(
        (font, other) -> {
          if (used.contains(font)) {
            // 0x86: the characters of simplified Chinese.
            table.append(
                "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                    .formatted(font, other));
          }
        });
    table.append("</w:fonts>");
    try {
      PackagePart part =
          word.getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/word/fontTable.xml"),
                  XWPFRelation.FONT_TABLE.getContentType());
      try (OutputStream out = part.getOutputStream()) {
        out.write(table.toString().getBytes(StandardCharsets.UTF_8));
      }
      word.getPackagePart()
          .addRelationship(
              part.getPartName(), TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
