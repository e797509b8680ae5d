package lamplight.diagnosis;

import java.util.List;

/** Queue lengths that still count the message that is taken. */
final class QueueBeforePop implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    QueueSide queue = evidence.queue();
    return queue.kind() == QueueSide.Kind.BEFORE && queue.shown()
        ? List.of(
            new Diagnosis(
                DiagnosisCode.QUEUE_BEFORE_POP,
                "No receive shows 0: the length is logged before the message is taken; one less is"
                    + " left.",
                queue.lengths(),
                queue.lengths(),
                List.of()))
        : List.of();
  }
}
