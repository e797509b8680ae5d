package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lamplight.log.ProcessLog;
import lamplight.log.TrialFolder;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/** Writes the logs of a virtual trial, as the harness does. */
final class LoggedTrial {
  private LoggedTrial() {}

  static TrialFolder write(Path directory, TrialSpec spec) throws IOException {
    TrialFolder folder = new TrialFolder(directory);
    List<ProcessLog> logs = new ArrayList<>();
    for (int process = 1; process <= spec.processes(); process++) {
      logs.add(ProcessLog.create(folder, spec.seed(), process, spec.processes()));
    }
    VirtualTrial.run(spec, new ByProcess(logs));
    for (ProcessLog log : logs) {
      log.close();
    }
    return folder;
  }

  /** Leaves of each log what was written up to an instant, or, at random, all but its last row. */
  static void cutOff(TrialFolder folder, TrialSpec spec, long instantNs, Random random)
      throws IOException {
    for (int process = 1; process <= spec.processes(); process++) {
      Files.delete(folder.queue(process));
      List<String> lines = new ArrayList<>(Files.readAllLines(folder.log(process)));
      String header = lines.remove(0);
      lines.removeIf(line -> Long.parseLong(line.split(",", -1)[3]) > instantNs);
      lines.add(0, header);
      if (lines.size() > 1 && random.nextBoolean()) {
        lines.remove(lines.size() - 1);
      }
      Files.writeString(folder.log(process), String.join("\n", lines) + "\n");
    }
  }

  private record ByProcess(List<ProcessLog> logs) implements EventListener {
    @Override
    public void on(EventView event) {
      logs.get(event.process() - 1).on(event);
    }
  }
}
