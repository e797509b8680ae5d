// What the space-time view shows, in the page's address: a copied address opens the same view.
import { findEvent } from './facts.js';
import { nameOf } from './story.js';

/** Shows what the address says; what it does not say stays as it is. */
export function showAddress(view, address) {
  const [seed, point] = [address.get('seed'), address.get('point')];
  const found = view.trials.findIndex(t => String(t.seed) === seed && (point === null || (t.point || '') === point));
  const index = Math.max(0, found);
  if (index !== view.index) view.open(index);
  const { window } = view;
  const axis = address.get('axis') === 'logical' ? 'logical' : 'system';
  if (window.axis !== axis) view.turn(axis);
  const [from, to] = [address.get('from'), address.get('to')].map(text => (text === null ? NaN : Number(text)));
  if (to > from) window.show(from, to);
  const event = findEvent(view.trial, address.get('event') || '');
  if (event === view.diagram.selected) return;
  view.diagram.select(event);
  if (event >= 0) window.bring(event);
  view.told();
}

/** Puts what is shown in the address. */
export function keepAddress({ window, diagram, trial }, address) {
  const plain = value => String(Number(value.toPrecision(8)));
  address.set({
    seed: String(trial.seed),
    point: trial.point || null,
    axis: window.axis === 'system' ? null : window.axis,
    from: plain(window.from),
    to: plain(window.to),
    event: diagram.selected < 0 ? null : nameOf(trial, diagram.selected),
  });
}
