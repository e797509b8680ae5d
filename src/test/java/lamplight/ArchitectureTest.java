package lamplight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house: which room may use which, and what no room may do. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("lamplight");

  private static final String[] COMMANDS = rooms("cli");
  private static final String[] REPORTS = rooms("report", "export");
  private static final String[] RESULTS = rooms("results");
  private static final String[] STATISTICS = rooms("stats");
  private static final String[] LISTENERS =
      rooms("check", "twin", "measure", "clocks", "causality", "diagnosis");
  private static final String[] RUNS = rooms("run");
  private static final String[] TRIALS = rooms("theory", "trial");
  private static final String[] PARTS = rooms("process", "program", "wire", "log", "experiment");
  private static final String[] MODEL = rooms("model");

  private static final String[] LIBRARIES = {
    "picocli..", "org.apache..", "org.knowm..", "org.commonmark..", "org.jline..", "com.fasterxml.."
  };

  @Test
  void arrowsShouldRunDownwardsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("commands")
        .definedBy(COMMANDS)
        .layer("reports")
        .definedBy(REPORTS)
        .layer("results")
        .definedBy(RESULTS)
        .layer("statistics")
        .definedBy(STATISTICS)
        .layer("listeners")
        .definedBy(LISTENERS)
        .layer("runs")
        .definedBy(RUNS)
        .layer("trials")
        .definedBy(TRIALS)
        .layer("parts")
        .definedBy(PARTS)
        .layer("model")
        .definedBy(MODEL)
        .whereLayer("reports")
        .mayOnlyAccessLayers(
            "results", "statistics", "listeners", "runs", "trials", "parts", "model")
        .whereLayer("results")
        .mayOnlyAccessLayers("statistics", "listeners", "runs", "trials", "parts", "model")
        .whereLayer("statistics")
        .mayOnlyAccessLayers("listeners", "trials", "parts", "model")
        .whereLayer("listeners")
        .mayOnlyAccessLayers("model")
        .whereLayer("runs")
        .mayOnlyAccessLayers("trials", "parts", "model")
        .whereLayer("trials")
        .mayOnlyAccessLayers("parts", "model")
        .whereLayer("parts")
        .mayOnlyAccessLayers("model")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .check(HOUSE);
  }

  @Test
  void roomsShouldNotGoInCircles() {
    slices().matching("lamplight.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void everyClassShouldBeInARoom() {
    classes()
        .that(
            not(
                DescribedPredicate.describe(
                    "package-info", c -> c.getSimpleName().equals("package-info"))))
        .should()
        .resideInAnyPackage(
            rooms(
                "cli",
                "report",
                "export",
                "results",
                "stats",
                "check",
                "twin",
                "measure",
                "clocks",
                "causality",
                "diagnosis",
                "run",
                "theory",
                "trial",
                "process",
                "program",
                "wire",
                "log",
                "experiment",
                "model"))
        .check(HOUSE);
  }

  @Test
  void logAndWireShouldKnowNothingOfExperiments() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("log", "wire"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms("experiment"))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  /** A report words what it is given: it knows no run, runs no trial and reads no log. */
  @Test
  void reportsShouldNeitherRunTrialsNorReadLogs() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("report"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms("run", "trial", "log", "process", "wire"))
        .check(HOUSE);
  }

  /** Of the check a report knows what it found, and not how. */
  @Test
  void reportsShouldKnowOnlyWhatTheCheckFound() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("report"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(rooms("check"))
                .and(
                    not(
                        belongToAnyOf(
                            CheckResult.class, Rule.class, RuleResult.class, Verdict.class))))
        .check(HOUSE);
  }

  /** Nothing that listens may know where the events come from. */
  @Test
  void listenersShouldNotKnowOneAnother() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("check", "measure"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms("twin", "clocks", "causality"))
        .check(HOUSE);
  }

  /** A library would cost each child JVM time and memory; the log's readers may have one. */
  @Test
  void childShouldReachNoLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("process", "wire"))
        .should()
        .transitivelyDependOnClassesThat(resideInAnyPackage(LIBRARIES))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void modelAndExperimentShouldNeedJavaAlone() {
    classes()
        .that()
        .resideInAnyPackage(rooms("model", "experiment"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "lamplight.model..", "lamplight.experiment..", "org.jspecify.."))
        .check(HOUSE);
  }

  @Test
  void modelShouldBePure() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio..", "java.net..", "java.time..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Runtime.class, ProcessBuilder.class)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the system for more than a copy of an array",
                call ->
                    call.getTargetOwner().isEquivalentTo(System.class)
                        && !call.getName().equals("arraycopy")))
        .check(HOUSE);
  }

  @Test
  void randomNumbersShouldComeFromTheSeed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(HOUSE);
  }

  @Test
  void staticFieldsShouldBeFinal() {
    fields()
        .that()
        .areStatic()
        .and(
            DescribedPredicate.<JavaField>describe(
                "written by a person", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .check(HOUSE);
  }

  @Test
  void noTwoTypesShouldHaveOneName() {
    List<String> twice =
        HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(named -> named.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();

    assertThat(twice).as("simple names of more than one type").isEmpty();
  }

  @Test
  void everyPackageShouldSayWhatLivesThere() {
    List<String> without =
        HOUSE.stream()
            .map(javaClass -> javaClass.getPackage())
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toList());

    assertThat(without).as("packages without a package-info.java marked @NullMarked").isEmpty();
  }

  private static String[] rooms(String... names) {
    return List.of(names).stream().map(name -> "lamplight." + name + "..").toArray(String[]::new);
  }
}
