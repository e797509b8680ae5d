package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Receives that ignore the timestamp, are overwritten by it, or add two. */
final class OtherMergeRules implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    return Stream.of(
            MergeDiagnosis.of(
                evidence,
                DiagnosisCode.IGNORES,
                "A receive takes no notice of the timestamp (%d of %d fit): take the larger of the"
                    + " clock and the timestamp, then add one.",
                MergeRule.IGNORES),
            MergeDiagnosis.of(
                evidence,
                DiagnosisCode.OVERWRITES,
                "A receive sets the clock by the timestamp even where its own clock is higher (%d"
                    + " of %d fit): take the larger of the two, then add one.",
                MergeRule.OVERWRITES,
                MergeRule.OVERWRITES_PLUS_ONE),
            MergeDiagnosis.of(
                evidence,
                DiagnosisCode.ADDS_TWO,
                "A receive adds two (%d of %d fit): take the larger of the clock and the timestamp,"
                    + " then add one.",
                MergeRule.ADDS_TWO,
                MergeRule.TICKS_TWICE))
        .flatMap(Optional::stream)
        .toList();
  }
}
