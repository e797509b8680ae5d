package lamplight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lamplight.export.ExportExtra;
import lamplight.export.ExportFormat;
import lamplight.export.ExportFormats;
import lamplight.export.ExportRequest;
import lamplight.export.ExportedTrial;
import lamplight.model.EditDistance;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code harness export RUN_DIR --format F}: trials for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the events of a trial, or of several, in a format that another program reads.",
      ""
    },
    footer = {
      "",
      "Example: "
          + TypedCommand.PROGRAM
          + " export results/slow-vs-fast/latest --format shiviz -o slow-vs-fast.log"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private final TrialOptions options = new TrialOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatNames.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportFormat format = ExportFormats.ALL.get(0);

  @Option(
      names = "--seeds",
      paramLabel = "SEEDS",
      description =
          "Several trials in one file where the format has room for them, for example 1..3.")
  private @Nullable String seeds;

  @Option(
      names = "--timestamps",
      description = "shiviz: the system time of each event, which TSViz draws by.")
  private boolean timestamps;

  @Option(names = "--vector", description = "jsonl: the vector clock of each event.")
  private boolean vector;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() throws Exception {
    Set<ExportExtra> extras = extras();
    if (seeds != null && !format.holdsSeveral()) {
      throw new UserException(
          "--seeds %s: a file of %s holds one trial: expected --seed", seeds, format.name());
    }
    ChosenTrials chosen = seeds == null ? options.choose() : options.choose(seeds);
    ExportRequest request = new ExportRequest(chosen.ids().size() > 1, extras);
    OutputFile.write(output, spec.commandLine().getOut(), out -> writeTo(out, chosen, request));
    return ExitCode.OK;
  }

  private Set<ExportExtra> extras() throws UserException {
    Set<ExportExtra> extras = EnumSet.noneOf(ExportExtra.class);
    if (timestamps) {
      extras.add(ExportExtra.TIMESTAMPS);
    }
    if (vector) {
      extras.add(ExportExtra.VECTOR);
    }
    for (ExportExtra extra : extras) {
      if (!format.extras().contains(extra)) {
        throw new UserException(
            "%s does nothing with --format %s: expected it with %s alone",
            extra.option(), format.name(), ExportFormats.with(extra));
      }
    }
    return extras;
  }

  private void writeTo(Appendable out, ChosenTrials chosen, ExportRequest request)
      throws IOException {
    try (ExportFormat.TrialWriter writer = format.begin(out, request)) {
      for (TrialId id : chosen.ids()) {
        ReadTrial trial = chosen.read(id);
        ExportedTrial exported = ExportedTrial.of(trial);
        tell(trial, exported.leftOut());
        writer.add(exported);
      }
    }
  }

  private void tell(ReadTrial trial, int leftOut) {
    PrintWriter err = spec.commandLine().getErr();
    if (leftOut > 0) {
      err.println(
          "harness: "
              + trial.id()
              + ": "
              + Numbers.count(leftOut)
              + " of "
              + Numbers.count(trial.history().size(), "event")
              + " left out, because they follow from a send that no log holds");
    }
    trial
        .check()
        .firstViolation()
        .ifPresent(
            violation -> err.println("harness: " + trial.id() + " is invalid: " + violation));
    err.flush();
  }

  /** The formats with what they are for, as help lists them. */
  private static final class FormatNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    FormatNames() {
      super(
          ExportFormats.ALL.stream()
              .map(format -> format.name() + " (" + format.purpose() + ")")
              .toList());
    }
  }

  private static final class FormatName implements ITypeConverter<ExportFormat> {
    private static final String PICTURE = "svg";

    @Override
    public ExportFormat convert(String text) {
      return ExportFormats.find(text).orElseThrow(() -> refusal(text));
    }

    private static TypeConversionException refusal(String text) {
      if (text.equalsIgnoreCase(PICTURE)) {
        return new TypeConversionException(
            "a picture is drawn by another command: " + TypedCommand.of("diagram", "RUN_DIR"));
      }
      List<String> names = ExportFormats.ALL.stream().map(ExportFormat::name).toList();
      return new TypeConversionException(
          EditDistance.nearest(text, names, name -> name)
              .map(name -> "did you mean " + name + "?")
              .orElseGet(() -> "expected " + ExportFormats.names()));
    }
  }
}
