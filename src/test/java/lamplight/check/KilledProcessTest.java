package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lamplight.model.Event;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A complete trial of which a process was killed on purpose: what that leaves unmatched is noted,
 * and what the survivors did is examined in full.
 */
class KilledProcessTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final int BREACHES = 6;

  /** At 10 s of 20, process 3, which makes 6 of the 10 ticks of a second, is killed. */
  private final Tape tape =
      Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(3, 10 * SECOND_NS)));

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 150);
  }

  private static TrialSpec hit(TrialSpec spec, PlannedFault... faults) {
    return spec.withFaults(new PlannedFaults(List.of(faults)));
  }

  /** Killed one second before the end, so that some of what it sent is still queued then. */
  private static Tape killedLate() {
    return Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(3, 19 * SECOND_NS)));
  }

  /**
   * Checks a tape as that of a trial in real time, whose killed processes were dead when their
   * events were counted.
   */
  private static CheckResult checkSignalled(Tape tape) {
    TreeMap<Integer, Long> ticks = new TreeMap<>();
    for (int process = 1; process <= tape.spec.processes(); process++) {
      if (tape.spec.faults().kills(process)) {
        ticks.put(process, eventsOf(tape, process));
      }
    }
    return checkSignalled(tape, ticks);
  }

  private static CheckResult checkSignalled(Tape tape, TreeMap<Integer, Long> ticks) {
    CheckScope scope = CheckScope.of(tape.spec, new Kills(ticks, false));
    return tape.check(new CausalityCheck(scope, true, (receiver, arrived, sent) -> {}));
  }

  private static long eventsOf(Tape tape, int process) {
    return tape.events.stream().filter(event -> event.process() == process).count();
  }

  /** Its sends, in their order. */
  private List<Event.Send> sendsOf(int process) {
    return tape.events.stream()
        .filter(event -> event.process() == process && event instanceof Event.Send)
        .map(Event.Send.class::cast)
        .toList();
  }

  private long violations(Rule rule) {
    return tape.check().rules().get(rule.ordinal()).violations();
  }

  @Test
  void shouldBeIncompleteWithANoteOnEachThingThatIsMissing() {
    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).isZero();
    // 60 of its 120 ticks are due in the first half.
    long unreceived = copiesTo(3) - receives(3);
    assertThat(unreceived).isPositive();
    assertThat(result.notes())
        .containsExactly(
            "Process 3 was killed on purpose after tick 60 of 120, and what its queue held then is"
                + " not known.",
            unreceived + " copies were sent to process 3 and not received before it was killed.");
  }

  private long copiesTo(int process) {
    return tape.events.stream()
        .filter(
            event ->
                event instanceof Event.Send send
                    && send.process() != process
                    && (send.receiver() == process || send.receiver() <= 0))
        .count();
  }

  private long receives(int process) {
    return tape.events.stream()
        .filter(event -> event instanceof Event.Receive && event.process() == process)
        .count();
  }

  @Test
  void shouldFindTheSameLogInvalidWhenNoKillWasPlanned() {
    CheckResult result =
        tape.check(
            new CausalityCheck(
                tape.spec.withFaults(PlannedFaults.NONE), true, (receiver, arrived, sent) -> {}));

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo("process 3: its log ends with tick 60, but 120 ticks were due");
  }

  @Test
  void pausesAloneShouldLeaveATrialValid() {
    Tape paused =
        Tape.of(
            hit(
                Tape.slowAndFast().spec,
                new PlannedFault.Pause(3, 5 * SECOND_NS, 3 * SECOND_NS),
                new PlannedFault.Pause(1, 6 * SECOND_NS, 10 * SECOND_NS)));

    CheckResult result = paused.check();

    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes()).isEmpty();
  }

  /** A signal may come between the sending of a message and the writing of its row. */
  @Test
  void shouldNoteAMessageWhoseSendWasNotLoggedAnyMore() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send last = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= last.tick());

    CheckResult result = checkSignalled(tape);

    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "got message 3-"
                        + last.number()
                        + ", whose send is past the end of the log of process 3."));
  }

  /** Each tick writes its row before the next one sends. */
  @Test
  void shouldFindASecondMessageWhoseSendIsNotInTheLog() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send first = sends.get(sends.size() - 2);
    Event.Send second = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= first.tick());
    // Both messages came to somebody who lives.
    assertThat(List.of(first.receiver(), second.receiver())).allMatch(receiver -> receiver != 3);

    CheckResult result = checkSignalled(tape);

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).violations()).isZero();
    assertThat(result.rules().get(Rule.MATCHED.ordinal()).first())
        .contains("message 3-" + second.number())
        .endsWith("but process 3 had not sent it");
    assertThat(result.notes())
        .anyMatch(note -> note.contains("got message 3-" + first.number() + ", whose send is past"))
        .noneMatch(note -> note.contains("3-" + second.number()));
  }

  /** A kill in virtual time falls between two events. */
  @Test
  void shouldFindAnyMessageWhoseSendIsNotInTheLogInVirtualTime() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send last = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= last.tick());

    assertThat(violations(Rule.TICKS)).isOne();
    assertThat(violations(Rule.MATCHED)).isPositive();
  }

  @Test
  void shouldFindALogThatEndsBeforeTheKill() {
    tape.events.removeIf(event -> event.process() == 3 && event.tick() > 20);

    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    // 60 of its ticks are due in the first half of the trial.
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 20, but 60 ticks were made before it was killed");
    assertThat(result.notes())
        .startsWith(
            "Process 3 was killed on purpose after tick 60 of 120, and what its queue held then is"
                + " not known.");
  }

  @Test
  void shouldFindALogWithoutItsLastTickAlone() {
    tape.events.remove(tape.last(3));

    assertThat(tape.check().rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 59, but 60 ticks were made before it was killed");
  }

  @Test
  void shouldFindALogThatHoldsNothing() {
    tape.events.removeIf(event -> event.process() == 3);

    CheckResult result = tape.check();

    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 0, but 60 ticks were made before it was killed");
    assertThat(result.notes()).noneMatch(note -> note.contains("before its first tick"));
  }

  /** Its ticks were late, and the signal came before some of those that had been due. */
  @Test
  void shouldDemandOfASignalledProcessWhatWasCountedAndNotWhatWasDue() {
    List<Event.Send> sends = sendsOf(3);
    long made = sends.get(sends.size() - 1).tick() - 1;
    tape.events.removeIf(event -> event.process() == 3 && event.tick() > made);
    TreeMap<Integer, Long> more = new TreeMap<>();
    more.put(3, made + 1);

    assertThat(made).isLessThan(60);
    assertThat(checkSignalled(tape).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(checkSignalled(tape, more).rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick "
                + made
                + ", but "
                + (made + 1)
                + " ticks were made before it was killed");
  }

  /** What a dead process had sent may go with its connection. */
  @Test
  void shouldNoteACopyThatWentWithItsSender() {
    Tape late = killedLate();
    Tape.Left lost =
        late.left.stream()
            .filter(left -> left.sender() == 3)
            .reduce((one, other) -> other)
            .orElseThrow();
    late.left.remove(lost);
    assertThat(late.check().rules().get(Rule.CONSERVED.ordinal()).violations())
        .as("in virtual time nothing goes with it")
        .isOne();

    CheckResult result = checkSignalled(late);

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.notes())
        .contains(
            "1 copy was sent by process 3 before it was killed and neither received nor listed as"
                + " queued.");
  }

  @Test
  void shouldFindACopyOfAKilledSenderThatWasOvertaken() {
    Tape late = killedLate();
    // The one before it on its channel was received or is listed later.
    Tape.Left lost =
        late.left.stream().filter(left -> left.sender() == 3).findFirst().orElseThrow();
    boolean isOvertaken =
        late.left.stream()
            .anyMatch(
                left ->
                    left.process() == lost.process()
                        && left.sender() == 3
                        && left.number() > lost.number());
    assertThat(isOvertaken).isTrue();
    late.left.remove(lost);

    CheckResult result = checkSignalled(late);
    assertThat(result.rules().get(Rule.CONSERVED.ordinal()).violations()).isOne();
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindACopyLostBetweenSurvivors() {
    Tape.Left lost =
        tape.left.stream()
            .filter(left -> left.sender() != 3)
            .reduce((one, other) -> other)
            .orElseThrow();
    tape.left.remove(lost);

    assertThat(violations(Rule.CONSERVED)).isOne();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindAMessageThatASurvivorNeverSent() {
    Event.Receive receive =
        tape.first(Event.Receive.class, one -> one.process() == 1 && one.sender() == 2);
    tape.edit(receive, one -> Edits.withMessage(one, 2, 99, one.messageClock()));

    assertThat(violations(Rule.MATCHED)).isOne();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindASurvivorWhoseLogEndsEarly() {
    tape.events.remove(tape.last(2));

    assertThat(violations(Rule.TICKS)).isPositive();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindWhatAKilledProcessDidWrongBeforeItsDeath() {
    tape.edit(tape.event(3, 30), event -> Edits.withClock(event, event.clock() + 1));

    assertThat(violations(Rule.CLOCK_RULE)).isPositive();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindAKilledProcessThatMadeMoreTicksThanItCould() {
    Event last = tape.last(3);
    long dueNs = tape.spec.schedule(3).dueNs(61);
    tape.events.add(new Event.Internal(3, 61, dueNs, last.clock() + 1, 0));

    assertThat(tape.check().rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 61, but 60 ticks were made before it was killed");
  }

  @Test
  void shouldNoteAProcessThatWasKilledBeforeItsFirstTick() {
    Tape early = Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(1, 0)));

    CheckResult result = early.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes())
        .startsWith(
            "Process 1 was killed on purpose before its first tick of 20, and what its queue held"
                + " then is not known.");
  }

  /** A trial of two to six processes with kills and pauses at random. */
  private static TrialSpec random(Random random) {
    int processes = random.nextInt(3, 7);
    long durationNs = random.nextLong(3 * SECOND_NS, 12 * SECOND_NS);
    List<TickSchedule> schedules = new ArrayList<>();
    List<PlannedFault> faults = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      Rate rate = Rate.of(random.nextInt(1, 20));
      // Aligned phases, so that ticks, arrivals and faults fall on the same instants.
      long phaseNs = random.nextBoolean() ? 0 : random.nextLong(rate.periodsNs(1));
      schedules.add(new TickSchedule(rate, phaseNs));
      long atNs = random.nextInt(3) * SECOND_NS;
      if (process <= 2 && (process == 1 || random.nextBoolean())) {
        faults.add(new PlannedFault.Kill(process, atNs));
      } else if (random.nextBoolean()) {
        faults.add(new PlannedFault.Pause(process, atNs, random.nextLong(1, durationNs - atNs)));
      }
    }
    return new TrialSpec(random.nextLong(), processes + random.nextInt(5), durationNs, schedules)
        .withFaults(new PlannedFaults(faults));
  }

  /** What a signal may take away: the row of the last event, and what it had sent last. */
  private static void takeAway(Tape tape, int process, Random random) {
    boolean hasEvent = tape.events.stream().anyMatch(event -> event.process() == process);
    if (hasEvent && random.nextBoolean()) {
      tape.events.remove(tape.last(process));
    }
    Optional<Tape.Left> last =
        tape.left.stream()
            .filter(left -> left.sender() == process)
            .max((one, other) -> Long.compare(one.number(), other.number()));
    if (last.isPresent() && random.nextBoolean()) {
      // One message has at most one copy in each queue, and each may be lost.
      long number = last.get().number();
      tape.left.removeIf(left -> left.sender() == process && left.number() == number);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldNeverFindAViolationInATrialWithKills(int seed) {
    Random random = new Random(seed);
    Tape tape = Tape.of(random(random));
    CheckResult inVirtualTime = tape.check();
    assertThat(inVirtualTime.verdict())
        .as("seed %d: %s", seed, inVirtualTime)
        .isEqualTo(Verdict.INCOMPLETE);
    for (int process = 1; process <= 2; process++) {
      if (tape.spec.faults().kills(process)) {
        takeAway(tape, process, random);
      }
    }

    CheckResult result = checkSignalled(tape);

    assertThat(result.verdict()).as("seed %d: %s", seed, result).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes()).as("seed %d", seed).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldFindEveryBreachOfASurvivor(int seed) {
    Random random = new Random(seed);
    TrialSpec spec = random(random);
    int done = 0;
    for (int breach = 0; breach < BREACHES; breach++) {
      Tape tape = Tape.of(spec);
      if (commit(tape, breach, random)) {
        done++;
        CheckResult result = tape.check();
        assertThat(result.verdict())
            .as("seed %d, breach %d: %s", seed, breach, result)
            .isEqualTo(Verdict.INVALID);
      }
    }
    assertThat(done).as("seed %d: breaches that were possible", seed).isGreaterThan(2);
  }

  /** Does something wrong to a survivor, if there is something to do it to. */
  private static boolean commit(Tape tape, int breach, Random random) {
    List<Event> events =
        tape.events.stream().filter(event -> !tape.spec.faults().kills(event.process())).toList();
    if (events.isEmpty()) {
      return false;
    }
    Event event = events.get(random.nextInt(events.size()));
    switch (breach) {
      case 0 -> tape.edit(event, one -> Edits.withClock(one, one.clock() + 1));
      case 1 -> tape.events.remove(event);
      case 2 -> tape.edit(event, one -> Edits.withTick(one, one.tick() + 1));
      case 3 -> {
        if (event instanceof Event.Receive) {
          return false;
        }
        tape.edit(event, one -> Edits.withQueueLength(one, one.queueLength() + 1));
      }
      case 4 -> {
        if (!(event instanceof Event.Receive receive)) {
          return false;
        }
        tape.edit(
            receive,
            one -> Edits.withMessage(one, one.sender(), one.number(), one.messageClock() + 1));
      }
      default -> {
        List<Tape.Left> left =
            tape.left.stream().filter(one -> !tape.spec.faults().kills(one.sender())).toList();
        if (left.isEmpty()) {
          return false;
        }
        tape.left.remove(left.get(random.nextInt(left.size())));
      }
    }
    return true;
  }
}
