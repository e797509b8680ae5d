package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import lamplight.model.ClockSkew;
import lamplight.model.TimeMode;

/** The key {@code clock.skew}, which has no use in real time. Immutable. */
final class SkewKey extends ValueKey<SkewSetting> {
  private static final int LISTED_MAX = 12;

  SkewKey(String name, String defaultText, String meaning, SkewFormat format) {
    super(name, defaultText, meaning, format);
  }

  @Override
  Optional<String> whyNotUsed(KeyValues known) {
    return known
        .find(Keys.TIME)
        .filter(TimeMode.REAL::equals)
        .map(
            real ->
                "in real time all processes read the clock of the one machine that they run on:"
                    + " leave it out, or set time = virtual");
  }

  @Override
  Optional<String> whyRefused(SkewSetting skew, KeyValues known, boolean isSet) {
    return known
        .find(Keys.PROCESSES)
        .filter(
            processes ->
                skew instanceof SkewSetting.Fixed fixed && fixed.aheadNs().size() != processes)
        .map(processes -> "expected " + processes + " skews, one a process");
  }

  /** Of many skews the first that differs will do, as with rates. */
  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    ClockSkew made = trial.spec().skew();
    SkewSetting wanted = asked.skew();
    int processes = trial.spec().processes();
    ClockSkew expected = wanted.forSeed(trial.spec().seed(), processes);
    if (processes != asked.processes() || made.equals(expected)) {
      return List.of();
    }
    if (processes <= LISTED_MAX) {
      String madeText = made.isNone() ? defaultText() : text(new SkewSetting.Fixed(made.aheadNs()));
      return SettingDifference.between(name(), madeText, text(wanted));
    }
    int process = 1;
    while (made.ofNs(process) == expected.ofNs(process)) {
      process++;
    }
    return SettingDifference.between(
        name(), ofProcess(made, process), ofProcess(expected, process));
  }

  private static String ofProcess(ClockSkew skew, int process) {
    return SkewFormat.text(skew.ofNs(process)) + " for process " + process;
  }
}
