package lamplight.experiment;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.KeyedRandom;
import lamplight.model.Purpose;
import lamplight.model.Rate;

/** How the processes of a trial get their tick rates. */
public sealed interface RateSetting {
  /** The rates of the trial with this seed, process 1 first. */
  List<Rate> forSeed(long seed, int processes);

  /** The lowest rate that each process can have. */
  List<Rate> lowest(int processes);

  /** The highest rate that each process can have. */
  List<Rate> highest(int processes);

  /**
   * The same rates in every trial.
   *
   * @param rates one a process
   */
  record Fixed(List<Rate> rates) implements RateSetting {
    public Fixed {
      rates = List.copyOf(rates);
    }

    @Override
    public List<Rate> forSeed(long seed, int processes) {
      return rates;
    }

    @Override
    public List<Rate> lowest(int processes) {
      return rates;
    }

    @Override
    public List<Rate> highest(int processes) {
      return rates;
    }
  }

  /**
   * Whole numbers drawn from the seed, uniform in {@code low..high} ticks per second, one a
   * process.
   */
  record Random(long low, long high) implements RateSetting {
    @Override
    public List<Rate> forSeed(long seed, int processes) {
      KeyedRandom draws = KeyedRandom.of(seed);
      return IntStream.rangeClosed(1, processes)
          .mapToObj(process -> Rate.of(low + draws.below(process, Purpose.RATE, 0, high - low + 1)))
          .toList();
    }

    @Override
    public List<Rate> lowest(int processes) {
      return Collections.nCopies(processes, Rate.of(low));
    }

    @Override
    public List<Rate> highest(int processes) {
      return Collections.nCopies(processes, Rate.of(high));
    }
  }
}
