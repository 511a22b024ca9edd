// Sorting, the colour scheme, folding. Without scripts the page is complete: tables stay as they are, folds open by themselves.
(function () {
  var status = document.getElementById('status');
  var ranks = ['refuted', 'fails', 'inconclusive', 'open', 'vacuous', 'consistent', 'measured', 'verified', 'proved', 'holds'];

  function isNumber(table, column) {
    if (table.classList.contains('sortable')) { return table.classList.contains('n' + (column + 1)); }
    return Array.from(table.tBodies[0].rows).every(function (row) { return row.cells[column] && /^[\s\u2264\u2265<>=~]*[-+\u2212]?\d/.test(row.cells[column].textContent); });
  }

  // What a cell is sorted by: a number, the rank of a verdict, or its text; nothing known comes last.
  function key(cell, number) {
    var text = cell ? (cell.dataset.k || cell.textContent).trim() : '';
    if (number) {
      var value = parseFloat(text.replace(/^[^-+\d.]+/, '').replace('\u2212', '-'));
      return isNaN(value) ? null : value;
    }
    var rank = cell && cell.querySelector('.v, .badge') ? ranks.indexOf(text) : -1;
    return rank >= 0 ? rank : text === '\u2013' || text === '' ? null : text;
  }

  function compare(a, b) {
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
  }

  function sort(table, head, column) {
    var down = head.getAttribute('aria-sort') === 'ascending';
    var number = isNumber(table, column);
    Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var body = table.tBodies[0];
    Array.from(body.rows).map(function (row) { return { row: row, key: key(row.cells[column], number) }; }).sort(function (a, b) {
      if (a.key === null || b.key === null) { return (a.key === null) - (b.key === null); }
      return down ? compare(b.key, a.key) : compare(a.key, b.key);
    }).forEach(function (entry) { body.appendChild(entry.row); });
    status.textContent = 'Sorted by ' + head.textContent + ', ' + (down ? 'descending' : 'ascending') + '.';
  }

  // Wide tables of other modules' sections scroll by themselves, as ours do.
  document.querySelectorAll('section.added table').forEach(function (table) {
    if (table.closest('.scroll')) { return; }
    var scroll = document.createElement('div');
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    var fold = table.closest('details');
    scroll.setAttribute('aria-label', (table.caption || (fold || table.closest('section')).firstElementChild).textContent.trim());
    table.parentNode.insertBefore(scroll, table);
    scroll.appendChild(table);
  });

  document.querySelectorAll('table.sortable, section.added table').forEach(function (table) {
    if (!table.tHead || table.tHead.rows.length !== 1 || table.tBodies.length !== 1 || table.tBodies[0].rows.length < 2 || table.querySelector('[rowspan], [colspan]')) { return; }
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener('click', function () { sort(table, head, column); });
    });
  });

  var theme = document.getElementById('theme'), root = document.documentElement;
  var prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  function stored(value) {
    // A page opened as a file may have no storage.
    try { return value === undefined ? localStorage.getItem('ticketproof-theme') : localStorage.setItem('ticketproof-theme', value); } catch (e) { return null; }
  }
  function isDark() { return root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches; }
  function show() { theme.textContent = isDark() ? 'Light' : 'Dark'; theme.setAttribute('aria-label', 'Switch to ' + (isDark() ? 'light' : 'dark') + ' colours'); }
  if (stored() === 'dark' || stored() === 'light') { root.dataset.theme = stored(); }
  theme.addEventListener('click', function () { root.dataset.theme = isDark() ? 'light' : 'dark'; stored(root.dataset.theme); show(); });
  prefersDark.addEventListener('change', show);
  theme.hidden = false;
  show();

  var fold = document.getElementById('fold');
  fold.addEventListener('click', function () {
    var open = fold.textContent === 'Open all';
    document.querySelectorAll('details').forEach(function (details) { details.open = open; });
    fold.textContent = open ? 'Fold all' : 'Open all';
  });
  fold.hidden = !document.querySelector('details');

  // Each claim shows its statement, taken from the list of statements.
  document.querySelectorAll('details').forEach(function (details) {
    details.addEventListener('toggle', function () {
      details.querySelectorAll('blockquote').forEach(function (quote) {
        var term = document.getElementById(quote.querySelector('a').getAttribute('href').slice(1));
        if (term && !quote.querySelector('p')) {
          var text = document.createElement('p');
          text.append.apply(text, Array.from(term.nextElementSibling.childNodes).map(function (node) { return node.cloneNode(true); }));
          quote.prepend(text);
        }
      });
    });
  });

  // A link into a fold opens it.
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = target && target.closest('details');
    if (details && !details.open) { details.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
