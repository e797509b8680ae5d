package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/** The key {@code rates}, the only one that every file sets. Immutable. */
final class RatesKey extends ValueKey<RateSetting> {
  private static final int LISTED_MAX = 12;

  RatesKey(String name, String meaning, RatesFormat format) {
    super(name, "required", meaning, format);
  }

  @Override
  Optional<RateSetting> unset(Settings settings, KeyValues known) {
    // A misspelt key has its fault already.
    if (!settings.isMisspelt(this)) {
      settings.refuse(
          settings.unset(this).keyFault("the key is missing: expected " + expectation()));
    }
    return Optional.empty();
  }

  /** Of many rates the first that differs will do. */
  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    boolean isDrawn = asked.rates() instanceof RateSetting.Random;
    List<Rate> made = of(trial.spec());
    List<Rate> wanted = asked.rates().forSeed(trial.spec().seed(), asked.processes());
    if (made.equals(wanted) || (isDrawn && made.size() != wanted.size())) {
      return List.of();
    }
    int differing = 0;
    while (differing < made.size()
        && differing < wanted.size()
        && made.get(differing).equals(wanted.get(differing))) {
      differing++;
    }
    String text = text(wanted, differing);
    return SettingDifference.between(
        name(),
        text(made, differing),
        isDrawn ? text(asked.rates()) + ", which is " + text + " with this seed" : text);
  }

  /** The rates that a trial was made with, process 1 first. */
  static List<Rate> of(TrialSpec trial) {
    return trial.schedules().stream().map(TickSchedule::rate).toList();
  }

  private String text(List<Rate> rates, int differing) {
    if (rates.size() <= LISTED_MAX) {
      return text(new RateSetting.Fixed(rates));
    }
    return differing < rates.size()
        ? rates.get(differing) + " for process " + (differing + 1)
        : rates.size() + " rates";
  }
}
