// The messages of the space-time view: which copies are drawn, and how.
import { RECEIVE, SEND, firstAtLeast, growth, receivesOf } from './trial.js';

const ARROWS_MOST = 1500;
const HEADS_MOST = 500;

/**
 * The copies of a trial by channel, a channel being a sender and a receiver: those received in the
 * order of their receives, and those still queued or lost in the order of their sends.
 */
export function channelsOf(t) {
  const channels = []; // by sender and receiver; those without a copy are left out
  const channel = (from, to) => {
    const key = from * t.n + to;
    channels[key] ??= { from, to, send: [], receive: [], open: [], isLost: [] };
    return channels[key];
  };
  const waiting = t.waiting.map(queue => new Set(queue.map(([from, number]) => `${from}-${number}`)));
  const received = new Int32Array(t.n).fill(-1); // by each process, the last send seen below
  for (let e = 0; e < t.total; e++) {
    if (t.kind[e] === RECEIVE && t.sendOf[e] >= 0) {
      const own = channel(t.peer[e], t.process[e]);
      own.send.push(t.sendOf[e]);
      own.receive.push(e);
    } else if (t.kind[e] === SEND) {
      for (let r = t.firstCopy[e]; r >= 0; r = t.nextCopy[r]) received[t.process[r]] = e;
      for (let to = 0; to < t.n; to++) {
        const isMeant = t.peer[e] < 0 ? to !== t.process[e] : to === t.peer[e];
        if (!isMeant || received[to] === e) continue;
        const own = channel(t.process[e], to);
        own.open.push(e);
        own.isLost.push(!waiting[to].has(`${t.process[e] + 1}-${t.number[e]}`));
      }
    }
  }
  return channels.filter(own => own).map(withBounds);
}

/** Adds what a search by the send needs where a channel is not first in, first out. */
function withBounds(channel) {
  const highest = channel.send.slice();
  const lowest = channel.send.slice();
  for (let m = 1; m < highest.length; m++) highest[m] = Math.max(highest[m], highest[m - 1]);
  for (let m = lowest.length - 2; m >= 0; m--) lowest[m] = Math.min(lowest[m], lowest[m + 1]);
  const queued = [0]; // how many of the first so many open copies are still queued
  channel.isLost.forEach((isLost, k) => queued.push(queued[k] + (isLost ? 0 : 1)));
  return { ...channel, highest, lowest, queued };
}

/** Draws the copies that are sent or received in the window, and counts those that pass through. */
export function drawMessages(c, d) {
  const channels = d.shownChannels();
  const views = channels.map(channel => inWindow(d, channel));
  let inView = 0;
  for (const view of views) {
    for (const [a, b] of view.ranges) inView += b - a;
    inView += view.open[1] - view.open[0];
    d.stats.through += view.through;
  }
  d.stats.messages += inView;
  d.stats.touched += inView;
  const isThinned = inView > ARROWS_MOST;
  const width = d.window.right - d.window.left;
  const lanes = channels.length + views.filter(view => view.open[1] > view.open[0]).length;
  const stretch = isThinned ? Math.max(8, width * lanes / Math.max(1, ARROWS_MOST - lanes)) : 0;
  let arrows = [];
  channels.forEach((channel, k) => collect(d, channel, views[k], stretch, arrows));
  if (arrows.length > ARROWS_MOST) {
    const every = Math.ceil(arrows.length / ARROWS_MOST);
    arrows = arrows.filter((_, k) => k % every === 0);
  }
  d.stats.arrows += arrows.length;
  paint(c, d, arrows, inView);
}

/** The copies of a channel to draw, as ranges, and how many only pass through the window. */
function inWindow(d, channel) {
  const [sentFrom, sentTo] = d.ranges[channel.from];
  const [gotFrom, gotTo] = d.ranges[channel.to];
  const n = channel.send.length;
  const s0 = firstAtLeast(channel.highest, 0, n, sentFrom);
  const s1 = firstAtLeast(channel.lowest, s0, n, sentTo);
  const r0 = firstAtLeast(channel.receive, 0, n, gotFrom);
  const r1 = firstAtLeast(channel.receive, r0, n, gotTo);
  const o0 = firstAtLeast(channel.open, 0, channel.open.length, sentFrom);
  const o1 = firstAtLeast(channel.open, o0, channel.open.length, sentTo);
  const through = channel.queued[o0];
  return s0 > r1
    ? { ranges: [[r0, r1], [s0, s1]], open: [o0, o1], through: through + s0 - r1 }
    : { ranges: [[Math.min(r0, s0), Math.max(r1, s1)]], open: [o0, o1], through };
}

/** Adds the arrows of a channel; where it is thinned, of each stretch that with the largest jump. */
function collect(d, channel, view, stretch, arrows) {
  const { window, trial } = d;
  const cellOf = x => Math.floor((Math.min(window.right, Math.max(window.left, x)) - window.left) / stretch);
  for (const [a, b] of view.ranges) {
    let cell = -1;
    let best = -1;
    const add = m => {
      if (m >= 0) arrows.push({ send: channel.send[m], receive: channel.receive[m] });
    };
    for (let m = a; m < b; m++) {
      if (!stretch) {
        add(m);
        continue;
      }
      const now = cellOf(window.xOf(channel.receive[m]));
      if (now !== cell) {
        add(best);
        cell = now;
        best = m;
      } else if (growth(trial, channel.receive[m]) > growth(trial, channel.receive[best])) best = m;
    }
    if (stretch) add(best);
  }
  let cell = -1;
  for (let k = view.open[0]; k < view.open[1]; k++) {
    const now = stretch ? cellOf(window.xOf(channel.open[k])) : cell + 1;
    if (now === cell) continue;
    cell = now;
    arrows.push({ send: channel.open[k], receive: -1, to: channel.to, isLost: channel.isLost[k] });
  }
}

function paint(c, d, arrows, inView) {
  const { colours } = d;
  const isThinned = arrows.length < inView;
  const alpha = isThinned ? 0.35 : inView > 300 ? 0.45 : 0.75;
  const strong = isThinned ? { width: 1, alpha: 0.4 } : { width: 1.5, alpha: 0.9 };
  const groups = [
    { colour: colours.mark, width: 1, alpha: d.past ? 0.2 : alpha, arrows: [] },
    { colour: colours.past, ...strong, arrows: [] },
    { colour: colours.future, ...strong, arrows: [] },
  ];
  for (const arrow of arrows) groups[causalGroup(d, arrow)].arrows.push(arrow);
  for (const group of groups) {
    c.strokeStyle = c.fillStyle = group.colour;
    c.lineWidth = group.width;
    c.globalAlpha = group.alpha;
    strokeArrows(c, d, group.arrows, inView <= HEADS_MOST);
  }
  c.globalAlpha = 1;
}

/** 1 when a message is part of the past of the selected event, 2 of its future, or else 0. */
function causalGroup(d, { send, receive }) {
  if (!d.past) return 0;
  if (receive >= 0 && (receive === d.selected || d.relation(receive) < 0)) return 1;
  return send === d.selected || d.relation(send) > 0 ? 2 : 0;
}

/** Draws arrows in the present colour: solid when received, else dashed, with a cross when lost. */
export function strokeArrows(c, d, arrows, hasHeads) {
  const ends = arrows.map(arrow => endsOf(d, arrow));
  for (const isOpen of [false, true]) {
    c.setLineDash(isOpen ? [5, 4] : []);
    c.beginPath();
    ends.forEach(([x1, y1, x2, y2], k) => {
      if (arrows[k].receive < 0 !== isOpen) return;
      c.moveTo(x1, y1);
      c.lineTo(x2, y2);
    });
    c.stroke();
  }
  c.setLineDash([]);
  c.beginPath();
  arrows.forEach((arrow, k) => { if (arrow.isLost) cross(c, ends[k][2], ends[k][3]); });
  c.stroke();
  if (!hasHeads) return;
  c.beginPath();
  arrows.forEach((arrow, k) => { if (arrow.receive >= 0) head(c, ...ends[k]); });
  c.fill();
}

/** Where an arrow begins and ends; one that was never received ends at the end, or at the kill. */
function endsOf(d, { send, receive, to, isLost }) {
  const { window } = d;
  const from = [window.xOf(send), window.yOf(send)];
  if (receive >= 0) return [...from, window.xOf(receive), window.yOf(receive)];
  const end = isLost ? Math.max(d.deathOf(to), window.values[send]) : window.end;
  return [...from, window.x(end), window.y(to)];
}

/** The copies that an event sends or receives. */
export function copiesOf(d, event) {
  const t = d.trial;
  if (t.kind[event] === RECEIVE) {
    return t.sendOf[event] < 0 ? [] : [{ send: t.sendOf[event], receive: event }];
  }
  const open = d.channels.filter(channel => channel.from === t.process[event])
    .flatMap(({ open: sends, to, isLost }) => {
      const k = firstAtLeast(sends, 0, sends.length, event);
      return sends[k] === event ? [{ send: event, receive: -1, to, isLost: isLost[k] }] : [];
    });
  return [...receivesOf(t, event).map(receive => ({ send: event, receive })), ...open];
}

/** Marks when the copies of an event arrived, and how long they waited, at the receiver's strip. */
export function drawWaits(c, d, event) {
  const { window, trial } = d;
  if (window.axis !== 'system') return; // an arrival has a time, but no clock
  c.fillStyle = d.colours.ink;
  for (const { receive } of copiesOf(d, event)) {
    if (receive < 0) continue;
    const p = trial.process[receive];
    const arrived = window.x(trial.arrival[receive] * trial.scale / 1e9);
    const { floor } = window.strip(p);
    c.fillRect(arrived - 1, window.y(p) - 6, 2, 12);
    c.fillRect(arrived, floor - 4, Math.max(1, window.xOf(receive) - arrived), 4);
  }
}

export function cross(c, x, y) {
  c.moveTo(x - 5, y - 5);
  c.lineTo(x + 5, y + 5);
  c.moveTo(x - 5, y + 5);
  c.lineTo(x + 5, y - 5);
}

function head(c, x1, y1, x2, y2) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const [length, half, gap] = [8, 0.38, 6];
  const x = x2 - gap * Math.cos(angle);
  const y = y2 - gap * Math.sin(angle);
  c.moveTo(x, y);
  c.lineTo(x - length * Math.cos(angle - half), y - length * Math.sin(angle - half));
  c.lineTo(x - length * Math.cos(angle + half), y - length * Math.sin(angle + half));
  c.closePath();
}
