package cn.jixiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Makes the site in {@code target/site}, and follows every link of it. */
class SiteIT {
  private static final Path SITE = Path.of("target/site");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

  @Test
  void everyPageIsMadeAndEveryLinkLeadsSomewhere() throws IOException {
    Site.write(SITE);
    List<Path> pages;
    try (var files = Files.walk(SITE)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    // Beside the pages of the repository there are the findings in either language.
    assertEquals(
        DocPage.all().size() + 2,
        pages.stream().filter(page -> !page.startsWith(SITE.resolve("files"))).count());
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      String html = Files.readString(page);
      for (String link : found(LINK, html)) {
        if (!link.matches("[a-z]+:.*") && !isThere(page, link)) {
          broken.add(page + " → " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
    try (var files = Files.list(SITE.resolve("pictures"))) {
      for (Path picture : files.toList()) {
        assertTrue(ImageIO.read(picture.toFile()).getWidth() > 800, picture.toString());
      }
    }
  }

  private static Set<String> found(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private static boolean isThere(Path page, String link) throws IOException {
    String address = URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
    int anchor = address.indexOf('#');
    String path = anchor < 0 ? address : address.substring(0, anchor);
    Path file = path.isEmpty() ? page : page.resolveSibling(path);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    return anchor < 0
        || found(ANCHOR, Files.readString(file)).contains(address.substring(anchor + 1));
  }

  /** The site asks no other place for anything: neither for scripts nor for fonts. */
  @Test
  void nothingIsFetched() throws IOException {
    try (var style = SiteIT.class.getResourceAsStream("site.css")) {
      assertFalse(new String(style.readAllBytes(), StandardCharsets.UTF_8).contains("url("));
    }
  }
}
