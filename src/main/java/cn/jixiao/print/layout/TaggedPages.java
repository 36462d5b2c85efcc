package cn.jixiao.print.layout;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * New pages of a tagged PDF that say little of what nobody reads.
 *
 * <p>Every rule and ground of a table is an artifact (ISO 32000-1, 14.8.2.2). The layout engine
 * describes each by a dictionary with its rectangle; they would be two thirds of a document's
 * objects. Here they are layout artifacts, which need no rectangle, and share one dictionary a
 * page.
 */
final class TaggedPages implements PageSupplier {
  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  @Override
  public PDPage requestPage(
      PDDocument document, float width, float height, int pageNumber, int shadowPageNumber) {
    PDPage page = new PDPage(new PDRectangle(width, height));
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.PROPERTIES, new Properties());
    page.setResources(resources);
    document.addPage(page);
    return page;
  }

  /** The properties of a page's marked content, by the names under which its content has them. */
  private static final class Properties extends COSDictionary {
    private final Map<COSName, COSName> artifacts = new HashMap<>();

    Properties() {
      setDirect(true);
    }

    /** Empty for what is no artifact. */
    private static Optional<COSName> artifact(Object value) {
      if (!(value instanceof COSDictionary list) || list.containsKey(COSName.MCID)) {
        return Optional.empty();
      }
      COSName type = list.getCOSName(COSName.TYPE);
      return Optional.ofNullable(COSName.BACKGROUND.equals(type) ? LAYOUT : type);
    }

    /** Whether an artifact of this kind is there already; other lists are there once each. */
    @Override
    public boolean containsValue(Object value) {
      return artifact(value).filter(artifacts::containsKey).isPresent();
    }

    @Override
    public COSName getKeyForValue(Object value) {
      return artifact(value).map(artifacts::get).orElse(null);
    }

    @Override
    public void setItem(COSName name, COSObjectable value) {
      COSBase list = value.getCOSObject();
      Optional<COSName> artifact = artifact(list);
      if (artifact.isPresent()) {
        artifacts.put(artifact.get(), name);
        COSDictionary shared = new COSDictionary();
        shared.setItem(COSName.TYPE, artifact.get());
        list = shared;
      }
      list.setDirect(true);
      setItem(name, list);
    }
  }
}
