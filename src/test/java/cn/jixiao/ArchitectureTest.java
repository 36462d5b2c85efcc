package cn.jixiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.jixiao.measure.reading.IndicatorName;
import cn.jixiao.measure.reading.MeasureReader;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the packages, and what no class does. */
class ArchitectureTest {
  /** Each depends on those before it alone; the front on all but the command line. */
  private static final List<String> PACKAGES =
      List.of(
          "text",
          "finding",
          "yaml",
          "measure",
          "measure.reading",
          "project",
          "form",
          "score",
          "check",
          "diff.pairing",
          "diff",
          "diff.side",
          "review",
          "history",
          "summary",
          "page.font",
          "page.fit",
          "page.chart",
          "page.picture",
          "page",
          "print.layout",
          "print.word",
          "print.sheet",
          "print",
          "book",
          "publish",
          "workspace",
          "imports.source",
          "imports",
          "turn",
          "office",
          "report",
          "report.finding",
          "report.score",
          "report.diff",
          "report.history",
          "report.summary",
          "report.status",
          "report.imports",
          "",
          "cli.terminal",
          "cli");

  /** Lengths on paper are no figures. */
  private static final String[] DRAWING = {
    "cn.jixiao.page..", "cn.jixiao.print..", "cn.jixiao.imports.source.."
  };

  private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.jixiao");

  private static String name(String part) {
    return part.isEmpty() ? "cn.jixiao" : "cn.jixiao." + part;
  }

  static Stream<String> packages() {
    return PACKAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageDependsOnThoseAboveItAlone(String part) {
    String[] below =
        PACKAGES.subList(PACKAGES.indexOf(part) + 1, PACKAGES.size()).stream()
            .map(ArchitectureTest::name)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(name(part))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyClassIsInOneOfThePackages() {
    classes()
        .should()
        .resideInAnyPackage(PACKAGES.stream().map(ArchitectureTest::name).toArray(String[]::new))
        .check(PROGRAM);
  }

  /**
   * The others read texts that are no cells: shares, published figures, numbers in goals, and
   * tables before they are projects.
   */
  @Test
  void cellsAreReadInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.jixiao.measure..", "cn.jixiao.score")
        .and()
        .haveNameNotMatching(
            "cn\\.jixiao\\.(check\\.(ArithmeticRules|GoalNumbers)|imports\\.CellMeasures)(\\$.*)?")
        .should()
        .callMethod(MeasureReader.class, "read", String.class)
        .orShould()
        .callMethod(MeasureReader.class, "readTime", String.class)
        .orShould()
        .callMethod(IndicatorName.class, "read", String.class)
        .orShould()
        .callMethod(IndicatorName.class, "read", String.class, boolean.class)
        .check(PROGRAM);
  }

  /** What the front takes and gives is in packages that the module exports. */
  @Test
  void theFrontSpeaksOfExportedPackagesAlone() throws IOException {
    String module = Files.readString(Path.of("src/main/module/module-info.java"));
    Set<String> exported =
        Pattern.compile("exports ([a-z.]+);")
            .matcher(module)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Deque<JavaClass> open = new ArrayDeque<>(List.of(PROGRAM.get(Jixiao.class)));
    Set<JavaClass> seen = new HashSet<>();
    while (!open.isEmpty()) {
      JavaClass type = open.pop();
      if (!type.getName().startsWith("cn.jixiao") || !seen.add(type)) {
        continue;
      }
      assertTrue(exported.contains(type.getPackageName()), type.getName());
      for (JavaMethod method : type.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
          method.getAllInvolvedRawTypes().forEach(open::push);
        }
      }
    }
    assertTrue(seen.size() > 30);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(PROGRAM);
    noFields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(
            new DescribedPredicate<JavaClass>("something that changes") {
              @Override
              public boolean test(JavaClass type) {
                return type.isArray()
                    || type.getPackageName().startsWith("java.util.concurrent")
                    || type.isAssignableTo(StringBuilder.class);
              }
            })
        .check(PROGRAM);
  }

  @Test
  void figuresAreDecimal() {
    DescribedPredicate<JavaClass> inexact =
        DescribedPredicate.describe("inexact", type -> INEXACT.contains(type.getName()));
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(DRAWING)
        .should()
        .haveRawType(inexact)
        .check(PROGRAM);
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(DRAWING)
        .should()
        .haveRawParameterTypes(
            DescribedPredicate.describe("inexact", types -> types.stream().anyMatch(inexact)))
        .orShould()
        .haveRawReturnType(inexact)
        .check(PROGRAM);
  }

  @Test
  void noClockAndNoOldDates() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.util.Date.class, java.util.Calendar.class)
        .check(PROGRAM);
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.jixiao.cli..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.jixiao.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(PROGRAM);
  }

  @Test
  void publicClassesAreNotForExtending() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(PROGRAM);
  }
}
