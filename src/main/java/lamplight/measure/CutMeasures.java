package lamplight.measure;

import lamplight.model.PlannedFault;

/**
 * What was sent over a link while it was cut on purpose, in one trial.
 *
 * @param fromFirst how many copies the end of the lower number sent to the other
 * @param fromSecond how many copies the other end sent to it
 */
public record CutMeasures(PlannedFault.Cut fault, long fromFirst, long fromSecond)
    implements FaultMeasures {}
