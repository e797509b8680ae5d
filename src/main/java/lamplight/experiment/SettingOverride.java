package lamplight.experiment;

/**
 * A setting from the command line, which replaces the file's.
 *
 * @param origin the option that set it, for example {@code --seeds}
 * @param key the key as it was written
 * @param value the value as it was written
 */
public record SettingOverride(String origin, String key, String value) {}
