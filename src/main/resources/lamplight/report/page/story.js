// An event in words: what happened, why its clock is what it is, and how it stands to others.
import { INTERNAL, RECEIVE, SEND, growth, indexOf, logRow, receiversOf, stampOf, tickOf } from './trial.js';
import { causalOrder, happenedBefore, longestChain } from './causality.js';
import { copiesOf } from './space-messages.js';

const ROWS = 20;
const LISTED = 4; // receivers with a button or a clause of their own

/** An element with attributes, and with text and elements in it. */
export function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function counted(number, word) {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}

/** An event as a person names it: process and tick. */
export function nameOf(t, e) { return `${t.process[e] + 1}:${tickOf(t, e)}`; }

function secondsOf(t, e) { return t.seconds[e].toFixed(6); }

/** A stretch of the logs' clock in words, as model time. */
export function lengthOf(t, ns) {
  const ms = ns * t.scale / 1e6;
  if (ms === 0) return '0 ms';
  return ms >= 10000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms >= 100 ? 0 : 2)} ms`;
}

function messageOf(t, e) {
  return `${(t.kind[e] === SEND ? t.process[e] : t.peer[e]) + 1}-${t.number[e]}`;
}

/** What happened at an event, in one sentence. */
export function describe(t, e) {
  const before = t.clock[e] - growth(t, e);
  const jump = growth(t, e);
  let what = `internal event; clock ${before} → ${t.clock[e]}`;
  if (t.kind[e] === SEND) {
    const to = t.peer[e] < 0 ? 'all' : `process ${t.peer[e] + 1}`;
    what = `sends message ${messageOf(t, e)} to ${to}, stamped ${stampOf(t, e)}; clock ${before} → ${t.clock[e]}`;
  } else if (t.kind[e] === RECEIVE) {
    what = `receives message ${messageOf(t, e)}, stamped ${stampOf(t, e)}; clock ${before} → ${t.clock[e]}`
      + (jump > 1 ? ` (a jump of ${jump})` : '');
  }
  return `process ${t.process[e] + 1}, tick ${tickOf(t, e)}, ${secondsOf(t, e)} s: ${what}; queue ${t.queue[e]}`;
}

/** How the message of an event travelled. */
function journey(d, e) {
  const t = d.trial;
  if (t.kind[e] === INTERNAL) return '';
  if (t.kind[e] === RECEIVE) {
    const send = t.sendOf[e];
    if (send < 0) return 'No log holds its send.';
    return `Sent at ${secondsOf(t, send)} s; ${lengthOf(t, t.arrival[e] - t.time[send])} on its way; `
      + `waited ${lengthOf(t, t.time[e] - t.arrival[e])} in the queue.`;
  }
  const copies = copiesOf(d, e);
  const clauses = copies.slice(0, LISTED).map(({ receive, to, isLost }) => {
    if (receive < 0) return `${isLost ? 'lost' : 'still queued at the end'} at process ${to + 1}`;
    return `received by process ${t.process[receive] + 1} ${lengthOf(t, t.time[receive] - t.time[e])} later`;
  });
  if (copies.length > LISTED) clauses.push(`${copies.length - LISTED} more copies`);
  const words = clauses.join('; ');
  return words ? `${words[0].toUpperCase()}${words.slice(1)}.` : '';
}

/** How two events stand to each other, and what their clocks say of it. */
export function relationWords(t, a, b) {
  if (a === b) return 'This is the same event.';
  const before = happenedBefore(t, a, b);
  if (before || happenedBefore(t, b, a)) {
    const [first, second] = before ? [a, b] : [b, a];
    return `${nameOf(t, first)} happened before ${nameOf(t, second)} `
      + `(chain of ${longestChain(t, second, first).length}).`;
  }
  const [low, high] = t.clock[a] <= t.clock[b] ? [a, b] : [b, a];
  const clocks = t.clock[low] === t.clock[high] ? `C(${nameOf(t, low)}) = C(${nameOf(t, high)})`
    : `C(${nameOf(t, low)}) < C(${nameOf(t, high)})`;
  const although = t.clock[low] === t.clock[high] ? 'and' : 'although';
  return `${nameOf(t, a)} and ${nameOf(t, b)} are concurrent, ${although} ${clocks} `
    + `(${t.clock[low]} and ${t.clock[high]}).`;
}

/** What is in view, and what of it is not drawn. */
export function noteOf({ stats, isCrowded }) {
  const clauses = [counted(stats.events, 'event')];
  if (stats.messages || !isCrowded) clauses[0] += `, ${counted(stats.messages, 'message')} in view`;
  if (stats.arrows < stats.messages) {
    clauses.push(`${stats.arrows.toLocaleString('en')} drawn, of each stretch the one with the largest jump: zoom in for all`);
  }
  if (stats.through) clauses.push(`${stats.through.toLocaleString('en')} more pass through`);
  if (isCrowded) clauses.push('with so many processes, messages of the selected event and of ticked processes only');
  return clauses.join('; ');
}

/** Fills the panel under the diagram; `act` does what its buttons say. */
export function tellStory(panel, d, act) {
  const t = d.trial;
  const e = d.selected;
  if (e < 0) {
    panel.replaceChildren(make('p', {}, 'Click an event for its past, its future and its story, or press → in the diagram.'));
    return;
  }
  const past = d.past.reduce((sum, count) => sum + count, 0);
  const future = t.total - d.future.reduce((sum, first) => sum + first, 0);
  const chain = longestChain(t, e).length;
  const broken = t.marks.filter(mark => mark.event === e)
    .map(mark => make('p', { class: mark.what === 'broken' ? 'broken' : '' }, `${mark.title}: ${mark.words}`));
  const travelled = journey(d, e);
  panel.replaceChildren(
    make('div', {}, ...broken, make('p', {}, describe(t, e)), ...(travelled ? [make('p', {}, travelled)] : []),
      make('p', {}, 'Log row: ', make('code', {}, logRow(t, e)))),
    make('div', {},
      make('p', {}, make('b', { class: 'past' }, `${counted(past, 'event')} happened before it`), ', ',
        make('b', { class: 'future' }, `${future.toLocaleString('en')} after it`),
        `, ${(t.total - past - future - 1).toLocaleString('en')} are concurrent with it.`),
      make('p', {}, chain === t.clock[e]
        ? `Its clock is ${chain}: the longest chain of events that ends here has ${chain} of them.`
        : `Its clock is ${t.clock[e]}, but the longest chain of events that ends here has ${chain} of them.`),
      d.compared < 0 ? '' : make('p', { class: 'compared' }, relationWords(t, e, d.compared)),
      make('p', { class: 'tools' }, ...buttons(d, act))));
}

function buttons(d, act) {
  const t = d.trial;
  const e = d.selected;
  const go = (words, event) => make('button', { type: 'button', onclick: () => act.choose(event) }, words);
  const list = [];
  if (t.sendOf[e] >= 0) list.push(go(`its send ${nameOf(t, t.sendOf[e])}`, t.sendOf[e]));
  for (const { receive } of t.kind[e] === SEND ? copiesOf(d, e).slice(0, LISTED) : []) {
    if (receive >= 0) list.push(go(`its receive ${nameOf(t, receive)}`, receive));
  }
  if (indexOf(t, e) > 0) list.push(go('previous', e - 1));
  if (e + 1 < t.base[t.process[e] + 1]) list.push(go('next', e + 1));
  list.push(make('button', { type: 'button', 'aria-pressed': String(d.chain.length > 0), onclick: act.chain }, 'longest chain'));
  return list;
}

/** Fills a table's body with the rows round the selected event, in causal order. */
export function fillRows(body, d, act) {
  const t = d.trial;
  const order = causalOrder(t);
  const middle = d.selected < 0 ? 0 : t.rank[d.selected];
  const first = Math.max(0, Math.min(t.total - ROWS, middle - ROWS / 2));
  const rows = [];
  for (let k = first; k < Math.min(t.total, first + ROWS); k++) rows.push(rowOf(d, order[k], act));
  const hadFocus = body.contains(document.activeElement);
  body.replaceChildren(...rows);
  if (hadFocus) body.querySelector('[aria-current] button')?.focus();
}

function rowOf(d, e, act) {
  const t = d.trial;
  const choose = event => (event.shiftKey ? act.compare(e) : act.choose(e));
  const stands = e === d.selected ? 'selected' : d.selected < 0 ? '' : ['before', 'concurrent', 'after'][d.relation(e) + 1];
  const to = t.kind[e] === SEND ? receiversOf(t, e).map(p => p + 1).join(' ') : t.peer[e] + 1;
  const cells = [secondsOf(t, e), ['internal', 'send', 'receive'][t.kind[e]], t.clock[e], t.queue[e],
    ...(t.kind[e] === INTERNAL ? ['', '', ''] : [messageOf(t, e), to, stampOf(t, e)]), stands];
  return make('tr', { 'aria-current': e === d.selected ? 'true' : null, class: stands, onclick: choose },
    make('th', { scope: 'row' }, make('button', { type: 'button' }, nameOf(t, e))),
    ...cells.map(cell => make('td', {}, String(cell))));
}
