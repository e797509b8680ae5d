package lamplight.twin;

import java.util.stream.IntStream;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;

/** What a twin did, taken down as it runs. Not thread-safe. */
final class Twin extends TickOutcomes {
  private final TwinProcess[] processes;

  /** Of a twin that did nothing yet. */
  Twin(TrialSpec spec) {
    super(spec);
    processes =
        IntStream.rangeClosed(1, spec.processes())
            .mapToLong(process -> spec.schedule(process).ticksBefore(spec.durationNs()))
            .mapToObj(ticks -> new TwinProcess(Math.toIntExact(ticks)))
            .toArray(TwinProcess[]::new);
  }

  /** What a process did, from 1. */
  TwinProcess process(int process) {
    return processes[process - 1];
  }

  @Override
  void tick(EventView event, int peer, int sendTick) {
    process(event.process()).add(event, peer, sendTick);
  }

  @Override
  void left(int process, int sender, long number, int sendTick, long arrivedNs) {
    process(process).addLeft(sender, number, sendTick, arrivedNs);
  }
}
