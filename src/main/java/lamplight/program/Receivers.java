package lamplight.program;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.Message;

/**
 * Which receivers a send of a process can have: one of its peers, or all of them.
 *
 * @param process the sender, from 1
 * @param processes how many processes there are
 */
record Receivers(int process, int processes) {
  /**
   * The receiver that a program names.
   *
   * @return a process, or {@link Message#EVERYONE}
   * @throws ProgramLineException when nobody sends to these
   */
  int of(List<Integer> to) throws ProgramLineException {
    if (to.contains(process)) {
      throw new ProgramLineException(
          "it sends to itself: expected one of its peers, " + peers() + ", or all of them");
    }
    for (int receiver : to) {
      if (receiver < 1 || receiver > processes) {
        throw new ProgramLineException(
            "there is no process " + receiver + ": expected one of its peers, " + peers());
      }
    }
    if (new HashSet<>(to).size() < to.size()) {
      throw new ProgramLineException("it names a receiver twice: expected each once");
    }
    if (to.size() == 1) {
      return to.get(0);
    }
    if (to.size() < processes - 1) {
      throw new ProgramLineException(
          "it sends to "
              + to.size()
              + " of its peers, "
              + peers()
              + ": expected one of them, or all");
    }
    return Message.EVERYONE;
  }

  private String peers() {
    return IntStream.rangeClosed(1, processes)
        .filter(peer -> peer != process)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }
}
