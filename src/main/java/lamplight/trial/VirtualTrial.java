package lamplight.trial;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.EventListener;
import lamplight.model.Machine;
import lamplight.model.Outbox;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * Runs a trial in virtual time: the ticks of all processes in the order of their deadlines, in the
 * order of process numbers where deadlines coincide. A message joins its receiver's queue at the
 * instant it is sent. The same trial always gives the same events. Times are nanoseconds since the
 * start. Not thread-safe.
 */
public final class VirtualTrial {
  private VirtualTrial() {}

  /** Runs the whole trial and tells the listener of every event and of the messages left. */
  public static void run(TrialSpec spec, EventListener listener) {
    int processes = spec.processes();
    List<Machine> machines = new ArrayList<>();
    long[] now = {0};
    Outbox outbox =
        (sender, number, receiver, timestamp) ->
            machines.get(receiver - 1).arrive(sender, number, timestamp, now[0]);
    for (int process = 1; process <= processes; process++) {
      machines.add(new Machine(process, spec, outbox, listener));
    }
    long[] due = new long[processes];
    for (int index = 0; index < processes; index++) {
      due[index] = spec.schedules().get(index).dueNs(1);
    }
    while (true) {
      int next = earliest(due);
      if (due[next] >= spec.durationNs()) {
        break;
      }
      now[0] = due[next];
      Machine machine = machines.get(next);
      machine.tick(now[0]);
      TickSchedule schedule = spec.schedules().get(next);
      due[next] = schedule.dueNs(machine.ticks() + 1);
    }
    machines.forEach(Machine::tellQueued);
  }

  private static int earliest(long[] due) {
    int earliest = 0;
    for (int index = 1; index < due.length; index++) {
      if (due[index] < due[earliest]) {
        earliest = index;
      }
    }
    return earliest;
  }
}
