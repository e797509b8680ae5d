// The charts of the page: each figure gets its SVG, which answers to the pointer and the keyboard.
import { csvText, decodeCharts, figure, figureRange, nearestTick } from './chart-data.js';
import { panelKind, readings, valueAt, valueTable } from './chart-data.js';
import { drawPicture, processColour } from './chart-draw.js';

/** Draws every picture into the figure that waits for it. */
export function drawCharts(charts, page) {
  const box = d3.select('body').append('div').attr('class', 'chart-box').attr('hidden', '');
  decodeCharts(charts).forEach((chart, index) => {
    const element = document.querySelector(`figure[data-chart="${CSS.escape(chart.file)}"]`);
    if (element) {
      openChart(chart, d3.select(element), `chart-${index}`, page, box);
    }
  });
  fillRows();
}

/** Widens each chart beside which a row of two would stay empty. */
function fillRows() {
  for (const grid of document.querySelectorAll('.charts')) {
    let single = null;
    for (const figure of [...grid.children, null]) {
      figure?.classList.remove('single');
      const isLarge = figure === null || figure.classList.contains('large');
      if (isLarge) single?.classList.add('single');
      single = isLarge || single ? null : figure;
    }
  }
}

function openChart(chart, element, id, page, box) {
  const [main] = chart.panels;
  const kind = panelKind(main);
  const isRead = kind === 'lines' || kind === 'ticks';
  const unitSeconds = main.x?.unitSeconds;
  // What a reader sees of the chart: its width, the stretch and the place of the cross-hair on x.
  const view = { width: 0, domain: null, at: null, places: [] };
  element.select('img').remove();
  element.classed('large', chart.columns > 1);
  const svg = element.insert('svg', ':first-child').attr('tabindex', 0).attr('role', 'group')
    .attr('aria-label', chart.alt);
  const tools = chartTools(chart, element, svg, view);

  function draw() {
    view.places = drawPicture(svg, chart, view.width, view.domain, id);
    svg.append('rect').attr('class', 'drag').attr('visibility', 'hidden');
    cross(view.at);
  }
  function resize() {
    const width = Math.floor(element.node().clientWidth);
    if (width > 0 && width !== view.width) {
      view.width = width;
      draw();
    }
  }
  function cross(x) {
    view.at = x;
    for (const place of isRead ? view.places : []) {
      const isIn = x !== null && x >= place.domain[0] && x <= place.domain[1];
      const at = isIn ? place.xs(x) : 0;
      place.cross.attr('visibility', isIn ? null : 'hidden').attr('x1', at).attr('x2', at);
    }
  }
  /** Moves the cross-hair; where it stands for an instant, that of all charts over time. */
  function point(x) {
    if (unitSeconds) {
      page.instant.set(x === null ? null : x * unitSeconds, svg);
    } else {
      cross(x);
    }
    if (x === null) {
      box.attr('hidden', '');
    }
  }
  /** Shows what the chart says at a place, in a box there; gives it in words. */
  function tell(x, left, top) {
    const title = chart.panels.at(-1).x.title;
    const heading = kind === 'ticks' ? `${title}: ${nearestTick(main, x)[1]}`
      : `${figure(x)} ${title.match(/\((.*)\)/)?.[1] ?? ''}`;
    const rows = readings(main, x).map(({ name, process, value, low, high, predicted }) => ({
      name, process, cells: [figure(value), Number.isNaN(low) ? '' : `(${figureRange(low, high)})`,
        Number.isNaN(predicted) ? '' : `predicted ${figure(predicted)}`] }));
    box.attr('hidden', null).html('').append('div').text(heading);
    const lines = box.append('table').selectAll('tr').data(rows).join('tr');
    lines.append('th').style('color', row => processColour(row.process)).text(row => row.name);
    lines.selectAll('td').data(row => row.cells).join('td').text(cell => cell);
    const { width } = box.node().getBoundingClientRect();
    const isBeyond = left + 16 + width > document.documentElement.clientWidth;
    box.style('left', `${Math.max(0, scrollX + left + (isBeyond ? -16 - width : 16))}px`)
      .style('top', `${scrollY + top + 12}px`);
    return `${heading}: ${rows.map(({ name, cells }) => [name, ...cells].join(' ').trim()).join(', ')}`;
  }
  /** The panel at a place of the picture, or none. */
  function under([px, py]) {
    return isRead ? view.places.find(({ x0, y0, width, height }) =>
      px >= x0 && px <= x0 + width && py >= y0 && py <= y0 + height) : undefined;
  }
  const snapped = x => kind === 'ticks' ? nearestTick(main, x)[0] : x;

  function listenToPointer() {
    const drag = d3.drag().clickDistance(5).container(svg.node())
      .filter(event => unitSeconds && !event.ctrlKey && !event.button)
      .subject(event => {
        const place = under([event.x, event.y]);
        return place && { place, from: event.x };
      })
      .on('drag', ({ subject: { place, from }, x }) => {
        const { x0, y0, width, height } = place;
        const [a, b] = d3.extent([from, Math.max(x0, Math.min(x0 + width, x))]);
        svg.select('.drag').attr('visibility', null).attr('x', a).attr('width', b - a).attr('y', y0)
          .attr('height', height);
      })
      .on('end', ({ subject: { place } }) => {
        const shade = svg.select('.drag');
        const [x, width] = ['x', 'width'].map(name => Number(shade.attr(name)));
        const isDragged = shade.attr('visibility') === null && width > 5;
        shade.attr('visibility', 'hidden');
        if (isDragged) {
          page.window.set(...[x, x + width].map(at => place.xs.invert(at) * unitSeconds), svg);
        }
      });
    svg.on('pointermove', event => {
      const place = under(d3.pointer(event));
      point(place ? snapped(place.xs.invert(d3.pointer(event)[0])) : null);
      if (place) {
        tell(view.at, event.clientX, event.clientY);
      }
    }).on('pointerleave blur', () => point(null))
      .on('click', event => openNearest(d3.pointer(event)))
      .on('dblclick', () => unitSeconds && page.window.set(null, null, svg))
      .call(drag).style('touch-action', null);
  }
  /** Opens the trial whose thin line is under the pointer. */
  function openNearest([px, py]) {
    const place = under([px, py]);
    const at = place?.xs.invert(px);
    const distance = line => Math.abs(place.ys(valueAt(line, at)) - py);
    const near = d3.least(place?.panel.series.filter(({ seed }) => seed) ?? [], distance);
    if (near && distance(near) <= 6) {
      page.openTrial('', near.seed, at * unitSeconds);
    }
  }
  function key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') {
      point(null);
      if (unitSeconds) page.window.set(null, null, svg);
    } else if (step && isRead) {
      event.preventDefault();
      const [place] = view.places;
      const [low, high] = place.domain;
      const stops = kind === 'ticks' ? d3.sort(main.x.ticks.map(([at]) => at))
        : d3.range(121).map(index => place.xs.invert(place.x0 + place.width * index / 120));
      const now = view.at === null ? (step > 0 ? -1 : stops.length)
        : d3.minIndex(stops, stop => Math.abs(stop - view.at));
      const x = stops[Math.max(0, Math.min(stops.length - 1, now + step))];
      point(Math.max(low, Math.min(high, x)));
      const frame = svg.node().getBoundingClientRect();
      page.say(tell(x, frame.left + place.xs(x), frame.top + place.y0));
    }
  }

  listenToPointer();
  svg.on('keydown', key);
  if (unitSeconds) {
    page.instant.onChange(seconds => cross(seconds === null ? null : seconds / unitSeconds));
    page.window.onChange((from, to) => {
      view.domain = from === null ? null : [from / unitSeconds, to / unitSeconds];
      if (view.width > 0) draw();
      tools.refresh();
    });
  }
  // A chart in a closed fold has no width until that opens, also for print.
  new ResizeObserver(resize).observe(element.node());
  addEventListener('beforeprint', resize);
  resize();
}

/** The buttons under a chart, and its values as a table. */
function chartTools(chart, element, svg, view) {
  const bar = element.append('div').attr('class', 'chart-tools');
  const name = chart.file.replace(/\.png$/, '');
  const button = (words, label, pressed) => bar.append('button').attr('type', 'button')
    .attr('aria-label', `${label}: ${chart.title}`).text(words).on('click', pressed);
  if (chart.columns === 1) {
    button('Enlarge', 'Enlarge or reduce', () => {
      element.classed('large', !element.classed('large'));
      fillRows();
    });
  }
  button('SVG', 'Save as SVG', () => saveFile(`${name}.svg`, 'image/svg+xml', savedSvg(chart, svg, view)));
  button('CSV', 'Save as CSV', () => saveFile(`${name}.csv`, 'text/csv', csvText(chart)));
  const fold = element.append('details').attr('class', 'chart-values').on('toggle', refresh);
  fold.append('summary').text('Values');
  const place = fold.append('div').attr('class', 'wide').attr('tabindex', 0);
  function refresh() {
    if (fold.property('open')) {
      const { head, rows } = valueTable(chart, view.domain ?? [chart.panels[0].x?.low, chart.panels[0].x?.high]);
      const table = place.html('').append('table');
      table.append('thead').append('tr').selectAll('th').data(head).join('th').attr('scope', 'col').text(d => d);
      table.append('tbody').selectAll('tr').data(rows.slice(0, 25)).join('tr')
        .selectAll('td').data(row => row).join('td').text(d => d);
      if (rows.length > 25) {
        place.append('p').text(`The first 25 of ${figure(rows.length)} rows.`);
      }
    }
  }
  return { refresh };
}

/** Gives the reader a file to keep. */
export function saveFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  d3.create('a').attr('href', address).attr('download', name).node().click();
  URL.revokeObjectURL(address);
}

const SAVED_STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray',
  'font-family', 'font-size', 'font-weight', 'paint-order'];

/** The picture as a file of its own: what the page's style says is written into each element. */
function savedSvg(chart, svg, { width }) {
  const copy = d3.select(svg.node().cloneNode(true));
  const originals = svg.selectAll('path, line, rect, text').nodes();
  copy.selectAll('path, line, rect, text').each(function inline(_, index) {
    const style = getComputedStyle(originals[index]);
    SAVED_STYLES.forEach(name => this.setAttribute(name, style.getPropertyValue(name)));
  });
  copy.selectAll('.cross, .drag').remove();
  copy.selectAll('*').attr('style', null).attr('class', null);
  copy.attr('xmlns', 'http://www.w3.org/2000/svg').attr('role', 'img').attr('tabindex', null)
    .attr('width', width).attr('height', svg.node().viewBox.baseVal.height);
  copy.insert('rect', ':first-child').attr('width', '100%').attr('height', '100%')
    .attr('fill', getComputedStyle(document.body).backgroundColor);
  copy.insert('title', ':first-child').text(chart.title);
  return new XMLSerializer().serializeToString(copy.node());
}
