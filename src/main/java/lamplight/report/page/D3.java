package lamplight.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** The parts of d3 that the charts use, which are a third of the whole. */
final class D3 {
  /**
   * Each after those that it needs. Scales of time, with the two modules that they need, are used
   * by no chart.
   */
  private static final List<String> MODULES =
      List.of(
          "d3-array/3.2.4",
          "d3-color/3.1.0",
          "d3-dispatch/3.0.1",
          "d3-format/3.1.0",
          "d3-interpolate/3.0.1",
          "d3-path/3.1.0",
          "d3-selection/3.0.0",
          "d3-drag/3.0.0",
          "d3-scale/4.0.2",
          "d3-shape/3.2.0");

  private static final String ROOT = "/META-INF/resources/webjars/";

  private D3() {}

  /** Makes one {@code d3} that holds what the modules hold. */
  static String script() {
    return MODULES.stream()
        .map(module -> Resources.text(ROOT + module + "/dist/" + name(module) + ".min.js"))
        .collect(Collectors.joining());
  }

  /** Whose they are and on what terms, each text once. */
  static String licences() {
    return MODULES.stream()
        .map(module -> Resources.text(ROOT + module + "/LICENSE"))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String name(String module) {
    return module.substring(0, module.indexOf('/'));
  }
}
