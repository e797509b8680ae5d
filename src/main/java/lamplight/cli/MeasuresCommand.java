package lamplight.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lamplight.measure.Measure;
import lamplight.measure.Metric;
import lamplight.measure.RelayMetric;
import picocli.CommandLine.Command;

/** {@code harness measures}: every measure of a process and of the relay of a star. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    description = "List every measure with its unit, its definition and which way is better.")
final class MeasuresCommand extends ListCommand {
  @Override
  List<String> header() {
    return List.of("file", "column", "title", "unit", "better", "definition");
  }

  @Override
  void list() {
    list("processes.csv", Arrays.asList(Metric.values()));
    list("relays.csv", Arrays.asList(RelayMetric.values()));
  }

  private void list(String file, List<? extends Measure> measures) {
    addLines("in " + file + ":");
    for (Measure measure : measures) {
      String better = measure.better().map(way -> way.name().toLowerCase(Locale.ROOT)).orElse("");
      addLines(measure.column(), "    " + measure.titleWithUnit(), "    " + measure.definition());
      if (!better.isEmpty()) {
        addLines("    better: " + better);
      }
      addRow(
          file,
          measure.column(),
          measure.title(),
          measure.unitOnDisk(),
          better,
          measure.definition());
    }
  }
}
