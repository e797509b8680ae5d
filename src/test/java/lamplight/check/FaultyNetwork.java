package lamplight.check;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.EventListener;
import lamplight.model.Machine;
import lamplight.model.Outbox;
import lamplight.model.TrialSpec;

/** A trial in virtual time whose copies pass through a network that may lose or repeat them. */
final class FaultyNetwork {
  private FaultyNetwork() {}

  /** What the network makes of one copy: it hands it on to the receiver as often as it likes. */
  interface Fault {
    void carry(int sender, long number, int receiver, long timestamp, Outbox receiverQueue);
  }

  static void run(TrialSpec spec, Fault fault, EventListener listener) {
    List<Machine> machines = new ArrayList<>();
    long[] now = {0};
    Outbox queue =
        (sender, number, receiver, timestamp) ->
            machines.get(receiver - 1).arrive(sender, number, timestamp, now[0]);
    Outbox network =
        (sender, number, receiver, timestamp) ->
            fault.carry(sender, number, receiver, timestamp, queue);
    for (int process = 1; process <= spec.processes(); process++) {
      machines.add(new Machine(process, spec, network, listener));
    }
    while (true) {
      Machine next = machines.get(0);
      for (Machine machine : machines) {
        if (dueNs(spec, machine) < dueNs(spec, next)) {
          next = machine;
        }
      }
      now[0] = dueNs(spec, next);
      if (now[0] >= spec.durationNs()) {
        machines.forEach(Machine::tellQueued);
        return;
      }
      next.tick(now[0]);
    }
  }

  private static long dueNs(TrialSpec spec, Machine machine) {
    return spec.schedule(machine.process()).dueNs(machine.ticks() + 1);
  }
}
