package lamplight.log.foreign;

/** How a value is written; see {@link Piece#match}. */
@FunctionalInterface
interface Form {
  boolean match(LineMatcher line, int index, int offset);
}
