// A trial as the report embeds it, decoded into columns. An event is a number from 0: those of
// process 1 in order, then those of process 2, and so on. Processes are counted from 0 in here,
// and from 1 in whatever a person reads or writes.

export const SEND = 1;
export const RECEIVE = 2;
export const KINDS = ['internal', 'send', 'receive'];

/** Decodes one trial; what its columns hold is told where the report writes them. */
export function decodeTrial(raw) {
  const n = raw.processes.length;
  const base = new Int32Array(n + 1); // of each process: its first event
  raw.processes.forEach((p, i) => { base[i + 1] = base[i] + p.kinds.length; });
  const total = base[n];
  const t = {
    n, total, base,
    point: raw.point || '',
    seed: raw.seed,
    startNs: BigInt(raw.start_ns),
    durationNs: raw.duration_ns,
    scale: raw.scale || 1,
    faults: raw.faults || [],
    marks: raw.marks || [],
    rates: raw.processes.map(p => p.rate),
    waiting: raw.processes.map(p => p.waiting || []),
    odd: raw.processes.map(p => p.odd || {}),
    process: new Int16Array(total),
    kind: new Uint8Array(total),
    time: new Float64Array(total), // ns since the start, on the clock of the logs
    seconds: new Float64Array(total), // the same in model time
    clock: new Float64Array(total),
    queue: new Int32Array(total),
    peer: new Int16Array(total), // receiver of a send (-1: all others), sender of a receive
    number: new Float64Array(total),
    arrival: new Float64Array(total),
    sendOf: new Int32Array(total).fill(-1), // of a receive; -1 when no log holds its send
    firstCopy: new Int32Array(total).fill(-1), // of a send: its first receive
    nextCopy: new Int32Array(total).fill(-1), // of a receive: the next one of the same send
  };
  const sends = raw.processes.map((p, i) => decodeEvents(t, p, i));
  raw.processes.forEach((p, i) => matchReceives(t, p, i, sends));
  for (let e = total - 1; e >= 0; e--) {
    const send = t.sendOf[e];
    if (send >= 0) [t.nextCopy[e], t.firstCopy[send]] = [t.firstCopy[send], e];
  }
  return t;
}

/** Decodes the events of a process; gives its sends by their numbers. */
function decodeEvents(t, columns, process) {
  let [clock, queue, sent, peers] = [0, 0, 0, 0];
  const sends = new Map();
  for (let k = 0; k < columns.kinds.length; k++) {
    const e = t.base[process] + k;
    t.process[e] = process;
    t.kind[e] = columns.kinds.charCodeAt(k) - 48;
    const due = Math.round((columns.phase + Math.round(k * 1e9 / columns.rate)) / t.scale);
    t.time[e] = due + columns.late[k];
    t.seconds[e] = t.time[e] * t.scale / 1e9;
    t.clock[e] = clock += 1 + columns.jump[k];
    t.queue[e] = queue += columns.queue[k];
    if (t.kind[e]) t.peer[e] = columns.peers[peers++] - 1;
    if (t.kind[e] !== SEND) continue;
    const odd = oddRow(t, e);
    t.number[e] = sent = odd ? Number(odd[7].split('-')[1]) : sent + 1;
    if (!sends.has(sent)) sends.set(sent, e);
  }
  return sends;
}

function matchReceives(t, columns, process, sends) {
  const last = new Map();
  let k = 0;
  for (let e = t.base[process]; e < t.base[process + 1]; e++) {
    if (t.kind[e] !== RECEIVE) continue;
    t.number[e] = (last.get(t.peer[e]) || 0) + 1 + columns.numbers[k];
    last.set(t.peer[e], t.number[e]);
    t.sendOf[e] = sends[t.peer[e]]?.get(t.number[e]) ?? -1;
    t.arrival[e] = columns.latency[k++] + (t.sendOf[e] < 0 ? 0 : t.time[t.sendOf[e]]);
  }
}

/** The processes that a send is addressed to. */
export function receiversOf(t, send) {
  return t.peer[send] >= 0 ? [t.peer[send]] : [...t.rates.keys()].filter(p => p !== t.process[send]);
}

/** The place of an event among those of its process, from 0. */
export function indexOf(t, e) { return e - t.base[t.process[e]]; }

/** By how much a clock grew at an event. */
export function growth(t, e) { return t.clock[e] - (indexOf(t, e) > 0 ? t.clock[e - 1] : 0); }

export function tickOf(t, e) { return Number(oddRow(t, e)?.[2] ?? indexOf(t, e) + 1); }

/** The timestamp of the message of a send or receive. */
export function stampOf(t, e) {
  return Number(oddRow(t, e)?.[9] ?? t.clock[t.kind[e] === RECEIVE ? t.sendOf[e] : e]);
}

/** The event of a process (from 0) at a tick, or -1. */
export function eventAtTick(t, process, tick) {
  for (let e = t.base[process] ?? t.total; e < t.base[process + 1]; e++) if (tickOf(t, e) === tick) return e;
  return -1;
}

/** The message of a send or receive as logs name it: sender and number. */
export function messageOf(t, e) { return `${(t.kind[e] === SEND ? t.process[e] : t.peer[e]) + 1}-${t.number[e]}`; }

/** The row of an event's log, word for word. */
export function logRow(t, e) {
  const odd = oddRow(t, e);
  if (odd) return odd.join(',');
  const at = ns => String(t.startNs + BigInt(ns));
  const isReceive = t.kind[e] === RECEIVE;
  const message = ['', '', ''];
  if (t.kind[e]) {
    const peers = isReceive ? [t.peer[e]] : receiversOf(t, e);
    message.splice(0, 3, messageOf(t, e), peers.map(p => p + 1).join(' '), stampOf(t, e));
  }
  return [t.seed, t.process[e] + 1, tickOf(t, e), at(t.time[e]), KINDS[t.kind[e]], t.clock[e], t.queue[e],
    ...message, isReceive ? at(t.arrival[e]) : ''].join(',');
}

/** The fields of a row that the columns alone do not tell; undefined where they do. */
function oddRow(t, e) { return t.odd[t.process[e]][indexOf(t, e) + 1]?.split(','); }

/** The first place in a sorted array from which on values are at least this large. */
export function firstAtLeast(values, low, high, wanted) {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
