package lamplight.experiment;

import java.math.BigDecimal;
import java.util.Set;
import lamplight.model.RelayOrder;
import lamplight.model.TimeMode;

/** The formats of the values of an experiment file, with the range that each one accepts. */
final class Formats {
  private static final int PROCESSES_MIN = 2;
  private static final int PROCESSES_MAX = 100_000;

  /** Each process has two files open, and a real one a JVM. */
  static final int LOGGED_PROCESSES_MAX = 400;

  private static final int SIDES_MAX = 1_000_000_000;
  private static final int TITLE_CHARACTERS_MAX = 200;
  private static final int DESCRIPTION_CHARACTERS_MAX = 4000;

  static final TextFormat TITLE = TextFormat.ofOneLine(1, TITLE_CHARACTERS_MAX);
  static final TextFormat DESCRIPTION = TextFormat.ofLines(0, DESCRIPTION_CHARACTERS_MAX);
  static final RatesFormat RATES = new RatesFormat(PROCESSES_MIN, PROCESSES_MAX);
  static final WholeNumberFormat PROCESSES = new WholeNumberFormat(PROCESSES_MIN, PROCESSES_MAX);
  static final DurationFormat DURATION = new DurationFormat();
  static final SeedsFormat SEEDS = new SeedsFormat();
  static final WholeNumberFormat DRAW_SIDES = new WholeNumberFormat(PROCESSES_MIN, SIDES_MAX);
  static final ChoiceFormat<Topology> TOPOLOGY = new ChoiceFormat<>(Topology.class, Set.of());
  static final ChoiceFormat<RelayOrder> RELAY_ORDER =
      new ChoiceFormat<>(RelayOrder.class, Set.of());
  static final LengthFormat RELAY_TIME = new LengthFormat();
  static final ChoiceFormat<PhaseSetting> PHASE = new ChoiceFormat<>(PhaseSetting.class, Set.of());
  static final ChoiceFormat<TimeMode> TIME = new ChoiceFormat<>(TimeMode.class, Set.of());
  static final ChoiceFormat<LogSetting> LOGS = new ChoiceFormat<>(LogSetting.class, Set.of());
  static final DelayFormat NETWORK_DELAY = new DelayFormat();
  static final FaultFormat FAULT = new FaultFormat();
  static final DecimalFormat TIME_SCALE =
      new DecimalFormat(new BigDecimal("0.001"), new BigDecimal("100000"));

  /** Which values of a varied key are accepted. */
  static final String VARIED =
      "values of the key with | between them, such as vary.draw.sides = 4 | 10 | 20; for rates also"
          + " every LOW..HIGH, which stands for all lists of whole rates in the range, one a"
          + " process; at most "
          + Study.POINTS_MAX
          + " combinations";

  private Formats() {}
}
