package lamplight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lamplight.check.Verdict;
import lamplight.model.LoggedTrial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is named, in nearly all trials that can decide it, and whatever is logged of it. */
class FaultyProgramsTest {
  private static final int TRIALS = 20;
  private static final int NEARLY_ALL = 18;
  private static final int[] RATES = {1, 5, 6};

  private static final LogStyle PAIRS = LogStyle.FULL.withoutIdsAndStamps();
  private static final LogStyle AFTER_POP = PAIRS.withQueue(LogStyle.Queue.AFTER);

  /** What else such a fault brings about. */
  private static final Map<Fault, Set<DiagnosisCode>> CONSEQUENCES =
      Map.of(
          Fault.OVERWRITES,
          Set.of(DiagnosisCode.CLOCK_GOES_BACK),
          Fault.LOSES,
          Set.of(DiagnosisCode.COPIES_MISSING),
          Fault.OVERTAKES,
          Set.of(DiagnosisCode.LOST_IN_BETWEEN, DiagnosisCode.COPIES_MISSING));

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Fault.STAMPS_BEFORE_TICK, LogStyle.FULL, DiagnosisCode.STAMPED_BEFORE_TICK, 1, 2, 3),
        fault(Fault.STAMPS_BEFORE_TICK, LogStyle.FULL, DiagnosisCode.STAMPED_BEFORE_TICK, 3),
        fault(Fault.STAMPS_BEFORE_TICK, PAIRS, DiagnosisCode.EQUAL, 1, 2, 3),
        fault(Fault.STAMPS_BEFORE_TICK, PAIRS, DiagnosisCode.STAMPED_BEFORE_TICK, 3),
        fault(Fault.STAMPS_BEFORE_TICK, PAIRS.withoutSenders(), DiagnosisCode.EQUAL, 1, 2, 3),
        fault(Fault.COMPARES_AFTER_TICK, LogStyle.FULL, DiagnosisCode.EQUAL, 1, 2, 3),
        fault(Fault.COMPARES_AFTER_TICK, PAIRS, DiagnosisCode.EQUAL, 1, 2, 3),
        fault(Fault.COMPARES_AFTER_TICK, PAIRS, DiagnosisCode.EQUAL, 1),
        fault(Fault.NO_PLUS_ONE, LogStyle.FULL, DiagnosisCode.NO_PLUS_ONE, 1, 2, 3),
        fault(Fault.NO_PLUS_ONE, PAIRS, DiagnosisCode.NO_PLUS_ONE, 1, 2, 3),
        fault(Fault.NO_PLUS_ONE, PAIRS.withoutSenders(), DiagnosisCode.NO_PLUS_ONE, 1, 2, 3),
        fault(Fault.IGNORES_STAMP, LogStyle.FULL, DiagnosisCode.IGNORES, 1),
        fault(Fault.IGNORES_STAMP, PAIRS, DiagnosisCode.IGNORES, 1),
        fault(Fault.OVERWRITES, LogStyle.FULL, DiagnosisCode.OVERWRITES, 1, 2, 3),
        fault(Fault.OVERWRITES, PAIRS, DiagnosisCode.OVERWRITES, 1, 2, 3),
        fault(Fault.ADDS_TWO, LogStyle.FULL, DiagnosisCode.ADDS_TWO, 1, 2, 3),
        fault(Fault.ADDS_TWO, PAIRS, DiagnosisCode.ADDS_TWO, 1, 2, 3),
        fault(Fault.MERGES_ON_ARRIVAL, LogStyle.FULL, DiagnosisCode.MERGES_ON_ARRIVAL, 1),
        fault(Fault.SEND_RUNS_ON, PAIRS, DiagnosisCode.INTERNAL_DOES_NOT_TICK, 1, 2, 3),
        fault(Fault.SEND_DOES_NOT_TICK, PAIRS, DiagnosisCode.SEND_DOES_NOT_TICK, 1, 2, 3),
        fault(Fault.STEPS_BY_THREE, PAIRS, DiagnosisCode.STEP_NOT_ONE, 1, 2, 3),
        fault(Fault.TWO_EVENTS_TO_ALL, PAIRS, DiagnosisCode.SEND_TO_ALL_IS_TWO_EVENTS, 1, 2, 3),
        fault(Fault.DRAINS, PAIRS, DiagnosisCode.DRAINS_THE_QUEUE, 1),
        fault(Fault.ACTS_AFTER_RECEIVING, PAIRS, DiagnosisCode.ACTS_AFTER_RECEIVING, 1, 2, 3),
        fault(Fault.IGNORES_QUEUE, AFTER_POP, DiagnosisCode.WAITING_MESSAGE_IGNORED, 1),
        fault(Fault.LOGS_QUEUE_ZERO, AFTER_POP, DiagnosisCode.QUEUE_ALWAYS_ZERO, 1),
        fault(Fault.LOSES, LogStyle.FULL, DiagnosisCode.LOST_IN_BETWEEN, 1, 2, 3),
        fault(Fault.LOSES, PAIRS, DiagnosisCode.LOST_IN_BETWEEN, 1, 2, 3),
        fault(Fault.LOSES, PAIRS.withoutSenders(), DiagnosisCode.COPIES_MISSING, 1, 2, 3),
        fault(Fault.DELIVERS_TWICE, LogStyle.FULL, DiagnosisCode.DELIVERED_TWICE, 1, 2, 3),
        fault(Fault.OVERTAKES, LogStyle.FULL, DiagnosisCode.OVERTAKEN, 1, 2, 3),
        fault(Fault.GREETS, PAIRS, DiagnosisCode.RECEIVED_TOO_MANY, 1, 2, 3),
        fault(Fault.GREETS, LogStyle.FULL, DiagnosisCode.RECEIVE_WITHOUT_SEND, 1, 2, 3),
        fault(Fault.GARBLES, PAIRS, DiagnosisCode.STAMP_OF_NOBODY, 1, 2, 3),
        fault(Fault.SLEEPS_AFTER_WORK, PAIRS, DiagnosisCode.SLOW_PACING, 1, 2, 3),
        fault(Fault.DOES_NOT_LOG_INTERNAL, PAIRS, DiagnosisCode.INTERNAL_NOT_LOGGED, 2, 3));
  }

  @ParameterizedTest(name = "{0} {3} in {1}")
  @MethodSource("faults")
  void faultShouldBeNamed(Fault fault, LogStyle style, DiagnosisCode code, int[] faulty) {
    long first = 1;
    int named = 0;
    for (long seed = first; seed < first + TRIALS; seed++) {
      Simulation simulation = new Simulation(new Random(seed), fault, RATES, 10, faulty);
      LoggedTrial trial = style.logged(simulation.run(60), RATES);
      List<Diagnosis> found = Examination.of(trial).diagnoses();
      named += found.stream().anyMatch(each -> each.code() == code) ? 1 : 0;

      assertThat(found.stream().filter(Diagnosis::isFault).map(Diagnosis::code))
          .as("seed %d", seed)
          .isSubsetOf(with(code, CONSEQUENCES.get(fault)));
    }

    assertThat(named)
        .as("of %d trials from seed %d", TRIALS, first)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  /** Where no timestamp is logged, such a program goes unnamed, but does not pass. */
  @Test
  void receivesThatFitTheirSendsByNoRuleShouldNotBeValid() {
    for (long seed = 1; seed <= TRIALS; seed++) {
      Simulation simulation =
          new Simulation(new Random(seed), Fault.MERGES_ON_ARRIVAL, RATES, 10, 1);
      LoggedTrial trial = PAIRS.logged(simulation.run(60), RATES);

      assertThat(Examination.of(trial).result().verdict())
          .as("seed %d", seed)
          .isEqualTo(Verdict.UNDECIDED);
    }
  }

  private static Set<DiagnosisCode> with(
      DiagnosisCode code, @Nullable Set<DiagnosisCode> consequences) {
    Set<DiagnosisCode> all = EnumSet.of(code);
    all.addAll(consequences == null ? Set.of() : consequences);
    return all;
  }

  private static Arguments fault(Fault fault, LogStyle style, DiagnosisCode code, int... faulty) {
    return Arguments.of(fault, style, code, faulty);
  }
}
