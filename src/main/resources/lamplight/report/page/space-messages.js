// The messages of the space-time view: which copies are drawn, and how.
import { SEND, growth, messageOf, receiversOf } from './trial.js';

const ARROWS_MOST = 1500;
const HEADS_MOST = 500;

/**
 * The copies of a trial: by channel, which is a sender and a receiver, those received in the order of
 * their receives and those still queued or lost in the order of their sends; and by send.
 */
export function copiesIn(t) {
  const channels = []; // by sender and receiver, where there are copies
  const bySend = new Map();
  const waiting = t.waiting.map(queue => new Set(queue.map(([from, number]) => `${from}-${number}`)));
  const add = (send, to, receive) => {
    const isLost = receive < 0 && !waiting[to].has(messageOf(t, send));
    const copy = { send, receive, to, isLost };
    channels[t.process[send] * t.n + to] ??= { from: t.process[send], to, received: [], highest: [], open: [], queued: [0] };
    const { received, highest, open, queued } = channels[t.process[send] * t.n + to];
    if (receive < 0) {
      queued.push(queued[open.length] + !isLost);
      open.push(copy);
    } else {
      // The highest so far, for searches: a channel of a faulty program may not be in order.
      highest.push(Math.max(send, highest[received.length - 1] ?? 0));
      received.push(copy);
    }
    if (bySend.has(send)) bySend.get(send).push(copy);
    else bySend.set(send, [copy]);
  };
  for (let e = 0; e < t.total; e++) if (t.sendOf[e] >= 0) add(t.sendOf[e], t.process[e], e);
  for (let e = 0; e < t.total; e++) {
    if (t.kind[e] !== SEND) continue;
    const reached = new Set(bySend.get(e)?.map(copy => copy.to));
    for (const to of receiversOf(t, e)) if (!reached.has(to)) add(e, to, -1);
  }
  return { channels: channels.filter(channel => channel), bySend };
}

/** The copies of a channel that are sent or received in the window, and how many pass through it. */
function inWindow(d, { from, to, received, highest, open, queued }) {
  const [[sentFrom, sentTo], [gotFrom, gotTo]] = [d.ranges[from], d.ranges[to]];
  const find = (list, isThere) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isThere(list[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const [s0, s1] = [sentFrom, sentTo].map(event => find(highest, send => send >= event));
  const [r0, r1] = [gotFrom, gotTo].map(event => find(received, copy => copy.receive >= event));
  const [o0, o1] = [sentFrom, sentTo].map(event => find(open, copy => copy.send >= event));
  const known = s0 > r1 ? [...received.slice(r0, r1), ...received.slice(s0, s1)]
    : received.slice(Math.min(r0, s0), Math.max(r1, s1));
  return { copies: [...known, ...open.slice(o0, o1)], through: queued[o0] + Math.max(0, s0 - r1) };
}

/** Draws the copies that are sent or received in the window, and counts those that are not drawn. */
export function drawMessages(c, d) {
  const views = d.shownChannels().map(channel => inWindow(d, channel));
  const inView = views.reduce((sum, { copies }) => sum + copies.length, 0);
  const isThinned = inView > ARROWS_MOST;
  const { left, right } = d.window;
  const stretch = Math.max(8, (right - left) * views.length / ARROWS_MOST);
  let arrows = views.flatMap(({ copies }) => (isThinned ? thinned(d, copies, stretch) : copies));
  const every = Math.ceil(arrows.length / ARROWS_MOST);
  if (every > 1) arrows = arrows.filter((_, k) => k % every === 0);
  d.stats.messages += inView;
  d.stats.touched += inView;
  d.stats.arrows += arrows.length;
  d.stats.through += views.reduce((sum, { through }) => sum + through, 0);

  const { past, future, mark } = d.colours;
  const faint = d.past ? 0.2 : isThinned ? 0.35 : inView > 300 ? 0.45 : 0.75;
  for (const [relation, colour] of [[0, mark], [-1, past], [1, future]]) {
    c.strokeStyle = c.fillStyle = colour;
    c.lineWidth = relation === 0 || isThinned ? 1 : 1.5;
    c.globalAlpha = relation === 0 ? faint : isThinned ? 0.4 : 0.9;
    strokeArrows(c, d, arrows.filter(arrow => relationOf(d, arrow) === relation), inView <= HEADS_MOST);
  }
  c.globalAlpha = 1;
}

/** Of the copies of a channel, in each stretch of so many pixels the one with the largest jump. */
function thinned({ window, trial }, copies, stretch) {
  const best = new Map();
  const jump = ({ receive }) => (receive < 0 ? 0 : growth(trial, receive));
  for (const copy of copies) {
    const x = window.xOf(copy.receive < 0 ? copy.send : copy.receive);
    const cell = Math.floor((Math.min(window.right, Math.max(window.left, x)) - window.left) / stretch);
    if (!best.has(cell) || jump(copy) > jump(best.get(cell))) best.set(cell, copy);
  }
  return [...best.values()];
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

/** Where an arrow begins and ends; of one never received, at the trial's end or where it was lost. */
function endsOf({ window, lostAt }, { send, receive, to, isLost }) {
  const [x1, y1] = [window.xOf(send), window.yOf(send)];
  if (receive >= 0) return [x1, y1, window.xOf(receive), window.yOf(receive)];
  const end = window.x(isLost ? Math.max(lostAt(to, send), window.values[send]) : window.end);
  // Dashes far outside the window would take long to draw.
  const shown = Math.min(1, (window.right + 20 - x1) / Math.max(1, end - x1));
  return [x1, y1, x1 + (end - x1) * shown, y1 + (window.y(to) - y1) * shown];
}

/** The copies that an event sends or receives. */
export function copiesOf({ trial: t, copies }, event) {
  if (t.kind[event] === SEND) return copies.bySend.get(event) ?? [];
  return (copies.bySend.get(t.sendOf[event]) ?? []).filter(copy => copy.receive === event);
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
