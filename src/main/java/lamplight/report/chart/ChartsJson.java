package lamplight.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import lamplight.experiment.Study;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Span;
import lamplight.report.text.JsonText;

/**
 * The pictures of a report as JSON, for the pen of the page, which draws them as SVG: the same
 * records that the PNG files are made of, less the points without which the picture stays the same.
 */
public final class ChartsJson {
  private static final int DIGITS = 6;

  private ChartsJson() {}

  /** One object with all pictures, in their order. */
  public static String of(List<Picture> pictures) {
    JsonText json = new JsonText();
    json.beginObject().name("lamplight").value(1).name("charts").beginArray();
    pictures.forEach(picture -> write(json, picture));
    return json.endArray().endObject().toString();
  }

  private static void write(JsonText json, Picture picture) {
    json.beginObject();
    json.name("file").value(picture.file());
    json.name("title").value(picture.title());
    json.name("alt").value(picture.alternative());
    json.name("columns").value(picture.columns());
    json.name("panels").beginArray();
    for (Panel panel : picture.panels()) {
      json.beginObject();
      if (panel instanceof Chart chart) {
        write(json, chart, picture.panels().get(0));
      } else if (panel instanceof HeatMap map) {
        write(json, map);
      }
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static void write(JsonText json, Chart chart, Panel first) {
    json.name("title").value(chart.title());
    json.name("height").value(chart.height());
    json.name("naming").value(chart.naming().name().toLowerCase(Locale.ROOT));
    write(json.name("x"), chart.x());
    write(json.name("y"), chart.y());
    json.name("spans").beginArray();
    for (Span span : chart.spans()) {
      json.beginArray().value(span.label()).value(span.from(), DIGITS).value(span.to(), DIGITS);
      json.endArray();
    }
    json.endArray().name("series").beginArray();
    for (Series series : chart.series()) {
      SeriesJson.write(json, series, chart, first);
    }
    json.endArray();
  }

  private static void write(JsonText json, Axis axis) {
    json.beginObject();
    json.name("title").value(axis.title());
    json.name("low").value(axis.low(), DIGITS);
    json.name("high").value(axis.high(), DIGITS);
    if (axis.logarithmic()) {
      json.name("logarithmic").value(true);
    }
    if (axis.grid()) {
      json.name("grid").value(true);
    }
    if (axis.unitSeconds() > 0) {
      json.name("unitSeconds").value(axis.unitSeconds(), DIGITS);
    }
    json.name("ticks").beginArray();
    for (Tick tick : axis.ticks()) {
      json.beginArray().value(tick.at(), DIGITS).value(tick.label()).endArray();
    }
    json.endArray().endObject();
  }

  private static void write(JsonText json, HeatMap map) {
    json.name("measure").value(map.measure());
    json.name("title").value(map.title());
    write(json.name("rows"), map.rows());
    write(json.name("columns"), map.columns());
    json.name("colours").beginArray();
    for (Color colour : HeatMap.COLOURS) {
      json.value(String.format("#%06x", colour.getRGB() & 0xFFFFFF));
    }
    json.endArray();
    // A cell is its value and the place of its colour.
    json.name("cells").beginArray();
    for (double[] row : map.values()) {
      json.beginArray();
      for (double value : row) {
        json.beginArray().value(value, DIGITS).value(map.step(value)).endArray();
      }
      json.endArray();
    }
    json.endArray();
  }

  private static void write(JsonText json, Study.Axis axis) {
    json.beginObject().name("key").value(axis.key()).name("values").beginArray();
    axis.values().forEach(json::value);
    json.endArray().endObject();
  }
}
