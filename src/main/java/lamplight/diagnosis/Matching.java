package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lamplight.model.LoggedTrial;

/** Which send each receive belongs to, and what of both has no partner. Not thread-safe. */
final class Matching {
  /** How receives were matched, the finest way first. */
  enum Way {
    /** By the ids of messages. */
    IDS,
    /** By sender and timestamp. */
    STAMPS,
    /** First in, first out, for each ordered pair of processes. */
    PAIRS,
    /** Not at all. */
    NONE
  }

  /** A copy that was sent. */
  record Copy(int from, int event, int to) {}

  private final Way way;
  private final Traffic traffic;
  private final int[][] senders;
  private final int[][] sends;
  private final List<Copy> lost = new ArrayList<>();
  private final List<Occurrence> withoutSend = new ArrayList<>();
  private final List<Occurrence> twice = new ArrayList<>();
  private final List<Occurrence> overtaken = new ArrayList<>();

  Matching(Way way, Traffic traffic) {
    this.way = way;
    this.traffic = traffic;
    senders = new int[traffic.processes()][];
    sends = new int[traffic.processes()][];
    for (int process = 1; process <= traffic.processes(); process++) {
      senders[process - 1] = new int[traffic.events(process).size()];
      sends[process - 1] = new int[traffic.events(process).size()];
    }
  }

  Way way() {
    return way;
  }

  /** Whether receives are matched by what their messages carry. */
  boolean isExact() {
    return way == Way.IDS || way == Way.STAMPS;
  }

  void match(int process, int receive, int from, int send) {
    senders[process - 1][receive] = from;
    sends[process - 1][receive] = send;
  }

  /** Who sent what a receive took; 0 when it is not matched. */
  int sender(int process, int receive) {
    return senders[process - 1][receive];
  }

  /** Which event of its sender a matched receive belongs to. */
  int send(int process, int receive) {
    return sends[process - 1][receive];
  }

  /** The clock of the sender after the send; unknown when the receive is not matched. */
  long sent(int process, int receive) {
    int from = sender(process, receive);
    return from == 0 ? LoggedTrial.UNKNOWN : traffic.events(from).sendClock(send(process, receive));
  }

  /** How many receives are matched. */
  long matched() {
    return Arrays.stream(senders).flatMapToInt(Arrays::stream).filter(from -> from > 0).count();
  }

  /** Whether there are channels of which no receive is matched. */
  boolean leavesOut(Traffic all) {
    return all.receives() > matched() + withoutSend.size();
  }

  /** Copies that never arrived, though later ones of their channel did. */
  List<Copy> lost() {
    return lost;
  }

  /** Receives of which no send is logged. */
  List<Occurrence> withoutSend() {
    return withoutSend;
  }

  /** Receives of a copy that was received before. */
  List<Occurrence> twice() {
    return twice;
  }

  /** Receives of a copy after a later one of its channel. */
  List<Occurrence> overtaken() {
    return overtaken;
  }

  /** Notes, of a channel whose receives are matched, which copies are lost and which overtaken. */
  void order(Channel channel) {
    int sends = channel.sends().length;
    boolean[] taken = new boolean[sends];
    int latest = -1;
    int before = overtaken.size();
    for (int receive : channel.receives()) {
      if (sender(channel.to(), receive) != channel.from()) {
        continue;
      }
      int index = Arrays.binarySearch(channel.sends(), send(channel.to(), receive));
      if (index < 0 || taken[index]) {
        continue;
      }
      taken[index] = true;
      if (index < latest) {
        overtaken.add(new Occurrence(channel.to(), receive));
      }
      latest = Math.max(latest, index);
    }
    // One that others overtake may still come.
    boolean inOrder = overtaken.size() == before;
    for (int index = 0; inOrder && index < latest; index++) {
      if (!taken[index]) {
        lost.add(new Copy(channel.from(), channel.sends()[index], channel.to()));
      }
    }
  }
}
