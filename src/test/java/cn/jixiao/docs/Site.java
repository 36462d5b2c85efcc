package cn.jixiao.docs;

import cn.jixiao.text.Ideographs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The documentation as a site (文档网页): a file of plain HTML a page, one style sheet, pictures of
 * pages printed while it is made. It is read from a folder as well as from a server, and asks no
 * other place for anything. What stands where is said by the index of the pages alone.
 */
final class Site {
  private static final Path INDEX = DocPage.FOLDER.resolve("README.md");
  private static final String STYLE = "site.css";

  /** Files of the repository that pages link to: browsers show no YAML of a folder. */
  private static final Path FILES = Path.of("files");

  /** How a block with changes of a file begins, once it is HTML. */
  private static final String CHANGE = "<pre tabindex=\"0\"><code class=\"language-diff\">";

  private static final Path CODES = Path.of("codes.html");
  private static final Path ENGLISH_CODES = Path.of("codes.en.html");

  private final Path folder;
  private final Map<Path, DocPage> pages = new LinkedHashMap<>();
  private final List<Group> chinese;
  private final List<Group> english;
  private final Deque<Path> linked = new ArrayDeque<>();
  private final Set<String> drawn = new LinkedHashSet<>();

  /** A page of the contents. */
  private record Entry(String label, Path address) {}

  /** A heading of the contents and its pages. */
  private record Group(String title, List<Entry> entries) {}

  private Site(Path folder) {
    this.folder = folder;
    DocPage.all().forEach(page -> pages.put(page.file(), page));
    this.chinese = contents(pages.get(INDEX));
    this.english = contents(pages.get(english(INDEX)));
  }

  /**
   * Makes the site.
   *
   * @param folder where; what was there before stays only where it has the same name
   */
  static void write(Path folder) throws IOException {
    try (SitePictures pictures = new SitePictures(folder.resolveSibling("site-scratch"))) {
      Site site = new Site(folder);
      for (DocPage page : site.pages.values()) {
        site.write(site.address(page.file()), site.html(page));
      }
      site.write(CODES, site.codes(true));
      site.write(ENGLISH_CODES, site.codes(false));
      Set<Path> shown = new HashSet<>();
      while (!site.linked.isEmpty()) {
        Path file = site.linked.pop();
        if (shown.add(file)) {
          site.write(fileAddress(file), site.html(file));
        }
      }
      for (String name : site.drawn) {
        pictures.draw(name, folder.resolve("pictures").resolve(name));
      }
      try (InputStream style = Site.class.getResourceAsStream(STYLE)) {
        Files.write(folder.resolve(STYLE), style.readAllBytes());
      }
    }
  }

  private void write(Path address, String html) throws IOException {
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
  }

  private static Path fileAddress(Path file) {
    return FILES.resolve(file.resolveSibling(file.getFileName() + ".html"));
  }

  /** Where a page of the repository stands in the site: Chinese under the plain name. */
  private Path address(Path page) {
    DocPage read = pages.get(page);
    String path = DocPage.FOLDER.relativize(page).toString().replace('\\', '/');
    String stem =
        path.replaceFirst("(\\.zh-CN|\\.en)?\\.md$", "").replaceFirst("^README$", "index");
    return Path.of(stem + (read.isChinese() ? ".html" : ".en.html"));
  }

  /** The way from a page of the site to another file of it. */
  private static String way(Path from, Path to) {
    Path folder = from.getParent() == null ? Path.of("") : from.getParent();
    return folder.relativize(to).toString().replace('\\', '/');
  }

  private String html(DocPage page) {
    Path here = address(page.file());
    Path other = address(page.counterpart());
    String title = page.title();
    String headings = headings(page);
    return html(title, page.isChinese(), here, other, body(page, here), headings);
  }

  /** The page's own headings, for the contents beside it; none where it is the contents itself. */
  private String headings(DocPage page) {
    if (page.file().equals(INDEX) || page.file().equals(english(INDEX))) {
      return "";
    }
    Map<Heading, String> anchors = page.anchors();
    StringBuilder html = new StringBuilder();
    for (Heading heading : page.headings()) {
      if (heading.getLevel() == 2) {
        html.append("<li><a href=\"#").append(anchors.get(heading)).append("\">");
        html.append(escaped(DocPage.text(heading))).append("</a></li>\n");
      }
    }
    return html.isEmpty() ? "" : "\n<ul>\n" + html + "</ul>\n";
  }

  private String codes(boolean isChinese) {
    CodesPage codes = new CodesPage(isChinese);
    Path here = isChinese ? CODES : ENGLISH_CODES;
    return html(codes.title(), isChinese, here, isChinese ? ENGLISH_CODES : CODES, codes.html());
  }

  /** A file that is no page of the documentation: Markdown as a page, all else as it is. */
  private String html(Path file) throws IOException {
    Path here = fileAddress(file);
    String title = file.toString().replace('\\', '/');
    if (title.endsWith(".md")) {
      DocPage page = DocPage.read(file);
      return html(page.title(), page.isChinese(), here, address(english(INDEX)), body(page, here));
    }
    String body =
        "<h1>%s</h1>\n<pre tabindex=\"0\"><code>%s</code></pre>\n"
            .formatted(escaped(title), escaped(Files.readString(file)));
    return html(title, true, here, address(english(INDEX)), body);
  }

  private String html(String title, boolean isChinese, Path here, Path other, String body) {
    return html(title, isChinese, here, other, body, "");
  }

  private String html(
      String title, boolean isChinese, Path here, Path other, String body, String headings) {
    String name = isChinese ? "jixiao 绩效 使用文档" : "jixiao documentation";
    Path index = isChinese ? INDEX : english(INDEX);
    String language = isChinese ? "en" : "zh-CN";
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <header>
        <a class="name" href="%s">%s</a>
        <a class="contents" href="#contents">%s</a>
        <a class="language" href="%s" lang="%s" hreflang="%s">%s</a>
        </header>
        <div class="sides">
        <nav id="contents">
        %s</nav>
        <main>
        %s</main>
        </div>
        </body>
        </html>
        """
        .formatted(
            isChinese ? "zh-CN" : "en",
            escaped(title.equals(name) ? name : title + " · " + name),
            way(here, Path.of(STYLE)),
            way(here, address(index)),
            name,
            isChinese ? "目录" : "Contents",
            way(here, other),
            language,
            language,
            isChinese ? "English" : "中文",
            navigation(isChinese ? chinese : english, here, headings),
            body);
  }

  private Path english(Path chinese) {
    return pages.get(chinese).counterpart();
  }

  private List<Group> contents(DocPage index) {
    List<Group> groups = new ArrayList<>();
    for (Node node = index.tree().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        groups.add(new Group(DocPage.text(heading), new ArrayList<>()));
      } else if (!groups.isEmpty()) {
        List<Entry> entries = groups.get(groups.size() - 1).entries();
        for (Link link : new DocPage(index.file(), node).links()) {
          Path to = index.target(link.getDestination());
          if (to.startsWith(DocPage.FOLDER) && to.toString().endsWith(".md")) {
            entries.add(new Entry(DocPage.text(link), address(to)));
          }
        }
      }
    }
    Path codes = index.isChinese() ? CODES : ENGLISH_CODES;
    Group reference = groups.get(1);
    reference.entries().add(new Entry(new CodesPage(index.isChinese()).title(), codes));
    return groups;
  }

  private String navigation(List<Group> groups, Path here, String headings) {
    StringBuilder html = new StringBuilder();
    for (Group group : groups) {
      html.append("<h2>").append(escaped(group.title())).append("</h2>\n<ul>\n");
      for (Entry entry : group.entries()) {
        Path there = entry.address();
        html.append("<li><a href=\"").append(way(here, there)).append('"');
        if (there.equals(here)) {
          html.append(" aria-current=\"page\"");
        }
        html.append('>').append(escaped(entry.label())).append("</a>");
        html.append(there.equals(here) ? headings : "").append("</li>\n");
      }
      html.append("</ul>\n");
    }
    return html.toString();
  }

  private String body(DocPage page, Path here) {
    Map<Heading, String> anchors = page.anchors();
    page.nodes(HtmlBlock.class).stream().filter(DocPage::isRemark).forEach(Node::unlink);
    if (pages.containsKey(page.file())) {
      // The link to the other language: the site has its own.
      page.links().get(0).getParent().unlink();
    }
    for (Image picture : page.pictures()) {
      String name = Path.of(picture.getDestination()).getFileName().toString();
      drawn.add(name);
      picture.setDestination(way(here, Path.of("pictures", name)));
    }
    for (Link link : page.links()) {
      follow(page, link, here);
    }
    for (Image picture : page.pictures()) {
      // A picture alone, as large as it is: what is printed across the page is small in the text.
      Link whole = new Link(picture.getDestination(), null);
      picture.insertBefore(whole);
      whole.appendChild(picture);
    }
    join(page);
    return marked(
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading heading) {
                        attributes.put("id", anchors.get(heading));
                      } else if (node instanceof TableBlock) {
                        // What is wider than the page is moved with the keyboard, too.
                        attributes.put("tabindex", "0");
                      } else if (tag.equals("pre")) {
                        attributes.put("tabindex", "0");
                      } else if (node instanceof Image) {
                        attributes.put("loading", "lazy");
                      }
                    })
            .build()
            .render(page.tree()));
  }

  /** Lines that come and go, which people see by their colour before they see the sign. */
  private static String marked(String html) {
    StringBuilder marked = new StringBuilder();
    boolean inChange = false;
    for (String line : html.split("\n", -1)) {
      String shown = line;
      if (line.startsWith(CHANGE)) {
        inChange = true;
        marked.append(CHANGE);
        shown = line.substring(CHANGE.length());
      } else if (line.startsWith("</code>")) {
        inChange = false;
      }
      String tag =
          !inChange ? "" : shown.startsWith("+") ? "ins" : shown.startsWith("-") ? "del" : "";
      marked
          .append(tag.isEmpty() ? shown : "<" + tag + ">" + shown + "</" + tag + ">")
          .append('\n');
    }
    return marked.substring(0, marked.length() - 1);
  }

  /** Leads a link to where its file is in the site. */
  private void follow(DocPage page, Link link, Path here) {
    String to = link.getDestination();
    if (DocPage.isElsewhere(to)) {
      return;
    }
    Path target = page.target(to);
    String anchor = to.contains("#") ? to.substring(to.indexOf('#')) : "";
    if (pages.containsKey(target)) {
      link.setDestination(way(here, address(target)) + anchor);
    } else if (Files.isRegularFile(target)) {
      linked.add(target);
      link.setDestination(way(here, fileAddress(target)));
    } else {
      // A folder: a site from a folder cannot show what is in it.
      while (link.getFirstChild() != null) {
        link.insertBefore(link.getFirstChild());
      }
      link.unlink();
    }
  }

  /** Lines of Chinese text are joined without a blank. */
  private static void join(DocPage page) {
    for (SoftLineBreak end : page.nodes(SoftLineBreak.class)) {
      if (end.getPrevious() instanceof Text before
          && end.getNext() instanceof Text after
          && isChinese(before.getLiteral(), true)
          && isChinese(after.getLiteral(), false)) {
        end.unlink();
      }
    }
  }

  private static boolean isChinese(String text, boolean atEnd) {
    return !text.isEmpty()
        && Ideographs.isChinese(atEnd ? text.codePointBefore(text.length()) : text.codePointAt(0));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
