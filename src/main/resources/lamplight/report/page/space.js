// The space-time diagram: what is selected in a trial, and the drawing of the window.
import { RECEIVE, firstAtLeast } from './trial.js';
import { causalFuture, causalPast, longestChain } from './causality.js';
import { SpaceWindow } from './space-window.js';
import { copiesIn, copiesOf, drawMessages, drawWaits, strokeArrows } from './space-messages.js';
import { drawCuts, drawEvents, drawLifeline, drawPauses, drawQueue, queueSteps } from './space-lifelines.js';

export const SCALE_HEIGHT = 24; // below the lifelines
export const STRIP_HEIGHT = 44; // of the whole trial
export const FEW_PROCESSES = 12; // with more, lifelines are bands and messages drawn on request

const FONT = 'system-ui, "DejaVu Sans", sans-serif';

export class SpaceDiagram {
  constructor(trial) {
    this.trial = trial;
    this.window = new SpaceWindow(trial);
    this.copies = copiesIn(trial);
    this.queues = trial.rates.map((_, p) => queueSteps(trial, p));
    this.isCrowded = trial.n > FEW_PROCESSES;
    this.ticked = new Set(); // of many processes, those whose messages are drawn
    this.hovered = -1;
    this.cursor = null; // a value of the axis
    this.select(-1);
  }

  select(event) {
    this.selected = event;
    this.compared = -1;
    this.chain = [];
    this.past = event < 0 ? null : causalPast(this.trial, event);
    this.future = event < 0 ? null : causalFuture(this.trial, event);
  }

  /** Sets a second event beside the selected one, with the chain between them, if any. */
  compare(event) {
    this.compared = event;
    const chain = longestChain(this.trial, event, this.selected);
    this.chain = chain.length ? chain : longestChain(this.trial, this.selected, event);
  }

  /** -1 when an event happened before the selected one, 1 when after it, and otherwise 0. */
  relation(event) {
    const p = this.trial.process[event];
    const index = event - this.trial.base[p];
    return !this.past ? 0 : index < this.past[p] ? -1 : Number(index >= this.future[p]);
  }

  shownChannels() {
    return this.copies.channels.filter(({ from, to }) => !this.isCrowded || this.ticked.has(from) || this.ticked.has(to));
  }

  /** Where on the axis a process was killed; undefined for the others. */
  killOf = process => {
    const { trial, window } = this;
    const kill = trial.faults.find(fault => fault.what === 'kill' && fault.process === process + 1);
    if (!kill || window.isTime) return kill && kill.from * trial.scale / 1e9;
    return 0.5 + (trial.base[process + 1] > trial.base[process] ? trial.clock[trial.base[process + 1] - 1] : 0);
  };

  /** Where on the axis a copy was lost: at the kill or restart of the process that it was sent to. */
  lostAt = (process, send) => {
    const { trial, window } = this;
    const [restart] = trial.faults.filter(({ what, process: hit, to }) => what === 'restart' && hit === process + 1
      && trial.time[send] < to).sort((a, b) => a.from - b.from);
    if (!restart) return this.killOf(process) ?? 0;
    if (window.isTime) return restart.from * trial.scale / 1e9;
    let last = trial.base[process + 1] - 1;
    while (last >= trial.base[process] && trial.time[last] >= restart.from) last--;
    return 0.5 + (last < trial.base[process] ? 0 : trial.clock[last]);
  };

  /** Draws the window on a 2D context; what it took stands in `stats` afterwards. */
  draw(c) {
    const { window, trial, colours } = this;
    this.stats = { events: 0, messages: 0, arrows: 0, through: 0, touched: 0 };
    this.ranges = trial.rates.map((_, p) => window.range(p));
    c.fillStyle = colours.paper;
    c.fillRect(0, 0, window.width, window.height);
    this.drawUprights(c, gridValues(window).values, colours.line);
    const isInView = this.cursor !== null && this.cursor >= window.from && this.cursor <= window.to;
    if (isInView) this.drawUprights(c, [this.cursor], colours.faint);
    c.save();
    c.beginPath();
    c.rect(window.left - 6, 0, window.right - window.left + 12, window.height);
    c.clip();
    drawCuts(c, this);
    for (let p = 0; p < trial.n; p++) for (const draw of [drawPauses, drawQueue, drawLifeline]) draw(c, this, p);
    drawMessages(c, this);
    this.drawChosen(c);
    for (let p = 0; p < trial.n; p++) drawEvents(c, this, p);
    for (const { what, event } of trial.marks) if (what === 'broken') this.drawRing(c, event, 11, 2.5, colours.bad);
    this.drawRing(c, this.hovered, 8, 1.2, colours.ink);
    this.drawRing(c, this.selected, 9, 2.5, colours.ink);
    this.drawRing(c, this.compared, 9, 1.5, colours.ink);
    c.restore();
    for (let p = 0; p < trial.n; p++) this.drawName(c, p);
  }

  drawUprights(c, values, colour) {
    c.strokeStyle = colour;
    c.lineWidth = 1;
    c.beginPath();
    for (const value of values) {
      const x = Math.round(this.window.x(value)) + 0.5;
      c.moveTo(x, 0);
      c.lineTo(x, this.window.height);
    }
    c.stroke();
  }

  drawRing(c, event, radius, width, colour) {
    if (event < 0) return;
    c.strokeStyle = colour;
    c.lineWidth = width;
    c.beginPath();
    c.arc(this.window.xOf(event), this.window.yOf(event), radius, 0, 2 * Math.PI);
    c.stroke();
  }

  /** The messages of the selected and the hovered event, and the chain. */
  drawChosen(c) {
    const { window, trial, colours } = this;
    for (const event of [this.selected, this.hovered]) {
      const isPlain = event === this.hovered;
      if (event < 0 || (!isPlain && !this.isCrowded)) continue;
      c.strokeStyle = c.fillStyle = isPlain ? colours.ink : trial.kind[event] === RECEIVE ? colours.past : colours.future;
      c.lineWidth = 2;
      strokeArrows(c, this, copiesOf(this, event), true);
    }
    c.strokeStyle = c.fillStyle = colours.ink;
    for (const event of [this.selected, this.hovered]) if (event >= 0) drawWaits(c, this, event);
    c.lineWidth = 4;
    c.globalAlpha = 0.75;
    c.beginPath();
    this.chain.forEach((e, k) => (k ? c.lineTo(window.xOf(e), window.yOf(e)) : c.moveTo(window.xOf(e), window.yOf(e))));
    c.stroke();
    c.globalAlpha = 1;
  }

  /** The name of a process, with its clock and queue at the cursor. */
  drawName(c, p) {
    const { window, trial, colours } = this;
    const y = window.y(p);
    const rate = `${trial.rates[p]}/s`;
    const most = `queue ≤ ${this.queues[p].most}`;
    const [clock, queue] = this.cursor === null ? [] : this.stateAt(p, this.cursor);
    const isNow = clock !== undefined;
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    c.fillStyle = colours.process[p % colours.process.length];
    c.fillRect(4, y - 6, 4, 12);
    const lines = window.row < 56
      ? [[`${p + 1} · ${rate}`, -3, '12px'], [isNow ? `clock ${clock}, queue ${queue}` : most, 11, '10px']]
      : [[`process ${p + 1}`, -2, '600 13px'], [isNow ? `clock ${clock}` : rate, 15, '12px'],
        [isNow ? `queue ${queue}` : most, 31, '12px']];
    lines.forEach(([text, down, font], k) => {
      c.fillStyle = k ? colours.faint : colours.ink;
      c.font = `${font} ${FONT}`;
      c.fillText(text, 12, y + down);
    });
  }

  /** The clock and the queue of a process at a value of the axis. */
  stateAt(process, value) {
    const { trial, window } = this;
    const last = (column, low, high) => firstAtLeast(column, low, high, value * (1 + 1e-12)) - 1;
    const event = last(window.highest, trial.base[process], trial.base[process + 1]);
    if (event < trial.base[process]) return [0, 0];
    const { at, level } = this.queues[process];
    return [trial.clock[event], window.isTime ? level[last(at, 0, at.length)] : trial.queue[event]];
  }

  /** The event that is drawn nearest to a point, or -1. */
  eventAt(x, y) {
    const { window, trial } = this;
    let [best, least] = [-1, 12];
    for (let p = 0; p < trial.n; p++) {
      if (Math.abs(y - window.y(p)) > Math.min(26, window.row / 2)) continue;
      const [a, b] = window.range(p);
      const near = firstAtLeast(window.highest, a, b, window.valueAt(x));
      for (let e = Math.max(a, near - 2); e < Math.min(b, near + 3); e++) {
        const distance = Math.abs(window.xOf(e) - x);
        if (distance < least) [best, least] = [e, distance];
      }
    }
    return best;
  }

  /** The numbers of the axis, for the lines of the grid above them. */
  drawScale(c) {
    const { window, colours } = this;
    c.fillStyle = colours.paper;
    c.fillRect(0, 0, window.width, SCALE_HEIGHT);
    c.fillStyle = colours.faint;
    c.font = `12px ${FONT}`;
    c.textBaseline = 'top';
    c.textAlign = 'left';
    c.fillText(!window.isTime ? 'Lamport clock' : window.left < 100 ? 'time (s)' : 'system time (s)', 4, 5);
    c.textAlign = 'center';
    const { values, digits } = gridValues(window);
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    for (const value of values) c.fillText(value.toLocaleString('en', format), window.x(value), 5);
  }

  /** The queues of all processes over the whole trial: of each pixel the longest. */
  drawStrip(c) {
    const { window, trial, colours } = this;
    c.fillStyle = colours.paper;
    c.fillRect(0, 0, window.width, STRIP_HEIGHT);
    c.fillStyle = colours.faint;
    c.font = `12px ${FONT}`;
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    c.fillText('all: queues', 4, STRIP_HEIGHT / 2);
    const top = Math.max(4, ...this.queues.map(queue => queue.most));
    const width = Math.ceil(window.right - window.left);
    this.queues.forEach(({ at, level }, p) => {
      const [from, end] = window.isTime ? [0, at.length] : [trial.base[p], trial.base[p + 1]];
      const [values, lengths] = window.isTime ? [at, level] : [trial.clock, trial.queue];
      const highest = new Float64Array(width + 1).fill(-1);
      for (let k = from; k < end; k++) {
        const x = Math.min(width, Math.floor(values[k] / window.end * width));
        highest[x] = Math.max(highest[x], lengths[k]);
      }
      c.strokeStyle = colours.process[p % colours.process.length];
      c.lineWidth = 1.2;
      c.beginPath();
      c.moveTo(window.left, STRIP_HEIGHT - 4);
      highest.forEach((queue, x) => {
        if (queue >= 0) c.lineTo(window.left + x, STRIP_HEIGHT - 4 - (STRIP_HEIGHT - 8) * queue / top);
      });
      c.stroke();
    });
  }
}

/** The values of the axis at which the grid has a line, and how many decimals they need. */
function gridValues(window) {
  const raw = window.span / Math.max(2, (window.right - window.left) / 90);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(window.isTime ? 0 : 1, [1, 2, 5, 10].find(m => m * power >= raw * 0.999999) * power);
  const values = [];
  for (let k = Math.ceil(window.from / step - 1e-9); k * step <= window.to; k++) values.push(Math.abs(k) * step);
  return { values, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
