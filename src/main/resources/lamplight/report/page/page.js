// Wires the parts of the page: what they share, the bar, the address, the theme and printing.
import { sortableTables } from './table.js';
import { make } from './story.js';
import { spaceTime } from './space-view.js';
import { drawCharts } from './chart.js';

/** Those who want to know of a change. */
function audience() {
  const listeners = [];
  return {
    onChange: listener => listeners.push(listener),
    tell: (...change) => listeners.forEach(listener => listener(...change)),
  };
}

/**
 * What is shown, in the part of the address behind #, so that a copied address shows the same
 * again. Nothing is stored: all pages that are opened from a disk would share it.
 */
function makeAddress() {
  const { onChange, tell } = audience();
  const read = () => new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
  let values = read();
  addEventListener('hashchange', () => {
    // A link to a section leaves what is shown as it is.
    if (location.hash.includes('=')) {
      values = read();
      tell();
    }
  });
  return {
    get: key => values.get(key),
    set(changes) {
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) {
          values.delete(key);
        } else {
          values.set(key, value);
        }
      }
      const text = values.toString().replaceAll('%3A', ':');
      history.replaceState(null, '', text === '' ? location.pathname : `#${text}`);
    },
    onChange,
  };
}

/** Light or dark as the system is, until a reader chooses. */
function makeTheme(address) {
  const { onChange, tell } = audience();
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = chosen => {
    if (chosen === null) {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = chosen;
    }
    tell();
  };
  const chosen = () => ({ light: 'light', dark: 'dark' })[address.get('theme')] ?? null;
  apply(chosen());
  address.onChange(() => apply(chosen()));
  system.addEventListener('change', tell);
  // Paper is white, also for what is drawn on a canvas.
  addEventListener('beforeprint', () => apply('light'));
  addEventListener('afterprint', () => apply(chosen()));
  return {
    onChange,
    isDark: () => chosen() === 'dark' || (chosen() === null && system.matches),
    choose(theme) {
      address.set({ theme });
      apply(theme);
    },
  };
}

/** A value that several parts of the page show, each told of changes by the others. */
function shared() {
  const { onChange, tell } = audience();
  return { set: (...change) => tell(...change), onChange };
}

function button(words, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', pressed);
  document.querySelector('header').append(made);
  return made;
}

/** Folds: all at once, all open on paper, and open where a link leads into them. */
function folds() {
  const all = () => [...document.querySelectorAll('details')];
  if (all().length > 0) {
    const toggle = button('Unfold all', () => {
      const open = all().some(fold => !fold.open);
      all().forEach(fold => { fold.open = open; });
      toggle.textContent = open ? 'Fold all' : 'Unfold all';
    });
  }
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all().filter(fold => !fold.open);
    closed.forEach(fold => { fold.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(fold => { fold.open = false; }));
  const unfold = () => {
    let place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const target = place;
    for (; place; place = place.parentElement) {
      if (place.tagName === 'DETAILS') {
        place.open = true;
      }
    }
    target?.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();
}

function themeButton(theme) {
  const toggle = button('', () => theme.choose(theme.isDark() ? 'light' : 'dark'));
  const name = () => { toggle.textContent = theme.isDark() ? 'Light' : 'Dark'; };
  theme.onChange(name);
  name();
}

const address = makeAddress();
const page = {
  address,
  theme: makeTheme(address),
  say: text => { document.getElementById('said').textContent = text; },
  instant: shared(),
  window: shared(),
  openTrial: () => {},
};
themeButton(page.theme);
folds();
sortableTables(document.querySelector('main'));

/**
 * The space-time view in its section, in the place of the pictures of the same; where the document
 * has no such section, after its charts or else at its end.
 */
function openSpaceTime() {
  const { trials } = JSON.parse(document.getElementById('trials-data').textContent);
  if (trials.length === 0) {
    return;
  }
  let section = document.getElementById('space-time');
  if (!section) {
    section = make('section', { id: 'space-time' }, make('h2', {}, 'Space-time'));
    const charts = document.getElementById('charts');
    if (charts) charts.after(section);
    else document.querySelector('main').append(section);
    const link = make('a', { href: '#space-time' }, 'Space-time');
    const after = document.querySelector('header nav a[href="#charts"]');
    if (after) after.after(link);
    else document.querySelector('header nav').append(link);
  }
  section.querySelectorAll('figure').forEach(figure => { figure.hidden = true; });
  const place = make('div', { id: 'space-time-view' });
  section.querySelector('h2').after(place);
  const view = spaceTime(place, trials, page);
  page.openTrial = (point, seed, seconds) => view.openTrial(point, seed, seconds);
}
openSpaceTime();
drawCharts(JSON.parse(document.getElementById('charts-data').textContent).charts, page);
