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
    let sum = 0;
    // The digits beyond the ninth come from binary fractions alone.
    series[name] = series[name]?.map(value => value === null ? NaN
      : unit === undefined ? value : Number(((sum += value) * unit).toPrecision(9)));
  }
  if (series.kind === 'band') {
    // Its outline goes forth along the lower edge and back along the upper one.
    const turn = series.x.findIndex((x, index) => x < series.x[index - 1]);
    series.edges = [[0, turn], [turn]].map(part =>
      ({ x: series.x.slice(...part), y: series.y.slice(...part) }));
    series.edges[1].x.reverse();
    series.edges[1].y.reverse();
  }
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
export function valueTable({ panels }, domain) {
  const [panel] = panels;
  const kind = panelKind(panel);
  const { head, rows } = kind === 'map' ? mapTable(panels) : kind === 'rows' ? stripTable(panels)
    : kind === 'marks' ? markTable(panel) : readingTable(panel, panels.at(-1).x.title, domain);
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

function markTable(panel) {
  return { head: ['', panel.x.title, panel.y.title],
    rows: panel.series.filter(({ kind }) => kind === 'marks').flatMap(({ name, x, y }) =>
      x.map((_, index) => [name, figure(x[index]), figure(y[index])])) };
}

const STRIP_WORDS = { seed_dots: 'values', marks: 'difference', mean_strokes: 'mean',
  intervals: '95 % interval', predicted: 'predicted' };

/** What lies along the x axis, which several panels below each other have under one title. */
function stripTable(panels) {
  return { head: ['measure', 'process', 'side', 'what', 'value'],
    rows: panels.filter(panel => panel.series).flatMap(panel => panel.names.flatMap(([at, name]) =>
      panel.series.filter(({ kind }) => kind in STRIP_WORDS).map(series => {
        const own = series.x.filter((_, index) => Math.abs(series.y[index] - at) <= 0.5);
        return [panel.heading, name, series.name ?? '', STRIP_WORDS[series.kind],
          series.kind === 'intervals' ? figureRange(...d3.extent(own))
            : [...new Set(own)].slice(0, 25).map(figure).join('; ')];
      }).filter(row => row.at(-1) !== ''))) };
}

function mapTable(panels) {
  const [{ rows, columns }] = panels;
  return { head: ['', rows.key, ...columns.values],
    rows: panels.filter(panel => panel.cells).flatMap(({ title, cells }) => cells.map((row, index) =>
      [title, rows.values[index], ...row.map(([value]) => figure(value ?? NaN))])) };
}

/** Every point of a picture in the form of a CSV file. */
export function csvText({ panels }) {
  const rows = [['panel', 'title', 'process', 'name', 'seed', 'kind', 'x', 'y']];
  panels.forEach(({ heading, y, series = [], cells = [], rows: { values } = {}, columns }, place) => {
    const add = (...row) => rows.push([place + 1, heading || y?.title, ...row]);
    series.forEach(({ process, name, seed, kind, x, y: ys }) => x.forEach((at, index) =>
      add(process || '', name, seed, kind, at, Number.isNaN(ys[index]) ? '' : ys[index])));
    cells.forEach((row, r) => row.forEach(([value], c) =>
      add('', values[r], '', 'cell', columns.values[c], value ?? '')));
  });
  const quoted = (value = '') => /[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value;
  return rows.map(row => `${row.map(quoted).join(',')}\n`).join('');
}
