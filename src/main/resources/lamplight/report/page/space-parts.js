// The elements of the space-time view.
import { FEW_PROCESSES, SCALE_HEIGHT, STRIP_HEIGHT } from './space.js';
import { KEYS } from './space-input.js';
import { make } from './story.js';

const LEGEND = [['|', 'internal'], ['●', 'send'], ['◇', 'receive'], ['27', 'clock after the event, bold at a jump'],
  ['▁▂▃', 'queue'], ['╌', 'still queued'], ['×', 'lost, killed']];
const HEADS = ['event', 'time (s)', 'what', 'clock', 'queue', 'message', 'from / to', 'stamp', 'to the selected'];
const COLOURS = ['ink', 'faint', 'line', 'paper', 'past', 'future', 'queue', 'mark', 'bad'];

/** Builds the view in an element; gives its parts by name. */
export function spaceParts(element, trials, view) {
  const canvas = make('canvas', { tabindex: 0, role: 'application',
    'aria-label': 'Space-time diagram: arrow keys go from event to event, ? lists all keys' });
  const scale = make('canvas', { 'aria-hidden': 'true' });
  const whole = make('canvas', { 'aria-hidden': 'true' });
  const parts = {
    element, canvas, scale, whole,
    scroll: make('div', { class: 'space-scroll' }, canvas),
    frame: make('div', { class: 'space-frame' }),
    note: make('p', { class: 'space-note' }),
    story: make('div', { class: 'space-story' }),
    help: make('p', { class: 'space-keys', hidden: '' }, ...list(KEYS)),
    processes: make('details', { class: 'space-processes' }),
    rows: make('tbody', {}),
    ...tools(trials, view),
  };
  parts.strip = make('div', { class: 'space-strip' }, whole, parts.frame);
  const head = make('tr', {}, ...HEADS.map(words => make('th', { scope: 'col' }, words)));
  element.replaceChildren(parts.bar, parts.help, parts.processes,
    make('div', { class: 'space' }, parts.scroll, scale, parts.strip, parts.note, parts.story),
    make('p', { class: 'space-legend' }, ...list(LEGEND), make('span', {}, make('b', { class: 'past' }, 'before'), ' / ',
      make('b', { class: 'future' }, 'after'), ' the selected event')),
    make('details', { class: 'space-rows' }, make('summary', {}, 'The 20 rows of the logs round the selected event'),
      make('div', { class: 'wide' }, make('table', {}, make('thead', {}, head), parts.rows))));
  return parts;
}

function list(entries) {
  return entries.map(([mark, what]) => make('span', {}, make('b', {}, mark), ` ${what}`));
}

function tools(trials, view) {
  const button = (label, title, click) => make('button', { type: 'button', title, click }, label);
  const group = (name, ...buttons) => make('span', { role: 'group', 'aria-label': name }, ...buttons);
  const trial = make('select', { 'aria-label': 'trial', change: () => view.openAt(Number(trial.value)) },
    ...trials.map((t, k) => make('option', { value: k },
      `${t.point ? `${t.point}, ` : ''}seed ${t.seed}${t.verdict === 'invalid' ? ' (invalid)' : ''}`)));
  const axes = {
    system: button('system time', 'time since the start', () => view.turn('system')),
    logical: button('Lamport clock', 'equal clocks above each other', () => view.turn('logical')),
  };
  const places = make('select', { 'aria-label': 'go to', change: () => view.visit(Number(places.value)) });
  const event = make('input', { size: 11, placeholder: '1:17 or 3-12', 'aria-label': 'event',
    title: 'process:tick, or a message; two of them are compared' });
  const go = submitted => {
    submitted.preventDefault();
    view.goTo(event.value);
  };
  const complaint = make('span', { class: 'broken', role: 'status' });
  const bar = make('div', { class: 'tools' }, trial, group('axis', ...Object.values(axes)),
    group('zoom', button('+', 'zoom in', () => view.zoom(1.6, view.window.middle)),
      button('−', 'zoom out', () => view.zoom(1 / 1.6, view.window.middle)),
      button('whole trial', 'zoom out to the whole trial', () => view.show(0, view.window.end))),
    places, make('form', { submit: go }, event), button('SVG', 'save what is in view', () => view.save()),
    button('?', 'keys', () => view.toggleHelp()), complaint);
  return { bar, trial, axes, places, complaint };
}

/** Shows which trial is open: its places to go to, and of many processes a box for each. */
export function fillTools({ trial, places, processes }, view, index, found) {
  trial.value = String(index);
  places.replaceChildren(make('option', { value: '' }, 'go to …'), ...found.map((place, k) => make('option', { value: k }, place.label)));
  const { n, rates } = view.trial;
  processes.hidden = n <= FEW_PROCESSES;
  processes.replaceChildren(make('summary', {}, 'Messages of up to six processes'), ...rates.map((_, p) => {
    const box = make('input', { type: 'checkbox', change: () => { box.checked = view.tick(p, box.checked); } });
    box.checked = view.diagram.ticked.has(p);
    return make('label', {}, box, ` ${p + 1}`);
  }));
}

/** Makes the canvases as wide as there is room, with a pixel for each of the screen's. */
export function fitCanvases({ canvas, scale, whole, scroll }, window) {
  window.fit(Math.max(240, scroll.clientWidth));
  for (const [c, height] of [[canvas, window.height], [scale, SCALE_HEIGHT], [whole, STRIP_HEIGHT]]) {
    const ratio = devicePixelRatio || 1;
    [c.width, c.height] = [Math.round(window.width * ratio), Math.round(height * ratio)];
    [c.style.width, c.style.height] = [`${window.width}px`, `${height}px`];
    c.getContext('2d').setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}

/** The colours of the theme as it is now. */
export function themeColours(element) {
  const read = name => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  return { ...Object.fromEntries(COLOURS.map(name => [name, read(name)])), process: [1, 2, 3, 4, 5, 6, 7, 8].map(p => read(`p${p}`)) };
}
