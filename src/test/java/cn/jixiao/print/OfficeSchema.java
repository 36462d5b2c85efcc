package cn.jixiao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.logging.log4j.Logger;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * Holds DOCX and XLSX to the schema of Office Open XML (ECMA-376), from which Word and Excel do not
 * forgive much: an element in the wrong order, and they call a file damaged. The program itself has
 * no whole schema, so the one here is loaded apart from it.
 */
public final class OfficeSchema implements AutoCloseable {
  private static final Path SCHEMAS = Path.of("target", "schemas", "poi-ooxml-full.jar");
  private static final String SYSTEM = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";
  private static final String PART =
      "word/(document|styles|settings|numbering|header\\d*|footer\\d*)\\.xml"
          + "|xl/(workbook|styles|sharedStrings|worksheets/sheet\\d+)\\.xml";

  private final URLClassLoader loader;
  private final Object schema;
  private final Method parse;
  private final Class<?> options;

  /** Loads the schema, which {@code mvn verify} fetches. */
  public OfficeSchema() throws Exception {
    URL[] jars = {SCHEMAS.toUri().toURL(), jarOf(XmlObject.class)};
    loader = new URLClassLoader(jars, new LoggingOnly());
    schema = loader.loadClass(SYSTEM).getField("typeSystem").get(null);
    options = loader.loadClass(XmlOptions.class.getName());
    parse =
        loader
            .loadClass(SchemaTypeLoader.class.getName())
            .getMethod(
                "parse", InputStream.class, loader.loadClass(SchemaType.class.getName()), options);
  }

  private static URL jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /**
   * Fails where a part of a file is against the schema.
   *
   * @param file a DOCX or XLSX
   */
  public void assertValid(byte[] file) throws Exception {
    TreeSet<String> parts = new TreeSet<>();
    TreeSet<String> mistakes = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(PART)) {
          parts.add(entry.getName());
          for (Object mistake : mistakes(zip.readAllBytes())) {
            mistakes.add(entry.getName() + ": " + mistake);
          }
        }
      }
    }
    assertFalse(parts.isEmpty());
    assertEquals(new TreeSet<>(), mistakes);
  }

  private List<Object> mistakes(byte[] part) throws Exception {
    Object parsed = parse.invoke(schema, new ByteArrayInputStream(part), null, null);
    Object type = parsed.getClass().getMethod("schemaType").invoke(parsed);
    assertEquals(true, type.getClass().getMethod("isDocumentType").invoke(type));
    List<Object> mistakes = new ArrayList<>();
    Object listening = options.getConstructor().newInstance();
    options.getMethod("setErrorListener", Collection.class).invoke(listening, mistakes);
    parsed.getClass().getMethod("validate", options).invoke(parsed, listening);
    return mistakes;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** What the library logs goes where all logs of a test go. */
  private static final class LoggingOnly extends ClassLoader {
    LoggingOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(Logger.class.getPackageName())) {
        return Class.forName(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
