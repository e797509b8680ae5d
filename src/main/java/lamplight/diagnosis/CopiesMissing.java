package lamplight.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Copies that were sent, but neither received nor left in the queue. */
final class CopiesMissing implements Finder {
  private static final long SAFE_NS = 2_000_000_000;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    if (!evidence.traffic().namesReceivers()) {
      return List.of();
    }
    return IntStream.rangeClosed(1, evidence.trial().processes())
        .mapToObj(to -> find(evidence, to))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnosis> find(Evidence evidence, int to) {
    Ledger ledger = Ledger.of(evidence, to);
    if (ledger.isShort()) {
      return Optional.of(diagnosis(evidence, ledger));
    }
    // A single copy may be under way for longer than usual, but hardly for seconds.
    Ledger strict = Ledger.of(evidence, to, SAFE_NS);
    boolean one =
        strict.late().isPresent()
            && strict.missing().orElse(0) == 1
            && evidence.trial().conventions().resolutionNs() < SAFE_NS / 2;
    return one ? Optional.of(diagnosis(evidence, strict)) : Optional.empty();
  }

  private static Diagnosis diagnosis(Evidence evidence, Ledger ledger) {
    long missing = ledger.missing().orElse(0);
    return new Diagnosis(
        DiagnosisCode.COPIES_MISSING,
        String.format(
            Locale.ROOT,
            "%d %s sent to %s: %d received, %d waiting%s: %d %s missing.",
            ledger.copies(),
            ledger.copies() == 1 ? "copy" : "copies",
            evidence.name(ledger.to()),
            ledger.received(),
            ledger.waiting().orElse(0),
            ledger.late().isPresent() ? ", " + ledger.late().getAsLong() + " sent at the end" : "",
            missing,
            missing == 1 ? "is" : "are"),
        missing,
        ledger.copies(),
        List.of());
  }
}
