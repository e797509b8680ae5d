// The space-time view: the diagram with its tools, its panel and its table of rows, all in step.
import { SCALE_HEIGHT, SpaceDiagram } from './space.js';
import { counted, describe, findEvent, nameOf, noteOf, placeMarks, placesOf, relationWords, rowsOf, storyOf } from './story.js';
import { decodeTrial, eventAtTick, logRow } from './trial.js';
import { longestChain } from './causality.js';
import { chainOf } from './chain.js';
import { fillTools, fitCanvases, spaceParts, themeColours } from './space-parts.js';
import { listenToKeys, listenToPointer, listenToStrip } from './space-input.js';
import { svgOf } from './svg-pen.js';
import { saveFile } from './chart.js';

const ADDRESS_MS = 300; // browsers refuse an address that changes with every frame
const TICKED_MOST = 6;

/**
 * Shows trials, given as they are embedded, in an element of a page. For tests, and for those who
 * look into a trial by script, the view is the element's property `spaceTime`.
 */
export function spaceTime(element, trials, page) {
  element.spaceTime = new SpaceView(element, trials, page);
  return element.spaceTime;
}

function noEvent(name) { return `There is no event ${name}: give process:tick, or a message as sender-number.`; }

class SpaceView {
  opened = [];
  isAsked = false;
  timer = 0;

  constructor(element, trials, page) {
    Object.assign(this, { trials, page });
    this.parts = spaceParts(element, trials, this);
    listenToPointer(this.parts.canvas, this);
    listenToStrip(this.parts.strip, this);
    listenToKeys(this.parts.canvas, this);
    this.readAddress();
    new ResizeObserver(() => this.repaint()).observe(this.parts.scroll);
    page.theme.onChange(() => this.repaint());
    page.address.onChange(() => this.readAddress());
    page.instant.onChange((seconds, source) => {
      if (source !== 'space' && this.window.isTime) this.pointAt(seconds);
    });
  }

  get trial() { return this.diagram.trial; }
  get window() { return this.diagram.window; }

  /** The row of the log of an event, by process and tick from 1. */
  logRow(process, tick) { return logRow(this.trial, eventAtTick(this.trial, process - 1, tick)); }

  // ---- which trial

  open(index) {
    if (!this.opened[index]) {
      const trial = decodeTrial(this.trials[index]);
      placeMarks(trial);
      this.opened[index] = { diagram: new SpaceDiagram(trial), places: placesOf(trial) };
    }
    this.index = index;
    this.diagram = this.opened[index].diagram;
    fillTools(this.parts, this, index, this.opened[index].places);
    this.repaint();
    this.tell();
  }

  /** Opens a trial in the window and with the axis of the present one. */
  openAt(index) {
    if (!this.trials[index]) return;
    const { axis, from, to } = this.window;
    this.open(index);
    this.turn(axis);
    this.show(from, to);
    this.page.say(`seed ${this.trial.seed}`);
  }

  openNext(by) { this.openAt(this.index + by); }

  /** Opens a trial at an instant; for the charts. */
  openTrial(point, seed, seconds) {
    const index = this.trials.findIndex(t => (t.point || '') === (point || '') && String(t.seed) === String(seed));
    if (index < 0) return this.page.say(`The events of seed ${seed} are not in this page.`);
    this.open(index);
    this.turn('system');
    return this.show(seconds - this.window.opening / 2, seconds + this.window.opening / 2);
  }

  // ---- which event

  choose(event) {
    this.diagram.select(event);
    if (event >= 0) {
      this.window.bring(event);
      const { scroll } = this.parts;
      const y = this.window.yOf(event) - scroll.scrollTop;
      if (y < 20 || y > scroll.clientHeight - 20) scroll.scrollTop += y - scroll.clientHeight / 2;
    }
    this.tell(event < 0 ? '' : describe(this.trial, event));
    this.changed();
  }

  /** Sets a second event beside the selected one. */
  compare(event) {
    const { selected } = this.diagram;
    if (selected < 0 || event < 0) return this.choose(event);
    this.diagram.compare(event);
    return this.tell(relationWords(this.trial, selected, event));
  }

  toggleChain() {
    const { diagram } = this;
    if (diagram.selected < 0) return;
    diagram.compared = -1;
    diagram.chain = diagram.chain.length ? [] : longestChain(this.trial, diagram.selected);
    const times = diagram.chain.map(e => this.window.values[e]);
    if (times.length) this.show(...this.window.around(Math.min(...times), Math.max(...times)));
    this.tell(times.length ? `longest chain of ${counted(times.length, 'event')}` : 'no chain');
  }

  click(x, y, isShift) {
    const event = this.diagram.eventAt(x, y);
    if (isShift) this.compare(event);
    else this.choose(event);
  }

  /** Goes to an event that a person named, or compares two. */
  goTo(text) {
    const names = text.trim().split(/[\s,]+/).slice(0, 2);
    const events = names.map(name => findEvent(this.trial, name));
    const missing = names[events.findIndex(event => event < 0)];
    this.complain(missing === undefined ? '' : noEvent(missing));
    if (missing !== undefined) return;
    this.choose(events[0]);
    if (events.length > 1) this.compare(events[1]);
  }

  /** Says to all readers what of their wish is not there. */
  complain(words) { this.parts.complaint.textContent = words; }

  /** Goes to one of the places, in a window in which much of what led to it can be seen. */
  visit(place) {
    const { event } = this.opened[this.index].places[place];
    this.parts.places.value = '';
    this.window.centre(event, Math.min(this.window.span, this.window.isTime ? this.window.opening : 50));
    this.choose(event);
  }

  hover(x, y) {
    const { window } = this;
    this.diagram.hovered = this.diagram.eventAt(x, y);
    this.pointAt(x >= window.left && x <= window.right ? window.valueAt(x) : null);
    this.page.instant.set(window.isTime ? this.diagram.cursor : null, 'space');
  }

  pointAt(value) {
    this.diagram.cursor = value;
    this.redraw();
  }

  // ---- which window

  show(from, to) {
    this.window.show(from, to);
    this.changed();
  }

  zoom(factor, x) {
    this.window.zoom(factor, x);
    this.changed();
  }

  pan(pixels) {
    this.window.pan(pixels);
    this.changed();
  }

  turn(axis) {
    if (this.window.axis === axis) return;
    this.window.turn(axis);
    this.diagram.cursor = null;
    this.page.say(this.window.isTime ? 'axis: system time' : 'axis: Lamport clock');
    this.repaint();
    this.changed();
  }

  /** Draws the messages of a process, or does not; gives whether it does now. */
  tick(process, isTicked) {
    const { ticked } = this.diagram;
    if (isTicked && ticked.size < TICKED_MOST) ticked.add(process);
    if (!isTicked) ticked.delete(process);
    this.redraw();
    return ticked.has(process);
  }

  toggleHelp() { this.parts.help.hidden = !this.parts.help.hidden; }

  // ---- the address: a copied one opens the same view

  readAddress() {
    const { address } = this.page;
    const [seed, point] = [address.get('seed'), address.get('point') ?? ''];
    const found = this.trials.findIndex(t => String(t.seed) === seed && (t.point || '') === point);
    const isMissing = seed !== null && found < 0;
    const wanted = address.get('event') ?? '';
    // Of itself the view opens on the first broken rule.
    const isFree = seed === null && !wanted;
    const broken = isFree ? this.trials.findIndex(t => t.marks?.some(mark => mark.what === 'broken')) : -1;
    const index = Math.max(0, found, broken);
    if (index !== this.index) this.open(index);
    this.turn(address.get('axis') === 'logical' ? 'logical' : 'system');
    const [from, to] = [Number(address.get('from')), Number(address.get('to'))];
    if (to > from) this.window.show(from, to);
    const event = isMissing ? -1 : isFree ? this.trial.marks.find(mark => mark.what === 'broken')?.event ?? -1
      : findEvent(this.trial, wanted);
    this.complain(isMissing ? `The events of seed ${seed} are not in this page.` : wanted && event < 0 ? noEvent(wanted) : '');
    if (event !== this.diagram.selected) {
      this.diagram.select(event);
      if (event >= 0) this.window.bring(event);
      this.tell();
    }
    clearTimeout(this.timer); // it says what is shown already
    this.redraw();
  }

  writeAddress() {
    const { window, trial, diagram } = this;
    this.page.address.set({
      seed: String(trial.seed),
      point: trial.point || null,
      axis: window.isTime ? null : window.axis,
      from: String(Number(window.from.toPrecision(8))),
      to: String(Number(window.to.toPrecision(8))),
      event: diagram.selected < 0 ? null : nameOf(trial, diagram.selected),
    });
  }

  // ---- drawing

  /** Writes panel and table anew, and says these words to those who do not see them. */
  tell(words = '') {
    const { story, rows, canvas } = this.parts;
    const [wasInStory, wasInRows] = [story, rows].map(part => part.contains(document.activeElement));
    const { chain, compared } = this.diagram;
    story.replaceChildren(...storyOf(this), ...(chain.length ? [chainOf(this.trial, chain, compared < 0)] : []));
    rows.replaceChildren(...rowsOf(this));
    if (wasInStory) canvas.focus({ preventScroll: true });
    if (wasInRows) rows.querySelector('[aria-current="true"] button')?.focus();
    if (words) this.page.say(words);
    this.redraw();
  }

  /** Draws what is shown now, in the next frame, and puts it in the address. */
  changed() {
    this.redraw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.writeAddress(), ADDRESS_MS);
  }

  redraw() {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => this.paint());
  }

  /** Draws at once, in the size and the colours of the page as it is now. */
  repaint() {
    fitCanvases(this.parts, this.window);
    this.diagram.colours = themeColours(this.parts.element);
    this.diagram.drawStrip(this.parts.whole.getContext('2d'));
    this.paint();
  }

  paint() {
    const { diagram, window, parts } = this;
    this.isAsked = false;
    diagram.draw(parts.canvas.getContext('2d'));
    diagram.drawScale(parts.scale.getContext('2d'));
    const width = (window.right - window.left) / window.end;
    parts.frame.style.left = `${window.left + window.from * width}px`;
    parts.frame.style.width = `${Math.max(3, window.span * width)}px`;
    parts.note.textContent = diagram.hovered < 0 ? noteOf(diagram) : describe(this.trial, diagram.hovered);
    for (const [axis, button] of Object.entries(parts.axes)) button.setAttribute('aria-pressed', axis === window.axis);
    Object.assign(parts.element.dataset, { axis: window.axis, from: window.from, to: window.to, ...diagram.stats });
  }

  /** The window as an SVG document. */
  svg() {
    const { diagram, window } = this;
    return svgOf(window.width, `Space-time diagram, seed ${this.trial.seed}: ${noteOf(diagram)}`,
      [[window.height, pen => diagram.draw(pen)], [SCALE_HEIGHT, pen => diagram.drawScale(pen)]]);
  }

  save() { saveFile(`space-time-seed-${this.trial.seed}.svg`, 'image/svg+xml', this.svg()); }
}
