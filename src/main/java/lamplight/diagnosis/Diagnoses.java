package lamplight.diagnosis;

import java.util.List;

/** Every finder, and what all of them find. */
final class Diagnoses {
  private static final List<Finder> ALL =
      List.of(
          new StampedBeforeTick(),
          new EqualClock(),
          new NoPlusOne(),
          new OtherMergeRules(),
          new MergesOnArrival(),
          new ClockDoesNotTick(),
          new StepNotOne(),
          new ClockGoesBack(),
          new StampOfNobody(),
          new TwoEventsATick(),
          new WaitingMessageIgnored(),
          new QueueAlwaysZero(),
          new LostInBetween(),
          new CopiesMissing(),
          new ReceivedTooMany(),
          new UnorderedDeliveries(),
          new Pacing(),
          new Times(),
          new ClockLoggedBefore(),
          new QueueBeforePop(),
          new InternalNotLogged(),
          new StartsAt(),
          new TooLittleTraffic());

  private Diagnoses() {}

  /** All diagnoses of a trial, the bugs first, in the order of the codes. */
  static List<Diagnosis> of(Evidence evidence) {
    return ALL.stream()
        .flatMap(finder -> finder.find(evidence).stream())
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }
}
