package lamplight.theory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/**
 * What one trial in virtual time comes to, counted here and not by the measures of the harness, so
 * that the theory is held against something that does not share its definitions. A message arrives
 * at the instant it is sent.
 */
final class Observed implements EventListener {
  private final double durationS;
  private final int processes;
  private final long[] ticks;
  private final long[] sends;
  private final long[] copiesSent;
  private final long[] receives;
  private final long[] clock;
  private final double[] receiveJumps;
  private final long[] queue;
  private final double[] queueSeconds;
  private final double[] queueMoment;

  private Observed(TrialSpec spec) {
    this.durationS = spec.durationNs() / 1e9;
    this.processes = spec.processes();
    this.ticks = new long[processes];
    this.sends = new long[processes];
    this.copiesSent = new long[processes];
    this.receives = new long[processes];
    this.clock = new long[processes];
    this.receiveJumps = new double[processes];
    this.queue = new long[processes];
    this.queueSeconds = new double[processes];
    this.queueMoment = new double[processes];
  }

  static Observed trial(long seed, Die die, long durationS, List<Rate> rates) {
    TrialSpec spec = TrialSpec.withRandomPhases(seed, die, durationS * 1_000_000_000L, rates);
    Observed observed = new Observed(spec);
    VirtualTrial.run(spec, observed);
    return observed;
  }

  /** The values of a process, from 1, by the column names of the measures. */
  Map<String, Double> columns(int process) {
    int index = process - 1;
    long leader = 0;
    for (long value : clock) {
      leader = Math.max(leader, value);
    }
    Map<String, Double> columns = new TreeMap<>();
    columns.put("ticks", (double) ticks[index]);
    columns.put("internal", (double) ticks[index] - sends[index] - receives[index]);
    columns.put("sends", (double) sends[index]);
    columns.put("receives", (double) receives[index]);
    columns.put("copies_sent", (double) copiesSent[index]);
    columns.put("final_clock", (double) clock[index]);
    columns.put("clock_per_s", clock[index] / durationS);
    columns.put("offset_final", (double) leader - clock[index]);
    columns.put("jump_mean", (double) clock[index] / ticks[index]);
    if (receives[index] > 0) {
      columns.put("jump_receive_mean", receiveJumps[index] / receives[index]);
    }
    columns.put("queue_mean", queueSeconds[index] / durationS);
    columns.put("queue_final", (double) queue[index]);
    columns.put("queue_growth_per_s", 12 / Math.pow(durationS, 3) * queueMoment[index]);
    return columns;
  }

  @Override
  public void on(EventView event) {
    int index = event.process() - 1;
    switch (event.kind()) {
      case INTERNAL -> {
        ticks[index]++;
        clock[index] = event.clock();
      }
      case SEND -> {
        ticks[index]++;
        sends[index]++;
        clock[index] = event.clock();
        send(event);
      }
      case RECEIVE -> {
        ticks[index]++;
        receives[index]++;
        receiveJumps[index] += event.clock() - clock[index];
        clock[index] = event.clock();
        changeQueue(event.process(), event.timeNs(), -1);
      }
      case QUEUED, RELAYED -> {
        // The final lengths follow from the arrivals.
      }
    }
  }

  private void send(EventView event) {
    for (int peer = 1; peer <= processes; peer++) {
      boolean isToAll = event.peer() == Message.EVERYONE && peer != event.process();
      if (peer == event.peer() || isToAll) {
        copiesSent[event.process() - 1]++;
        changeQueue(peer, event.timeNs(), 1);
      }
    }
  }

  /** A message that comes or goes at time t counts for the rest of the trial. */
  private void changeQueue(int process, long timeNs, int change) {
    double time = timeNs / 1e9;
    queue[process - 1] += change;
    queueSeconds[process - 1] += change * (durationS - time);
    // The integral of (x - T/2) over x from t to T is t (T - t) / 2.
    queueMoment[process - 1] += change * time * (durationS - time) / 2;
  }
}
