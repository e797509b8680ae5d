// Mouse, touch and keyboard of the space-time view. A plain wheel scrolls the page.
import { RECEIVE, firstAtLeast } from './trial.js';

const SLACK = 4; // px that a click may move

/** Lets a pointer drag, pinch, hover and click on the canvas; `view` does what is meant. */
export function listenToPointer(canvas, view) {
  const down = new Map(); // pointers that are down: where
  let moved = 0;
  const at = event => [event.clientX - canvas.getBoundingClientRect().left, event.clientY - canvas.getBoundingClientRect().top];
  const spread = () => Math.max(10, Math.abs([...down.values()].reduce((a, b) => a - b)));
  canvas.addEventListener('pointerdown', event => {
    if (!down.size) moved = 0;
    down.set(event.pointerId, at(event)[0]);
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    const [x, y] = at(event);
    if (!down.has(event.pointerId)) return view.hover(x, y);
    const [before, wide] = [down.get(event.pointerId), spread()];
    down.set(event.pointerId, x);
    moved += Math.abs(x - before);
    if (moved < SLACK) return undefined;
    if (down.size > 1) return view.zoom(spread() / wide, x);
    return view.pan(before - x);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(type, event => {
      down.delete(event.pointerId);
      if (type === 'pointerup' && moved < SLACK) view.click(...at(event), event.shiftKey);
    });
  }
  canvas.addEventListener('pointerleave', () => view.hover(-1, -1));
  canvas.addEventListener('dblclick', event => view.zoom(2.5, at(event)[0]));
  canvas.addEventListener('wheel', event => {
    if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(-event.deltaY / 300), at(event)[0]);
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) view.pan(event.deltaX || event.deltaY);
    else return;
    event.preventDefault();
  }, { passive: false });
}

/** Lets a pointer move the window over the whole trial. */
export function listenToStrip(strip, view) {
  const go = event => {
    if (event.type === 'pointermove' && !strip.hasPointerCapture(event.pointerId)) return;
    strip.setPointerCapture(event.pointerId);
    const { window } = view;
    const x = event.clientX - strip.getBoundingClientRect().left;
    const middle = (x - window.left) / (window.right - window.left) * window.end;
    view.show(middle - window.span / 2, middle + window.span / 2);
  };
  strip.addEventListener('pointerdown', go);
  strip.addEventListener('pointermove', go);
}

export const KEYS = [
  ['← →', 'events of the process'], ['↑ ↓', 'next event of the neighbour'], ['m', 'other end of the message'],
  ['c', 'longest chain'], ['a', 'axis'], ['[ ]', 'trial'], ['+ −', 'zoom'], ['0', 'whole trial'],
  ['Esc', 'nothing selected'], ['?', 'this help'], ['drag, Shift + wheel', 'move'],
  ['Ctrl + wheel, double-click', 'zoom'], ['Shift + click', 'compare with a second event'],
];

/** What each key does. */
export function listenToKeys(canvas, view) {
  const go = next => () => view.choose(view.diagram.selected < 0 ? firstInView(view.diagram) : next(view.diagram));
  const zoom = factor => () => {
    const { selected } = view.diagram;
    view.zoom(factor, selected < 0 ? view.window.middle : view.window.xOf(selected));
  };
  const actions = {
    ArrowRight: go(d => step(d, 1)), ArrowLeft: go(d => step(d, -1)),
    ArrowDown: go(d => neighbour(d, 1)), ArrowUp: go(d => neighbour(d, -1)), m: go(otherEnd),
    c: () => view.toggleChain(), a: () => view.turn(view.window.isTime ? 'logical' : 'system'),
    '[': () => view.openNext(-1), ']': () => view.openNext(1), '+': zoom(1.6), '=': zoom(1.6), '-': zoom(1 / 1.6),
    0: () => view.show(0, view.window.end), Escape: () => view.choose(-1), '?': () => view.toggleHelp(),
  };
  canvas.addEventListener('keydown', event => {
    if (!Object.hasOwn(actions, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    actions[event.key]();
  });
}

function step({ trial: t, selected }, by) {
  const p = t.process[selected];
  return Math.max(t.base[p], Math.min(t.base[p + 1] - 1, selected + by));
}

function firstInView({ trial, window }) {
  const [first] = trial.rates.map((_, p) => window.range(p)).find(([a, b]) => b > a) ?? [trial.total ? 0 : -1];
  return first;
}

function neighbour({ trial: t, selected, window }, by) {
  const p = t.process[selected] + by;
  if (p < 0 || p >= t.n || t.base[p] === t.base[p + 1]) return selected;
  const next = firstAtLeast(window.highest, t.base[p], t.base[p + 1], window.values[selected]);
  return Math.min(next, t.base[p + 1] - 1);
}

/** The send of a receive, or the first receive of a send; the event itself where there is none. */
function otherEnd({ trial: t, selected: e }) {
  const other = t.kind[e] === RECEIVE ? t.sendOf[e] : t.firstCopy[e];
  return other >= 0 ? other : e;
}
