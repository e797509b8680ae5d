package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is either read or refused with faults, and quickly. */
class ExperimentFuzzTest {
  private static final int INPUTS = 5_000;
  private static final List<String> VALID =
      List.of(
          "title = Any\nrates = 1, 3, 6\ndraw.sides = 10\nseeds = 1..5\nduration = 60 s\n",
          "# all keys\ntitle: A\\u00e9\ndescription = b \\\n  c\nrates = random 1..6\n"
              + "processes = 4\nduration = 1.5 h\nseeds = -3, 1..5, 9\ndraw.sides = 12\n"
              + "topology = mesh\nphase = aligned\ntime = real\ntime.scale = 20\n",
          "rates=2.5,4\ntime=virtual\r\nseeds=9223372036854775807\n",
          "vary.rates = 1, 3, 6 | every 1..2 | random 1..6\nvary.draw.sides = 4 | 10\n"
              + "processes = 3\nduration = 60 s\n");
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\\",
          "=",
          ",",
          "..",
          "-",
          "9",
          "99999999999999999999",
          "e9",
          ".",
          "\u0000",
          "é",
          "\\u12",
          "\\ud800",
          "random ",
          "vary.",
          " | ",
          "every ",
          "fault.1",
          "rates",
          "seeds = ",
          " ms",
          "star",
          "\uD83D\uDD6F",
          "\u0661",
          " ".repeat(100),
          "1,".repeat(200),
          "\n=");

  @Test
  void shouldReadOrRefuseAnything() {
    int read = 0;
    for (long seed = 0; seed < INPUTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String text = mutated(VALID.get(random.nextInt(VALID.size())), random);
      List<SettingOverride> overrides = new ArrayList<>();
      if (random.nextInt(10) == 0) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        overrides.add(new SettingOverride("--set", piece, piece));
        overrides.add(new SettingOverride("--seeds", "seeds", mutated("1..5", random)));
      }
      read += read(seed, text, overrides) ? 1 : 0;
    }
    // Both outcomes must be common, or else the inputs would show little.
    assertThat(read).isBetween(INPUTS / 20, INPUTS * 19 / 20);
  }

  @Test
  void shouldReadOrRefuseAnyBytes() {
    for (long seed = 0; seed < INPUTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = VALID.get(random.nextInt(VALID.size())).getBytes(StandardCharsets.UTF_8);
      int changes = random.nextInt(1, 4);
      for (int change = 0; change < changes; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        String text = SourceText.decode("x.properties", bytes);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).as("seed %d", seed).isEqualTo(bytes);
      } catch (ExperimentException refusal) {
        assertThat(refusal.faults()).as("seed %d", seed).hasSize(1);
        Fault fault = refusal.faults().get(0);
        assertThat(fault.line().isPresent() || fault.message().startsWith("this looks like "))
            .as("seed %d: %s", seed, fault)
            .isTrue();
      }
    }
  }

  private static boolean read(long seed, String text, List<SettingOverride> overrides) {
    try {
      ParsedExperiment parsed = Made.parsed("x.properties", text, overrides);
      return parsed.study().first().processes() >= 2;
    } catch (ExperimentException refusal) {
      if (refusal.faults().isEmpty()) {
        throw new AssertionError("seed " + seed + ": refused without a fault: " + text, refusal);
      }
      return false;
    } catch (RuntimeException unexpected) {
      throw new AssertionError("seed " + seed + ": " + text, unexpected);
    }
  }

  private static String mutated(String valid, SplittableRandom random) {
    StringBuilder text = new StringBuilder(valid);
    int changes = random.nextInt(0, 5);
    for (int change = 0; change < changes; change++) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
        default -> text.replace(from, to, Character.toString(random.nextInt(32, 127)));
      }
    }
    return text.toString();
  }
}
