// The charts' data: from the JSON of the page to points, figures and tables. See SeriesJson.java.

export function decodeCharts(charts) {
  for (const { panels, columns } of charts) {
    panels.forEach((panel, index) => {
      // Of panels that stand below each other the first has the title, beside each other the names.
      panel.block = panel.title || index < columns ? index : panels[index - columns].block;
      panel.heading = panels[panel.block].title;
      panel.names = panel.y?.ticks.length ? panel.y.ticks : panels[index - index % columns].y?.ticks;
    });
    for (const panel of panels.filter(each => each.series)) {
      panel.series.forEach(decodeSeries);
      panel.series.filter(series => series.mean).forEach(series => decodeMean(series, panel));
      panel.series = panel.series.map(each => each.same === undefined ? each : panels[0].series[each.same]);
    }
  }
  return charts;
}

function decodeSeries(series) {
  for (const [name, unit] of [['x', series.dx], ['y', series.dy]]) {
    series[name] = unit === undefined ? series[name]?.map(value => value ?? NaN)
      : decodeLine(series[name], unit);
  }
  if (series.kind === 'band') {
    // Its outline goes forth along the lower edge and back along the upper one.
    const turn = d3.maxIndex(series.x) + 1; // both edges have a point at the end
    series.edges = [[0, turn], [turn]].map(part =>
      ({ x: series.x.slice(...part), y: series.y.slice(...part) }));
    series.edges[1].x.reverse();
    series.edges[1].y.reverse();
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Values from differences in a unit, in the letters of Base64 VLQ. */
function decodeLine(letters, unit) {
  const values = [];
  let [sum, rest, factor] = [0, 0, 1];
  for (const letter of letters) {
    const bits = BASE64.indexOf(letter);
    rest += bits % 32 * factor;
    factor *= 32;
    if (bits < 32) {
      sum += rest % 2 ? -(rest - 1) / 2 : rest / 2;
      // The digits beyond the ninth come from binary fractions alone.
      values.push(Number((sum * unit).toPrecision(9)));
      [rest, factor] = [0, 1];
    }
  }
  return values;
}

/** The mean of the seeds' step functions, with a point wherever one of them steps. */
function decodeMean(mean, panel) {
  const seeds = panel.series.filter(({ kind, process }) => kind === 'seed' && process === mean.process);
  mean.x = [...new Set(seeds.flatMap(seed => seed.x))].sort((a, b) => a - b);
  mean.y = mean.x.map(x => d3.mean(seeds, seed => valueAt(seed, x)));
}

/** What a line is at a place: of a step function the last value, else between two points. */
export function valueAt({ kind, x, y }, at) {
  const after = d3.bisectRight(x, at);
  if (after === 0 || (after === x.length && at > x[after - 1])) {
    return NaN;
  }
  return kind === 'seed' || kind === 'mean' || after === x.length ? y[after - 1]
    : y[after - 1] + (at - x[after - 1]) / (x[after] - x[after - 1]) * (y[after] - y[after - 1]);
}

/** How a panel is read: along its lines, tick by tick, in rows along x, mark by mark, as a map. */
export function panelKind({ series, cells, naming, x }) {
  if (!series) {
    return cells ? 'map' : 'blank';
  }
  if (naming === 'none') {
    return 'rows';
  }
  return x.unitSeconds || series.some(({ kind }) => kind === 'mean') ? 'lines' : x.grid ? 'marks' : 'ticks';
}

/** The tick that a place belongs to. */
export function nearestTick(panel, x) {
  return d3.least(panel.x.ticks, tick => Math.abs(tick[0] - x));
}

/** What lines or ticks say at a place: of each process its value, range and prediction, or NaN. */
export function readings(panel, x) {
  const tick = panelKind(panel) === 'ticks' && nearestTick(panel, x);
  const at = series => tick ? series.y.filter((_, index) => nearestTick(panel, series.x[index]) === tick)
    : (series.edges ?? [series]).map(line => valueAt(line, x));
  return panel.series.filter(({ name }) => name && name !== 'predicted').map(named => {
    const values = (...kinds) => panel.series
      .filter(({ process, kind }) => process === named.process && kinds.includes(kind))
      .flatMap(at).filter(value => !Number.isNaN(value));
    const [value = NaN] = [...values('mean'), ...at(named)];
    const [low = NaN, high = NaN] = d3.extent(values('seed', 'band', 'intervals'));
    const [predicted = NaN] = values('predicted', 'predicted_strokes');
    return { name: named.name, process: named.process, value, low, high, predicted };
  });
}

/** A figure with about three significant digits, as the tables of the report have it. */
export function figure(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value.toPrecision(3))));
  const decimals = Number.isInteger(value) ? 0 : Math.max(0, Math.min(9, 2 - exponent));
  // What lies in the middle but for its binary digits is rounded up.
  const [whole, ...fraction] = Math.abs(value * (1 + 1e-12)).toFixed(decimals).split('.');
  const text = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export function figureRange(low, high) {
  return low === high || Number.isNaN(low) ? figure(low) : `${figure(low)} to ${figure(high)}`;
}

/** The values of a picture, or of a stretch of its x axis, as a table: {head, rows}. */
export function valueTable(chart, domain) {
  const [panel] = chart.panels;
  const kind = panelKind(panel);
  const { head, rows } = kind === 'rows' ? stripTable(chart.panels)
    : kind === 'lines' || kind === 'ticks' ? readingTable(panel, chart.panels.at(-1).x.title, domain)
      : pointTable(chart);
  const isUsed = head.map((_, column) => rows.some(row => row[column] !== '–' && row[column] !== ''));
  return { head: head.filter((_, column) => isUsed[column]),
    rows: rows.map(row => row.filter((_, column) => isUsed[column])) };
}

function readingTable(panel, title, [from, to]) {
  const scale = (panel.x.logarithmic ? d3.scaleLog : d3.scaleLinear)([from, to], [0, 24]);
  const places = panelKind(panel) === 'ticks' ? panel.x.ticks
    : d3.range(25).map(index => scale.invert(index)).map(x => [x, figure(x)]);
  return {
    head: [title, ...readings(panel, from).flatMap(({ name }) => [name, 'range', 'predicted'])],
    rows: places.map(([x, label]) => [label, ...readings(panel, x).flatMap(each =>
      [figure(each.value), figureRange(each.low, each.high), figure(each.predicted)])]),
  };
}

/** What lies along the x axis of panels below each other: a row a process and side. */
function stripTable(panels) {
  const kinds = { mean_strokes: 'mean', marks: 'difference', intervals: '95 % interval',
    predicted: 'predicted', seed_dots: 'values' };
  const rows = panels.filter(({ series }) => series).flatMap(({ heading, names, series }) =>
    names.flatMap(([at, label]) => [...new Set(series.map(({ name }) => name ?? ''))].map(side => [
      heading, label, side, ...Object.keys(kinds).map(kind => {
        const own = series.filter(each => each.kind === kind && (each.name ?? '') === side)
          .flatMap(({ x, y }) => x.filter((_, index) => Math.abs(y[index] - at) <= 0.5));
        return kind === 'intervals' && own.length > 0 ? figureRange(...d3.extent(own))
          : [...new Set(own)].map(figure).join('; ');
      })])));
  return { head: ['measure', 'process', 'side', ...Object.values(kinds)],
    rows: rows.filter(row => row.slice(3).some(cell => cell !== '')) };
}

/** Every point of a picture. */
function pointTable({ panels }) {
  const rows = panels.flatMap(({ heading, y, series = [], cells = [], rows: names, columns }, place) => [
    ...series.flatMap(({ process, name, seed, kind, x, y: values }) => x.map((at, index) =>
      [process || '', name, seed, kind, at, Number.isNaN(values[index]) ? '' : values[index]])),
    ...cells.flatMap((row, r) => row.map(([value], column) =>
      ['', names.values[r], '', 'cell', columns.values[column], value ?? ''])),
  ].map(row => [place + 1, heading || y.title, ...row.map(cell => cell ?? '')]));
  return { head: ['panel', 'title', 'process', 'name', 'seed', 'kind', 'x', 'y'], rows };
}

/** Every point of a picture in the form of a CSV file. */
export function csvText(chart) {
  const { head, rows } = pointTable(chart);
  const quoted = cell => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [head, ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('');
}
