package lamplight.wire;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import lamplight.model.Message;

/**
 * One open connection with a known peer, after the hello. One thread writes; a reader thread of its
 * own reads until the peer's end frame.
 */
final class Connection implements Closeable {
  private final int self;
  private final int peer;
  private final Socket socket;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private long copiesSent;
  private volatile boolean broken;

  /** The connection over a socket, read through the stream with which its hello was read. */
  Connection(int self, int peer, Socket socket, FrameReader reader) throws IOException {
    this.self = self;
    this.peer = peer;
    this.socket = socket;
    this.reader = reader;
    this.writer = new FrameWriter(socket.getOutputStream());
  }

  int peer() {
    return peer;
  }

  /**
   * Starts the reader thread, which ends with the peer's end frame or with the connection.
   *
   * @param expected whether a message may come over this connection
   */
  void startReading(Delivery delivery, Predicate<Message> expected) {
    Thread thread = new Thread(() -> read(delivery, expected), "reader of " + Names.of(peer));
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends a copy; a broken connection takes no more and was reported when it broke. */
  void send(Message message, Delivery delivery) {
    copiesSent++;
    write(new Frame.Copy(message), delivery);
  }

  void sendEnd(Delivery delivery) {
    write(new Frame.End(copiesSent), delivery);
  }

  /** Counted down when nothing more comes from the peer. */
  CountDownLatch ended() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    broken = true;
    socket.close();
  }

  private void write(Frame frame, Delivery delivery) {
    if (broken) {
      return;
    }
    try {
      writer.write(frame);
    } catch (IOException failure) {
      breakOff(delivery, "sending failed: " + failure.getMessage());
    }
  }

  private void read(Delivery delivery, Predicate<Message> expected) {
    long copies = 0;
    try {
      while (true) {
        Frame frame = reader.read();
        if (frame instanceof Frame.Copy copy) {
          copies++;
          delivery.arrived(require(copy.message(), expected));
        } else if (frame instanceof Frame.End end) {
          if (end.copies() != copies) {
            breakOff(delivery, "it sent " + end.copies() + " copies, but " + copies + " arrived");
          }
          return;
        } else {
          throw new FrameException("a second hello");
        }
      }
    } catch (EOFException end) {
      giveUp(delivery, "the connection ended without an end frame");
    } catch (IOException failure) {
      giveUp(delivery, String.valueOf(failure.getMessage()));
    } finally {
      ended.countDown();
    }
  }

  private Message require(Message message, Predicate<Message> expected) throws FrameException {
    if (!expected.test(message)) {
      throw new FrameException(
          "a message from "
              + message.sender()
              + " to "
              + message.receiver()
              + " on the connection from "
              + Names.of(peer)
              + " to "
              + Names.of(self));
    }
    return message;
  }

  /**
   * Closes the connection as well: a peer that goes on sending must not wait for a reader that has
   * stopped.
   */
  private void giveUp(Delivery delivery, String cause) {
    breakOff(delivery, cause);
    try {
      socket.close();
    } catch (IOException failure) {
      delivery.lost(peer, "closing its connection failed: " + failure.getMessage());
    }
  }

  private synchronized void breakOff(Delivery delivery, String cause) {
    if (!broken) {
      broken = true;
      delivery.lost(peer, cause);
    }
  }
}
