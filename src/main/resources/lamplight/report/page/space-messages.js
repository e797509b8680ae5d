// The messages of the space-time view: which copies are drawn, and how.
import { RECEIVE, SEND, firstAtLeast, growth, receivesOf } from './trial.js';

const ARROWS_MOST = 1500;
const HEADS_MOST = 500;

/**
 * The copies of a trial by channel, a channel being a sender and a receiver: those received in the
 * order of their receives, and those still queued or lost in the order of their sends.
 */
export function channelsOf(t) {
  const channels = []; // by sender and receiver, where there are copies
  const channel = (from, to) => {
    channels[from * t.n + to] ??= { from, to, send: [], highest: [], receive: [], open: [], isLost: [], queued: [0] };
    return channels[from * t.n + to];
  };
  const waiting = t.waiting.map(queue => new Set(queue.map(([from, number]) => `${from}-${number}`)));
  const received = new Int32Array(t.n).fill(-1); // by each process, the last send seen below
  for (let e = 0; e < t.total; e++) {
    if (t.sendOf[e] >= 0) {
      const own = channel(t.peer[e], t.process[e]);
      // The highest so far, for searches: a channel of a faulty program may not be in order.
      own.highest.push(Math.max(t.sendOf[e], own.highest[own.send.length - 1] ?? 0));
      own.send.push(t.sendOf[e]);
      own.receive.push(e);
    } else if (t.kind[e] === SEND) {
      for (let r = t.firstCopy[e]; r >= 0; r = t.nextCopy[r]) received[t.process[r]] = e;
      for (let to = 0; to < t.n; to++) {
        const isMeant = t.peer[e] < 0 ? to !== t.process[e] : to === t.peer[e];
        if (!isMeant || received[to] === e) continue;
        const own = channel(t.process[e], to);
        const isLost = !waiting[to].has(`${t.process[e] + 1}-${t.number[e]}`);
        own.queued.push(own.queued[own.open.length] + !isLost);
        own.open.push(e);
        own.isLost.push(isLost);
      }
    }
  }
  return channels.filter(own => own);
}

/** The copies of a channel that are sent or received in the window, and how many pass through it. */
function inWindow(d, channel) {
  const [[sentFrom, sentTo], [gotFrom, gotTo]] = [d.ranges[channel.from], d.ranges[channel.to]];
  const find = (column, wanted) => firstAtLeast(column, 0, column.length, wanted);
  const [s0, s1] = [find(channel.highest, sentFrom), find(channel.highest, sentTo)];
  const [r0, r1] = [find(channel.receive, gotFrom), find(channel.receive, gotTo)];
  const open = [find(channel.open, sentFrom), find(channel.open, sentTo)];
  const ranges = s0 > r1 ? [[r0, r1], [s0, s1]] : [[Math.min(r0, s0), Math.max(r1, s1)]];
  return { channel, ranges, open, through: channel.queued[open[0]] + Math.max(0, s0 - r1) };
}

/** Draws the copies that are sent or received in the window, and counts those that are not drawn. */
export function drawMessages(c, d) {
  const views = d.shownChannels().map(channel => inWindow(d, channel));
  let inView = 0;
  for (const { ranges, open, through } of views) {
    for (const [a, b] of [...ranges, open]) inView += b - a;
    d.stats.through += through;
  }
  const isThinned = inView > ARROWS_MOST;
  const width = d.window.right - d.window.left;
  const stretch = isThinned ? Math.max(8, width * 2 * views.length / ARROWS_MOST) : 0;
  let arrows = views.flatMap(view => arrowsOf(d, view, stretch));
  const every = Math.ceil(arrows.length / ARROWS_MOST);
  if (every > 1) arrows = arrows.filter((_, k) => k % every === 0);
  d.stats.messages += inView;
  d.stats.touched += inView;
  d.stats.arrows += arrows.length;

  const groups = [-1, 0, 1].map(relation => arrows.filter(arrow => relationOf(d, arrow) === relation));
  const { past, future, mark } = d.colours;
  const faint = d.past ? 0.2 : isThinned ? 0.35 : inView > 300 ? 0.45 : 0.75;
  for (const [k, colour] of [[1, mark], [0, past], [2, future]]) {
    c.strokeStyle = c.fillStyle = colour;
    c.lineWidth = k === 1 || isThinned ? 1 : 1.5;
    c.globalAlpha = k === 1 ? faint : isThinned ? 0.4 : 0.9;
    strokeArrows(c, d, groups[k], inView <= HEADS_MOST);
  }
  c.globalAlpha = 1;
}

/** The arrows of a channel; where it is thinned, of each stretch that with the largest jump. */
function arrowsOf({ window, trial }, { channel, ranges, open }, stretch) {
  const arrows = [];
  const cellOf = e => Math.floor((Math.min(window.right, Math.max(window.left, window.xOf(e))) - window.left) / stretch);
  for (const [a, b] of ranges) {
    let cell = -1;
    for (let m = a; m < b; m++) {
      const receive = channel.receive[m];
      const now = stretch ? cellOf(receive) : m;
      if (now !== cell) arrows.push({ send: channel.send[m], receive });
      else if (growth(trial, receive) > growth(trial, arrows[arrows.length - 1].receive)) {
        arrows[arrows.length - 1] = { send: channel.send[m], receive };
      }
      cell = now;
    }
  }
  let cell = -1;
  for (let k = open[0]; k < open[1]; k++) {
    const now = stretch ? cellOf(channel.open[k]) : k;
    if (now !== cell) arrows.push({ send: channel.open[k], receive: -1, to: channel.to, isLost: channel.isLost[k] });
    cell = now;
  }
  return arrows;
}

/** -1 when a message is part of the past of the selected event, 1 of its future, or else 0. */
function relationOf(d, { send, receive }) {
  if (!d.past) return 0;
  if (receive >= 0 && (receive === d.selected || d.relation(receive) < 0)) return -1;
  return send === d.selected || d.relation(send) > 0 ? 1 : 0;
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
  c.beginPath();
  arrows.forEach((arrow, k) => { if (hasHeads && arrow.receive >= 0) arrowHead(c, ...ends[k]); });
  c.fill();
}

/** Where an arrow begins and ends; of one never received, at the trial's end or at the kill. */
function endsOf({ window, killOf }, { send, receive, to, isLost }) {
  const from = [window.xOf(send), window.yOf(send)];
  if (receive >= 0) return [...from, window.xOf(receive), window.yOf(receive)];
  const end = isLost ? Math.max(killOf(to) ?? 0, window.values[send]) : window.end;
  return [...from, window.x(end), window.y(to)];
}

/** The copies that an event sends or receives. */
export function copiesOf({ trial: t, channels }, event) {
  if (t.kind[event] === RECEIVE) return t.sendOf[event] < 0 ? [] : [{ send: t.sendOf[event], receive: event }];
  const open = channels.filter(channel => channel.from === t.process[event]).flatMap(({ open: sends, to, isLost }) => {
    const k = firstAtLeast(sends, 0, sends.length, event);
    return sends[k] === event ? [{ send: event, receive: -1, to, isLost: isLost[k] }] : [];
  });
  return [...receivesOf(t, event).map(receive => ({ send: event, receive })), ...open];
}

/** Marks when the copies of an event arrived, and how long they waited, at the receiver's strip. */
export function drawWaits(c, d, event) {
  const { window, trial } = d;
  if (!window.isTime) return; // an arrival has a time, but no clock
  for (const { receive } of copiesOf(d, event)) {
    if (receive < 0) continue;
    const p = trial.process[receive];
    const arrived = window.x(trial.arrival[receive] * trial.scale / 1e9);
    c.fillRect(arrived - 1, window.y(p) - 6, 2, 12);
    c.fillRect(arrived, window.floor(p) - 4, Math.max(1, window.xOf(receive) - arrived), 4);
  }
}

export function cross(c, x, y) {
  for (const side of [-5, 5]) {
    c.moveTo(x - 5, y - side);
    c.lineTo(x + 5, y + side);
  }
}

function arrowHead(c, x1, y1, x2, y2) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const [x, y] = [x2 - 6 * Math.cos(angle), y2 - 6 * Math.sin(angle)];
  c.moveTo(x, y);
  for (const side of [-0.38, 0.38]) c.lineTo(x - 8 * Math.cos(angle + side), y - 8 * Math.sin(angle + side));
  c.closePath();
}
