// Which stretch of a trial the space-time view shows, and where on its canvas an event stands.
import { firstAtLeast } from './trial.js';

const TOP = 8;
const ROWS_HEIGHT = 400; // of all rows, where none of them gets too low or too high

/** A window on one axis: system time in seconds since the start, or Lamport clocks. */
export class SpaceWindow {
  constructor(trial) {
    this.trial = trial;
    this.row = Math.min(130, Math.max(36, ROWS_HEIGHT / trial.n));
    this.height = Math.ceil(2 * TOP + trial.n * this.row);
    this.fit(800);
    const [system, logical] = [axisOf(trial, trial.seconds), axisOf(trial, trial.clock)];
    system.end = Math.max(system.end, trial.durationNs / 1e9);
    logical.end += 1;
    this.axes = { system, logical };
    this.axis = 'system';
    // About 80 events, which are the first 8 s of the default experiment; a few for each process.
    this.opening = system.end * Math.min(1, Math.max(80, 12 * trial.n) / Math.max(1, trial.total));
    this.show(0, this.opening);
  }

  fit(width) {
    this.width = width;
    this.left = width < 560 ? 92 : 118;
    this.right = width - 12;
  }

  get isTime() { return this.axis === 'system'; }
  get values() { return this.axes[this.axis].values; }
  get highest() { return this.axes[this.axis].highest; }
  get end() { return this.axes[this.axis].end; }
  get span() { return this.to - this.from; }
  get middle() { return (this.left + this.right) / 2; }

  x(value) { return this.left + (value - this.from) * (this.right - this.left) / this.span; }
  valueAt(x) { return this.from + (x - this.left) * this.span / (this.right - this.left); }
  xOf(event) { return this.x(this.values[event]); }
  y(process) { return TOP + process * this.row + Math.max(18, this.row * 0.36); }
  yOf(event) { return this.y(this.trial.process[event]); }

  /** The floor of a process's queue strip. */
  floor(process) { return TOP + (process + 1) * this.row - 3; }

  /** The events of a process in the window: from the first, up to but without the second. */
  range(process) {
    const { base } = this.trial;
    const first = firstAtLeast(this.highest, base[process], base[process + 1], this.from);
    return [first, firstAtLeast(this.highest, first, base[process + 1], this.to + this.span * 1e-9)];
  }

  show(from, to) {
    const span = Math.min(this.end, Math.max(this.isTime ? 1e-5 : 4, to - from));
    this.from = Math.max(0, Math.min(this.end - span, from));
    this.to = this.from + span;
  }

  zoom(factor, x) {
    const at = this.valueAt(x);
    this.show(at - (at - this.from) / factor, at + (this.to - at) / factor);
  }

  pan(pixels) {
    const by = pixels * this.span / (this.right - this.left);
    this.show(this.from + by, this.to + by);
  }

  centre(event, span) { this.show(this.values[event] - span / 2, this.values[event] + span / 2); }

  /** Moves the window, if need be, so that an event is in it. */
  bring(event) {
    const value = this.values[event];
    if (value < this.from || value > this.to) this.centre(event, this.span);
  }

  /** Changes the axis and keeps the events that are in the window. */
  turn(axis) {
    const ranges = this.trial.rates.map((_, p) => this.range(p)).filter(([a, b]) => b > a);
    this.axis = axis;
    if (!ranges.length) return this.show(0, this.end);
    const low = Math.min(...ranges.map(([a]) => this.values[a]));
    const high = Math.max(...ranges.map(([, b]) => this.values[b - 1]));
    return this.show(...this.around(low, high));
  }

  /** A stretch with a little room on both sides. */
  around(low, high) {
    const air = this.isTime ? (high - low) * 0.02 : 1;
    return [low - air, high + air];
  }
}

/** The values of an axis, and for searches the highest so far of each process: a bad clock may fall. */
function axisOf({ n, base }, values) {
  const highest = values.slice();
  for (let p = 0; p < n; p++) {
    for (let e = base[p] + 1; e < base[p + 1]; e++) highest[e] = Math.max(highest[e], highest[e - 1]);
  }
  return { values, highest, end: highest.reduce((a, b) => Math.max(a, b), 0) };
}
