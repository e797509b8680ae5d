package lamplight.cli;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line: a short bar, and behind it how the run stands, as much as fits. */
final class BarLine implements ProgressBarRenderer {
  private static final int BAR_CHARACTERS = 16;

  @Override
  public String render(ProgressState state, int maxLength) {
    double share =
        state.getMax() <= 0 ? 0 : Math.min(1, state.getCurrent() / (double) state.getMax());
    int filled = (int) Math.floor(share * BAR_CHARACTERS);
    String bar = "#".repeat(filled) + ".".repeat(BAR_CHARACTERS - filled);
    String line = "[" + bar + "] " + state.getExtraMessage();
    return line.length() <= maxLength ? line : line.substring(0, Math.max(0, maxLength));
  }
}
