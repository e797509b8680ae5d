package lamplight.experiment;

import java.util.Optional;
import java.util.function.Function;

/** A key of the relay, for which only a star has a use. Immutable. */
final class RelayKey<T> extends ValueKey<T> {
  RelayKey(
      String name,
      String defaultText,
      String meaning,
      ValueFormat<T> format,
      Function<TrialSettings, Optional<T>> made) {
    super(name, defaultText, meaning, format, made);
  }

  @Override
  Optional<String> whyNotUsed(KeyValues known) {
    return known
        .find(Keys.TOPOLOGY)
        .filter(Topology.MESH::equals)
        .map(mesh -> "only a star has a relay: leave it out, or set topology = star");
  }
}
