package lamplight.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent that uses up the heap of the JVM into which it is loaded. */
public final class MemoryHog {
  private MemoryHog() {}

  /** Called by a JVM that loads this agent while it runs. */
  public static void agentmain(String arguments) {
    List<long[]> hoard = new ArrayList<>();
    while (true) {
      hoard.add(new long[1 << 16]);
    }
  }

  /** Writes the agent's jar. */
  static Path jar(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", MemoryHog.class.getName());
    String entry = MemoryHog.class.getName().replace('.', '/') + ".class";
    Path jar = folder.resolve("hog.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest);
        InputStream code = MemoryHog.class.getResourceAsStream("MemoryHog.class")) {
      entries.putNextEntry(new JarEntry(entry));
      Objects.requireNonNull(code).transferTo(entries);
      entries.closeEntry();
    }
    return jar;
  }
}
