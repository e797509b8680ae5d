// Draws a picture of this width into an SVG element: where its panels stand, their axes and lines.
import { figure, panelKind, valueAt } from './chart-data.js';

const LINE = 17;
const GAP = 8;
const NAMES_APART = 15;

/** Of a map, where its heads need the rest. */
const CELL_WIDTH = 68;

/** Narrower blocks of panels do not stand beside each other. */
const BLOCK_WIDTHS = { rows: 230, map: 300 };

const LINE_FORMS = { seed: 'steps', mean: 'steps', predicted: 'line', join: 'line', band: 'area' };
const MARK_FORMS = { marks: 'marks', seed_dots: 'dots', none: 'circles' };
const MARK_SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond,
  d3.symbolStar, d3.symbolCross];

const measuring = document.createElement('canvas').getContext('2d');

function textWidth(text, weight = 400) {
  measuring.font = `${weight} 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;
  return measuring.measureText(text).width;
}

/** As much of a text as there is room for. */
function fittingText(text, room, weight) {
  let length = text.length;
  while (length > 1 && textWidth(text.slice(0, length), weight) > room) {
    length--;
  }
  return length < text.length ? `${text.slice(0, length - 1)}…` : text;
}

/** The colour of a process, from 1; of none, that of letters. */
export function processColour(process) {
  return process ? `var(--p${(process - 1) % 8 + 1})` : 'var(--ink)';
}

/** Draws a picture; gives its panels with their places and scales. */
export function drawPicture(svg, chart, width, domain, id) {
  const blocks = [...d3.group(chart.panels.filter(each => panelKind(each) !== 'blank'), each => each.block)
    .values()];
  const least = BLOCK_WIDTHS[panelKind(chart.panels[0])] ?? width;
  const columns = Math.max(1, Math.min(chart.columns, blocks.length, Math.floor(width / least)));
  const places = blocks.flatMap((block, index) =>
    block.map(panel => ({ panel, index, column: index % columns, ...roomAround(panel, width / columns) })));
  const bottoms = Array(columns).fill(0);
  for (const place of places) {
    const { column, index, above, height, below, panel } = place;
    if (panel === blocks[index][0] && column === 0) {
      bottoms.fill(Math.max(...bottoms));
    }
    const beside = places.filter(other => other.column === column);
    const [left, right] = [d3.max(beside, each => each.left), d3.max(beside, each => each.right)];
    Object.assign(place, { x0: column * width / columns + left, y0: bottoms[column] + above, left, right,
      width: Math.max(20, width / columns - left - right) });
    bottoms[column] += above + height + below + GAP;
  }
  svg.attr('viewBox', `0 0 ${width} ${Math.ceil(Math.max(...bottoms))}`).selectChildren().remove();
  places.forEach((place, index) => drawPanel(svg.append('g'), place, domain, `${id}-${index}`));
  return places;
}

/** What a panel needs around its inner area, and how tall that is. */
function roomAround(panel, width) {
  if (panel.cells) {
    const labels = [panel.rows.key, ...panel.rows.values];
    const room = Math.max(150, width - 3 * GAP - CELL_WIDTH * panel.columns.values.length);
    return { left: Math.min(room, d3.max(labels, label => textWidth(label))) + 2 * GAP, right: GAP,
      above: 4 * LINE + GAP, height: 30 * panel.rows.values.length, below: GAP };
  }
  const names = panel.naming === 'ends' ? panel.series.filter(({ name }) => name) : [];
  const legend = panel.naming === 'legend' ? legendRows(panel, width) : [];
  const spanRows = panel.spans.some(([label]) => label) ? Math.min(2, panel.spans.length) : 0;
  const headings = (panel.title ? 1 : 0) + (panel.y.title ? 1 : 0);
  const shrunk = panel.height * Math.max(0.62, Math.min(1, width / 900));
  return {
    names, legend, headings,
    left: Math.min(width / 3, d3.max(panel.names, ([, label]) => textWidth(label)) ?? 0) + 2 * GAP,
    right: 2 * GAP + (d3.max(names, ({ name }) => 12 + textWidth(name, 600)) ?? 0),
    above: LINE * (headings + legend.length + spanRows) + GAP,
    height: panel.naming === 'none' ? panel.height : Math.max(shrunk, NAMES_APART * names.length),
    below: LINE + (panel.x.title ? LINE : 0) + 2,
  };
}

/** The named series, each name once, in rows that find room. */
function legendRows(panel, width) {
  const rows = [];
  let end = Infinity;
  for (const [name, [series]] of d3.group(panel.series.filter(each => each.name), each => each.name)) {
    const size = textWidth(name) + 46;
    if (end + size > width) {
      rows.push([]);
      end = GAP;
    }
    rows.at(-1).push({ name, series, x: end });
    end += size;
  }
  return rows;
}

function drawPanel(group, place, domain, clip) {
  const { panel, x0, y0, width, height } = place;
  place.text = (x, y, words, anchor = 'start', kind = null, room = Infinity) => {
    const fitting = fittingText(words, room, kind === null ? 400 : 600);
    const text = group.append('text').attr('x', x).attr('y', y).attr('text-anchor', anchor).attr('class', kind)
      .text(fitting);
    if (fitting !== words) text.append('title').text(words);
    return text;
  };
  if (panel.cells) {
    drawMap(group, place);
    return;
  }
  place.domain = domain ?? [panel.x.low, panel.x.high];
  place.xs = (panel.x.logarithmic ? d3.scaleLog : d3.scaleLinear)(place.domain, [x0, x0 + width]);
  place.ys = (panel.y.logarithmic ? d3.scaleLog : d3.scaleLinear)(
    domain ? shownValues(panel, domain) : [panel.y.low, panel.y.high], [y0 + height, y0]);
  drawSpans(group, place);
  drawAxes(group, place, domain !== null);
  group.append('clipPath').attr('id', clip).append('rect').attr('x', x0).attr('y', y0 - 2)
    .attr('width', width).attr('height', height + 4);
  const inside = group.append('g').attr('clip-path', `url(#${clip})`);
  for (const series of panel.series) {
    // Marks at the edge are whole.
    drawSeries(series.kind in MARK_FORMS ? group : inside, series, place, series.opacity ?? 1);
  }
  drawLegend(group.append('g').attr('class', 'legend'), place);
  drawNames(group, place);
  place.cross = group.append('line').attr('class', 'cross').attr('y1', y0).attr('y2', y0 + height)
    .attr('visibility', 'hidden');
}

/** What a stretch of a panel shows, from its lower end where the values come near that. */
function shownValues(panel, [from, to]) {
  const values = panel.series.flatMap(series => (series.edges ?? [series]).flatMap(line =>
    d3.range(301).map(index => valueAt(line, from + (to - from) * index / 300))));
  const [low = panel.y.low, high = panel.y.high] = d3.extent(values);
  const room = Math.max(0.5, 0.05 * (high - low));
  return [low < 0.3 * high ? panel.y.low : low - room, high + room];
}

function drawAxes(group, { panel, xs, ys, x0, y0, left, right, above, width, height, text }, isZoomed) {
  const line = (kind, x1, y1, x2, y2) => group.append('line').attr('class', kind)
    .attr('x1', x1).attr('y1', y1).attr('x2', x2).attr('y2', y2);
  const start = x0 - left + GAP;
  const headings = [[panel.title, 'title'], [panel.y.title, null]].filter(([words]) => words);
  headings.forEach(([words, kind], row) =>
    text(start, y0 - above + LINE * (row + 1) - 3, words, 'start', kind, width + left + right - 2 * GAP));
  const ticks = (scale, all, count) => isZoomed
    ? scale.ticks(count).map(at => [at, scale.tickFormat(count)(at)]) : d3.sort(all, tick => tick[0]);
  for (const [at, label] of ticks(ys, panel.names, height / 40)) {
    if (panel.y.grid) {
      line('grid', x0, ys(at), x0 + width, ys(at));
    }
    text(x0 - 6, ys(at) + 4, label, 'end', null, left - GAP);
  }
  const along = ticks(xs, panel.x.ticks, width / 60);
  // Every label, or else every second, or third, so that none touches the next.
  const every = d3.range(1, along.length).find(step => along.every(([at, label], index) =>
    index % step > 0 || index + step >= along.length || xs(along[index + step][0]) - xs(at)
      > (textWidth(label) + textWidth(along[index + step][1])) / 2 + 6)) ?? along.length;
  along.forEach(([at, label], index) => {
    if (panel.x.grid) {
      line('grid', xs(at), y0, xs(at), y0 + height);
    }
    line('axis', xs(at), y0 + height, xs(at), y0 + height + 4);
    if (index % every === 0) {
      text(xs(at), y0 + height + LINE, label, 'middle');
    }
  });
  line('axis', x0, y0 + height, x0 + width, y0 + height);
  text(x0 + width / 2, y0 + height + 2 * LINE, panel.x.title, 'middle', null, width + right);
}

/** Planned pauses are shaded and kills are lines across, with their names where these find room. */
function drawSpans(group, { panel, xs, x0, y0, width, height, domain, text }) {
  const free = [x0, x0];
  for (const [label, from, to] of panel.spans.filter(span => span[2] >= domain[0] && span[1] <= domain[1])) {
    const [begin, end] = [Math.max(x0, xs(from)), Math.min(x0 + width, xs(to))];
    group.append('path').attr('class', to > from ? 'pause' : 'across')
      .attr('d', `M${begin},${y0}V${y0 + height}H${end}V${y0}Z`);
    const size = textWidth(label);
    const x = Math.max(x0, Math.min(x0 + width - size, (begin + end - size) / 2));
    const row = free.findIndex(taken => taken <= x);
    if (label && row >= 0) {
      text(x, y0 - 5 - row * LINE, label);
      free[row] = x + size + GAP;
    }
  }
}

function drawSeries(parent, { kind, process, x, y, edges }, { xs, ys }, opacity) {
  const group = parent.append('g').attr('class', `series ${kind}`).attr('opacity', opacity)
    .style('color', processColour(kind === 'predicted' ? 0 : process));
  const form = MARK_FORMS[kind] ?? LINE_FORMS[kind] ?? 'strokes';
  const at = index => `${xs(x[index])},${ys(y[index])}`;
  if (kind in MARK_FORMS) {
    const shape = kind === 'marks' ? MARK_SHAPES[Math.max(0, process - 1) % MARK_SHAPES.length] : d3.symbolCircle;
    const path = d3.symbol(shape, kind === 'marks' ? 42 : 20)();
    x.forEach((_, index) => group.append('path').attr('class', form).attr('d', path)
      .attr('transform', `translate(${at(index)})`));
  } else if (form === 'strokes') {
    const strokes = d3.range(0, x.length - 1, 2).map(index => `M${at(index)}L${at(index + 1)}`);
    group.append('path').attr('class', form).attr('d', strokes.join(''));
  } else if (form === 'area') {
    const path = ([low, high]) => d3.line()([...low.x.map((each, index) => [xs(each), ys(low.y[index])]),
      ...high.x.map((each, index) => [xs(each), ys(high.y[index])]).reverse()]);
    group.append('path').attr('class', form).attr('d', path(edges));
  } else {
    const path = d3.line((_, index) => xs(x[index]), (_, index) => ys(y[index]))
      .defined((_, index) => !Number.isNaN(y[index]))
      .curve(form === 'steps' ? d3.curveStepAfter : d3.curveLinear);
    group.append('path').attr('class', form).attr('d', path(x));
  }
}

function drawLegend(group, { legend, headings, x0, y0, left, above, text }) {
  legend.forEach((entries, row) => entries.forEach(({ name, series: { kind, process }, x }) => {
    const [from, base] = [x0 - left + x, y0 - above + LINE * (headings + row + 1) - 3];
    const sample = kind in MARK_FORMS ? { x: [from + 12], y: [base - 4] }
      : { x: [from, from + 24], y: [base - 4, base - 4] };
    // One entry stands for what is predicted of every process.
    drawSeries(group, { kind, process: name === 'predicted' ? 0 : process, ...sample },
      { xs: each => each, ys: each => each }, 1);
    text(from + 30, base, name);
  }));
}

/** The names of lines at their ends, moved apart; within the chart where a line ends early. */
function drawNames(group, { names, xs, ys, x0, y0, width, height, domain, text }) {
  const last = names.map(series => {
    const at = Math.min(domain[1], series.x.at(-1));
    return { series, x: xs(at), end: ys(valueAt(series, at)) };
  });
  for (const { series, x, end } of last.filter(each => each.x > x0 && each.x < x0 + 0.97 * width)) {
    const isWide = x + textWidth(series.name, 600) > x0 + width;
    text(x + (isWide ? -5 : 5), end - 6, series.name, isWide ? 'end' : 'start', 'name within')
      .style('color', processColour(series.process));
  }
  const beside = d3.sort(last.filter(each => each.x >= x0 + 0.97 * width), each => each.end);
  beside.forEach((each, index) => {
    each.y = Math.max(each.end, index > 0 ? beside[index - 1].y + NAMES_APART : y0);
  });
  for (let index = beside.length - 1, most = y0 + height; index >= 0; index--) {
    beside[index].y = Math.min(beside[index].y, most);
    most = beside[index].y - NAMES_APART;
  }
  for (const { series, end, y } of beside) {
    const colour = processColour(series.process);
    group.append('path').attr('class', 'leader').style('color', colour)
      .attr('d', `M${x0 + width + 1},${end}L${x0 + width + 10},${y}`);
    text(x0 + width + 12, y + 4, series.name, 'start', 'name').style('color', colour);
  }
}

/** Values over two keys: a cell a pair, darker where it is larger, with its figure in it. */
function drawMap(group, { panel, x0, y0, left, above, width, text }) {
  const { rows, columns, cells, colours } = panel;
  const cell = Math.min(90, width / columns.values.length);
  const middle = column => x0 + cell * (column + 0.5) - 1;
  const start = x0 - left + GAP;
  text(start, y0 - above + 14, panel.measure, 'start', null, width + left);
  text(start, y0 - 45, panel.title, 'start', 'title', width + left);
  text(middle((columns.values.length - 1) / 2), y0 - 25, columns.key, 'middle', null, width);
  text(start, y0 - 7, rows.key, 'start', null, left - 2 * GAP);
  columns.values.forEach((value, column) => text(middle(column), y0 - 7, value, 'middle', null, cell - 4));
  cells.forEach((row, index) => {
    const y = y0 + 30 * index;
    text(start, y + 19, rows.values[index], 'start', null, left - 2 * GAP);
    row.forEach(([value, step], column) => {
      group.append('rect').attr('x', x0 + cell * column).attr('y', y).attr('width', cell - 2)
        .attr('height', 28).style('fill', value === null ? 'none' : colours[step]);
      text(middle(column), y + 19, figure(value ?? NaN), 'middle', null, cell - 4).style('fill',
        value === null ? 'var(--ink)' : d3.lab(colours[step]).l < 55 ? '#fff' : '#000');
    });
  });
}
