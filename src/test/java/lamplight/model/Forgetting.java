package lamplight.model;

/** Takes no notice of anything; for the tests and benchmarks of every room. */
public class Forgetting implements EventListener {
  @Override
  public void on(EventView event) {}
}
