package lamplight.log;

/**
 * What made a trial: a program, the JVM that ran it, and the machine. A run that is resumed may
 * have trials of several.
 *
 * @param version the program's version
 * @param commit the git commit that it was built from, or {@code unknown}
 * @param dirty whether its sources differed from that commit
 * @param jvm the JVM's name and version
 * @param host the machine's name
 */
public record Maker(String version, String commit, boolean dirty, String jvm, String host) {}
