package lamplight.log.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.LoggedConventions;

/** What a description says; see {@link LogDescription} for each. */
record DescriptionParts(
    String title,
    List<FileGlob> files,
    List<RowPattern> patterns,
    Map<String, KindKey> words,
    Map<KindKey, Map<LogField, String>> constants,
    Map<LogField, String> columns,
    Map<KindKey, Map<LogField, String>> kindColumns,
    Map<String, AliasTarget> aliases,
    TimeFormat time,
    LogLayout layout,
    char delimiter,
    Optional<Boolean> header,
    boolean merges,
    LoggedConventions conventions) {}
