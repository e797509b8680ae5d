package lamplight.export;

import java.util.Set;

/**
 * What is to be in a file.
 *
 * @param several whether it is to hold more than one trial
 * @param extras what was asked for in addition
 */
public record ExportRequest(boolean several, Set<ExportExtra> extras) {
  public ExportRequest {
    extras = Set.copyOf(extras);
  }

  boolean has(ExportExtra extra) {
    return extras.contains(extra);
  }
}
