package lamplight.report.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.check.RuleResult.Place;
import lamplight.report.document.Text;
import lamplight.results.overview.OverviewRow;
import lamplight.results.overview.RunDigest;
import lamplight.results.table.CheckRow;

/**
 * Leads from an overview to the reports of its runs. Immutable.
 *
 * @param base the folder of the overview
 * @param report the file in a run's folder that its name leads to
 */
record RunLinks(Path base, String report) {
  /** The run by its folder; a link to its report, or to the folder where there is none. */
  Text run(OverviewRow row) {
    boolean hasReport = row.run().map(RunDigest::hasPage).orElse(false);
    return Text.link(row.folder().toString(), to(row.folder()) + (hasReport ? report : ""));
  }

  /**
   * The first violation of a run; a link to the page of its report, which shows its trial and,
   * where it is at a tick, that event.
   */
  Text violation(Path folder, RunDigest run, CheckRow first) {
    String words =
        (first.point().isEmpty() ? "" : first.point() + ", ")
            + "seed "
            + first.seed()
            + ", "
            + first.first();
    return run.hasPage()
        ? Text.link(words, to(folder) + RunDigest.PAGE + "#" + address(first))
        : Text.plain(words);
  }

  /** What the page of a report reads from its address. */
  private static String address(CheckRow first) {
    TreeMap<String, String> shown = new TreeMap<>();
    shown.put("seed", Long.toString(first.seed()));
    if (!first.point().isEmpty()) {
      shown.put("point", first.point());
    }
    Optional<Place> place = Place.in(first.first());
    place.ifPresent(at -> shown.put("event", at.process() + ":" + at.tick()));
    List<String> parts = new ArrayList<>();
    shown.forEach((key, value) -> parts.add(key + "=" + encoded(value)));
    return String.join("&", parts);
  }

  /** The address of a folder, from the overview on, with a slash at its end. */
  private String to(Path folder) {
    Path from = base.toAbsolutePath().normalize();
    StringBuilder address = new StringBuilder();
    for (Path name : from.relativize(folder.toAbsolutePath().normalize())) {
      if (!name.toString().isEmpty()) {
        address.append(encoded(name.toString())).append('/');
      }
    }
    return address.isEmpty() ? "./" : address.toString();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
