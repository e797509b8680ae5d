// The space-time diagram: what is selected in a trial, and the drawing of the window.
import { RECEIVE, firstAtLeast } from './trial.js';
import { causalFuture, causalPast, longestChain } from './causality.js';
import { SpaceWindow } from './space-window.js';
import { channelsOf, copiesOf, drawMessages, drawWaits, strokeArrows } from './space-messages.js';
import { drawEvents, drawLifeline, drawPauses, drawQueue, queueSteps } from './space-lifelines.js';

/** With more processes than this, lifelines are bands and messages are drawn on request. */
export const FEW_PROCESSES = 12;

const FONT = 'system-ui, "DejaVu Sans", sans-serif';

export class SpaceDiagram {
  constructor(trial) {
    this.trial = trial;
    this.window = new SpaceWindow(trial);
    this.channels = channelsOf(trial);
    this.queues = trial.rates.map((_, p) => queueSteps(trial, p));
    this.ticked = new Set(); // of many processes, those whose messages are drawn
    this.hovered = -1;
    this.cursor = null; // a value of the axis
    this.select(-1);
  }

  get isCrowded() { return this.trial.n > FEW_PROCESSES; }

  select(event) {
    this.selected = event;
    this.compared = -1;
    this.chain = [];
    this.past = event < 0 ? null : causalPast(this.trial, event);
    this.future = event < 0 ? null : causalFuture(this.trial, event);
  }

  /** Sets a second event beside the selected one, and shows the chain between them, if any. */
  compare(event) {
    this.compared = event;
    const there = longestChain(this.trial, event, this.selected);
    this.chain = there.length ? there : longestChain(this.trial, this.selected, event);
  }

  toggleChain() {
    this.compared = -1;
    this.chain = this.chain.length ? [] : longestChain(this.trial, this.selected);
  }

  /** -1 when an event happened before the selected one, 1 when after it, and otherwise 0. */
  relation(event) {
    if (!this.past) return 0;
    const p = this.trial.process[event];
    const index = event - this.trial.base[p];
    return index < this.past[p] ? -1 : index >= this.future[p] ? 1 : 0;
  }

  shownChannels() {
    if (!this.isCrowded) return this.channels;
    return this.channels.filter(({ from, to }) => this.ticked.has(from) || this.ticked.has(to));
  }

  /** Where the line of a process that was killed ends on the axis; infinite for the others. */
  killOf(process) {
    const kill = this.trial.faults.find(f => f.what === 'kill' && f.process === process + 1);
    if (!kill) return Infinity;
    if (this.window.axis === 'system') return kill.from * this.trial.scale / 1e9;
    const last = this.trial.base[process + 1] - 1;
    return last < this.trial.base[process] ? 0 : this.trial.clock[last] + 0.5;
  }

  /** Where a copy that its receiver lost is drawn to end. */
  deathOf(process) {
    const kill = this.killOf(process);
    return kill === Infinity ? 0 : kill;
  }

  /** Draws the window on a 2D context; what it took stands in `stats` afterwards. */
  draw(c) {
    const { window, trial, colours } = this;
    this.stats = { events: 0, messages: 0, arrows: 0, through: 0, touched: 0 };
    this.ranges = trial.rates.map((_, p) => window.range(p));
    c.fillStyle = colours.paper;
    c.fillRect(0, 0, window.width, window.height);
    this.drawGrid(c);
    c.save();
    c.beginPath();
    c.rect(window.left - 6, 0, window.right - window.left + 12, window.height);
    c.clip();
    for (let p = 0; p < trial.n; p++) {
      drawPauses(c, this, p);
      drawQueue(c, this, p);
      drawLifeline(c, this, p);
    }
    drawMessages(c, this);
    this.drawChosen(c);
    for (let p = 0; p < trial.n; p++) drawEvents(c, this, p);
    this.drawRings(c);
    c.restore();
    this.drawGutter(c);
  }

  drawGrid(c) {
    const { window } = this;
    c.strokeStyle = this.colours.line;
    c.lineWidth = 1;
    c.beginPath();
    for (const value of gridValues(window).values) {
      const x = Math.round(window.x(value)) + 0.5;
      c.moveTo(x, 0);
      c.lineTo(x, window.height);
    }
    c.stroke();
    if (this.cursor === null) return;
    c.strokeStyle = this.colours.faint;
    c.beginPath();
    c.moveTo(window.x(this.cursor), 0);
    c.lineTo(window.x(this.cursor), window.height);
    c.stroke();
  }

  /** The messages of the selected and the hovered event, and the chain. */
  drawChosen(c) {
    const { window, colours } = this;
    c.strokeStyle = c.fillStyle = colours.ink;
    c.lineWidth = 2;
    if (this.hovered >= 0) strokeArrows(c, this, copiesOf(this, this.hovered), true);
    if (this.selected >= 0 && this.isCrowded) {
      const isReceive = this.trial.kind[this.selected] === RECEIVE;
      c.strokeStyle = c.fillStyle = isReceive ? colours.past : colours.future;
      strokeArrows(c, this, copiesOf(this, this.selected), true);
    }
    if (this.selected >= 0) drawWaits(c, this, this.selected);
    if (this.hovered >= 0) drawWaits(c, this, this.hovered);
    if (!this.chain.length) return;
    c.strokeStyle = colours.ink;
    c.lineWidth = 4;
    c.globalAlpha = 0.75;
    c.beginPath();
    this.chain.forEach((e, k) => {
      if (k) c.lineTo(window.xOf(e), window.yOf(e));
      else c.moveTo(window.xOf(e), window.yOf(e));
    });
    c.stroke();
    c.globalAlpha = 1;
  }

  drawRings(c) {
    const broken = this.trial.marks.filter(mark => mark.what === 'broken').map(mark => mark.event);
    const ring = (event, radius, width, colour, dash) => {
      if (event < 0) return;
      c.strokeStyle = colour;
      c.lineWidth = width;
      c.setLineDash(dash || []);
      c.beginPath();
      c.arc(this.window.xOf(event), this.window.yOf(event), radius, 0, 2 * Math.PI);
      c.stroke();
      c.setLineDash([]);
    };
    for (const event of broken) ring(event, 11, 2.5, this.colours.bad);
    ring(this.hovered, 8, 1.2, this.colours.ink);
    ring(this.selected, 9, 2.5, this.colours.ink);
    ring(this.compared, 9, 2, this.colours.ink, [3, 3]);
  }

  /** The names of the processes, with their clocks and queues at the cursor. */
  drawGutter(c) {
    const { window, trial, colours } = this;
    const isTight = window.row < 56;
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    const write = (text, x, y, colour, font) => {
      c.fillStyle = colour;
      c.font = `${font} ${FONT}`;
      c.fillText(text, x, y);
    };
    for (let p = 0; p < trial.n; p++) {
      const y = window.y(p);
      const rate = trial.rates[p] === undefined ? '' : `${trial.rates[p]}/s`;
      const now = this.cursor === null ? null : this.stateAt(p, this.cursor);
      const state = now && `clock ${now.clock}, queue ${now.queue}`;
      c.fillStyle = colours.process[p % colours.process.length];
      c.fillRect(4, y - 6, 4, 12);
      if (isTight) {
        write(`${p + 1} · ${rate}`, 12, y - 3, colours.ink, '12px');
        write(state || `queue ≤ ${this.queues[p].most}`, 12, y + 11, colours.faint, '10px');
      } else {
        write(`process ${p + 1}`, 12, y - 2, colours.ink, '600 13px');
        write(state ? `clock ${now.clock}` : rate, 12, y + 15, colours.faint, '12px');
        write(state ? `queue ${now.queue}` : `queue ≤ ${this.queues[p].most}`, 12, y + 31, colours.faint, '12px');
      }
    }
  }

  /** The clock and the queue of a process at a value of the axis. */
  stateAt(process, value) {
    const { trial, window } = this;
    const { highest } = window.axes[window.axis];
    const after = firstAtLeast(highest, trial.base[process], trial.base[process + 1], value);
    const isAt = after < trial.base[process + 1] && window.values[after] === value;
    const last = isAt ? after : after - 1;
    if (last < trial.base[process]) return { clock: 0, queue: 0 };
    if (window.axis !== 'system') return { clock: trial.clock[last], queue: trial.queue[last] };
    const steps = this.queues[process];
    const step = firstAtLeast(steps.at, 0, steps.at.length, value + 1e-9) - 1;
    return { clock: trial.clock[last], queue: step < 0 ? 0 : steps.level[step] };
  }

  /** The event that is drawn nearest to a point, or -1. */
  eventAt(x, y) {
    const { window, trial } = this;
    let best = -1;
    let least = 12;
    for (let p = 0; p < trial.n; p++) {
      if (Math.abs(y - window.y(p)) > Math.min(26, window.row / 2)) continue;
      const [a, b] = window.range(p);
      const near = firstAtLeast(window.axes[window.axis].highest, a, b, window.valueAt(x));
      for (let e = Math.max(a, near - 2); e < Math.min(b, near + 3); e++) {
        const distance = Math.hypot(window.xOf(e) - x, (window.y(p) - y) / 4);
        if (distance < least) [best, least] = [e, distance];
      }
    }
    return best;
  }
}

/** The values of the axis at which the grid has a line, and how many decimals they need. */
export function gridValues(window) {
  const raw = window.span / Math.max(2, (window.right - window.left) / 90);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find(m => m * power >= raw * 0.999999) * power;
  const least = window.axis === 'system' ? step : Math.max(1, step);
  const values = [];
  const first = Math.max(0, Math.ceil(window.from / least - 1e-9));
  for (let k = first; k * least <= window.to; k++) values.push(k * least);
  return { values, digits: Math.max(0, -Math.floor(Math.log10(least) + 1e-9)) };
}
