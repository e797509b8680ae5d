package lamplight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import lamplight.log.Maker;

/**
 * Which build of the program this is.
 *
 * @param version its version
 * @param commit the git commit it was built from, or {@code unknown}
 * @param dirty whether the sources differed from that commit
 */
public record Build(String version, String commit, boolean dirty) {
  private static final String UNKNOWN = "unknown";

  /** The build that is running, from a file that the build puts beside the classes. */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/lamplight/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the program's own build.properties", failure);
    }
    return new Build(
        properties.getProperty("git.build.version", UNKNOWN),
        properties.getProperty("git.commit.id.full", UNKNOWN),
        Boolean.parseBoolean(properties.getProperty("git.dirty", "false")));
  }

  /** What makes trials now: this build in this JVM on this machine. */
  public Maker here() {
    String jvm = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    return new Maker(version, commit, dirty, jvm, HostName.ofThisMachine());
  }

  /** For people: version and short commit. */
  @Override
  public String toString() {
    String shortCommit = commit.length() > 12 ? commit.substring(0, 12) : commit;
    return version + " (commit " + shortCommit + (dirty ? ", with local changes" : "") + ")";
  }
}
