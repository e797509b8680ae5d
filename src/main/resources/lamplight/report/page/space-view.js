// The space-time view: the diagram with its tools, its panel and its table of rows, all in step.
import { SpaceDiagram } from './space.js';
import { SCALE_HEIGHT, drawScale, drawStrip } from './overview.js';
import { SvgPen } from './svg-pen.js';
import { counted, describe, fillRows, make, noteOf, relationWords, tellStory } from './story.js';
import { findEvent, placeMarks, placesOf } from './facts.js';
import { decodeTrial, eventAtTick, logRow } from './trial.js';
import { listenToKeys, listenToPointer, listenToStrip } from './space-input.js';
import { spaceParts } from './space-parts.js';
import { keepAddress, showAddress } from './space-address.js';

const ADDRESS_MS = 300; // browsers refuse an address that changes with every frame
const TICKED_MOST = 6;
const JUMP_SPAN = 8; // seconds that are shown round an instant

/**
 * Puts the view in the place of an element's children.
 *
 * @param trials as they are embedded; each is decoded when it is opened
 * @param page what the parts of the page share
 */
export function spaceTime(element, trials, page) {
  const view = new SpaceView(element, trials, page);
  element.spaceTime = view; // for tests and for those who look into a trial by script
  return view;
}

class SpaceView {
  constructor(element, trials, page) {
    this.trials = trials;
    this.page = page;
    this.opened = new Map();
    this.isAsked = false;
    this.addressTimer = 0;
    this.parts = spaceParts(element, trials, this);
    listenToPointer(this.parts.canvas, this);
    listenToStrip(this.parts.strip, this);
    listenToKeys(this.parts.canvas, this);
    this.openFromAddress();
    new ResizeObserver(() => this.resize()).observe(this.parts.scroll);
    page.theme.onChange(() => this.repaint());
    page.address.onChange(() => this.openFromAddress());
    page.instant.onChange((seconds, source) => {
      if (source !== 'space' && this.window.axis === 'system') this.pointAt(seconds);
    });
  }

  get trial() { return this.diagram.trial; }

  get window() { return this.diagram.window; }

  /** The row of the log of an event: process and tick from 1. */
  logRow(process, tick) { return logRow(this.trial, eventAtTick(this.trial, process - 1, tick)); }

  // ---- trials

  /** Opens a trial by its place among those embedded. */
  open(index) {
    if (!this.opened.has(index)) {
      const trial = decodeTrial(this.trials[index]);
      placeMarks(trial);
      this.opened.set(index, new SpaceDiagram(trial));
    }
    this.index = index;
    this.diagram = this.opened.get(index);
    this.parts.showTrial(index, this.trial, placesOf(this.trial));
    this.resize();
    this.told();
  }

  /** The next trial, in the same window and with the axis of this one. */
  openNext(by) {
    const next = this.index + by;
    if (next < 0 || next >= this.trials.length) return;
    const { axis, from, to } = this.window;
    this.open(next);
    if (this.window.axis !== axis) this.window.turn(axis);
    this.window.show(from, to);
    this.page.say(`seed ${this.trial.seed}`);
    this.changed();
  }

  /** Opens a trial at an instant; for the charts. */
  openTrial(point, seed, seconds) {
    const index = this.trials.findIndex(t => (t.point || '') === (point || '') && t.seed === seed);
    if (index < 0) {
      this.page.say(`The events of seed ${seed} are not in this page.`);
      return;
    }
    this.open(index);
    this.turn('system');
    if (seconds !== null) this.window.show(seconds - JUMP_SPAN / 2, seconds + JUMP_SPAN / 2);
    this.changed();
  }

  openFromAddress() {
    showAddress(this, this.page.address);
    this.redraw();
  }

  // ---- events

  choose(event, isTold = true) {
    this.diagram.select(event);
    if (event >= 0) {
      this.window.bring(event);
      this.parts.scrollTo(this.window, this.trial.process[event]);
      if (isTold) this.page.say(describe(this.trial, event));
    }
    this.told();
    this.changed();
  }

  /** Sets a second event beside the selected one. */
  compare(event) {
    if (this.diagram.selected < 0 || event < 0) {
      this.choose(event);
      return;
    }
    this.diagram.compare(event);
    this.page.say(relationWords(this.trial, this.diagram.selected, event));
    this.told();
    this.redraw();
  }

  toggleChain() {
    if (this.diagram.selected < 0) return;
    this.diagram.toggleChain();
    const { length } = this.diagram.chain;
    this.page.say(length ? `longest chain of ${counted(length, 'event')}` : 'no chain');
    this.told();
    this.redraw();
  }

  click(x, y, isShift) {
    const event = this.diagram.eventAt(x, y);
    if (isShift) this.compare(event);
    else this.choose(event);
  }

  /** Goes to an event named by a person, or compares two. */
  goTo(text) {
    const names = text.trim().split(/[\s,]+/).slice(0, 2);
    const events = names.map(name => findEvent(this.trial, name));
    const missing = events.findIndex(event => event < 0);
    if (missing >= 0) {
      this.parts.complain(`There is no event ${names[missing]}: give process:tick, or a message as sender-number.`);
      return;
    }
    this.parts.complain('');
    this.choose(events[0]);
    if (events.length > 1) this.compare(events[1]);
  }

  /** Shows an event in the middle of a window in which much of what led to it can be seen. */
  visit(event) {
    const { window } = this;
    window.centre(event, Math.min(window.span, window.axis === 'system' ? window.opening : 50));
    this.choose(event);
  }

  hover(x, y, pointer) {
    const event = pointer ? this.diagram.eventAt(x, y) : -1;
    const inside = pointer && x >= this.window.left && x <= this.window.right;
    this.diagram.cursor = inside ? this.window.valueAt(x) : null;
    this.diagram.hovered = event;
    this.parts.tip(event < 0 ? '' : describe(this.trial, event).replace(': ', '\n').replaceAll('; ', '\n'), pointer);
    const isTime = this.window.axis === 'system';
    this.page.instant.set(isTime ? this.diagram.cursor : null, 'space');
    this.redraw();
  }

  /** Shows the instant that is pointed at in another part of the page. */
  pointAt(seconds) {
    this.diagram.cursor = seconds;
    this.redraw();
  }

  // ---- the window

  zoom(factor, x) {
    this.window.zoom(factor, x);
    this.changed();
  }

  zoomMiddle(factor) { this.zoom(factor, (this.window.left + this.window.right) / 2); }

  showAll() {
    this.window.showAll();
    this.changed();
  }

  turn(axis) {
    if (this.window.axis === axis) return;
    this.window.turn(axis);
    this.diagram.cursor = null;
    this.page.say(axis === 'system' ? 'axis: system time' : 'axis: Lamport clock');
    drawStrip(this.parts.stripPen, this.diagram);
    this.changed();
  }

  tick(process, isTicked) {
    const { ticked } = this.diagram;
    if (isTicked && ticked.size >= TICKED_MOST) return false;
    if (isTicked) ticked.add(process);
    else ticked.delete(process);
    this.redraw();
    return true;
  }

  toggleHelp() { this.parts.toggleHelp(); }

  // ---- drawing

  told() {
    const act = {
      choose: event => this.choose(event), compare: event => this.compare(event), chain: () => this.toggleChain(),
    };
    tellStory(this.parts.story, this.diagram, act);
    fillRows(this.parts.rows, this.diagram, act);
  }

  resize() {
    this.parts.fit(this.window);
    this.repaint();
  }

  /** Draws at once, with the colours of the theme as it is now. */
  repaint() {
    this.diagram.colours = this.parts.colours();
    drawStrip(this.parts.stripPen, this.diagram);
    this.paint();
  }

  /** Draws in the next frame, once. */
  redraw() {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => this.paint());
  }

  /** The window or the selection is another one: draws it, and puts it in the address. */
  changed() {
    this.redraw();
    clearTimeout(this.addressTimer);
    this.addressTimer = setTimeout(() => keepAddress(this, this.page.address), ADDRESS_MS);
  }

  paint() {
    this.isAsked = false;
    this.diagram.draw(this.parts.pen);
    drawScale(this.parts.scalePen, this.diagram);
    this.parts.showWindow(this.window, noteOf(this.diagram), this.diagram.stats);
  }

  /** Saves the window as an SVG file. */
  saveSvg() {
    const url = URL.createObjectURL(new Blob([this.svg()], { type: 'image/svg+xml' }));
    make('a', { href: url, download: `space-time-seed-${this.trial.seed}.svg` }).click();
    URL.revokeObjectURL(url);
  }

  /** The window as an SVG document. */
  svg() {
    const { window } = this;
    const pen = new SvgPen();
    pen.save();
    this.diagram.draw(pen);
    pen.translate(0, window.height);
    drawScale(pen, this.diagram);
    pen.restore();
    return pen.text(window.width, window.height + SCALE_HEIGHT, `Space-time diagram, seed ${this.trial.seed}: ${noteOf(this.diagram)}`);
  }
}
