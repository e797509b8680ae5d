// Which stretch of a trial the space-time view shows, and where on its canvas an event stands.
import { firstAtLeast } from './trial.js';

const GUTTER = 118;
const GUTTER_NARROW = 92;
const MARGIN = 12;
const TOP = 8;
const ROW_LEAST = 36;
const ROW_MOST = 130;
const HEIGHT = 400; // of the rows of 3 to 11 processes together

/** A window on one axis: system time in seconds since the start, or Lamport clocks. */
export class SpaceWindow {
  constructor(trial) {
    this.trial = trial;
    this.width = 800;
    this.row = Math.min(ROW_MOST, Math.max(ROW_LEAST, HEIGHT / trial.n));
    this.height = Math.ceil(2 * TOP + trial.n * this.row);
    this.axes = { system: axisOf(trial, trial.seconds), logical: axisOf(trial, trial.clock) };
    this.axes.system.end = Math.max(this.axes.system.end, trial.durationNs / 1e9);
    this.axes.logical.end += 1;
    this.axis = 'system';
    this.from = 0;
    // About 80 events, which are the first 8 s of the default experiment; a few for each process.
    const events = Math.max(80, 12 * trial.n);
    this.opening = this.end * Math.min(1, events / Math.max(1, trial.total));
    this.to = this.opening;
  }

  get values() { return this.axes[this.axis].values; }

  get end() { return this.axes[this.axis].end; }

  get left() { return this.width < 560 ? GUTTER_NARROW : GUTTER; }

  get right() { return this.width - MARGIN; }

  get span() { return this.to - this.from; }

  get least() { return this.axis === 'system' ? 1e-5 : 4; }

  x(value) { return this.left + (value - this.from) * (this.right - this.left) / this.span; }

  valueAt(x) { return this.from + (x - this.left) * this.span / (this.right - this.left); }

  xOf(event) { return this.x(this.values[event]); }

  /** The height of a process's lifeline. */
  y(process) { return TOP + process * this.row + Math.max(18, this.row * 0.36); }

  yOf(event) { return this.y(this.trial.process[event]); }

  /** Where the floor of a process's queue strip is, and how high the strip is. */
  strip(process) {
    return { floor: TOP + (process + 1) * this.row - 3, height: this.row < 60 ? 10 : this.row * 0.34 };
  }

  /** The events of a process in the window: from the first, up to but without the second. */
  range(process) {
    const { base } = this.trial;
    const { highest, lowest } = this.axes[this.axis];
    const [a, b] = [base[process], base[process + 1]];
    const first = firstAtLeast(highest, a, b, this.from);
    return [first, firstAtLeast(lowest, first, b, this.to + this.span * 1e-9)];
  }

  show(from, to) {
    const span = Math.min(this.end, Math.max(this.least, to - from));
    this.from = Math.max(0, Math.min(this.end - span, from));
    this.to = this.from + span;
  }

  showAll() { this.show(0, this.end); }

  zoom(factor, x) {
    const at = this.valueAt(x);
    const span = Math.min(this.end, Math.max(this.least, this.span / factor));
    const from = at - (at - this.from) * span / this.span;
    this.show(from, from + span);
  }

  pan(pixels) {
    const by = pixels * this.span / (this.right - this.left);
    this.show(this.from + by, this.to + by);
  }

  /** Moves the window so that an event is in it. */
  bring(event) {
    const value = this.values[event];
    if (value < this.from || value > this.to) this.centre(event, this.span);
  }

  /** Shows a stretch round an event. */
  centre(event, span) { this.show(this.values[event] - span / 2, this.values[event] + span / 2); }

  /** Changes the axis and keeps the events that are in the window. */
  turn(axis) {
    const kept = [];
    for (let p = 0; p < this.trial.n; p++) {
      const [a, b] = this.range(p);
      if (b > a) kept.push(a, b - 1);
    }
    this.axis = axis;
    if (!kept.length) return this.showAll();
    const values = kept.map(e => this.values[e]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const air = axis === 'logical' ? 1 : (high - low) * 0.02;
    return this.show(low - air, high + air);
  }
}

/**
 * The values of an axis, and for searches the highest so far and the lowest from there on of each
 * process: in the log of a faulty program a clock may fall.
 */
function axisOf(trial, values) {
  let isSorted = true;
  let end = 0;
  for (let e = 0; e < values.length; e++) {
    end = Math.max(end, values[e]);
    if (e > 0 && trial.process[e] === trial.process[e - 1] && values[e] < values[e - 1]) {
      isSorted = false;
    }
  }
  if (isSorted) return { values, highest: values, lowest: values, end };
  const highest = values.slice();
  const lowest = values.slice();
  for (let p = 0; p < trial.n; p++) {
    for (let e = trial.base[p] + 1; e < trial.base[p + 1]; e++) {
      highest[e] = Math.max(highest[e], highest[e - 1]);
    }
    for (let e = trial.base[p + 1] - 2; e >= trial.base[p]; e--) {
      lowest[e] = Math.min(lowest[e], lowest[e + 1]);
    }
  }
  return { values, highest, lowest, end };
}
