package lamplight.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** More received than sent: by pairs where both ends are known, by receivers, or in total. */
final class ReceivedTooMany implements Finder {
  private static final int MISROUTED = 3;
  private static final String CAUSE = ": a copy is delivered twice, or a send is not logged.";

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Traffic traffic = evidence.traffic();
    // Where receives are matched exactly, it is known which of the two it is.
    if (evidence.matching().isExact() || traffic.sendEvents() == 0) {
      return List.of();
    }
    if (!traffic.namesReceivers()) {
      return tooMany("in all", traffic.receives(), traffic.copies()).stream().toList();
    }
    return traffic.namesSenders() ? pairs(evidence) : receivers(evidence);
  }

  private static List<Diagnosis> receivers(Evidence evidence) {
    Traffic traffic = evidence.traffic();
    return IntStream.rangeClosed(1, traffic.processes())
        .mapToObj(
            to -> tooMany("by " + evidence.name(to), traffic.receivedBy(to), traffic.copiesTo(to)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Diagnosis> pairs(Evidence evidence) {
    List<Channel> excess =
        evidence.traffic().channels().stream().filter(each -> surplus(each) > 0).toList();
    List<Channel> used =
        evidence.traffic().channels().stream().filter(each -> each.receives().length > 0).toList();
    boolean greeting =
        excess.size() > 1
            && excess.size() == used.size()
            && excess.stream().allMatch(each -> surplus(each) == 1);
    if (greeting) {
      return List.of(
          new Diagnosis(
              DiagnosisCode.RECEIVED_TOO_MANY,
              "Every channel delivers exactly one message more than was sent: an unlogged greeting"
                  + " is taken for a message.",
              excess.size(),
              used.size(),
              places(evidence, excess)));
    }
    Optional<Channel> over = excess.stream().filter(each -> surplus(each) >= MISROUTED).findFirst();
    Optional<Channel> under =
        evidence.traffic().channels().stream()
            .filter(each -> surplus(each) <= -MISROUTED)
            .filter(each -> Ledger.of(evidence, each.to()).isShort())
            .findFirst();
    if (over.isPresent() && under.isPresent()) {
      return List.of(misrouted(evidence, over.get(), under.get()));
    }
    return excess.stream().map(each -> diagnosis(evidence, each)).toList();
  }

  private static Diagnosis diagnosis(Evidence evidence, Channel channel) {
    return new Diagnosis(
        DiagnosisCode.RECEIVED_TOO_MANY,
        String.format(
            Locale.ROOT,
            "%s of %s received by %s, but %d sent%s",
            Counted.of(channel.receives().length, "message"),
            evidence.name(channel.from()),
            evidence.name(channel.to()),
            channel.sends().length,
            CAUSE),
        surplus(channel),
        channel.receives().length,
        List.of());
  }

  private static Diagnosis misrouted(Evidence evidence, Channel over, Channel under) {
    return new Diagnosis(
        DiagnosisCode.MISROUTED,
        String.format(
            Locale.ROOT,
            "%s received %d messages of %s more than were sent to it, while %s lacks %d of %s:"
                + " copies go to another process than the log says, or a receive names the wrong"
                + " sender.",
            evidence.name(over.to()),
            surplus(over),
            evidence.name(over.from()),
            evidence.name(under.to()),
            -surplus(under),
            evidence.name(under.from())),
        surplus(over),
        over.receives().length,
        List.of());
  }

  private static Optional<Diagnosis> tooMany(String where, long received, long sent) {
    return received <= sent
        ? Optional.empty()
        : Optional.of(
            new Diagnosis(
                DiagnosisCode.RECEIVED_TOO_MANY,
                String.format(
                    Locale.ROOT,
                    "%s received %s, but at most %d sent%s",
                    Counted.of(received, "message"),
                    where,
                    sent,
                    CAUSE),
                received - sent,
                received,
                List.of()));
  }

  private static List<String> places(Evidence evidence, List<Channel> channels) {
    return channels.stream()
        .limit(Diagnosis.MOST_PLACES)
        .map(each -> evidence.place(evidence.events(each.to()), each.receives()[0]))
        .toList();
  }

  private static long surplus(Channel channel) {
    return (long) channel.receives().length - channel.sends().length;
  }
}
