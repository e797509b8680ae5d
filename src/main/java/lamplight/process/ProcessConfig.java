package lamplight.process;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.log.EntryReader;
import lamplight.log.OrderedProperties;
import lamplight.log.PropertyLines;
import lamplight.log.TrialFolder;
import lamplight.log.TrialSpecEntries;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.wire.Token;

/**
 * What the harness tells a child JVM before anything else, over its standard input: lines {@code
 * key = value} as in the record of a trial, ended by a line {@code end}.
 *
 * @param process the process that the child is, from 1; {@link RelaySpec#NUMBER} for the relay of a
 *     star
 * @param token the trial's secret
 * @param spec the trial
 * @param timeScale how many times faster than the wall clock the model runs
 * @param folder where the child writes its logs; an absolute path reaches the child
 */
public record ProcessConfig(
    int process, Token token, TrialSpec spec, BigDecimal timeScale, TrialFolder folder) {
  private static final String END = "end";

  /** The lines that tell a child this configuration. */
  public List<String> lines() {
    OrderedProperties out = new OrderedProperties();
    out.put("process", process);
    out.put("token", token.hex());
    TrialSpecEntries.put(spec, out);
    out.put("time.scale", timeScale.toPlainString());
    // As a URI it is one line of ASCII, whatever the names in it and the charset of the child.
    out.put("folder", folder.path().toUri());
    List<String> lines = new ArrayList<>(out.text().lines().toList());
    lines.add(END);
    return lines;
  }

  /**
   * Reads the lines of a configuration up to its end.
   *
   * @throws IOException when something is missing or malformed
   */
  static ProcessConfig read(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.equals(END)) {
      lines.add(line);
      line = in.readLine();
    }
    if (line == null) {
      throw new EOFException("the configuration ended early");
    }
    try {
      return take(new EntryReader(PropertyLines.of("configuration", lines)));
    } catch (IllegalArgumentException malformed) {
      throw new IOException("configuration: " + malformed.getMessage(), malformed);
    }
  }

  private static ProcessConfig take(EntryReader in) throws IOException {
    return new ProcessConfig(
        (int) in.whole("process", RelaySpec.NUMBER, Integer.MAX_VALUE),
        Token.parse(in.text("token")),
        TrialSpecEntries.take(in),
        in.timeScale(),
        new TrialFolder(Path.of(URI.create(in.text("folder")))));
  }
}
