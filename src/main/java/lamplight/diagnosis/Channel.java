package lamplight.diagnosis;

/**
 * What one process sent to another, in the order of the two logs.
 *
 * @param from the sender, from 1
 * @param to the receiver, from 1
 * @param sends the sender's events that name the receiver
 * @param receives the receiver's events that name the sender
 */
record Channel(int from, int to, int[] sends, int[] receives) {}
