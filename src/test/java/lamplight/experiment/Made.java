package lamplight.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.model.RelaySpec;

/** Experiments for the tests of other packages. */
public final class Made {
  private Made() {}

  /** The experiment of a file with these lines. */
  public static Experiment of(String... lines) {
    try {
      return Parsing.experiment(lines);
    } catch (ExperimentException refused) {
      throw new AssertionError("the experiment should be read", refused);
    }
  }

  /** What a file of this name with this text means, with settings of the command line. */
  public static ParsedExperiment parsed(String name, String text, List<SettingOverride> overrides)
      throws ExperimentException {
    return ExperimentFile.parse(name, text.getBytes(StandardCharsets.UTF_8), overrides);
  }

  /** The same experiment with another value of a key. */
  public static <T> Experiment with(Experiment experiment, Key<T> key, T value) {
    Map<Key<?>, Object> values = new HashMap<>(experiment.values().byKey());
    values.put(key, value);
    return new Experiment(new KeyValues(values));
  }

  /** The same experiment as a star with this relay. */
  public static Experiment star(Experiment experiment, RelaySpec relay) {
    Experiment star = with(experiment, Keys.TOPOLOGY, Topology.STAR);
    return with(with(star, Keys.RELAY_ORDER, relay.order()), Keys.RELAY_TIME, relay.timeNs());
  }

  /** The same experiment with these faults, numbered from 1. */
  public static Experiment hit(Experiment experiment, PlannedFault... faults) {
    List<FaultSetting.Member> members = new ArrayList<>();
    for (PlannedFault fault : faults) {
      members.add(new FaultSetting.Member(members.size() + 1, Optional.of(fault)));
    }
    return with(experiment, Keys.FAULT, new FaultSetting(members));
  }
}
