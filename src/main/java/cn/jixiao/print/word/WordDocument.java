package cn.jixiao.print.word;

import cn.jixiao.print.layout.DividedPages;
import cn.jixiao.print.layout.LaidOutPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One Word document on its way from laid-out pages to a file. */
final class WordDocument {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String DOCUMENT = "word/document.xml";

  private final XWPFDocument word = new XWPFDocument();
  private final BodyText text = new BodyText();
  private final Document xhtml;
  private final List<Flow.Section> sections;
  private final WordStyles styles;
  private final WordBlocks blocks;
  private final Set<String> fonts = new HashSet<>();

  private WordDocument(Document xhtml, Sections read) {
    this.xhtml = xhtml;
    this.sections = read.sections;
    List<Flow.Paragraph> paragraphs = new ArrayList<>();
    for (Flow.Section section : sections) {
      paragraphs(section.content(), paragraphs);
      Flow.Page page = section.page();
      Stream.of(
              page.header(),
              page.footer(),
              page.evenHeader(),
              page.evenFooter(),
              page.firstHeader(),
              page.firstFooter())
          .flatMap(Optional::stream)
          .forEach(paragraphs::add);
    }
    paragraphs.forEach(paragraph -> fonts(paragraph, fonts));
    fonts.add(read.bodyLook.text().font());
    paragraphs.add(FlowStream.lowest());
    styles = new WordStyles(read.bodyLook, read.cutsAnywhere, paragraphs);
    blocks = new WordBlocks(word, styles);
  }

  /**
   * The document as a DOCX file.
   *
   * @param pages an XHTML document laid out as it is: its merged cells uncut, as Word cuts them
   *     itself
   * @param numbers printed on the pages that the targets of links are on
   */
  static byte[] write(LaidOutPages pages, Map<String, Integer> numbers) {
    Document document = pages.renderer().getDocument();
    Sections sections = new Sections(document, numbers);
    sections.read(pages);
    return new WordDocument(document, sections).written();
  }

  /** A document that is laid out a part at a time likewise. */
  static byte[] write(DividedPages pages, Map<String, Integer> numbers) {
    Document document = pages.divisions().whole();
    Sections sections = new Sections(document, numbers);
    pages.flows(sections::read);
    return new WordDocument(document, sections).written();
  }

  private byte[] written() {
    try (XWPFDocument open = word) {
      body();
      WordFonts.write(open, fonts);
      describe();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      open.write(out);
      return RepeatablePackage.of(out.toByteArray(), DOCUMENT, text::into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections of a document whose parts are read one after the other. */
  private static final class Sections {
    private final List<Flow.Section> sections = new ArrayList<>();
    private final Anchors anchors;
    private final ListNumbers lists = new ListNumbers();
    private Flow.ParagraphLook bodyLook;
    private boolean cutsAnywhere;

    Sections(Document document, Map<String, Integer> numbers) {
      this.anchors = new Anchors(document, numbers);
    }

    /** Reads what comes next; it begins on a new page. */
    void read(LaidOutPages pages) {
      FlowReader reader = new FlowReader(pages, anchors, lists);
      for (Flow.Section section : reader.sections()) {
        add(section);
      }
      if (bodyLook == null) {
        bodyLook = reader.bodyLook();
        cutsAnywhere = reader.cutsAnywhere();
      }
    }

    /** Pages of one kind that follow each other are one section, as if read in one go. */
    private void add(Flow.Section section) {
      int last = sections.size() - 1;
      if (last < 0 || section.renumbered() || !sections.get(last).page().equals(section.page())) {
        sections.add(section);
        return;
      }
      List<Flow> content = new ArrayList<>(sections.get(last).content());
      content.addAll(FlowStream.onNewPage(section.content()));
      sections.set(
          last, new Flow.Section(section.page(), sections.get(last).renumbered(), content));
    }
  }

  private static void fonts(Flow.Paragraph paragraph, Set<String> to) {
    to.add(paragraph.look().text().font());
    for (Flow.Inline inline : paragraph.content()) {
      if (inline instanceof Flow.Text text) {
        to.add(text.look().font());
      }
    }
  }

  private static void paragraphs(List<Flow> content, List<Flow.Paragraph> to) {
    for (Flow flow : content) {
      if (flow instanceof Flow.Paragraph paragraph) {
        to.add(paragraph);
      } else if (flow instanceof Flow.Table table) {
        for (Flow.Row row : table.rows()) {
          row.cells().forEach(cell -> paragraphs(cell.content(), to));
        }
      }
    }
  }

  private void body() {
    CTStyles ct = CTStyles.Factory.newInstance();
    styles.write(ct, language());
    word.createStyles().setStyles(ct);
    settings(
        word.getSettings().getCTSettings(),
        sections.stream().anyMatch(section -> section.page().facing()));
    for (int i = 0; i < sections.size(); i++) {
      boolean last = i == sections.size() - 1;
      List<Flow> content = new ArrayList<>(sections.get(i).content());
      if (content.isEmpty() || content.get(content.size() - 1) instanceof Flow.Table) {
        content.add(FlowStream.lowest());
      }
      CTP end = null;
      boolean contents = false;
      for (Flow flow : content) {
        boolean entry = flow instanceof Flow.Paragraph p && p.role() == Flow.Role.CONTENTS;
        if (contents && !entry) {
          WordBlocks.endContents(end);
        }
        add(end);
        end = null;
        if (flow instanceof Flow.Paragraph paragraph) {
          end = CTP.Factory.newInstance();
          blocks.paragraph(end, paragraph, entry && !contents);
        } else if (flow instanceof Flow.Table table) {
          CTTbl tbl = CTTbl.Factory.newInstance();
          blocks.table(tbl, table);
          text.add(tbl, "tbl");
        }
        contents = entry;
      }
      if (contents) {
        WordBlocks.endContents(end);
      }
      CTSectPr section =
          last ? word.getDocument().getBody().addNewSectPr() : properties(end).addNewSectPr();
      section(section, sections.get(i));
      add(end);
    }
  }

  private void add(CTP paragraph) {
    if (paragraph != null) {
      text.add(paragraph, "p");
    }
  }

  private static CTPPr properties(CTP p) {
    return p.isSetPPr() ? p.getPPr() : p.addNewPPr();
  }

  private void section(CTSectPr to, Flow.Section section) {
    Flow.Page page = section.page();
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(word, to);
    // Where any section has a header, all get one: without, a section would take the one before.
    if (any(p -> p.header().isEmpty() && p.firstHeader().isEmpty())) {
      margin(policy.createHeader(STHdrFtr.DEFAULT), page.header());
      if (page.facing()) {
        margin(policy.createHeader(STHdrFtr.EVEN), page.evenHeader());
      }
      if (page.firstDiffers()) {
        margin(policy.createHeader(STHdrFtr.FIRST), page.firstHeader());
      }
    }
    if (any(p -> p.footer().isEmpty() && p.firstFooter().isEmpty())) {
      margin(policy.createFooter(STHdrFtr.DEFAULT), page.footer());
      if (page.facing()) {
        margin(policy.createFooter(STHdrFtr.EVEN), page.evenFooter());
      }
      if (page.firstDiffers()) {
        margin(policy.createFooter(STHdrFtr.FIRST), page.firstFooter());
      }
    }
    to.addNewType().setVal(STSectionMark.NEXT_PAGE);
    CTPageSz size = to.addNewPgSz();
    size.setW(BigInteger.valueOf(page.width()));
    size.setH(BigInteger.valueOf(page.height()));
    if (page.landscape()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = to.addNewPgMar();
    margins.setTop(BigInteger.valueOf(page.top()));
    margins.setRight(BigInteger.valueOf(page.right()));
    margins.setBottom(BigInteger.valueOf(page.bottom()));
    margins.setLeft(BigInteger.valueOf(page.left()));
    margins.setHeader(BigInteger.valueOf(page.headerDistance()));
    margins.setFooter(BigInteger.valueOf(page.footerDistance()));
    margins.setGutter(BigInteger.ZERO);
    if (section.renumbered()) {
      to.addNewPgNumType().setStart(BigInteger.ONE);
    }
    if (page.firstDiffers() && !to.isSetTitlePg()) {
      to.addNewTitlePg();
    }
  }

  /** Whether any section's paper has something in the margin that {@code empty} looks at. */
  private boolean any(Predicate<Flow.Page> empty) {
    return sections.stream().map(Flow.Section::page).anyMatch(empty.negate());
  }

  private void margin(XWPFHeaderFooter to, Optional<Flow.Paragraph> content) {
    blocks.paragraph(to.createParagraph().getCTP(), content.orElseGet(FlowStream::lowest));
  }

  /**
   * Settings that POI has no types for are written as they stand in the file.
   *
   * @param facing whether even pages have headers and footers of their own
   */
  private static void settings(CTSettings settings, boolean facing) {
    try (XmlCursor cursor = settings.newCursor()) {
      cursor.toEndToken();
      if (facing) {
        cursor.beginElement("evenAndOddHeaders", WORD);
        cursor.toNextToken();
      }
      cursor.beginElement("characterSpacingControl", WORD);
      cursor.insertAttributeWithValue("val", WORD, "doNotCompress");
      cursor.toNextToken();
      cursor.beginElement("compat", WORD);
      // A justified line that ends with a line break is not stretched.
      cursor.beginElement("doNotExpandShiftReturn", WORD);
      cursor.toNextToken();
      // Tables begin where the text begins, as of Word 2013.
      cursor.beginElement("compatSetting", WORD);
      cursor.insertAttributeWithValue("name", WORD, "compatibilityMode");
      cursor.insertAttributeWithValue("uri", WORD, "http://schemas.microsoft.com/office/word");
      cursor.insertAttributeWithValue("val", WORD, "15");
    }
  }

  private String language() {
    String language = xhtml.getDocumentElement().getAttribute("lang");
    return language.isEmpty() ? "zh-CN" : language;
  }

  /** Title, author, subject and language from the head of the XHTML. */
  private void describe() {
    POIXMLProperties properties = word.getProperties();
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setCreatedProperty(Optional.empty());
    core.setModifiedProperty(Optional.empty());
    core.setTitleProperty(filled(first("title").map(Element::getTextContent)));
    core.setCreatorProperty(filled(meta("author")));
    core.setSubjectProperty(filled(meta("subject")));
    core.setDescriptionProperty(filled(meta("description").or(() -> meta("subject"))));
    core.setKeywordsProperty(filled(meta("keywords")));
    core.setLanguageProperty(Optional.of(language()));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("jixiao");
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.map(String::strip).filter(t -> !t.isEmpty());
  }

  private Optional<Element> first(String name) {
    return Optional.ofNullable((Element) xhtml.getElementsByTagNameNS("*", name).item(0));
  }

  private Optional<String> meta(String name) {
    var metas = xhtml.getElementsByTagNameNS("*", "meta");
    for (int i = 0; i < metas.getLength(); i++) {
      Element meta = (Element) metas.item(i);
      if (meta.getAttribute("name").equals(name)) {
        return Optional.of(meta.getAttribute("content"));
      }
    }
    return Optional.empty();
  }
}
