// An event in words: what happened, why its clock is what it is, and how it stands to others.
import { KINDS, RECEIVE, SEND, eventAtTick, growth, indexOf, logRow, messageOf, receiversOf, stampOf, tickOf } from './trial.js';
import { figure } from './chart-data.js';
import { causalOrder, happenedBefore, longestChain } from './causality.js';
import { copiesOf } from './space-messages.js';

const ROWS = 20;
const LISTED = 4; // copies of a send with a clause and a button of their own

/** An element with attributes and listeners, and with text and elements in it. */
export function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function counted(number, word) { return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`; }

/** An event as a person names it: process and tick. */
export function nameOf(t, e) { return `${t.process[e] + 1}:${tickOf(t, e)}`; }

/** A stretch of the logs' clock in words, as model time. */
function lengthOf(t, ns) {
  const ms = ns * t.scale / 1e6;
  return ms < 1000 ? `${figure(ms)} ms` : `${figure(ms / 1000)} s`;
}

/** What happened at an event, in one sentence. */
export function describe(t, e) {
  const jump = growth(t, e);
  const what = t.kind[e] === SEND ? `sends message ${messageOf(t, e)} to ${t.peer[e] < 0 ? 'all' : `process ${t.peer[e] + 1}`}`
    : t.kind[e] === RECEIVE ? `receives message ${messageOf(t, e)}` : 'internal event';
  return `process ${t.process[e] + 1}, tick ${tickOf(t, e)}, ${t.seconds[e].toFixed(6)} s: ${what}`
    + `${t.kind[e] ? `, stamped ${stampOf(t, e)}` : ''}; clock ${t.clock[e] - jump} → ${t.clock[e]}`
    + `${t.kind[e] === RECEIVE && jump > 1 ? ` (a jump of ${jump})` : ''}; queue ${t.queue[e]}`;
}

/** How the message of an event travelled. */
function journey(d, e) {
  const t = d.trial;
  const copies = copiesOf(d, e);
  if (t.kind[e] === RECEIVE) {
    if (!copies.length) return 'No log holds its send.';
    const sent = t.sendOf[e];
    return `Sent at ${t.seconds[sent].toFixed(6)} s; ${lengthOf(t, t.arrival[e] - t.time[sent])} on its way; `
      + `waited ${lengthOf(t, t.time[e] - t.arrival[e])} in the queue.`;
  }
  const clauses = copies.slice(0, LISTED).map(({ receive, to, isLost }) => (receive < 0
    ? `${isLost ? 'lost' : 'still queued at the end'} at process ${to + 1}`
    : `received by process ${to + 1} after ${lengthOf(t, t.time[receive] - t.time[e])}`));
  if (copies.length > LISTED) clauses.push(`${copies.length - LISTED} more copies`);
  return clauses.length ? `The message was ${clauses.join('; ')}.` : '';
}

/** How two events stand to each other, and what their clocks say of it. */
export function relationWords(t, a, b) {
  if (a === b) return 'This is the same event.';
  for (const [first, second] of [[a, b], [b, a]]) {
    if (!happenedBefore(t, first, second)) continue;
    return `${nameOf(t, first)} happened before ${nameOf(t, second)} (chain of ${longestChain(t, second, first).length}).`;
  }
  const [low, high] = t.clock[a] <= t.clock[b] ? [a, b] : [b, a];
  const isEqual = t.clock[low] === t.clock[high];
  return `${nameOf(t, a)} and ${nameOf(t, b)} are concurrent, ${isEqual ? 'and' : 'although'} C(${nameOf(t, low)}) `
    + `${isEqual ? '=' : '<'} C(${nameOf(t, high)}) (${t.clock[low]} and ${t.clock[high]}).`;
}

/** What is in view, and what of it is not drawn. */
export function noteOf({ stats, isCrowded }) {
  const clauses = [counted(stats.events, 'event') + (stats.messages || !isCrowded ? `, ${counted(stats.messages, 'message')} in view` : '')];
  if (stats.arrows < stats.messages) {
    clauses.push(`${stats.arrows.toLocaleString('en')} drawn, of each stretch the one with the largest jump: zoom in for all`);
  }
  if (stats.through) clauses.push(`${stats.through.toLocaleString('en')} more pass through`);
  if (isCrowded) clauses.push('with so many processes, messages of the selected event and of ticked processes only');
  return clauses.join('; ');
}

/** The story of the selected event, for the panel; the buttons call `view`. */
export function storyOf(view) {
  const { diagram: d, trial: t } = view;
  const e = d.selected;
  const p = (...words) => make('p', {}, ...words);
  if (e < 0) return [p('Click an event for its past, its future and its story, or press → in the diagram.')];
  const past = d.past.reduce((sum, count) => sum + count, 0);
  const future = t.total - d.future.reduce((sum, first) => sum + first, 0);
  const chain = longestChain(t, e).length;
  const go = (words, event) => make('button', { type: 'button', click: () => view.choose(event) }, words);
  const copies = copiesOf(d, e).slice(0, LISTED).filter(copy => copy.receive >= 0);
  const buttons = copies.map(({ send, receive }) => (receive === e
    ? go(`its send ${nameOf(t, send)}`, send) : go(`its receive ${nameOf(t, receive)}`, receive)));
  if (indexOf(t, e) > 0) buttons.push(go('previous', e - 1));
  if (e + 1 < t.base[t.process[e] + 1]) buttons.push(go('next', e + 1));
  buttons.push(make('button', { type: 'button', 'aria-pressed': d.chain.length > 0, click: () => view.toggleChain() }, 'longest chain'));
  return [
    make('div', {},
      ...t.marks.filter(mark => mark.event === e).map(mark => make('p', { class: mark.what }, `${mark.title}: ${mark.words}`)),
      p(describe(t, e)), p(journey(d, e)), p('Log row: ', make('code', {}, logRow(t, e)))),
    make('div', {},
      p(make('b', { class: 'past' }, `${counted(past, 'event')} happened before it`), ', ',
        make('b', { class: 'future' }, `${future.toLocaleString('en')} after it`),
        `, ${(t.total - past - future - 1).toLocaleString('en')} are concurrent with it.`),
      p(`Its clock is ${t.clock[e]}${chain === t.clock[e] ? ':' : ', but'} the longest chain of events that ends here has ${chain} of them.`),
      d.compared < 0 ? '' : p(relationWords(t, e, d.compared)), make('p', { class: 'tools' }, ...buttons)),
  ];
}

/** The rows of the logs round the selected event, in causal order, for the table. */
export function rowsOf(view) {
  const { diagram: d, trial: t } = view;
  const order = causalOrder(t);
  const first = Math.max(0, Math.min(t.total - ROWS, (d.selected < 0 ? 0 : t.rank[d.selected]) - ROWS / 2));
  return Array.from(order.slice(first, first + ROWS), e => {
    const stands = e === d.selected ? 'selected' : d.selected < 0 ? '' : ['before', 'concurrent', 'after'][d.relation(e) + 1];
    const peers = t.kind[e] === SEND ? receiversOf(t, e) : [t.peer[e]];
    const cells = [t.seconds[e].toFixed(6), KINDS[t.kind[e]], t.clock[e], t.queue[e],
      ...(t.kind[e] ? [messageOf(t, e), peers.map(p => p + 1).join(' '), stampOf(t, e)] : ['', '', '']), stands];
    return make('tr', { 'aria-current': e === d.selected, class: stands,
      click: event => (event.shiftKey ? view.compare(e) : view.choose(e)) },
    make('th', { scope: 'row' }, make('button', { type: 'button' }, nameOf(t, e))),
    ...cells.map(cell => make('td', {}, String(cell))));
  });
}

/** Gives the marks of a trial titles and events; one of which no log holds the event is left out. */
export function placeMarks(t) {
  for (const mark of t.marks) {
    mark.title = { broken: 'Broken rule', twin: 'First difference from the twin' }[mark.what];
    mark.event = eventAtTick(t, mark.process - 1, mark.tick);
  }
  t.marks = t.marks.filter(mark => mark.event >= 0);
}

/** The places of a trial to go to, each with a label and its event. */
export function placesOf(t) {
  const wait = e => (t.kind[e] === RECEIVE ? t.time[e] - t.arrival[e] : 0);
  const jump = e => (t.kind[e] === RECEIVE && growth(t, e) > 1 ? growth(t, e) : 0);
  const places = [];
  for (const [title, score, words] of [['largest jump', jump, jump], ['longest wait', wait, e => lengthOf(t, wait(e))],
    ['longest queue', e => t.queue[e], e => t.queue[e]]]) {
    let event = 0;
    for (let e = 1; e < t.total; e++) if (score(e) > score(event)) event = e;
    if (score(event) > 0) places.push({ label: `${title}: ${words(event)} (${nameOf(t, event)})`, event });
  }
  for (const { title, event } of t.marks) places.push({ label: `${title.toLowerCase()} (${nameOf(t, event)})`, event });
  for (const { what, process, peer, from } of t.faults) {
    let event = t.base[process - 1]; // the first event after the fault began, or else the last one
    while (event + 1 < t.base[process] && t.time[event] < from) event++;
    const label = `${what} of ${peer ? `link ${process}-${peer}` : `process ${process}`} at ${(from * t.scale / 1e9).toFixed(1)} s`;
    if (event < t.base[process]) places.push({ label, event });
  }
  return places;
}

/** The event of "process:tick"; of a message's id its send, or else its first receive; or -1. */
export function findEvent(t, text) {
  const [, process, separator, number] = /^\s*(\d+)([:-])(\d+)\s*$/.exec(text) || [];
  if (separator === ':') return eventAtTick(t, process - 1, Number(number));
  const id = `${process}-${number}`;
  let found = -1;
  for (let e = t.total - 1; e >= 0; e--) {
    if (t.kind[e] && messageOf(t, e) === id && (found < 0 || t.kind[e] === SEND || t.kind[found] !== SEND)) found = e;
  }
  return found;
}
