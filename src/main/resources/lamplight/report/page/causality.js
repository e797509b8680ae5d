// What happened before what in a trial. An event happened before the next one of its process, and
// a send before each of its receives; nothing else orders two events.
import { indexOf } from './trial.js';

/** The past of an event is a prefix of each process: how many of its events happened before. */
export function causalPast(t, event) {
  const counts = new Int32Array(t.n);
  const todo = [event];
  while (todo.length) {
    const last = todo.pop();
    const p = t.process[last];
    const from = t.base[p] + counts[p];
    counts[p] = Math.max(counts[p], indexOf(t, last) + 1);
    for (let e = from; e <= last; e++) if (t.sendOf[e] >= 0) todo.push(t.sendOf[e]);
  }
  counts[t.process[event]]--;
  return counts;
}

/** Its future is a suffix of each process: the index from which on a process's events are in it. */
export function causalFuture(t, event) {
  const firsts = Int32Array.from({ length: t.n }, (_, p) => t.base[p + 1] - t.base[p]);
  const todo = [event];
  while (todo.length) {
    const first = todo.pop();
    const p = t.process[first];
    const until = t.base[p] + firsts[p];
    firsts[p] = Math.min(firsts[p], indexOf(t, first));
    for (let e = first; e < until; e++) {
      for (let r = t.firstCopy[e]; r >= 0; r = t.nextCopy[r]) todo.push(r);
    }
  }
  firsts[t.process[event]]++;
  return firsts;
}

/** All events by time and then by process, but each receive after its send; `t.rank` is the inverse. */
export function causalOrder(t) {
  if (t.order) return t.order;
  t.order = new Int32Array(t.total);
  t.rank = new Int32Array(t.total).fill(-1);
  const next = t.base.slice(0, t.n);
  for (let k = 0; k < t.total; k++) {
    let best = -1;
    let isReady = false;
    for (let p = 0; p < t.n; p++) {
      const e = next[p];
      if (e === t.base[p + 1]) continue;
      const ready = t.sendOf[e] < 0 || t.rank[t.sendOf[e]] >= 0;
      // Only in a broken log can each process wait for another: then the earliest goes on.
      if (best < 0 || ready > isReady || (ready === isReady && t.time[e] < t.time[best])) [best, isReady] = [e, ready];
    }
    t.order[k] = best;
    t.rank[best] = k;
    next[t.process[best]]++;
  }
  return t.order;
}

/** Whether an event happened before another one. */
export function happenedBefore(t, first, second) {
  return indexOf(t, first) < causalPast(t, second)[t.process[first]];
}

/**
 * The longest chain of events that ends in an event, each right before the next, first to last.
 * With `start`, the longest of those that begin there; empty when there is none.
 */
export function longestChain(t, event, start = -1) {
  const past = causalPast(t, event);
  const future = start < 0 ? new Int32Array(t.n) : causalFuture(t, start);
  const length = new Int32Array(t.total); // of the longest chain that ends in an event; 0: in none
  const before = new Int32Array(t.total).fill(-1); // the event before it on that chain
  for (const e of causalOrder(t)) {
    const [p, index] = [t.process[e], indexOf(t, e)];
    const isInside = e === start || ((e === event || index < past[p]) && index >= future[p]);
    if (!isInside) continue;
    for (const previous of [t.sendOf[e], index > 0 ? e - 1 : -1]) {
      if (previous >= 0 && length[previous] > length[e]) [length[e], before[e]] = [length[previous], previous];
    }
    length[e]++;
    if (e === event) break;
  }
  const chain = [];
  if (length[event]) for (let e = event; e >= 0; e = before[e]) chain.push(e);
  return chain.reverse();
}
