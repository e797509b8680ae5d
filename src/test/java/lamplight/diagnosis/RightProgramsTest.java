package lamplight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;

/** A right program is never accused, whatever it logs. */
class RightProgramsTest {
  private static final int TRIALS = 600;

  @Test
  void rightProgramsShouldNeverBeAccused() {
    long first = 1;
    for (long seed = first; seed < first + TRIALS; seed++) {
      Random random = new Random(seed);
      LogStyle style = LogStyle.random(random);
      int[] rates = random.ints(3 + random.nextInt(3), 1, 9).toArray();
      int sides = rates.length + random.nextInt(10);
      int seconds = 10 + random.nextInt(50);
      LoggedTrial trial =
          style.logged(new Simulation(random, Fault.NONE, rates, sides).run(seconds), rates);
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
