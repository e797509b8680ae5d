package lamplight.report.page;

/**
 * What the scripts of a page read, as JSON. Immutable.
 *
 * @param trials the events of trials
 * @param charts what the charts are drawn from
 */
public record PageData(String trials, String charts) {
  /** Of a page whose scripts have nothing to draw. */
  public static final PageData NONE = new PageData(empty("trials"), empty("charts"));

  private static String empty(String name) {
    return new Json()
        .object()
        .name("lamplight")
        .value(1)
        .name(name)
        .array()
        .end()
        .end()
        .toString();
  }
}
