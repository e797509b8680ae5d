// Mouse, touch and keyboard of the space-time view. A plain wheel scrolls the page.
import { RECEIVE, firstAtLeast, receivesOf } from './trial.js';

const SLACK = 4; // px that a click may move

/** Lets a pointer drag, pinch, hover and click on the canvas; `view` does what is meant. */
export function listenToPointer(canvas, view) {
  const down = new Map(); // pointers that are down, with where they are
  let moved = 0;
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = () => {
    const [a, b] = [...down.values()];
    return { middle: (a[0] + b[0]) / 2, distance: Math.max(10, Math.abs(a[0] - b[0])) };
  };
  canvas.addEventListener('pointerdown', event => {
    down.set(event.pointerId, at(event));
    if (down.size === 1) moved = 0;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    if (!down.has(event.pointerId)) return view.hover(...at(event), event);
    const [x] = down.get(event.pointerId);
    const before = down.size === 2 ? spread() : null;
    down.set(event.pointerId, at(event));
    const by = at(event)[0] - x;
    moved += Math.abs(by);
    if (moved < SLACK) return undefined;
    if (before) {
      view.window.zoom(spread().distance / before.distance, before.middle);
      view.window.pan(before.middle - spread().middle);
    } else view.window.pan(-by);
    return view.changed();
  });
  const up = event => {
    if (down.delete(event.pointerId) && event.type === 'pointerup' && moved < SLACK && !down.size) {
      view.click(...at(event), event.shiftKey);
    }
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', () => view.hover(-1, -1, null));
  canvas.addEventListener('dblclick', event => view.zoom(2.5, at(event)[0]));
  canvas.addEventListener('wheel', event => {
    if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(-event.deltaY / 300), at(event)[0]);
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      view.window.pan(event.deltaX || event.deltaY);
      view.changed();
    } else return;
    event.preventDefault();
  }, { passive: false });
}

/** Lets a pointer move the window over the whole trial. */
export function listenToStrip(strip, view) {
  const go = event => {
    const { window } = view;
    const x = event.clientX - strip.getBoundingClientRect().left;
    const middle = (x - window.left) / (window.right - window.left) * window.end;
    window.show(middle - window.span / 2, middle + window.span / 2);
    view.changed();
  };
  strip.addEventListener('pointerdown', event => {
    strip.setPointerCapture(event.pointerId);
    go(event);
  });
  strip.addEventListener('pointermove', event => {
    if (strip.hasPointerCapture(event.pointerId)) go(event);
  });
}

/** The keys of the view, as the help lists them. */
export const KEYS = [
  ['← →', 'events of the process'], ['↑ ↓', 'the next event of the neighbour'],
  ['m', 'other end of the message'], ['c', 'longest chain'], ['a', 'axis'], ['[ ]', 'trial'],
  ['+ −', 'zoom'], ['0', 'whole trial'], ['Esc', 'nothing selected'], ['?', 'this help'],
  ['drag, Shift + wheel', 'move'], ['Ctrl + wheel, double-click', 'zoom'],
  ['Shift + click', 'compare with a second event'],
];

/** What each key does. */
export function listenToKeys(canvas, view) {
  const middle = () => {
    const { diagram, window } = view;
    return diagram.selected < 0 ? (window.left + window.right) / 2 : window.xOf(diagram.selected);
  };
  const actions = {
    ArrowRight: () => view.choose(step(view.diagram, 1), true),
    ArrowLeft: () => view.choose(step(view.diagram, -1), true),
    ArrowDown: () => view.choose(neighbour(view.diagram, 1), true),
    ArrowUp: () => view.choose(neighbour(view.diagram, -1), true),
    m: () => view.choose(otherEnd(view.diagram), true),
    c: () => view.toggleChain(),
    a: () => view.turn(view.window.axis === 'system' ? 'logical' : 'system'),
    '[': () => view.openNext(-1),
    ']': () => view.openNext(1),
    '+': () => view.zoom(1.6, middle()),
    '=': () => view.zoom(1.6, middle()),
    '-': () => view.zoom(1 / 1.6, middle()),
    0: () => view.showAll(),
    Escape: () => view.choose(-1),
    '?': () => view.toggleHelp(),
  };
  canvas.addEventListener('keydown', event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}

/** The next or previous event of the selected one's process; the first in view when none is. */
function step(d, by) {
  const { trial: t, selected } = d;
  if (selected < 0) return firstInView(d);
  const p = t.process[selected];
  return Math.max(t.base[p], Math.min(t.base[p + 1] - 1, selected + by));
}

function firstInView(d) {
  for (let p = 0; p < d.trial.n; p++) {
    const [a, b] = d.window.range(p);
    if (b > a) return a;
  }
  return d.trial.total ? 0 : -1;
}

function neighbour(d, by) {
  const { trial: t, selected, window } = d;
  if (selected < 0) return firstInView(d);
  const p = t.process[selected] + by;
  if (p < 0 || p >= t.n || t.base[p] === t.base[p + 1]) return selected;
  const { highest } = window.axes[window.axis];
  const next = firstAtLeast(highest, t.base[p], t.base[p + 1], window.values[selected]);
  return Math.min(next, t.base[p + 1] - 1);
}

/** The send of a receive, or the first receive of a send; the event itself where there is none. */
function otherEnd(d) {
  const { trial: t, selected } = d;
  if (selected < 0) return -1;
  const other = t.kind[selected] === RECEIVE ? t.sendOf[selected] : receivesOf(t, selected)[0];
  return other >= 0 ? other : selected;
}
