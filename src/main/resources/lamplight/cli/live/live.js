// Shows what the program tells four times a second, and in the end the report in its place.
const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 260, 46, 96, 10, 30];
const POINTS_MAX = 600;
const byId = id => document.getElementById(id);
const colour = index => `var(--p${index % 8 + 1})`;

/** By trial: its samples, each the time and what the trial told then. */
let history = new Map();
let wave = 0;

function element(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}

function count(number, one) {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

function state(run) {
  const waves = run.waves === 1 ? '' : `Wave ${run.wave} of ${run.waves}: `;
  const digits = run.duration < 10 ? 1 : 0;
  const about = {
    computing: () => 'computing',
    launching: () => `launching ${count(run.underWay, 'trial')}, ${run.ready} ready`,
    running: () => `${run.model.toFixed(digits)} of ${run.duration.toFixed(digits)} s, `
      + `${run.underWay} running`,
    ending: () => run.underWay === 0 ? 'all have ended' : `${run.underWay} ending`,
  };
  return `${waves}${about[run.phase]()}; ${run.done} of ${run.all} done, ${run.failed} failed`;
}

/** Keeps every second sample when there are many: the shape stays. */
function remember(run) {
  for (const trial of run.trials) {
    const samples = history.get(trial.name) ?? [];
    if (samples.at(-1)?.[0] === run.model) {
      continue;
    }
    samples.push([run.model, trial]);
    history.set(trial.name, samples.length > POINTS_MAX
      ? samples.filter((sample, index) => index % 2 === 1) : samples);
  }
}

function card(trial, processes) {
  const made = element('section', { class: 'card' });
  const head = element('h3', {}, trial.name);
  head.append(element('span'));
  const list = element('dl', { class: 'live' });
  processes.forEach((name, index) => {
    const term = element('dt');
    term.append(element('i', { style: `background: ${colour(index)}` }), name);
    list.append(term, measure('clock', colour(index)), measure('queue', 'var(--mark)'));
  });
  made.append(head, list);
  return made;
}

function measure(name, fill) {
  const made = element('dd', { class: name });
  const track = element('div', { class: 'track' });
  track.append(element('i', { style: `background: ${fill}` }));
  made.append(element('span', {}, name), track, element('b', {}, '0'));
  return made;
}

function showTrials(run) {
  const cards = byId('trials');
  const key = JSON.stringify([run.processes, run.trials.map(trial => trial.name)]);
  if (cards.dataset.key !== key) {
    cards.dataset.key = key;
    cards.replaceChildren(...run.trials.map(trial => card(trial, run.processes)));
    byId('trials-head').hidden = run.trials.length === 0;
  }
  const longest = { clock: 1, queue: 10 };
  for (const trial of run.trials) {
    longest.clock = Math.max(longest.clock, ...trial.clocks);
    longest.queue = Math.max(longest.queue, ...trial.queues);
  }
  run.trials.forEach((trial, at) => {
    const shown = cards.children[at];
    shown.classList.toggle('failed', trial.state === 'failed');
    shown.querySelector('h3 span').textContent =
      trial.state === 'failed' ? `failed: ${trial.note}` : trial.note;
    for (const [name, values] of [['clock', trial.clocks], ['queue', trial.queues]]) {
      shown.querySelectorAll(`dd.${name}`).forEach((row, index) => {
        row.querySelector('.track i').style.width = `${100 * values[index] / longest[name]}%`;
        row.querySelector('b').textContent = values[index].toLocaleString('en');
      });
    }
  });
}

/** The distance of about five round numbers from 0 on. */
function step(highest) {
  const rough = highest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 5, 10].find(factor => factor * power >= rough);
}

function ticks(highest) {
  const length = Math.floor(highest / step(highest) + 1e-9) + 1;
  return Array.from({ length }, (unused, index) => index * step(highest));
}

function draw(svg, run, values, least) {
  const longest = Math.max(least, ...[...history.values()].flat().map(([, trial]) =>
    Math.max(...trial[values])));
  const highest = step(longest) * Math.ceil(longest / step(longest));
  const x = time => LEFT + (WIDTH - LEFT - RIGHT) * time / run.duration;
  const y = value => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / highest;
  const parts = [];
  const add = (name, attributes, text = '') => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    parts.push(made);
  };
  for (const value of ticks(highest)) {
    add('path', { class: 'grid', d: `M${LEFT} ${y(value)}H${WIDTH - RIGHT}` });
    add('text', { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, value.toLocaleString('en'));
  }
  for (const time of ticks(run.duration)) {
    add('text', { x: x(time), y: HEIGHT - 10, 'text-anchor': 'middle' }, `${+time.toFixed(3)} s`);
  }
  run.processes.forEach((process, index) => {
    for (const samples of history.values()) {
      const path = samples.map(([time, trial], at) => at === 0
        ? `M${x(time)} ${y(trial[values][index])}`
        : `H${x(time).toFixed(1)}V${y(trial[values][index]).toFixed(1)}`).join('');
      add('path', { class: 'steps', d: path, style: `color: ${colour(index)}` });
    }
  });
  names(run, values, y).forEach(({ name, index, at }) => add('text', { class: 'name',
    x: WIDTH - RIGHT + 6, y: at + 4, style: `color: ${colour(index)}` }, name));
  svg.replaceChildren(...parts);
}

/** The names at the ends of the lines, apart from one another. */
function names(run, values, y) {
  const ends = run.processes.map((name, index) => {
    const latest = run.trials.map(trial => trial[values][index]);
    const mean = latest.reduce((sum, value) => sum + value, 0) / Math.max(1, latest.length);
    return { name: name.replace(/^process /, ''), index, at: y(mean) };
  }).sort((one, other) => other.at - one.at);
  for (let index = 1; index < ends.length; index++) {
    ends[index].at = Math.min(ends[index].at, ends[index - 1].at - 14);
  }
  return ends;
}

function show(run) {
  byId('left').textContent = run.words || run.left || '';
  if (run.title === undefined) {
    return;
  }
  byId('title').textContent = run.title;
  byId('heading').textContent = run.title;
  document.title = `${Math.floor(100 * run.share)} % ${run.title}`;
  byId('state').textContent = state(run);
  byId('share').value = run.share;
  if (run.wave !== wave || (run.phase === 'launching' && history.size > 0)) {
    wave = run.wave;
    history = new Map();
  }
  if (run.phase === 'running' || (run.phase === 'ending' && history.size > 0)) {
    remember(run);
  }
  byId('charts').hidden = history.size === 0;
  showTrials(run);
  if (history.size > 0) {
    draw(byId('clocks'), run, 'clocks', 10);
    draw(byId('queues'), run, 'queues', 10);
  }
}

const source = new EventSource('events');
source.onmessage = event => show(JSON.parse(event.data));
source.onerror = () => {
  source.close();
  byId('left').textContent = 'not connected';
  byId('said').textContent = 'The program tells nothing any more: this is how the run stood.';
};
source.addEventListener('done', async event => {
  source.close();
  const { folder } = JSON.parse(event.data);
  if (folder === '') {
    byId('left').textContent = 'ended without a report';
    return;
  }
  const report = await (await fetch('report.html')).text();
  document.open();
  document.write(report);
  document.close();
  const note = element('p', { id: 'live-note', style: 'padding: 0 1.25rem 1rem; text-align: center' },
    `The run is over. This page is a copy: the report and its files are in ${folder}`);
  addEventListener('DOMContentLoaded', () => document.body.append(note));
});
