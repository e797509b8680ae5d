package lamplight.experiment;

/** Where somebody's program has its draws from. */
public enum DrawsSetting {
  /** The seed's own draws are given to it. */
  GIVEN,

  /** It draws by itself. */
  OWN
}
