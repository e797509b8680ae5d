package lamplight.results;

import java.util.Optional;
import lamplight.causality.TrialHistory;
import lamplight.model.EventListener;
import lamplight.model.TrialSpec;

/** Holds the events of a trial while it is analysed, where they are wanted. Not thread-safe. */
record KeptEvents(Optional<TrialHistory.Builder> builder) {
  /** Of a trial of which no event was told yet. */
  static KeptEvents of(TrialSpec spec, boolean areWanted) {
    return new KeptEvents(
        areWanted ? Optional.of(new TrialHistory.Builder(spec.processes())) : Optional.empty());
  }

  /** A listener that tells the other and keeps what it tells. */
  EventListener besides(EventListener other) {
    return builder.map(other::andThen).orElse(other);
  }

  /** The analysis with the events, where they are wanted. */
  TrialAnalysis into(TrialAnalysis analysis) {
    return builder.map(kept -> analysis.with(kept.build())).orElse(analysis);
  }
}
