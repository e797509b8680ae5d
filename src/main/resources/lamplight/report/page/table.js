// Tables that a reader can sort, filter and shorten. Without this they are whole and in order.

const MANY_ROWS = 200;
const FIRST_ROWS = 100;
const FILTERED_ROWS = 30;

/** Gives every table with headings and at least two rows, but on a card, buttons to sort it by. */
export function sortableTables(within) {
  for (const table of within.querySelectorAll('table')) {
    if (table.tHead && table.tBodies[0].rows.length > 1 && !table.closest('.card')) {
      sortable(table);
    }
  }
}

function sortable(table) {
  const groups = groupsOf(table);
  const list = { table, groups, order: groups, filter: '', whole: groups.flat().length <= MANY_ROWS };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.tagName === 'TH') {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sortBy(list, head, column));
    }
  });
  if (groups.flat().length > FILTERED_ROWS) {
    addControls(list);
    show(list);
  }
}

/** The rows that stay together: one that begins with an empty cell goes on with the row above. */
function groupsOf(table) {
  const groups = [];
  for (const row of table.tBodies[0].rows) {
    if (row.cells[0].textContent.trim() !== '' || groups.length === 0) {
      groups.push([row]);
      continue;
    }
    const group = groups[groups.length - 1];
    group.push(row);
    // Once sorted, each row must still say what it belongs to.
    for (let at = 0; at < row.cells.length && row.cells[at].textContent.trim() === ''; at++) {
      row.cells[at].textContent = group[0].cells[at].textContent;
      row.cells[at].classList.add('again');
    }
  }
  return groups;
}

function sortBy(list, head, column) {
  const direction = { ascending: 'descending', descending: 'none' }[head.ariaSort] ?? 'ascending';
  for (const other of list.table.tHead.rows[0].cells) {
    other.removeAttribute('aria-sort');
  }
  if (direction === 'none') {
    list.order = list.groups;
  } else {
    head.setAttribute('aria-sort', direction);
    const numeric = head.classList.contains('n');
    const compare = comparing(row => valueOf(row.cells[column], numeric), direction === 'descending');
    list.order = list.groups.map(group => [...group].sort(compare))
      .sort((one, other) => compare(one[0], other[0]));
  }
  show(list);
}

/** Compares rows; those without a value come last in both directions. */
function comparing(value, isDescending) {
  return (one, other) => {
    const a = value(one);
    const b = value(other);
    if (a === null || b === null) {
      return (a === null) - (b === null);
    }
    const way = typeof a === 'string'
      ? a.localeCompare(b, 'en', { numeric: true })
      : a - b;
    return isDescending ? -way : way;
  };
}

/** What a cell is sorted by: the first number in it, or its words; null where it has none. */
function valueOf(cell, isNumeric) {
  const text = cell.textContent.trim();
  if (text === '' || /^[-–—]$/.test(text)) {
    return null;
  }
  if (!isNumeric) {
    return text;
  }
  const number = text.replace(/(\d),(?=\d{3})/g, '$1').replace(/\u2212/g, '-').match(/[-+]?\d+(\.\d+)?/);
  return number === null ? null : Number(number[0]);
}

/** Puts the rows in order and shows those that pass the filter, at first not all of very many. */
function show(list) {
  const words = list.filter.toLowerCase();
  const shown = list.order.filter(
    group => group.some(row => row.textContent.toLowerCase().includes(words)));
  const passing = new Set(shown.flat());
  let left = list.whole ? Infinity : FIRST_ROWS;
  for (const row of list.order.flat()) {
    row.hidden = !passing.has(row) || left-- <= 0;
  }
  list.table.tBodies[0].append(...list.order.flat());
  list.said?.(passing.size);
}

function addControls(list) {
  const rows = list.groups.flat().length;
  const controls = document.createElement('p');
  controls.className = 'tools';
  const label = document.createElement('label');
  const filter = document.createElement('input');
  filter.type = 'search';
  label.append('Filter rows ', filter);
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = `Show all ${rows} rows`;
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  list.said = passing => {
    all.hidden = list.whole || passing <= FIRST_ROWS;
    const first = all.hidden ? '' : `the first ${FIRST_ROWS} of `;
    count.textContent = `${first}${passing === rows ? '' : `${passing} of `}${rows} rows`;
  };
  filter.addEventListener('input', () => {
    list.filter = filter.value;
    show(list);
  });
  all.addEventListener('click', () => {
    list.whole = true;
    show(list);
  });
  addEventListener('beforeprint', () => all.click());
  controls.append(label, all, count);
  list.table.parentElement.before(controls);
}
