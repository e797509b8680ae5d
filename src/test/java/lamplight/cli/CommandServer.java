package lamplight.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The main class of a JVM that runs one command line after another, as they come on its standard
 * input, and answers on its standard output: for tests of what many commands say in one working
 * folder. It ends when nothing more comes.
 */
public final class CommandServer {
  private CommandServer() {}

  /** Serves until the end of standard input. */
  public static void main(String[] unused) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    for (int words = in.read(); words >= 0; words = in.read()) {
      String[] arguments = new String[words];
      for (int index = 0; index < words; index++) {
        arguments[index] = in.readUTF();
      }
      InProcess.Result result = InProcess.run(arguments);
      out.writeInt(result.code());
      out.writeUTF(result.out());
      out.writeUTF(result.err());
      out.flush();
    }
  }

  /** Asks a server to run a command line of at most 255 words, and waits for the result. */
  public static InProcess.Result ask(Process server, String... arguments) throws IOException {
    DataOutputStream out = new DataOutputStream(server.getOutputStream());
    out.write(arguments.length);
    for (String argument : arguments) {
      out.writeUTF(argument);
    }
    out.flush();
    DataInputStream in = new DataInputStream(server.getInputStream());
    return new InProcess.Result(in.readInt(), in.readUTF(), in.readUTF());
  }
}
