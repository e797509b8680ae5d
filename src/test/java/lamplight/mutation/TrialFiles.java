package lamplight.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.log.TrialFolder;

/**
 * The files of one trial in memory, which can be changed.
 *
 * @param record the entries of {@code trial.properties} in their order
 * @param edits what is done to the text of a file at last, by its name
 */
record TrialFiles(
    List<Table> logs,
    List<Table> queues,
    Optional<Table> relay,
    Map<String, String> record,
    Map<String, UnaryOperator<String>> edits) {
  static final String RECORD = "trial.properties";

  static TrialFiles read(TrialFolder folder) throws IOException {
    Map<String, String> record = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.record())) {
      int equals = line.indexOf(" =");
      record.put(line.substring(0, equals), line.substring(equals + 2).strip());
    }
    List<Table> logs = new ArrayList<>();
    List<Table> queues = new ArrayList<>();
    for (int process = 1; process <= Integer.parseInt(record.get("processes")); process++) {
      logs.add(table(folder.log(process), process));
      queues.add(table(folder.queue(process), process));
    }
    Optional<Table> relay =
        Files.exists(folder.relayLog())
            ? Optional.of(table(folder.relayLog(), 0))
            : Optional.empty();
    return new TrialFiles(logs, queues, relay, record, new LinkedHashMap<>());
  }

  private static Table table(Path file, int process) throws IOException {
    return Table.parse(file.getFileName().toString(), process, Files.readString(file));
  }

  TrialFiles copy() {
    return new TrialFiles(
        copies(logs),
        copies(queues),
        relay.map(Table::copy),
        new LinkedHashMap<>(record),
        new LinkedHashMap<>(edits));
  }

  private static List<Table> copies(List<Table> tables) {
    return new ArrayList<>(tables.stream().map(Table::copy).toList());
  }

  /** The logs of events and queues, without that of the relay, as streams of tables. */
  Stream<Table> tables() {
    return Stream.of(logs.stream(), queues.stream(), relay.stream()).flatMap(each -> each);
  }

  int processes() {
    return logs.size();
  }

  /** The value of a key of the record, which must be there. */
  String recorded(String key) {
    return Objects.requireNonNull(record.get(key), key);
  }

  boolean isReal() {
    return "real".equals(record.get("time"));
  }

  /** Every row in which a message has this id. */
  List<Spot> holding(String id) {
    List<Spot> spots = new ArrayList<>();
    tables()
        .forEach(
            table -> {
              for (int index = 0; index < table.rows().size(); index++) {
                if (table.rows().get(index).get(Row.ID).equals(id)) {
                  spots.add(new Spot(table, index));
                }
              }
            });
    return spots;
  }

  /** The text of each file by its name; one that was made empty is missing. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    tables().forEach(table -> texts.put(table.name(), table.text()));
    texts.put(
        RECORD,
        record.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    edits.forEach((name, edit) -> texts.computeIfPresent(name, (key, text) -> edit.apply(text)));
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  /** Writes the files into a folder in which no other files are. */
  void write(TrialFolder folder) throws IOException {
    for (Map.Entry<String, String> file : texts().entrySet()) {
      Files.writeString(folder.path().resolve(file.getKey()), file.getValue());
    }
  }
}
