package lamplight.log.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of some logs.
 *
 * @param lines without blanks at their ends; of JSON the objects
 * @param firstLines of each file
 * @param isJson whether the logs are objects
 */
record DraftSample(List<Line> lines, List<String> firstLines, boolean isJson) {
  private static final int LINES_MAX = 3_000;
  private static final int BYTES_MAX = 1 << 20;

  /** A line of a file. */
  record Line(String file, String text) {}

  static DraftSample read(List<LogFiles.Meant> files) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> firstLines = new ArrayList<>();
    int objects = 0;
    for (LogFiles.Meant file : files) {
      byte[] bytes;
      try (InputStream in = TextInput.open(file.file())) {
        bytes = in.readNBytes(BYTES_MAX);
      }
      List<String> texts = objects(bytes);
      objects += texts.isEmpty() ? 0 : 1;
      texts = texts.isEmpty() ? lines(bytes) : texts;
      texts.stream().limit(1).forEach(firstLines::add);
      texts.forEach(text -> lines.add(new Line(file.name(), text)));
    }
    boolean isJson = objects > 0 && 2 * objects >= firstLines.size();
    return new DraftSample(lines, firstLines, isJson);
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    LineWindow lines = new LineWindow(new ByteArrayInputStream(bytes), 1);
    while (lines.load() && texts.size() < LINES_MAX) {
      int from = lines.start(0);
      texts.add(
          new String(lines.bytes(), from, lines.end(0) - from, StandardCharsets.UTF_8).strip());
      lines.drop(1);
    }
    return texts;
  }

  /** The objects of a log that has some and hardly anything else. */
  private static List<String> objects(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    int others = 0;
    JsonObjects objects = new JsonObjects(new ByteArrayInputStream(bytes));
    while (objects.next() && texts.size() + others < LINES_MAX) {
      if (objects.isWhole()) {
        texts.add(new String(objects.bytes(), 0, objects.length(), StandardCharsets.UTF_8));
      } else {
        others++;
      }
    }
    return texts.size() > 2 * others ? texts : List.of();
  }
}
