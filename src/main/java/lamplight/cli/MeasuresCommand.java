package lamplight.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lamplight.measure.Measure;
import lamplight.measure.Metric;
import lamplight.measure.RelayMetric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code harness measures}: every measure of a process and of the relay of a star. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    description = "List every measure with its unit, its definition and which way is better.")
final class MeasuresCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of("file", "column", "title", "unit", "better", "definition");
  private static final String PROCESSES = "processes.csv";
  private static final String RELAYS = "relays.csv";

  @Mixin private final ListFormat format = new ListFormat();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<String> lines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    add(PROCESSES, Arrays.asList(Metric.values()), lines, rows);
    add(RELAYS, Arrays.asList(RelayMetric.values()), lines, rows);
    format.print(spec.commandLine().getOut(), lines, HEADER, rows);
    return ExitCode.OK;
  }

  private static void add(
      String file, List<? extends Measure> measures, List<String> lines, List<List<String>> rows) {
    lines.add("in " + file + ":");
    for (Measure measure : measures) {
      String better = measure.better().map(way -> way.name().toLowerCase(Locale.ROOT)).orElse("");
      lines.add(measure.column());
      lines.add("    " + measure.titleWithUnit());
      lines.add("    " + measure.definition());
      if (!better.isEmpty()) {
        lines.add("    better: " + better);
      }
      rows.add(
          List.of(
              file,
              measure.column(),
              measure.title(),
              measure.unitOnDisk(),
              better,
              measure.definition()));
    }
  }
}
