package lamplight.report.page;

/**
 * What the scripts of a page read, as JSON in which {@code <} is escaped, so that no text can end
 * the element that holds it. Immutable.
 *
 * @param trials the events of trials
 * @param charts what the charts are drawn from
 */
public record PageData(String trials, String charts) {
  /** Of a page whose scripts have nothing to draw. */
  public static final PageData NONE =
      new PageData("{\"lamplight\":1,\"trials\":[]}", "{\"lamplight\":1,\"charts\":[]}");
}
