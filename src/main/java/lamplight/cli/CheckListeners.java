package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells several listeners, one after another. */
record CheckListeners(List<CheckListener> all) implements CheckListener {
  CheckListeners {
    all = List.copyOf(all);
  }

  @Override
  public void trial(CheckedTrial trial) throws IOException {
    for (CheckListener each : all) {
      each.trial(trial);
    }
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) throws IOException {
    for (CheckListener each : all) {
      each.unreadable(name, where, faults);
    }
  }

  @Override
  public void refused(Path folder, String sentence) throws IOException {
    for (CheckListener each : all) {
      each.refused(folder, sentence);
    }
  }

  @Override
  public void lost(String sentence) throws IOException {
    for (CheckListener each : all) {
      each.lost(sentence);
    }
  }
}
