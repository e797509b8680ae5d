// A trial as the report embeds it, decoded into columns. An event is a number from 0: those of
// process 1 in order, then those of process 2, and so on. Processes are counted from 0 in here,
// and from 1 in whatever a person reads or writes.

export const INTERNAL = 0;
export const SEND = 1;
export const RECEIVE = 2;

const KINDS = ['internal', 'send', 'receive'];

/** Decodes one trial; what its columns hold is told where the report writes them. */
export function decodeTrial(raw) {
  const n = raw.processes.length;
  const base = new Int32Array(n + 1);
  raw.processes.forEach((p, i) => { base[i + 1] = base[i] + p.kinds.length; });
  const total = base[n];
  const trial = {
    point: raw.point || '',
    seed: raw.seed,
    verdict: raw.verdict,
    n,
    total,
    base,
    startNs: BigInt(raw.start_ns),
    durationNs: raw.duration_ns,
    scale: raw.scale || 1,
    rates: raw.processes.map(p => p.rate),
    faults: raw.faults || [],
    marks: raw.marks || [],
    odd: raw.processes.map(p => p.odd || {}),
    waiting: raw.processes.map(p => p.waiting || []),
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
  raw.processes.forEach((p, i) => decodeEvents(trial, p, i));
  matchMessages(trial, raw);
  return trial;
}

function decodeEvents(t, columns, process) {
  let clock = 0;
  let queue = 0;
  let time = 0;
  let sent = 0;
  let peers = 0;
  for (let k = 0; k < columns.kinds.length; k++) {
    const e = t.base[process] + k;
    t.process[e] = process;
    t.kind[e] = columns.kinds.charCodeAt(k) - 48;
    const due = columns.times ? time
      : Math.round((columns.phase + Math.round(k * 1e9 / columns.rate)) / t.scale);
    t.time[e] = time = due + (columns.times || columns.late)[k];
    t.seconds[e] = time * t.scale / 1e9;
    t.clock[e] = clock += 1 + columns.jump[k];
    t.queue[e] = queue += columns.queue[k];
    if (t.kind[e] !== INTERNAL) t.peer[e] = columns.peers[peers++] - 1;
    if (t.kind[e] === SEND) t.number[e] = sent = oddNumber(t, e) || sent + 1;
  }
}

/** Finds the send of each receive, and the copies that nobody received. */
function matchMessages(t, raw) {
  const sends = t.rates.map(() => new Map());
  for (let e = 0; e < t.total; e++) {
    const own = sends[t.process[e]];
    if (t.kind[e] === SEND && !own.has(t.number[e])) own.set(t.number[e], e);
  }
  raw.processes.forEach((columns, process) => {
    const last = new Map();
    let k = 0;
    for (let e = t.base[process]; e < t.base[process + 1]; e++) {
      if (t.kind[e] !== RECEIVE) continue;
      const number = (last.get(t.peer[e]) || 0) + 1 + columns.numbers[k];
      last.set(t.peer[e], number);
      t.number[e] = number;
      t.sendOf[e] = sends[t.peer[e]]?.get(number) ?? -1;
      t.arrival[e] = columns.latency[k++] + (t.sendOf[e] < 0 ? 0 : t.time[t.sendOf[e]]);
    }
  });
  for (let e = t.total - 1; e >= 0; e--) {
    const send = t.sendOf[e];
    if (send < 0) continue;
    t.nextCopy[e] = t.firstCopy[send];
    t.firstCopy[send] = e;
  }
}

/** The receives of a send, in the order of the processes. */
export function receivesOf(t, send) {
  const receives = [];
  for (let r = t.firstCopy[send]; r >= 0; r = t.nextCopy[r]) receives.push(r);
  return receives;
}

/** The processes that a send is addressed to. */
export function receiversOf(t, send) {
  if (t.peer[send] >= 0) return [t.peer[send]];
  return t.rates.map((_, p) => p).filter(p => p !== t.process[send]);
}

/** The place of an event among those of its process, from 0. */
export function indexOf(t, e) {
  return e - t.base[t.process[e]];
}

/** By how much a clock grew at an event. */
export function growth(t, e) {
  return t.clock[e] - (indexOf(t, e) > 0 ? t.clock[e - 1] : 0);
}

export function tickOf(t, e) {
  const row = oddRow(t, e);
  return row ? Number(row[2]) : indexOf(t, e) + 1;
}

/** The timestamp of the message of a send or receive. */
export function stampOf(t, e) {
  const row = oddRow(t, e);
  if (row) return Number(row[9]);
  return t.clock[t.kind[e] === RECEIVE ? t.sendOf[e] : e];
}

/** The event of a process (from 0) at a tick, or -1. */
export function eventAtTick(t, process, tick) {
  if (!(process >= 0 && process < t.n)) return -1;
  const likely = t.base[process] + tick - 1;
  if (likely >= t.base[process] && likely < t.base[process + 1] && tickOf(t, likely) === tick) {
    return likely;
  }
  for (let e = t.base[process]; e < t.base[process + 1]; e++) if (tickOf(t, e) === tick) return e;
  return -1;
}

/** The row of an event's log, word for word. */
export function logRow(t, e) {
  const raw = t.odd[t.process[e]][indexOf(t, e) + 1];
  if (raw !== undefined) return raw;
  const at = ns => String(t.startNs + BigInt(ns));
  const row = [t.seed, t.process[e] + 1, tickOf(t, e), at(t.time[e]), KINDS[t.kind[e]],
    t.clock[e], t.queue[e]];
  if (t.kind[e] === INTERNAL) return row.concat('', '', '', '').join(',');
  if (t.kind[e] === SEND) {
    const receivers = receiversOf(t, e).map(p => p + 1).join(' ');
    return row.concat(`${t.process[e] + 1}-${t.number[e]}`, receivers, t.clock[e], '').join(',');
  }
  const sender = t.peer[e] + 1;
  return row.concat(`${sender}-${t.number[e]}`, sender, stampOf(t, e), at(t.arrival[e])).join(',');
}

/** The fields of a row that the columns alone do not tell; undefined where they do. */
function oddRow(t, e) {
  return t.odd[t.process[e]][indexOf(t, e) + 1]?.split(',');
}

function oddNumber(t, e) {
  const row = oddRow(t, e);
  return row ? Number(row[7].split('-')[1]) : 0;
}

/** The first place in a sorted array from which on values are at least this large. */
export function firstAtLeast(values, low, high, wanted) {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
