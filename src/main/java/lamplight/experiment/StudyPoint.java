package lamplight.experiment;

import java.util.List;

/**
 * One combination of the values of a study's keys, and the experiment that it means. Immutable.
 *
 * @param name the combination as the tables and the folders of trials write it, see {@link
 *     PointName}; empty when nothing is varied
 * @param values the canonical text of each varied key's value, in the order of the study's keys
 * @param experiment the experiment at this point
 */
public record StudyPoint(String name, List<String> values, Experiment experiment) {
  public StudyPoint {
    values = List.copyOf(values);
  }
}
