package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the table takes of memory; what it finds, the test of the copies in it holds. */
class ChannelTableTest {
  private final ChannelTable table = new ChannelTable();

  @Test
  void shouldBeHalfFullAtMost() {
    for (int sender = 1; sender <= 8; sender++) {
      table.add(ChannelTable.key(sender, 9));
      assertThat(table.slots()).isEqualTo(16);
    }
    table.add(ChannelTable.key(9, 1));
    assertThat(table.slots()).isEqualTo(32);
  }

  @Test
  void shouldNotGrowByChannelsThatComeAndGo() {
    for (int sender = 1; sender <= 100; sender++) {
      table.remove(table.add(ChannelTable.key(sender, 1)));
    }

    assertThat(table.slots()).isEqualTo(16);
  }
}
