// The longest chain of events behind a clock, as a sentence and as a table of its stays.
import { KINDS, RECEIVE, SEND, messageOf, tickOf } from './trial.js';
import { counted, make } from './story.js';

/** The stretches of a chain within one process, each in the order of its events. */
function staysOf(t, chain) {
  const stays = [];
  chain.forEach((e, place) => {
    if (place === 0 || t.process[e] !== t.process[chain[place - 1]]) stays.push({ place, events: [] });
    stays.at(-1).events.push(e);
  });
  return stays;
}

/** What happens in a stay: what brought the chain there, how much in between, what takes it on. */
function wordsOf(t, { place, events }) {
  const named = e => `${KINDS[t.kind[e]]}s ${messageOf(t, e)}`;
  const isBrought = place > 0;
  const isTakenOn = t.kind[events.at(-1)] !== 0 && !(isBrought && events.length === 1);
  const others = events.slice(Number(isBrought), events.length - isTakenOn);
  const counts = [[0, () => 'internal'], [SEND, n => `other send${n === 1 ? '' : 's'}`], [RECEIVE, n => `other receive${n === 1 ? '' : 's'}`]]
    .map(([kind, word]) => [others.filter(e => t.kind[e] === kind).length, word])
    .filter(([n]) => n > 0).map(([n, word]) => `${n} ${word(n)}`);
  return [...(isBrought ? [named(events[0])] : []), ...counts, ...(isTakenOn ? [named(events.at(-1))] : [])].join(', ');
}

/** A chain for the panel; one that leads from the beginning to an event counts that one's clock. */
export function chainOf(t, chain, isWhole) {
  const span = (first, last) => (first === last ? `${first}` : `${first} to ${last}`);
  const stays = staysOf(t, chain);
  const messages = stays.length - 1;
  const way = messages === 0 ? 'stays in one process.' : `goes by ${counted(messages, 'message')}:`;
  const cell = words => make('td', {}, words);
  const rows = stays.map(({ place, events }) => make('tr', {},
    cell(span(place + 1, place + events.length)), cell(`${t.process[events[0]] + 1} (${t.rates[t.process[events[0]]]}/s)`),
    cell(span(tickOf(t, events[0]), tickOf(t, events.at(-1)))), cell(t.seconds[events.at(-1)].toFixed(3)), cell(wordsOf(t, { place, events }))));
  const heads = [isWhole ? 'clock' : 'event', 'process', 'ticks', 'until s', 'what'].map(words => make('th', { scope: 'col' }, words));
  return make('div', { class: 'space-chain' },
    make('p', {}, `This chain of ${counted(chain.length, 'event')}, each of which happened before the next, ${way}`),
    make('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': 'chain' },
      make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows))));
}
