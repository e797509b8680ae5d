package lamplight.experiment;

/** How the processes of a trial are connected. */
public enum Topology {
  /** Peer to peer: every pair of processes has one connection of its own. */
  MESH,
  /** Every process is connected to one relay, which forwards the messages. */
  STAR
}
