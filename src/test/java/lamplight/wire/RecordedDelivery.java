package lamplight.wire;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.Message;

/** Keeps what arrives, in order. Thread-safe. */
final class RecordedDelivery implements Delivery {
  private final List<Message> messages = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();

  @Override
  public synchronized void arrived(Message message) {
    messages.add(message);
  }

  @Override
  public synchronized void lost(int peer, String cause) {
    losses.add(peer + ": " + cause);
  }

  synchronized List<Message> from(int sender) {
    return messages.stream().filter(message -> message.sender() == sender).toList();
  }

  synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  synchronized List<String> losses() {
    return List.copyOf(losses);
  }
}
