package lamplight.report;

import static lamplight.clocks.OtherClocks.HYBRID;
import static lamplight.clocks.OtherClocks.LAMPORT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.experiment.Keys;
import lamplight.experiment.SkewSetting;
import lamplight.report.data.MeanClocks;
import lamplight.report.data.StudyData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** At which skews hybrid logical clocks keep an order that Lamport clocks invert. */
final class SkewFindings {
  private static final double NS_PER_S = 1e9;

  /** In how many trials hybrid logical clocks order fewer pairs against true time. */
  private enum Share {
    EVERY("in every trial"),
    SOME("in some trials"),
    NONE("in no trial");

    private final String words;

    Share(String words) {
      this.words = words;
    }
  }

  private SkewFindings() {}

  /**
   * The sentence; nothing where skews are not varied.
   *
   * @param points those of which a trial was replayed
   */
  static Optional<Text> of(StudyData data, List<MeanClocks> points) {
    if (!data.varies(Keys.CLOCK_SKEW) || points.isEmpty()) {
      return Optional.empty();
    }
    Map<Text, List<MeanClocks>> bySkew =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    SkewFindings::apart, LinkedHashMap::new, Collectors.toList()));
    Map<Share, List<Text>> skews = new EnumMap<>(Share.class);
    bySkew.forEach(
        (skew, at) -> {
          long trials = at.stream().mapToLong(MeanClocks::trials).sum();
          long fewer = at.stream().mapToLong(SkewFindings::fewer).sum();
          Share share = fewer == trials ? Share.EVERY : fewer == 0 ? Share.NONE : Share.SOME;
          skews
              .computeIfAbsent(share, any -> new ArrayList<>())
              .add(
                  share == Share.SOME
                      ? Text.of("{} ({} of {})", skew, Numbers.count(fewer), Numbers.count(trials))
                      : skew);
        });
    List<Text> clauses = new ArrayList<>();
    skews.forEach(
        (share, apart) ->
            clauses.add(
                Text.of(
                    "{} where {} are {} apart",
                    share.words,
                    clauses.isEmpty() ? "the physical clocks" : "they",
                    Words.texts(apart))));
    return Optional.of(
        Text.of(
            "**Hybrid logical or Lamport?** Against true time, hybrid logical clocks order fewer"
                + " pairs than Lamport clocks {}.",
            Text.join("; ", clauses)));
  }

  /** Whether hybrid logical clocks order fewer pairs against true time in each trial of a point. */
  static boolean isFewerInAll(MeanClocks point) {
    return fewer(point) == point.trials();
  }

  private static int fewer(MeanClocks point) {
    return point.lessAgainstTime(HYBRID, LAMPORT);
  }

  /** How far the physical clocks of a point are apart, or the range that they are drawn from. */
  private static Text apart(MeanClocks point) {
    SkewSetting skew = point.point().experiment().skew();
    if (skew instanceof SkewSetting.Random random) {
      return Text.of("at most {}", apart(random.highNs() - random.lowNs()));
    }
    return skew instanceof SkewSetting.Fixed fixed
        ? apart(Collections.max(fixed.aheadNs()) - Collections.min(fixed.aheadNs()))
        : apart(0);
  }

  private static Text apart(long ns) {
    return Text.plain(Words.seconds(ns / NS_PER_S));
  }
}
