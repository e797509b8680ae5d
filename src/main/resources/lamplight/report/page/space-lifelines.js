// What stands on and under a lifeline: events as marks or as a band, clocks, the queue, faults.
import { RECEIVE, SEND, firstAtLeast, growth, receiversOf } from './trial.js';
import { cross } from './space-messages.js';

const ROOM_LEAST = 4; // px between events, below which they are drawn as a band
const ROOM_LEAST_CROWDED = 24; // the same with many processes
const CLOCKS_MOST = 400;
const BAND = 16;

/**
 * How long a process's queue was: after each arrival, each event and each restart, which empties it.
 * An event's row says how long it is then, also where a kill took messages with it of which no log tells.
 */
export function queueSteps(t, process) {
  const [first, end] = [t.base[process], t.base[process + 1]];
  const known = t.waiting[process].map(([, , arrival]) => arrival);
  for (let e = first; e < end; e++) if (t.kind[e] === RECEIVE) known.push(t.arrival[e]);
  const arrivals = Float64Array.from(known).sort();
  const restarts = t.faults.filter(({ what, process: hit }) => what === 'restart' && hit === process + 1)
    .map(({ from }) => from).sort((a, b) => a - b);
  const at = new Float64Array(arrivals.length + end - first + restarts.length);
  const level = new Int32Array(at.length);
  let [next, queue, lost] = [0, 0, 0];
  for (let k = 0, e = first; k < at.length; k++) {
    const time = e === end ? Infinity : t.time[e];
    const isLoss = restarts[lost] <= Math.min(time, arrivals[next] ?? Infinity);
    const isArrival = !isLoss && (e === end || arrivals[next] <= time);
    queue = isLoss ? 0 : isArrival ? queue + 1 : t.queue[e];
    at[k] = (isLoss ? restarts[lost++] : isArrival ? arrivals[next++] : t.time[e++]) * t.scale / 1e9;
    level[k] = queue;
  }
  return { at, level, most: level.reduce((a, b) => Math.max(a, b), 0) };
}

/** Where a process stands still, or is down to be restarted, on purpose. */
export function drawPauses(c, { window, trial, colours }, process) {
  for (const { what, process: paused, from, to } of trial.faults) {
    if ((what !== 'pause' && what !== 'restart') || paused !== process + 1 || !window.isTime) continue;
    const [left, right] = [from, to].map(ns => window.x(ns * trial.scale / 1e9));
    const top = window.y(process) - 16;
    c.fillStyle = colours.line;
    c.fillRect(left, top, right - left, window.floor(process) - top);
  }
}

/** Where a link is cut on purpose: a band between the lines of its ends. */
export function drawCuts(c, { window, trial, colours }) {
  for (const { what, process, peer, from, to } of trial.faults) {
    if (what !== 'cut' || !window.isTime) continue;
    const [left, right] = [from, to].map(ns => window.x(ns * trial.scale / 1e9));
    const [top, bottom] = [process, peer].map(end => window.y(end - 1));
    c.fillStyle = colours.line;
    c.fillRect(left, top, right - left, bottom - top);
  }
}

/** Changes of a queue that are closer than this are drawn as one, as high as the longest of them. */
const PIXEL = 0.7;

/** The queue as steps; by system time also between events, at the instants of the arrivals. */
export function drawQueue(c, d, process) {
  const { window, trial } = d;
  const floor = window.floor(process);
  const { at: times, level: lengths, most } = d.queues[process];
  const [at, level] = window.isTime ? [times, lengths] : [window.values, trial.queue];
  const [low, high] = window.isTime ? [0, at.length] : [trial.base[process], trial.base[process + 1]];
  const [a, b] = window.isTime
    ? [window.from, window.to].map(value => firstAtLeast(at, low, high, value)) : d.ranges[process];
  const scale = (window.row < 60 ? 10 : window.row * 0.34) / Math.max(4, most);
  const left = window.left - 6;
  let [x, now, top] = [left, 0, 0]; // top: the longest queue within the pixel that begins at x
  const step = to => {
    c.lineTo(x, floor - scale * top);
    c.lineTo(Math.min(x + PIXEL, to), floor - scale * top);
    c.lineTo(Math.min(x + PIXEL, to), floor - scale * now);
    c.lineTo(to, floor - scale * now);
    [x, top] = [to, 0];
  };
  c.fillStyle = d.colours.queue;
  c.beginPath();
  c.moveTo(left, floor);
  for (let k = Math.max(low, a - 1); k < Math.min(high, b + 1); k++) {
    const here = Math.max(left, window.x(at[k]));
    if (here - x >= PIXEL) step(here);
    now = level[k];
    top = Math.max(top, now);
    d.stats.touched++;
  }
  step(Math.min(window.right + 6, window.x(Math.min(window.end, d.killOf(process) ?? Infinity))));
  c.lineTo(x, floor);
  c.fill();
  line(c, d.colours.line, 1, [window.left, floor + 0.5, window.right, floor + 0.5]);
}

function line(c, colour, width, [x1, y1, x2, y2], dash = []) {
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.setLineDash(dash);
  c.beginPath();
  c.moveTo(x1, y1);
  c.lineTo(x2, y2);
  c.stroke();
  c.setLineDash([]);
}

/** The pixels from an event of a process to the next, in the window's mean. */
function roomOf(d, process) {
  const [a, b] = d.ranges[process];
  return b - a < 2 ? Infinity : (d.window.xOf(b - 1) - d.window.xOf(a)) / (b - a - 1);
}

function isBand(d, process) { return roomOf(d, process) < (d.isCrowded ? ROOM_LEAST_CROWDED : ROOM_LEAST); }

/** The line of a process, above its band if there is one: past thick, future thick, between dotted. */
export function drawLifeline(c, d, process) {
  const { window, trial, colours } = d;
  const kill = d.killOf(process);
  const end = Math.min(window.right + 6, window.x(kill ?? window.end));
  const y = window.y(process);
  const part = (from, to, ...style) => {
    const [x1, x2] = [Math.max(window.left - 6, from), Math.min(end, to)];
    const height = d.past && isBand(d, process) ? y - 11 : y;
    if (x2 > x1) line(c, style[0], style[1], [x1, height, x2, height], style[2]);
  };
  if (d.past) {
    const base = trial.base[process];
    const isOwn = d.selected >= base && d.selected < trial.base[process + 1];
    const [before, after] = isOwn ? [d.selected, d.selected]
      : [base + d.past[process] - 1, base + d.future[process]];
    const past = before < base ? -Infinity : window.xOf(before);
    const future = after < trial.base[process + 1] ? window.xOf(after) : Infinity;
    part(-Infinity, past, colours.past, 4);
    part(past, future, colours.faint, 1.5, [2, 4]);
    part(future, Infinity, colours.future, 4);
  } else part(-Infinity, Infinity, colours.faint, 1.5);
  if (kill === undefined) return;
  c.strokeStyle = colours.ink;
  c.lineWidth = 2.5;
  c.beginPath();
  cross(c, window.x(kill), y);
  c.stroke();
}

export function drawEvents(c, d, process) {
  const [a, b] = d.ranges[process];
  d.stats.events += b - a;
  d.stats.touched += b - a;
  if (isBand(d, process)) drawBand(c, d, process);
  else {
    drawMarks(c, d, process);
    drawClocks(c, d, process);
  }
}

/** Internal events as ticks, sends as discs, receives as diamonds; colour says causality only. */
function drawMarks(c, d, process) {
  const { window, trial, colours } = d;
  const y = window.y(process);
  const r = roomOf(d, process) > 14 ? 4.5 : 3;
  c.lineWidth = 1.7;
  for (let e = d.ranges[process][0]; e < d.ranges[process][1]; e++) {
    const x = window.xOf(e);
    c.strokeStyle = c.fillStyle = !d.past || e === d.selected ? colours.ink
      : [colours.past, colours.faint, colours.future][d.relation(e) + 1];
    c.beginPath();
    if (trial.kind[e] === SEND) {
      c.arc(x, y, r, 0, 2 * Math.PI);
      c.fill();
      continue;
    }
    c.moveTo(x, y - r - 1);
    if (trial.kind[e] === RECEIVE) {
      for (const [across, down] of [[r + 1, 0], [0, r + 1], [-r - 1, 0]]) c.lineTo(x + across, y + down);
      c.closePath();
      c.fillStyle = colours.paper;
      c.fill();
    } else c.lineTo(x, y + r + 1);
    c.stroke();
  }
}

/** Too many events for marks: cells that show the shares of receives, sends and internal events. */
function drawBand(c, d, process) {
  const { window, trial, colours } = d;
  const [left, bottom] = [window.left - 6, window.y(process) + BAND / 2];
  const size = roomOf(d, process) < 0.4 ? 2 : 4;
  const cells = Math.ceil((window.right - left + 6) / size) + 1;
  const counts = [0, 1, 2].map(() => new Uint32Array(cells));
  for (let e = d.ranges[process][0]; e < d.ranges[process][1]; e++) {
    counts[trial.kind[e]][Math.max(0, Math.floor((window.xOf(e) - left) / size))]++;
  }
  c.fillStyle = colours.paper;
  c.fillRect(left, bottom - BAND, window.right - left + 6, BAND);
  c.fillStyle = colours.ink;
  const filled = new Float64Array(cells);
  for (const [kind, alpha] of [[RECEIVE, 0.45], [SEND, 1], [0, 0.14]]) {
    c.globalAlpha = alpha;
    c.beginPath();
    counts[kind].forEach((count, k) => {
      if (!count) return;
      const share = BAND * count / (counts[0][k] + counts[1][k] + counts[2][k]);
      filled[k] += share;
      c.rect(left + k * size, bottom - filled[k], size, share);
    });
    c.fill();
  }
  c.globalAlpha = 1;
}

/** Clocks where they fit: of the selected event first, then those of jumps, then the others. */
function drawClocks(c, d, process) {
  const { window, trial, colours } = d;
  const [a, b] = d.ranges[process];
  if (b - a > CLOCKS_MOST) return;
  const taken = { top: [], bottom: [] };
  c.textAlign = 'center';
  const place = e => {
    const isJump = growth(trial, e) > 1;
    const text = String(trial.clock[e]);
    const [x, half] = [window.xOf(e), text.length * 3.4 + 3];
    const side = isBelow(trial, e) ? 'top' : 'bottom';
    if (taken[side].some(other => Math.abs(other.x - x) < other.half + half)) return;
    taken[side].push({ x, half });
    c.font = `${isJump ? '700 ' : ''}11px ui-monospace, "DejaVu Sans Mono", monospace`;
    c.textBaseline = side;
    c.fillStyle = isJump || e === d.selected ? colours.ink : colours.faint;
    c.fillText(text, x, window.y(process) + (side === 'top' ? 9 : -9));
  };
  if (d.selected >= a && d.selected < b) place(d.selected);
  for (const isJump of [true, false]) {
    for (let e = a; e < b; e++) if (e !== d.selected && growth(trial, e) > 1 === isJump) place(e);
  }
}

/** A clock stands above its event, but below on the lowest lifeline and where an arrow is above. */
function isBelow(t, e) {
  const p = t.process[e];
  if (p === t.n - 1) return true;
  return t.kind[e] === RECEIVE ? t.peer[e] < p : t.kind[e] === SEND && receiversOf(t, e).every(to => to < p);
}
