// What stands on and under a lifeline: events as marks or as a band, clocks, the queue, faults.
import { RECEIVE, SEND, firstAtLeast, growth, receiversOf } from './trial.js';
import { cross } from './space-messages.js';

const ROOM_LEAST = 4; // px between events, below which they are drawn as a band
const ROOM_LEAST_CROWDED = 24; // the same with many processes
const CLOCKS_MOST = 400;
const BAND = 16;
const MONO = 'ui-monospace, "DejaVu Sans Mono", monospace';

/**
 * How long a process's queue was: after each arrival and each event. An event's row says how long
 * it is then, also where a kill took messages with it of which no log tells.
 */
export function queueSteps(t, process) {
  const [first, end] = [t.base[process], t.base[process + 1]];
  const known = t.waiting[process].map(([, , arrival]) => arrival);
  for (let e = first; e < end; e++) if (t.kind[e] === RECEIVE) known.push(t.arrival[e]);
  const arrivals = Float64Array.from(known).sort();
  const at = new Float64Array(arrivals.length + end - first);
  const level = new Int32Array(at.length);
  let [steps, next, queue, most] = [0, 0, 0, 0];
  const step = ns => {
    at[steps] = ns * t.scale / 1e9;
    level[steps++] = queue;
    most = Math.max(most, queue);
  };
  const arrive = until => {
    for (; next < arrivals.length && arrivals[next] <= until; next++) {
      queue++;
      step(arrivals[next]);
    }
  };
  for (let e = first; e < end; e++) {
    arrive(t.time[e]);
    queue = t.queue[e];
    step(t.time[e]);
  }
  arrive(Infinity);
  return { at, level, most };
}

export function drawPauses(c, d, process) {
  const { window, trial } = d;
  if (window.axis !== 'system') return;
  c.fillStyle = d.colours.line;
  for (const fault of trial.faults) {
    if (fault.what !== 'pause' || fault.process !== process + 1) continue;
    const [from, to] = [fault.from, fault.to].map(ns => window.x(ns * trial.scale / 1e9));
    c.globalAlpha = 0.7;
    c.fillRect(from, window.y(process) - 16, to - from, window.strip(process).floor - window.y(process) + 16);
    c.globalAlpha = 1;
  }
}

/** The queue as steps; by system time also between events, at the instants of the arrivals. */
export function drawQueue(c, d, process) {
  const { window, trial } = d;
  const { floor, height } = window.strip(process);
  const steps = d.queues[process];
  const isSystem = window.axis === 'system';
  const [at, level] = isSystem ? [steps.at, steps.level] : [window.values, trial.queue];
  let [a, b] = d.ranges[process];
  let first = trial.base[process];
  let end = trial.base[process + 1];
  if (isSystem) {
    [first, end] = [0, at.length];
    a = firstAtLeast(at, 0, end, window.from);
    b = firstAtLeast(at, a, end, window.to);
  }
  a = Math.max(first, a - 1);
  b = Math.min(end, b + 1);
  d.stats.touched += b - a;
  const top = Math.max(4, steps.most);
  c.fillStyle = d.colours.queue;
  c.beginPath();
  c.moveTo(window.left - 6, floor);
  let now = 0; // after the steps of this pixel
  let most = 0; // within it
  let x = window.left - 6;
  const step = until => {
    c.lineTo(x, floor - height * most / top);
    c.lineTo(until, floor - height * most / top);
    c.lineTo(until, floor - height * now / top);
    x = until;
    most = now;
  };
  for (let k = a; k < b; k++) {
    const here = Math.max(window.left - 6, window.x(at[k]));
    if (here - x >= 0.7) step(here);
    now = level[k];
    most = Math.max(most, now);
  }
  step(Math.min(window.right + 6, window.x(Math.min(window.end, d.killOf(process)))));
  c.lineTo(x, floor);
  c.fill();
  c.strokeStyle = d.colours.line;
  c.lineWidth = 1;
  c.beginPath();
  c.moveTo(window.left, floor + 0.5);
  c.lineTo(window.right, floor + 0.5);
  c.stroke();
}

/** The pixels from an event of a process to the next, in the window's mean. */
function roomOf(d, process) {
  const [a, b] = d.ranges[process];
  return b - a < 2 ? Infinity : (d.window.xOf(b - 1) - d.window.xOf(a)) / (b - a - 1);
}

function isBand(d, process) {
  return roomOf(d, process) < (d.isCrowded ? ROOM_LEAST_CROWDED : ROOM_LEAST);
}

/** The line of a process: its past thick, its future thick, what is concurrent dotted. */
export function drawLifeline(c, d, process) {
  const { window, trial, colours } = d;
  const y = window.y(process);
  const death = window.x(d.killOf(process));
  const [left, right] = [window.left - 6, Math.min(window.right + 6, death)];
  const line = (from, to, colour, width, dash) => {
    if (to <= left || from >= right) return;
    c.strokeStyle = colour;
    c.lineWidth = width;
    c.setLineDash(dash);
    c.beginPath();
    c.moveTo(Math.max(left, from), y);
    c.lineTo(Math.min(right, to), y);
    c.stroke();
    c.setLineDash([]);
  };
  if (d.past && !isBand(d, process)) {
    const base = trial.base[process];
    const events = trial.base[process + 1] - base;
    const before = d.past[process] ? window.xOf(base + d.past[process] - 1) : -Infinity;
    const after = d.future[process] < events ? window.xOf(base + d.future[process]) : Infinity;
    line(left, before, colours.past, 4, []);
    line(Math.max(left, before), Math.min(right, after), colours.faint, 1.5, [2, 4]);
    line(after, right, colours.future, 4, []);
  } else line(left, right, colours.faint, 1.5, []);
  if (death > window.right + 6) return;
  c.strokeStyle = colours.ink;
  c.lineWidth = 2.5;
  c.beginPath();
  cross(c, death, y);
  c.stroke();
}

export function drawEvents(c, d, process) {
  const [a, b] = d.ranges[process];
  d.stats.events += b - a;
  d.stats.touched += b - a;
  if (b === a) return;
  if (isBand(d, process)) drawBand(c, d, process);
  else {
    drawMarks(c, d, process, roomOf(d, process) > 14 ? 4.5 : 3);
    drawClocks(c, d, process);
  }
}

function drawMarks(c, d, process, r) {
  const { window, trial, colours } = d;
  const [a, b] = d.ranges[process];
  const y = window.y(process);
  const shapes = new Map(); // by colour, the places of each kind of mark
  for (let e = a; e < b; e++) {
    const colour = colourOf(d, e);
    if (!shapes.has(colour)) shapes.set(colour, [[], [], []]);
    shapes.get(colour)[trial.kind[e]].push(window.xOf(e));
  }
  for (const [colour, [internal, send, receive]] of shapes) {
    c.strokeStyle = c.fillStyle = colour;
    c.lineWidth = 1.7;
    c.beginPath();
    for (const x of internal) {
      c.moveTo(x, y - r);
      c.lineTo(x, y + r);
    }
    c.stroke();
    c.beginPath();
    for (const x of send) {
      c.moveTo(x + r, y);
      c.arc(x, y, r, 0, 2 * Math.PI);
    }
    c.fill();
    c.beginPath();
    for (const x of receive) {
      c.moveTo(x, y - r - 1);
      c.lineTo(x + r + 1, y);
      c.lineTo(x, y + r + 1);
      c.lineTo(x - r - 1, y);
      c.closePath();
    }
    c.fillStyle = colours.paper;
    c.fill();
    c.stroke();
  }
}

/** Colour says causality and nothing else. */
function colourOf(d, e) {
  if (!d.past || e === d.selected) return d.colours.ink;
  return [d.colours.past, d.colours.faint, d.colours.future][d.relation(e) + 1];
}

/** Too many events for marks: cells that show the shares of receives, sends and internal events. */
function drawBand(c, d, process) {
  const { window, trial, colours } = d;
  const [a, b] = d.ranges[process];
  const top = window.y(process) - BAND / 2;
  const size = roomOf(d, process) < 0.4 ? 2 : 4;
  const cells = Math.ceil((window.right - window.left + 12) / size) + 1;
  const counts = [new Uint32Array(cells), new Uint32Array(cells), new Uint32Array(cells)];
  for (let e = a; e < b; e++) {
    const cell = Math.floor((window.xOf(e) - window.left + 6) / size);
    if (cell >= 0 && cell < cells) counts[trial.kind[e]][cell]++;
  }
  c.fillStyle = colours.paper;
  c.fillRect(window.left - 6, top, window.right - window.left + 12, BAND);
  const shades = [[RECEIVE, colours.ink, 0.45], [SEND, colours.ink, 1], [0, colours.ink, 0.14]];
  const filled = new Float64Array(cells);
  for (const [kind, colour, alpha] of shades) {
    c.beginPath();
    for (let k = 0; k < cells; k++) {
      if (!counts[kind][k]) continue;
      const share = BAND * counts[kind][k] / (counts[0][k] + counts[1][k] + counts[2][k]);
      c.rect(window.left - 6 + k * size, top + BAND - filled[k] - share, size, share);
      filled[k] += share;
    }
    c.fillStyle = colour;
    c.globalAlpha = alpha;
    c.fill();
  }
  c.globalAlpha = 1;
  if (d.past) drawBandRelations(c, d, process, top - 5);
}

/** Above a band: how far the past of the selected event reaches, and from where on its future. */
function drawBandRelations(c, d, process, y) {
  const { window, trial, colours } = d;
  const base = trial.base[process];
  const before = d.past[process] ? window.xOf(base + d.past[process] - 1) : window.left;
  const isAfter = d.future[process] < trial.base[process + 1] - base;
  const after = isAfter ? window.xOf(base + d.future[process]) : window.right;
  c.fillStyle = colours.past;
  c.fillRect(window.left, y, Math.max(0, Math.min(before, window.right) - window.left), 4);
  c.fillStyle = colours.future;
  c.fillRect(Math.max(after, window.left), y, Math.max(0, window.right - Math.max(after, window.left)), 4);
}

/** Clocks where they fit: of the selected event first, then those of jumps, then the others. */
function drawClocks(c, d, process) {
  const { window, trial, colours } = d;
  const [a, b] = d.ranges[process];
  if (b - a > CLOCKS_MOST) return;
  const taken = [[], []]; // above, below
  c.textAlign = 'center';
  const place = e => {
    const isJump = growth(trial, e) > 1;
    const text = String(trial.clock[e]);
    const half = text.length * 3.4 + 3;
    const x = window.xOf(e);
    const side = isBelow(d, e) ? 1 : 0;
    if (taken[side].some(([low, high]) => x + half > low && x - half < high)) return;
    taken[side].push([x - half, x + half]);
    c.font = `${isJump ? '700 ' : ''}11px ${MONO}`;
    c.textBaseline = side ? 'top' : 'bottom';
    c.fillStyle = isJump || e === d.selected ? colours.ink : colours.faint;
    c.fillText(text, x, window.y(process) + (side ? 9 : -9));
  };
  if (d.selected >= a && d.selected < b) place(d.selected);
  for (let e = a; e < b; e++) if (e !== d.selected && growth(trial, e) > 1) place(e);
  for (let e = a; e < b; e++) if (e !== d.selected && growth(trial, e) <= 1) place(e);
}

/** A clock stands above its event, but below on the lowest lifeline and where an arrow is above. */
function isBelow(d, e) {
  const { trial } = d;
  const p = trial.process[e];
  if (p === trial.n - 1) return true;
  if (trial.kind[e] === RECEIVE) return trial.peer[e] < p;
  return trial.kind[e] === SEND && receiversOf(trial, e).every(to => to < p);
}
