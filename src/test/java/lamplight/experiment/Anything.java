package lamplight.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.TimeMode;

/** Makes any experiment that a file can mean, from a random source. */
record Anything(SplittableRandom random) {
  private static final List<String> CHARACTERS =
      List.of("a", "Z", "0", " ", "=", ":", "#", "!", "\\", "\"", "é", "\u20ac", "\uD83D\uDD6F");

  Experiment experiment() {
    RateSetting rates = rates();
    int processes =
        rates instanceof RateSetting.Fixed fixed
            ? fixed.rates().size()
            : random.nextInt(2, 100_001);
    boolean real = processes <= 400 && random.nextBoolean();
    long durationNs = 1_000_000 + random.nextLong(3_600_000_000_000_000L >>> random.nextInt(0, 30));
    Map<Key<?>, Object> values = new HashMap<>();
    values.put(Keys.TITLE, text("t", random.nextInt(0, 199), List.of()));
    values.put(Keys.DESCRIPTION, text("", random.nextInt(0, 300), List.of("\n", "\t")));
    values.put(Keys.RATES, rates);
    values.put(Keys.PROCESSES, processes);
    values.put(Keys.DURATION, durationNs);
    values.put(Keys.SEEDS, seeds());
    if (random.nextInt(3) == 0) {
      values.put(
          Keys.INTERNAL_PROBABILITY,
          BigDecimal.valueOf(random.nextInt(1, 1000), 3).stripTrailingZeros());
    } else {
      values.put(Keys.DRAW_SIDES, processes + random.nextInt(0, 1_000_000_001 - processes));
    }
    if (random.nextInt(3) == 0) {
      values.put(Keys.TOPOLOGY, Topology.STAR);
      values.put(
          Keys.RELAY_ORDER, random.nextBoolean() ? RelayOrder.TIMESTAMP : RelayOrder.ARRIVAL);
      values.put(Keys.RELAY_TIME, random.nextLong(3_600_000_000_001L));
    } else {
      values.put(Keys.TOPOLOGY, Topology.MESH);
    }
    values.put(Keys.PHASE, random.nextBoolean() ? PhaseSetting.RANDOM : PhaseSetting.ALIGNED);
    values.put(Keys.TIME, real ? TimeMode.REAL : TimeMode.VIRTUAL);
    values.put(
        Keys.TIME_SCALE, real ? decimal(random.nextLong(1, 100_000_001), 3) : BigDecimal.ONE);
    values.put(Keys.NETWORK_DELAY, delay());
    if (!real) {
      values.put(Keys.CLOCK_SKEW, skew(processes));
    }
    values.put(
        Keys.LOGS,
        real || (processes <= 400 && random.nextBoolean()) ? LogSetting.KEEP : LogSetting.DISCARD);
    FaultSetting faults =
        faults(processes, durationNs, !real && !values.containsKey(Keys.RELAY_TIME));
    values.put(Keys.FAULT, faults);
    faults.planned().list().stream()
        .filter(PlannedFault.Restart.class::isInstance)
        .map(PlannedFault.Restart.class::cast)
        .findFirst()
        .ifPresent(
            each ->
                values.put(
                    Keys.RESTART_CLOCK, each.keepsClock() ? RestartClock.KEPT : RestartClock.ZERO));
    return new Experiment(new KeyValues(values));
  }

  /** At most one fault a process, so that they stand apart, under numbers with gaps. */
  private FaultSetting faults(int processes, long durationNs, boolean mayRestart) {
    boolean keepsClock = random.nextBoolean();
    List<FaultSetting.Member> members = new ArrayList<>();
    int number = 0;
    for (int process = 1; process <= Math.min(processes, random.nextInt(4)); process++) {
      number += random.nextInt(1, 300);
      long atNs = random.nextLong(durationNs - 2);
      long lengthNs = random.nextLong(1, durationNs - atNs);
      members.add(
          new FaultSetting.Member(
              number,
              switch (random.nextInt(3)) {
                case 0 -> Optional.empty();
                case 1 ->
                    Optional.of(
                        mayRestart
                            ? new PlannedFault.Restart(process, atNs, lengthNs, keepsClock)
                            : new PlannedFault.Kill(process, atNs));
                default -> Optional.of(new PlannedFault.Pause(process, atNs, lengthNs));
              }));
    }
    return new FaultSetting(members);
  }

  private NetworkDelay delay() {
    long lowNs = random.nextLong(3_600_000_000_000L >>> random.nextInt(0, 40));
    return switch (random.nextInt(3)) {
      case 0 -> new NetworkDelay.Fixed(lowNs);
      case 1 ->
          new NetworkDelay.Uniform(lowNs, lowNs + random.nextLong(3_600_000_000_001L - lowNs));
      default -> new NetworkDelay.Exponential(lowNs + 1);
    };
  }

  private SkewSetting skew(int processes) {
    long lowNs = -random.nextLong(3_600_000_000_001L);
    // A thousand skews one by one take long to read, and show no more than a hundred.
    return switch (random.nextInt(processes <= 100 ? 3 : 2)) {
      case 0 -> new SkewSetting.None();
      case 1 -> new SkewSetting.Random(lowNs, lowNs + random.nextLong(3_600_000_000_001L));
      default -> new SkewSetting.Fixed(Collections.nCopies(processes, lowNs >> random.nextInt(42)));
    };
  }

  private RateSetting rates() {
    if (random.nextBoolean()) {
      long low = random.nextLong(1, 1_000_001);
      return new RateSetting.Random(low, random.nextLong(low, 1_000_001));
    }
    return new RateSetting.Fixed(
        IntStream.range(0, random.nextInt(2, 20))
            .mapToObj(index -> Rate.of(decimal(random.nextLong(1, 1_000_000), 3)))
            .toList());
  }

  /** Ranges with gaps between them, in any order. */
  private Seeds seeds() {
    List<Seeds.Range> ranges = new ArrayList<>();
    long first = random.nextLong(-1_000_000, 1_000_000);
    int parts = random.nextInt(1, 8);
    for (int part = 0; part < parts; part++) {
      long last = first + random.nextLong(random.nextBoolean() ? 1 : 1000);
      ranges.add(random.nextInt(ranges.size() + 1), new Seeds.Range(first, last));
      first = last + 1 + random.nextLong(1000);
    }
    return new Seeds(ranges);
  }

  /** Text without white space around it, which a file does not keep. */
  private String text(String start, int length, List<String> more) {
    List<String> characters = new ArrayList<>(CHARACTERS);
    characters.addAll(more);
    StringBuilder text = new StringBuilder(start);
    for (int count = 0; count < length; count++) {
      text.append(characters.get(random.nextInt(characters.size())));
    }
    return text.toString().strip();
  }

  private static BigDecimal decimal(long unscaled, int scale) {
    return new BigDecimal(BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toPlainString());
  }
}
