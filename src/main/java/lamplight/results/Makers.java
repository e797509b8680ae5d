package lamplight.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.log.Maker;
import lamplight.run.Build;

/**
 * What made the trials of a run, each maker with its trials, in memory that grows with how often
 * makers take turns. Trials are added one after another, in the order of the tables. Not
 * thread-safe.
 */
public final class Makers {
  private final Map<Optional<Maker>, Stretches> byMaker = new LinkedHashMap<>();
  private Optional<Stretches> latest = Optional.empty();

  /**
   * The trials of one maker.
   *
   * @param maker empty where it was not recorded
   * @param trials how many there are
   * @param stretches those that follow each other, by their first and last, such as {@code seed 1
   *     to seed 3}
   */
  public record Made(Optional<Maker> maker, long trials, List<String> stretches) {
    public Made {
      stretches = List.copyOf(stretches);
    }

    /** Its version for people; empty where it was not recorded, like the others. */
    public Optional<String> version() {
      return maker.map(of -> new Build(of.version(), of.commit(), of.dirty()).toString());
    }

    /** The JVM that it was. */
    public Optional<String> jvm() {
      return maker.map(Maker::jvm);
    }

    /** The machine on which it was. */
    public Optional<String> host() {
      return maker.map(Maker::host);
    }

    /** Whether it is the one that began the run, by the run's record. */
    public boolean hasBegun(Map<String, String> provenance) {
      return maker.isPresent()
          && maker.get().version().equals(provenance.get("tool.version"))
          && maker.get().commit().equals(provenance.get("git.commit"))
          && Boolean.toString(maker.get().dirty()).equals(provenance.get("git.dirty"))
          && maker.get().jvm().equals(provenance.get("jvm"))
          && maker.get().host().equals(provenance.get("host"));
    }
  }

  private static final class Stretches {
    private final List<String> firsts = new ArrayList<>();
    private final List<String> lasts = new ArrayList<>();
    private long trials;

    private void add(String trial, boolean follows) {
      if (follows) {
        lasts.set(lasts.size() - 1, trial);
      } else {
        firsts.add(trial);
        lasts.add(trial);
      }
      trials++;
    }

    private Made made(Optional<Maker> maker) {
      List<String> stretches = new ArrayList<>();
      for (int index = 0; index < firsts.size(); index++) {
        String first = firsts.get(index);
        String last = lasts.get(index);
        stretches.add(first.equals(last) ? first : first + " to " + last);
      }
      return new Made(maker, trials, stretches);
    }
  }

  /**
   * Adds the next trial.
   *
   * @param maker empty where it was not recorded
   * @param trial its name for people
   */
  public void add(Optional<Maker> maker, String trial) {
    Stretches stretches = byMaker.computeIfAbsent(maker, unused -> new Stretches());
    stretches.add(trial, latest.isPresent() && latest.get() == stretches);
    latest = Optional.of(stretches);
  }

  /** Each maker with its trials, in the order of their first ones. */
  public List<Made> all() {
    List<Made> all = new ArrayList<>();
    byMaker.forEach((maker, stretches) -> all.add(stretches.made(maker)));
    return Collections.unmodifiableList(all);
  }
}
