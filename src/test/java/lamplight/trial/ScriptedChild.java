package lamplight.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lamplight.process.Dialogue;

/**
 * The main class of a child that speaks the control dialogue by a script, one for each process of
 * the trial. It ends, like a proper child, when its standard input does. It needs no other class:
 * the mark is a constant.
 */
public final class ScriptedChild {
  /** What a child does. */
  public enum Script {
    /** Speaks as it should. */
    GOOD,
    /** Says nothing at all. */
    SILENT,
    /** Says nothing but that it is up and idle, on its standard error. */
    IDLE,
    /** Writes to its standard error and exits with code 7. */
    DIES,
    /** Says something that is no word of the dialogue. */
    NONSENSE,
    /** Speaks as it should, while its JVM prints lines of its own in between. */
    CHATTERS,
    /** Says that it listens, but not where. */
    NOWHERE,
    /** Exits with code 0 when it has said that it is ready. */
    LEAVES,
    /** Never answers when it is asked how it stands. */
    MUTE,
    /** Speaks as it should, and listens nowhere, like a process of a star. */
    CALLS,
    /** Never finishes. */
    BUSY,
    /** Comes up and answers, and never connects. */
    WAITS,
    /** Comes up, and neither answers nor connects. */
    DEAF,
    /** Ends like a JVM that gets no more threads. */
    THREADLESS,
    /** Writes to its standard error and comes up, but never connects. */
    GRUMBLES,
    /** The same, and exits with code 0 when it is to connect. */
    GRUMBLES_LEAVES
  }

  private final Script script;
  private final BufferedReader in;
  private final PrintStream out;
  private int answers;

  private ScriptedChild(Script script, BufferedReader in, PrintStream out) {
    this.script = script;
    this.in = in;
    this.out = out;
  }

  /** Plays the script of the process that the configuration names. */
  public static void main(String[] scripts) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int process = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("process = ")) {
        process = Integer.parseInt(line.substring("process = ".length()));
      }
      if (line.equals("end")) {
        break;
      }
    }
    // The relay of a star has number 0 and comes last.
    String script = scripts[process == 0 ? scripts.length - 1 : process - 1];
    new ScriptedChild(Script.valueOf(script.toUpperCase(Locale.ROOT)), in, System.out).play();
  }

  private void play() throws IOException {
    switch (script) {
      case DIES -> {
        System.err.println("no oil in the lamp");
        System.exit(7);
      }
      case THREADLESS -> {
        System.err.println("pthread_create failed (EAGAIN)");
        System.exit(1);
      }
      case GRUMBLES, GRUMBLES_LEAVES -> {
        System.err.println("what a night");
        say("listening 127.0.0.1:4711");
      }
      case NONSENSE -> say("hello there");
      case NOWHERE -> say("listening everywhere");
      case CHATTERS -> {
        chatter("[0.001s][warning][os] before the first word\n");
        say("listening 127.0.0.1:4711");
        chatter("ready\n[0.002s] without an end");
      }
      case SILENT -> {}
      case IDLE -> System.err.println("idle");
      case CALLS -> say("launched");
      case GOOD, LEAVES, MUTE, BUSY, WAITS, DEAF -> say("listening 127.0.0.1:4711");
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      hear(line);
    }
  }

  private void hear(String line) {
    if (line.startsWith("peers ")) {
      if (script == Script.GRUMBLES_LEAVES) {
        System.exit(0);
      }
      if (script == Script.WAITS || script == Script.DEAF || script == Script.GRUMBLES) {
        return;
      }
      say("ready");
      if (script == Script.LEAVES) {
        System.exit(0);
      }
    } else if (line.equals("status") && script != Script.MUTE && script != Script.DEAF) {
      answers++;
      say("status " + answers + " 0 0");
    } else if (line.startsWith("start ") && script != Script.BUSY) {
      say("finished 5 9 2");
    } else if (line.equals("exit")) {
      System.exit(0);
    }
  }

  private void chatter(String text) {
    out.print(text);
    out.flush();
  }

  private void say(String line) {
    out.print(Dialogue.MARK + line + "\n");
    out.flush();
  }
}
