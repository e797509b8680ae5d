package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Copies that never arrived although later ones of their channel did. */
final class LostInBetween implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    Map<Long, List<Matching.Copy>> channels = new LinkedHashMap<>();
    for (Matching.Copy copy : evidence.matching().lost()) {
      channels
          .computeIfAbsent((long) copy.from() << Integer.SIZE | copy.to(), key -> new ArrayList<>())
          .add(copy);
    }
    return channels.values().stream().map(copies -> diagnosis(evidence, copies)).toList();
  }

  private static Diagnosis diagnosis(Evidence evidence, List<Matching.Copy> copies) {
    Matching.Copy first = copies.get(0);
    ProcessEvents sender = evidence.events(first.from());
    List<String> places =
        copies.stream()
            .limit(Diagnosis.MOST_PLACES)
            .map(copy -> evidence.place(sender, copy.event()))
            .toList();
    return new Diagnosis(
        DiagnosisCode.LOST_IN_BETWEEN,
        String.format(
            Locale.ROOT,
            "%d %s of %s to %s never arrived although later ones did (first: the send at %s);"
                + " certain if the channel is first in, first out.",
            copies.size(),
            copies.size() == 1 ? "copy" : "copies",
            evidence.name(first.from()),
            evidence.name(first.to()),
            places.get(0)),
        copies.size(),
        evidence.traffic().channel(first.from(), first.to()).sends().length,
        places);
  }
}
