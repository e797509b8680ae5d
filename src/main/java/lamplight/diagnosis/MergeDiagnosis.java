package lamplight.diagnosis;

import java.util.Arrays;
import java.util.Optional;

/** Diagnoses that follow from the merge rule alone. */
final class MergeDiagnosis {
  private MergeDiagnosis() {}

  /**
   * The diagnosis where receivers follow one of these rules.
   *
   * @param template of its sentence, with how many receives fit, and of how many
   */
  static Optional<Diagnosis> of(
      Evidence evidence, DiagnosisCode code, String template, MergeRule... rules) {
    Sightings sightings = new Sightings(evidence);
    for (MergeFinding finding : evidence.merges()) {
      if (Arrays.asList(rules).contains(finding.rule()) && finding.to() > 0) {
        sightings.add(finding.to(), finding.explained(), finding.of());
      }
    }
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(sightings.diagnosis(code, template, sightings.seen(), sightings.of()));
  }
}
