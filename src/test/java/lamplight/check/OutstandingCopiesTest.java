package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutstandingCopiesTest {
  private static final int PROCESSES = 9;

  /** A channel as one would write it down: what was sent, in order, and the latest one taken. */
  private static final class Channel {
    final List<Long> numbers = new ArrayList<>();
    long highestTaken;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldAgreeWithListsForAnyOrderOfTaking(long seed) {
    Random random = new Random(seed);
    OutstandingCopies copies = new OutstandingCopies();
    Map<String, Channel> model = new TreeMap<>();
    long[] sent = new long[PROCESSES + 1];
    for (int step = 0; step < 5_000; step++) {
      int sender = 1 + random.nextInt(PROCESSES);
      if (random.nextInt(5) == 0) {
        long number = ++sent[sender];
        int message = copies.addMessage(number, number + 10, number + 20, -number, PROCESSES - 1);
        for (int receiver = 1; receiver <= PROCESSES; receiver++) {
          if (receiver != sender) {
            copies.addCopy(message, sender, receiver);
            model
                .computeIfAbsent(sender + ">" + receiver, key -> new Channel())
                .numbers
                .add(number);
          }
        }
      } else {
        int receiver = 1 + (sender + random.nextInt(PROCESSES - 1)) % PROCESSES;
        Channel channel = model.computeIfAbsent(sender + ">" + receiver, key -> new Channel());
        long number =
            random.nextInt(3) > 0 && !channel.numbers.isEmpty()
                ? channel.numbers.get(0)
                : 1 + random.nextInt((int) sent[sender] + 2);
        boolean there = channel.numbers.remove((Long) number);
        assertThat(copies.take(sender, receiver, number)).as("seed %d", seed).isEqualTo(there);
        if (there) {
          boolean overtaken = number < channel.highestTaken;
          channel.highestTaken = Math.max(channel.highestTaken, number);
          assertThat(copies.takenTimestamp()).as("seed %d", seed).isEqualTo(number + 10);
          assertThat(copies.takenClock()).as("seed %d", seed).isEqualTo(number + 20);
          assertThat(copies.takenSentNs()).as("seed %d", seed).isEqualTo(-number);
          assertThat(copies.takenBehind())
              .as("seed %d", seed)
              .isEqualTo(
                  channel.numbers.stream()
                      .filter(left -> left < number)
                      .reduce((one, other) -> other)
                      .map(left -> left + 20)
                      .orElse(0L));
          assertThat(copies.takenOvertaker())
              .as("seed %d", seed)
              .isEqualTo(overtaken ? channel.highestTaken : 0);
        }
      }
    }
    Map<String, String> left = new TreeMap<>();
    copies.tellRemainders(
        (sender, receiver, count, overtaken, oldest) ->
            left.put(sender + ">" + receiver, count + " " + overtaken + " " + oldest));
    Map<String, String> expected = new TreeMap<>();
    model.forEach(
        (key, channel) -> {
          if (!channel.numbers.isEmpty()) {
            long overtaken =
                channel.numbers.stream().filter(number -> number < channel.highestTaken).count();
            expected.put(
                key, channel.numbers.size() + " " + overtaken + " " + channel.numbers.get(0));
          }
        });
    assertThat(left).as("seed %d", seed).isEqualTo(expected);
    model.forEach(
        (key, channel) -> {
          List<String> copiesLeft = new ArrayList<>();
          copies.tellCopies(
              key.charAt(0) - '0',
              key.charAt(2) - '0',
              (number, isOvertaken) -> copiesLeft.add(number + " " + isOvertaken));
          assertThat(copiesLeft)
              .as("seed %d, %s", seed, key)
              .isEqualTo(
                  channel.numbers.stream()
                      .map(number -> number + " " + (number < channel.highestTaken))
                      .toList());
        });
  }

  /** Memory is bounded by what is outstanding. */
  @Test
  void shouldUseTheSlotOfAMessageAgainAfterItsLastCopy() {
    OutstandingCopies some = new OutstandingCopies();
    int slot = some.addMessage(1, 1, 1, 0, 2);
    some.addCopy(slot, 1, 2);
    some.addCopy(slot, 1, 3);

    some.take(1, 2, 1);
    assertThat(some.addMessage(2, 2, 2, 0, 1)).isNotEqualTo(slot);
    some.take(1, 3, 1);
    assertThat(some.addMessage(3, 3, 3, 0, 1)).isEqualTo(slot);
  }
}
