package cn.jixiao.print.layout;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The trees of tags (标签树) of parts that were painted one after the other, joined to the one tree
 * that a document has. Each painting leaves a tree of its own, and its pages count from 0 where the
 * tree says what stands on them.
 */
final class TagTrees {
  private final PDDocument pdf;
  private final COSArray numbers = new COSArray();
  private final List<COSDictionary> roots = new ArrayList<>();
  private final COSArray intents = new COSArray();
  private int next;

  TagTrees(PDDocument pdf) {
    this.pdf = pdf;
  }

  /**
   * Takes the tree that painting some pages left.
   *
   * @param first whether its content is read before that of all others
   */
  void take(List<PDPage> pages, boolean first) {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    catalog.removeItem(COSName.STRUCT_TREE_ROOT);
    roots.add(first ? 0 : roots.size(), root);
    COSArray own = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
    for (int i = 0; i + 1 < own.size(); i += 2) {
      numbers.add(COSInteger.get(next + own.getInt(i)));
      numbers.add(own.get(i + 1));
    }
    for (PDPage page : pages) {
      shift(page.getCOSObject(), COSName.STRUCT_PARENTS);
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (annotations.getObject(i) instanceof COSDictionary annotation) {
          shift(annotation, COSName.STRUCT_PARENT);
        }
      }
    }
    next += root.getInt(COSName.PARENT_TREE_NEXT_KEY);
    // Every painting adds the colour profile; one is enough.
    if (intents.size() == 0) {
      intents.add(catalog.getCOSArray(COSName.OUTPUT_INTENTS).get(0));
    }
    catalog.setItem(COSName.OUTPUT_INTENTS, new COSArray(intents.toList()));
  }

  private void shift(COSDictionary dictionary, COSName key) {
    if (dictionary.containsKey(key)) {
      dictionary.setInt(key, dictionary.getInt(key) + next);
    }
  }

  /** Gives the document one tree with the content of all. */
  void join() {
    COSDictionary root = roots.get(0);
    COSDictionary document = (COSDictionary) kids(root).getObject(0);
    COSArray all = new COSArray();
    for (COSDictionary other : roots) {
      for (COSBase kid : kids((COSDictionary) kids(other).getObject(0))) {
        if (kid instanceof COSDictionary element) {
          element.setItem(COSName.P, document);
        }
        all.add(kid);
      }
    }
    document.setItem(COSName.K, all);
    root.getCOSDictionary(COSName.PARENT_TREE).setItem(COSName.NUMS, numbers);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
  }

  private static COSArray kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return array;
    }
    COSArray single = new COSArray();
    if (kids != null) {
      single.add(kids);
    }
    return single;
  }
}
