package lamplight.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.report.page.Resources;

/** The texts that the live page is made of. */
final class LiveDocument {
  private static final String REPORT = "/lamplight/report/page/";
  private static final String OWN = "/lamplight/cli/live/";
  private static final Pattern PICTURE =
      Pattern.compile("src=\"(?<file>charts/[\\w.-]+\\.(?<kind>png|svg))\"");

  private LiveDocument() {}

  /** The page while the run goes on, with the style of a report. */
  static String page() {
    return Resources.text(OWN + "live.html")
        .replace(
            "/*style*/",
            Resources.text(REPORT + "page.css")
                + Resources.text(REPORT + "charts.css")
                + Resources.text(OWN + "live.css"))
        .replace("/*script*/", Resources.text(OWN + "live.js"));
  }

  /**
   * A report with its pictures within itself: when a browser asks for them, nobody may be left to
   * answer.
   *
   * @throws IOException when it or a picture cannot be read
   */
  static String report(Path page) throws IOException {
    Matcher pictures = PICTURE.matcher(Files.readString(page));
    StringBuilder text = new StringBuilder();
    while (pictures.find()) {
      byte[] picture = Files.readAllBytes(page.resolveSibling(pictures.group("file")));
      String type = pictures.group("kind").equals("svg") ? "svg+xml" : "png";
      String data = Base64.getEncoder().encodeToString(picture);
      pictures.appendReplacement(text, "src=\"data:image/" + type + ";base64," + data + "\"");
    }
    return pictures.appendTail(text).toString();
  }
}
