package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lamplight.check.Rule;

/** Passes on what the check came to as far as some of its rules are concerned. */
record ChosenRules(Set<Rule> rules, CheckListener next) implements CheckListener {
  @Override
  public void trial(CheckedTrial trial) throws IOException {
    next.trial(trial.of(rules));
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) throws IOException {
    next.unreadable(name, where, faults);
  }

  @Override
  public void refused(Path folder, String sentence) throws IOException {
    next.refused(folder, sentence);
  }

  @Override
  public void lost(String sentence) throws IOException {
    next.lost(sentence);
  }
}
