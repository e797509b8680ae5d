// What happened before what in a trial. An event happened before the next one of its process, and
// a send before each of its receives; nothing else orders two events.
import { indexOf } from './trial.js';

/**
 * The past of an event is a prefix of each process: how many events of each happened before it.
 * Each event of it is looked at once.
 */
export function causalPast(t, event) {
  const counts = new Int32Array(t.n);
  const todo = [event];
  while (todo.length) {
    const last = todo.pop();
    const p = t.process[last];
    const until = indexOf(t, last) + 1;
    const from = t.base[p] + counts[p];
    counts[p] = Math.max(counts[p], until);
    for (let e = from; e < t.base[p] + until; e++) {
      if (t.sendOf[e] >= 0) todo.push(t.sendOf[e]);
    }
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

/** All events by time and then by process, but each receive after its send. */
export function causalOrder(t) {
  if (t.order) return t.order;
  const order = new Int32Array(t.total);
  const rank = new Int32Array(t.total).fill(-1);
  const next = t.base.slice(0, t.n);
  for (let k = 0; k < t.total; k++) {
    let best = -1;
    let isReady = false;
    for (let p = 0; p < t.n; p++) {
      const e = next[p];
      if (e === t.base[p + 1]) continue;
      const ready = t.sendOf[e] < 0 || rank[t.sendOf[e]] >= 0;
      // Only in a broken log can each process wait for another: then the earliest goes on.
      if (best < 0 || (ready && !isReady) || (ready === isReady && t.time[e] < t.time[best])) {
        best = e;
        isReady = ready;
      }
    }
    order[k] = best;
    rank[best] = k;
    next[t.process[best]]++;
  }
  t.order = order;
  t.rank = rank;
  return order;
}

/** Whether an event happened before another one. */
export function happenedBefore(t, first, second) {
  return indexOf(t, first) < causalPast(t, second)[t.process[first]];
}

/**
 * The longest chain of events that ends in an event, first to last, each of which happened right
 * before the next. With `start`, the longest of those that begin there; empty when there is none.
 */
export function longestChain(t, event, start = -1) {
  const past = causalPast(t, event);
  const future = start < 0 ? null : causalFuture(t, start);
  const isInside = e => {
    const index = indexOf(t, e);
    const p = t.process[e];
    return e === event || e === start || (index < past[p] && (!future || index >= future[p]));
  };
  if (start >= 0 && start !== event && indexOf(t, start) >= past[t.process[start]]) return [];
  const length = new Int32Array(t.total); // of the longest chain to an event; 0: on none
  for (const e of causalOrder(t)) {
    if (!isInside(e)) continue;
    const before = predecessor(t, e, length);
    length[e] = 1 + (before < 0 ? 0 : length[before]);
    if (e === event) break;
  }
  const chain = [];
  for (let e = event; e >= 0; e = predecessor(t, e, length)) chain.push(e);
  return chain.reverse();
}

/** Of the two events that may stand right before one, that with the longer chain; or -1. */
function predecessor(t, e, length) {
  const own = indexOf(t, e) > 0 ? e - 1 : -1;
  const send = t.sendOf[e];
  const ownLength = own < 0 ? 0 : length[own];
  const sendLength = send < 0 ? 0 : length[send];
  if (ownLength === 0 && sendLength === 0) return -1;
  return sendLength >= ownLength ? send : own;
}
