package lamplight.check;

/**
 * Is told of every violation, at once and in the order in which the check finds them, so that
 * however many there are, none has to be kept.
 */
@FunctionalInterface
public interface ViolationListener {
  /** Takes no notice: of each rule, only the first violation is put in words. */
  ViolationListener NONE = violation -> {};

  /** A rule is broken. */
  void broken(Violation violation);
}
