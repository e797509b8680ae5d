package lamplight.log.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file while it is read. Lines that do not name their process wait in a section until
 * a start line or the file's name does. Not thread-safe.
 */
final class FileRows {
  private final int file;
  private final FileGlob.Named named;
  private final NameTable names;
  private final List<Section> sections = new ArrayList<>();
  private final List<Owned> owned = new ArrayList<>();
  private final Map<Long, RawRows> open = new HashMap<>();
  private Section section;
  private int trials;
  private long lastKey = -1;
  private @Nullable RawRows last;

  /** Rows whose lines name their process or their trial. */
  private record Owned(String trial, int process, RawRows rows) {}

  /** Rows of one trial and one process that the lines do not name. */
  private static final class Section {
    private final String trial;
    private final RawRows rows;
    private int process;
    private boolean isStarted;

    /** Whether a line tells of it, so that it counts without rows. */
    private boolean isTold;

    private @Nullable BigDecimal rate;

    Section(String trial, int process, @Nullable BigDecimal rate, int file) {
      this.trial = trial;
      this.process = process;
      this.rate = rate;
      rows = new RawRows(file);
    }
  }

  /**
   * No rows yet.
   *
   * @param file the number of the file
   * @param named what its name says
   */
  FileRows(int file, FileGlob.Named named, NameTable names) {
    this.file = file;
    this.named = named;
    this.names = names;
    section = new Section(named.trial(), NameTable.NONE, null, file);
    sections.add(section);
  }

  /** Takes what a line says. */
  void add(LineKind kind, int line, RawRow row) {
    if (kind.isLogged()) {
      rows(row).add(kind, line, row);
    } else if (kind == LineKind.START) {
      start(row);
    } else if (kind == LineKind.TRIAL) {
      beginTrial(row);
    }
  }

  private RawRows rows(RawRow row) {
    if (row.process == NameTable.NONE && row.trial == NameTable.NONE) {
      return section.rows;
    }
    long key = ((long) row.trial << 32) ^ row.process;
    RawRows found = last;
    if (found == null || key != lastKey) {
      found = open.computeIfAbsent(key, each -> own(row));
      last = found;
      lastKey = key;
    }
    return found;
  }

  private RawRows own(RawRow row) {
    String trial = row.trial == NameTable.NONE ? section.trial : joined(names.text(row.trial));
    Owned rows = new Owned(trial, row.process, new RawRows(file));
    owned.add(rows);
    return rows.rows;
  }

  private void start(RawRow row) {
    if (row.process != NameTable.NONE) {
      if (section.isStarted) {
        section = new Section(section.trial, row.process, null, file);
        sections.add(section);
      }
      section.isStarted = true;
      section.isTold = true;
      section.process = row.process;
    }
    if (row.rate != null) {
      section.rate = row.rate;
    }
  }

  private void beginTrial(RawRow row) {
    trials++;
    String name = row.trial == NameTable.NONE ? String.valueOf(trials) : names.text(row.trial);
    section = new Section(joined(name), section.process, section.rate, file);
    section.isTold = true;
    sections.add(section);
    open.clear();
    last = null;
    if (row.process != NameTable.NONE || row.rate != null) {
      start(row);
    }
  }

  private String joined(String name) {
    return named.trial().isEmpty() ? name : named.trial() + "/" + name;
  }

  /**
   * Hands the rows over.
   *
   * @return how many rows are of no process that anything names
   */
  long handOver(Map<String, TrialParts> trials) {
    for (Owned each : owned) {
      String process = each.process == NameTable.NONE ? fallback() : names.text(each.process);
      if (process.isEmpty()) {
        return each.rows.size();
      }
      parts(trials, each.trial).add(process, each.rows);
    }
    long lost = 0;
    for (int index = 0; index < sections.size(); index++) {
      lost += handOver(trials, sections.get(index), nextStarted(index));
    }
    return lost;
  }

  /** The process of the first start line from a section on, which the lines before it are of. */
  private int nextStarted(int index) {
    return sections.stream()
        .skip(index)
        .filter(each -> each.process != NameTable.NONE)
        .findFirst()
        .map(each -> each.process)
        .orElse(NameTable.NONE);
  }

  private long handOver(Map<String, TrialParts> trials, Section each, int started) {
    String process = started == NameTable.NONE ? fileProcess() : names.text(started);
    boolean isAlone = sections.size() == 1 && owned.isEmpty();
    boolean isKnown = !process.isEmpty() && (each.rows.size() > 0 || isAlone || each.isTold);
    if (isKnown) {
      parts(trials, each.trial).add(process, each.rows);
    }
    if (!process.isEmpty()) {
      TrialParts parts = parts(trials, each.trial);
      Optional.ofNullable(each.rate).or(named::rate).ifPresent(rate -> parts.rate(process, rate));
    }
    return process.isEmpty() ? each.rows.size() : 0;
  }

  private String fallback() {
    int started = nextStarted(0);
    return started == NameTable.NONE ? fileProcess() : names.text(started);
  }

  private String fileProcess() {
    return named.process().orElse("");
  }

  private static TrialParts parts(Map<String, TrialParts> trials, String name) {
    return trials.computeIfAbsent(name, each -> new TrialParts());
  }
}
