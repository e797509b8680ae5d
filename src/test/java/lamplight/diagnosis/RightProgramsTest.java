package lamplight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;

/** A right program is never accused, whatever it logs. */
class RightProgramsTest {
  private static final int TRIALS = 600;

  @Test
  void rightProgramsShouldNeverBeAccused() {
    rightProgramsShouldNeverBeAccused(Fault.NONE);
  }

  /** To log no internal events is not wrong, be it all processes or one. */
  @Test
  void logsWithoutInternalEventsShouldNeverBeAccused() {
    rightProgramsShouldNeverBeAccused(Fault.DOES_NOT_LOG_INTERNAL);
  }

  /** Not for want of examining: with everything logged, all that decides is examined. */
  @Test
  void rightProgramsThatLogEverythingShouldBeValid() {
    int[] rates = {1, 5, 6};
    for (long seed = 1; seed <= 20; seed++) {
      Simulation simulation = new Simulation(new Random(seed), Fault.NONE, rates, 10);

      assertThat(Examination.of(LogStyle.FULL.logged(simulation.run(60), rates)).result().verdict())
          .as("seed %d", seed)
          .isEqualTo(Verdict.VALID);
    }
  }

  private static void rightProgramsShouldNeverBeAccused(Fault fault) {
    long first = 1;
    for (long seed = first; seed < first + TRIALS; seed++) {
      Random random = new Random(seed);
      LogStyle style = LogStyle.random(random);
      int[] rates = random.ints(3 + random.nextInt(3), 1, 9).toArray();
      int sides = rates.length + random.nextInt(10);
      int seconds = 10 + random.nextInt(50);
      int one = 1 + random.nextInt(rates.length);
      int[] meant = random.nextBoolean() ? new int[] {one} : new int[] {1, 2, 3, 4, 5};
      int[] faulty = IntStream.of(meant).filter(each -> each <= rates.length).toArray();
      LoggedTrial trial =
          style.logged(new Simulation(random, fault, rates, sides, faulty).run(seconds), rates);
      Examination examination = Examination.of(trial);

      String which = "seed " + seed + ", " + style;
      assertThat(examination.diagnoses().stream().filter(Diagnosis::isFault)).as(which).isEmpty();
      assertThat(examination.result().rules().stream().filter(RuleResult::isBroken))
          .as(which)
          .isEmpty();
      assertThat(examination.result().verdict()).as(which).isNotEqualTo(Verdict.INVALID);
    }
  }
}
