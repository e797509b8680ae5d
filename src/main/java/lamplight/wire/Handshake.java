package lamplight.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * The exchange of hellos with which a connection begins: the caller says who it is and whom it
 * means, the other end answers in kind.
 */
final class Handshake {
  private static final int BUFFER_BYTES = 4096;

  private final Socket socket;
  private final Token token;
  private final int self;
  private final DeadlineInput input;
  private final FrameReader reader;

  private Handshake(Socket socket, Token token, int self, long deadline) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.token = token;
    this.self = self;
    this.input = new DeadlineInput(socket, deadline);
    this.reader = new FrameReader(new BufferedInputStream(input, BUFFER_BYTES));
  }

  /** Says hello and expects the peer's answer before the deadline. */
  static Connection asCaller(Socket socket, Token token, int self, int peer, long deadline)
      throws IOException {
    Handshake handshake = new Handshake(socket, token, self, deadline);
    handshake.say(peer);
    int answered = handshake.hear();
    if (answered != peer) {
      throw new FrameException(Names.of(answered) + " answered instead");
    }
    return handshake.connection(peer);
  }

  /** Expects a hello before the deadline; the caller decides whether its peer is welcome. */
  static Greeting asHost(Socket socket, Token token, int self, long deadline) throws IOException {
    Handshake handshake = new Handshake(socket, token, self, deadline);
    return new Greeting(handshake.hear(), handshake);
  }

  private void say(int peer) throws IOException {
    new FrameWriter(socket.getOutputStream()).write(new Frame.Hello(token, self, peer));
  }

  private int hear() throws IOException {
    Frame.Hello hello = hello();
    if (!hello.token().equals(token)) {
      throw new FrameException("it does not know the token of this trial");
    }
    if (hello.to() != self) {
      throw new FrameException(
          "it wants " + Names.of(hello.to()) + ", but this is " + Names.of(self));
    }
    return hello.from();
  }

  private Frame.Hello hello() throws IOException {
    try {
      if (reader.read() instanceof Frame.Hello hello) {
        return hello;
      }
    } catch (SocketTimeoutException late) {
      throw new IOException("it did not say hello in time", late);
    } catch (EOFException gone) {
      throw new IOException("it went away before it had said hello", gone);
    }
    throw new FrameException("it did not say hello");
  }

  private Connection connection(int peer) throws IOException {
    input.waitForEver();
    return new Connection(self, peer, socket, reader);
  }

  /** A peer that said a proper hello and waits for the answer. */
  record Greeting(int peer, Handshake handshake) {
    /** Answers a welcome peer. */
    Connection accept() throws IOException {
      handshake.say(peer);
      return handshake.connection(peer);
    }
  }
}
