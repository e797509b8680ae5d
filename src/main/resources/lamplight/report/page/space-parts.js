// The elements of the space-time view, and what is written into them.
import { SCALE_HEIGHT, STRIP_HEIGHT } from './overview.js';
import { make } from './story.js';
import { KEYS } from './space-input.js';
import { FEW_PROCESSES } from './space.js';

const LEGEND = [['|', 'internal'], ['●', 'send'], ['◇', 'receive'],
  ['27', 'clock after the event, bold at a jump'], ['▁▂▃', 'queue'], ['╌', 'still queued'], ['×', 'lost, killed']];

/** Builds the view in an element; gives its elements and what writes into them. */
export function spaceParts(element, trials, view) {
  const canvas = make('canvas', {
    tabindex: 0, role: 'application', 'aria-label': 'Space-time diagram: arrow keys go from event to event, ? lists all keys',
  });
  const scroll = make('div', { class: 'space-scroll' }, canvas);
  const scale = make('canvas', { 'aria-hidden': 'true' });
  const stripCanvas = make('canvas', { 'aria-hidden': 'true' });
  const frame = make('div', { class: 'space-frame' });
  const strip = make('div', { class: 'space-strip' }, stripCanvas, frame);
  const note = make('p', { class: 'space-note' });
  const story = make('div', { class: 'space-story' });
  const tip = make('div', { class: 'space-tip', hidden: true, 'aria-hidden': 'true' });
  const help = make('p', { class: 'space-keys', hidden: true },
    ...KEYS.map(([keys, what]) => make('span', {}, make('b', {}, keys), ` ${what}`)));
  const complaint = make('span', { class: 'broken', role: 'status' });
  const rows = make('tbody', {});
  const processes = make('div', { class: 'space-processes' });
  const tools = spaceTools(trials, view, complaint);
  const heads = ['event', 'time (s)', 'what', 'clock', 'queue', 'message', 'from / to', 'stamp', 'to the selected'];
  element.replaceChildren(tools.bar, help, processes,
    make('div', { class: 'space' }, scroll, scale, strip, note, story), legend(), make('details', { class: 'space-rows' },
      make('summary', {}, 'The 20 rows of the logs round the selected event'),
      make('div', { class: 'wide' }, make('table', {}, make('thead', {}, make('tr', {},
        ...heads.map(head => make('th', { scope: 'col' }, head)))), rows))), tip);
  const pens = [canvas, scale, stripCanvas].map(c => c.getContext('2d'));

  const colours = () => {
    const style = getComputedStyle(element);
    const read = name => style.getPropertyValue(`--${name}`).trim();
    const names = ['ink', 'faint', 'line', 'paper', 'past', 'future', 'queue', 'mark', 'bad'];
    return { ...Object.fromEntries(names.map(name => [name, read(name)])), process: [1, 2, 3, 4, 5, 6, 7, 8].map(p => read(`p${p}`)) };
  };

  /** Makes the canvases as large as there is room, with a pixel for each of the screen's. */
  const fit = window => {
    window.width = Math.max(240, scroll.clientWidth);
    const heights = [window.height, SCALE_HEIGHT, STRIP_HEIGHT];
    [canvas, scale, stripCanvas].forEach((c, k) => {
      const ratio = devicePixelRatio || 1;
      c.width = Math.round(window.width * ratio);
      c.height = Math.round(heights[k] * ratio);
      c.style.width = `${window.width}px`;
      c.style.height = `${heights[k]}px`;
      pens[k].setTransform(ratio, 0, 0, ratio, 0, 0);
    });
  };

  /** Writes what is in view: the note, the frame in the strip, and figures for those who test. */
  const showWindow = (window, text, stats) => {
    const scaleOf = (window.right - window.left) / window.end;
    note.textContent = text;
    frame.style.left = `${window.left + window.from * scaleOf}px`;
    frame.style.width = `${Math.max(3, window.span * scaleOf)}px`;
    Object.assign(element.dataset, { from: window.from, to: window.to, axis: window.axis, ...stats });
    tools.showAxis(window.axis);
  };

  const showTrial = (index, trial, places) => {
    tools.showTrial(index, places);
    if (trial.n <= FEW_PROCESSES) processes.replaceChildren();
    else {
      processes.replaceChildren(make('details', {}, make('summary', {}, 'Messages of up to six processes'),
        ...trial.rates.map((_, p) => tickBox(p, view))));
    }
  };

  /** Shows words beside the pointer; none hides them. */
  const showTip = (text, pointer) => {
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    tip.style.left = `${Math.min(pointer.clientX + 14, innerWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${pointer.clientY + 14}px`;
  };

  const scrollTo = (window, process) => {
    const y = window.y(process);
    if (y < scroll.scrollTop + 20 || y > scroll.scrollTop + scroll.clientHeight - 20) {
      scroll.scrollTop = y - scroll.clientHeight / 2;
    }
  };

  return {
    canvas, scroll, strip, story, rows, colours, fit, showWindow, showTrial, scrollTo, tip: showTip,
    pen: pens[0], scalePen: pens[1], stripPen: pens[2],
    toggleHelp: () => { help.hidden = !help.hidden; },
    complain: text => { complaint.textContent = text; },
  };
}

/** The bar of tools above the diagram. */
function spaceTools(trials, view, complaint) {
  const button = (label, title, onclick) => make('button', { type: 'button', title, onclick }, label);
  const names = trials.map(t => (t.point ? `${t.point}, seed ${t.seed}` : `seed ${t.seed}`));
  const trial = make('select', { 'aria-label': 'trial', onchange: () => { view.open(Number(trial.value)); view.changed(); } },
    ...names.map((name, k) => make('option', { value: k }, name)));
  const axes = ['system', 'logical'].map(axis => make('button', { type: 'button', onclick: () => view.turn(axis) },
    axis === 'system' ? 'system time' : 'Lamport clock'));
  let places = [];
  const place = make('select', { 'aria-label': 'go to', onchange: () => {
    if (place.value) view.visit(places[Number(place.value)].event);
    place.value = '';
  } });
  const event = make('input', { size: 11, placeholder: '1:17 or 3-12', title: 'process:tick or message; two of them are compared', 'aria-label': 'event: process:tick or message' });
  const form = make('form', { onsubmit: submitted => { submitted.preventDefault(); view.goTo(event.value); } }, event);
  const bar = make('div', { class: 'tools' }, trial, make('span', { role: 'group', 'aria-label': 'axis' }, ...axes),
    make('span', { role: 'group', 'aria-label': 'zoom' }, button('+', 'zoom in', () => view.zoomMiddle(1.6)),
      button('−', 'zoom out', () => view.zoomMiddle(1 / 1.6)), button('whole trial', 'show the whole trial', () => view.showAll())),
    place, form, button('SVG', 'save what is in view', () => view.saveSvg()), button('?', 'keys', () => view.toggleHelp()), complaint);
  return {
    bar,
    showAxis: now => axes.forEach((b, k) => b.setAttribute('aria-pressed', String(['system', 'logical'][k] === now))),
    showTrial: (index, found) => {
      trial.value = String(index);
      places = found;
      place.replaceChildren(make('option', { value: '' }, 'go to …'), ...places.map((p, k) => make('option', { value: k }, p.label)));
    },
  };
}

function tickBox(process, view) {
  const box = make('input', { type: 'checkbox', onchange: () => { box.checked = view.tick(process, box.checked) && box.checked; } });
  return make('label', {}, box, ` ${process + 1}`);
}

function legend() {
  return make('p', { class: 'space-legend' }, ...LEGEND.map(([mark, what]) => make('span', {}, make('b', { 'aria-hidden': 'true' }, mark), ` ${what}`)),
    make('span', {}, make('b', { class: 'past' }, 'before'), ' / ', make('b', { class: 'future' }, 'after'), ' the selected event'));
}
