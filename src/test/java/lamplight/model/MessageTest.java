package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void idShouldBeSenderAndNumber() {
    assertThat(new Message(2, 17, 3, 99).id()).isEqualTo("2-17");
    assertThat(new Message(100_000, 1, Message.EVERYONE, 1).id()).isEqualTo("100000-1");
  }
}
