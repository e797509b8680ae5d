package lamplight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import lamplight.causality.TrialHistory;
import lamplight.report.diagram.DiagramAxis;
import lamplight.report.diagram.DiagramRequest;
import lamplight.report.diagram.DiagramTrial;
import lamplight.report.diagram.DiagramWindow;
import lamplight.report.diagram.ProcessChoice;
import lamplight.report.diagram.SpaceTimeDiagram;
import lamplight.results.ReadTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code harness diagram RUN_DIR}: a stretch of a trial as a space-time diagram. */
@Command(
    name = "diagram",
    mixinStandardHelpOptions = true,
    description = {
      "Draw a stretch of one trial as a space-time diagram: an SVG picture on standard output.",
      "Without a stretch it is the beginning of the trial, or that round --event."
    })
final class DiagramCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final TrialOptions trial = new TrialOptions();
  @Mixin private final WindowOptions window = new WindowOptions();

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "What runs to the right: 'system' time or the 'logical' clock (default: system, with"
              + " --clock logical).")
  private @Nullable String axis;

  @Option(
      names = "--event",
      paramLabel = "PROCESS:TICK",
      converter = EventName.Converter.class,
      description = "Colour what happened before and after this event, such as 1:17.")
  private @Nullable EventName event;

  @Option(
      names = "--processes",
      paramLabel = "PROCESS",
      split = ",",
      converter = ProcessNumber.class,
      description =
          "Draw these processes alone, in this order, such as 1,3 (default: all; of more than 12"
              + " those that have most to do with the slowest, or with --event).")
  private final List<Integer> processes = new ArrayList<>();

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      converter = Pixels.class,
      description = "The width of the picture (default: 860).")
  private int width = DiagramRequest.WIDTH;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to this file instead.")
  private @Nullable Path output;

  @Override
  public Integer call() throws Exception {
    DiagramAxis chosenAxis = axis();
    ReadTrial read = trial.read();
    DiagramTrial drawn =
        new DiagramTrial(
            DiagramTrial.name(read.id().point(), read.id().seed()),
            read.record().spec(),
            read.timeBase(),
            read.history(),
            read.check());
    String svg = SpaceTimeDiagram.draw(drawn, request(drawn, chosenAxis)).svg();
    OutputFile.write(output, spec.commandLine().getOut(), out -> out.append(svg));
    return ExitCode.OK;
  }

  private DiagramAxis axis() throws UserException {
    if (axis == null) {
      return window.isOfClocks() ? DiagramAxis.LOGICAL : DiagramAxis.SYSTEM;
    }
    return switch (axis) {
      case "system" -> DiagramAxis.SYSTEM;
      case "logical" -> DiagramAxis.LOGICAL;
      default -> throw new UserException("--axis %s: expected system or logical", axis);
    };
  }

  /** The width of a picture. */
  static final class Pixels implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      boolean isWidth =
          text.matches("[0-9]{1,9}")
              && Integer.parseInt(text) >= DiagramRequest.WIDTH_MIN
              && Integer.parseInt(text) <= DiagramRequest.WIDTH_MAX;
      if (!isWidth) {
        throw new TypeConversionException(
            "expected "
                + DiagramRequest.WIDTH_MIN
                + " to "
                + DiagramRequest.WIDTH_MAX
                + " pixels, such as "
                + DiagramRequest.WIDTH);
      }
      return Integer.valueOf(text);
    }
  }

  private DiagramRequest request(DiagramTrial drawn, DiagramAxis chosenAxis) throws UserException {
    TrialHistory history = drawn.history();
    if (history.size() == 0) {
      throw new UserException(
          "%s: its logs hold no event, so there is nothing to draw", drawn.name());
    }
    OptionalInt chosen = event == null ? OptionalInt.empty() : OptionalInt.of(event.in(history));
    DiagramWindow stretch =
        window
            .of(drawn)
            .orElseGet(
                () ->
                    chosen.isPresent()
                        ? DiagramWindow.around(drawn, chosen.getAsInt())
                        : DiagramWindow.first(drawn));
    return DiagramRequest.of(
        drawn, stretch, chosenAxis, chosen, processes(drawn, stretch, chosen), width);
  }

  private List<Integer> processes(DiagramTrial drawn, DiagramWindow stretch, OptionalInt chosen)
      throws UserException {
    if (processes.isEmpty()) {
      return ProcessChoice.of(drawn, stretch, chosen);
    }
    for (int process : processes) {
      if (process > drawn.history().processes()) {
        throw new UserException(
            "--processes: there is no process %s: expected some of 1 to %s",
            process, drawn.history().processes());
      }
    }
    if (processes.stream().distinct().count() < processes.size()) {
      throw new UserException("--processes: expected each process once");
    }
    if (processes.size() > DiagramRequest.PROCESSES_MAX) {
      throw new UserException(
          "--processes: expected at most %s of them", DiagramRequest.PROCESSES_MAX);
    }
    return processes;
  }
}
