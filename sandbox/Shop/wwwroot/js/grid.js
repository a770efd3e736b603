// A small grid that speaks DataTables: it posts draw, start and length and reads {draw, recordsTotal, recordsFiltered, Data};
// $('#x').DataTable() gives an object with the calls that plugins make.
(function ($) {
  'use strict';

  const grids = new WeakMap();
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '/': '&#x2F;', '`': '&#x60;', '=': '&#x3D;' };

  window.escapeHtml = text => text === null || text === undefined ? '' : String(text).replace(/[&<>"'`=/]/g, sign => entities[sign]);

  // views collect the ticked rows here
  window.selectedIds = [];

  class Grid {
    constructor(table, settings) {
      this.table = $(table);
      this.settings = settings;
      this.id = table.id;
      this.start = 0;
      this.length = settings.pageLength > 0 ? settings.pageLength : 15;
      this.draws = 0;
      this.rows = [];
      this.total = 0;
      const defaults = $.fn.dataTable.defaults;
      this.order = settings.ordering ? (settings.order || defaults.order || [[0, 'asc']]).map(([column, dir]) => ({ column, dir })) : [];
      this.fixed = (settings.columnDefs || defaults.columnDefs || []).filter(rule => rule.orderable === false)
        .flatMap(rule => [].concat(rule.targets)).map(target => (target < 0 ? settings.columns.length + target : target));
      this.build();
      if (settings.data) this.fill(settings.data, settings.data.length);
      else if (settings.deferLoading === undefined) this.load();
    }

    get columns() { return this.settings.columns.filter(column => column.visible !== false); }

    // ---- markup ------------------------------------------------------------------------------------------------
    build() {
      const table = this.table;
      table.wrap(`<div id="${this.id}_wrapper" class="dt-container"><div class="dt-scroll"></div></div>`);
      this.wrapper = $(`#${this.id}_wrapper`);
      const head = $('<tr></tr>');
      this.columns.forEach(column => $('<th></th>').addClass(column.className || '').html(column.title || '').css('width', column.width ? column.width + 'px' : '').appendTo(head));
      $('<thead></thead>').append(head).prependTo(table);
      if (this.settings.ordering) this.buildOrder(head);
      this.body = $('<tbody></tbody>').insertAfter(table.children('thead'));
      this.bottom = $('<div class="dt-layout-row"><div class="dt-paging"><ul class="pagination"></ul></div><div class="dt-length"></div><div class="dt-info" role="status"></div><div class="dt-buttons"></div></div>').appendTo(this.wrapper);
      this.bottom.find('.dt-paging').toggle(this.settings.paging !== false);
      this.bottom.find('.dt-info').toggle(this.settings.info !== false);
      if (this.settings.lengthMenu && this.settings.paging !== false) this.buildLengths();
      if (this.settings.refresh) {
        $('<button type="button" class="btn btn-default buttons-refresh" title="Refresh"><i class="fas fa-rotate"></i></button>')
          .on('click', () => this.load()).appendTo(this.bottom.find('.dt-buttons'));
      }
      this.bottom.on('click', '.page-link', event => {
        event.preventDefault();
        const page = Number($(event.currentTarget).attr('data-page'));
        if (!Number.isNaN(page)) this.goTo(page);
      });
      table.on('change', '.checkboxGroups', event => this.tick(event.target));
      table.on('click', '.mastercheckbox', event => table.find('.checkboxGroups').prop('checked', event.target.checked).trigger('change'));
      if (this.settings.child) table.on('click', 'td.child-control', event => this.toggleChild($(event.currentTarget).closest('tr')));
    }

    // a click sorts, another one turns the sort round
    buildOrder(head) {
      const mark = () => this.columns.forEach((column, place) => {
        const sort = this.order.find(one => one.column === this.settings.columns.indexOf(column));
        head.children().eq(place).attr('aria-sort', sort ? (sort.dir === 'asc' ? 'ascending' : 'descending') : null);
      });
      this.columns.forEach((column, place) => {
        const index = this.settings.columns.indexOf(column);
        if (this.fixed.includes(index)) return;
        head.children().eq(place).addClass('dt-orderable-asc dt-orderable-desc').on('click', () => {
          const sort = this.order.find(one => one.column === index);
          this.order = [{ column: index, dir: sort && sort.dir === 'asc' ? 'desc' : 'asc' }];
          this.start = 0;
          mark();
          this.load();
        });
      });
      mark();
    }

    buildLengths() {
      const select = $(`<select class="custom-select form-control-sm" aria-controls="${this.id}"></select>`);
      this.settings.lengthMenu.forEach(size => $('<option></option>').val(size).text(size).appendTo(select));
      select.val(this.length).on('change', () => { this.length = Number(select.val()); this.start = 0; this.load(); });
      this.bottom.find('.dt-length').append('Show ', select, ' items');
    }

    tick(box) {
      const at = selectedIds.indexOf(box.value);
      if (box.checked && at < 0) selectedIds.push(box.value);
      if (!box.checked && at >= 0) selectedIds.splice(at, 1);
      const boxes = this.table.find('.checkboxGroups');
      this.table.find('.mastercheckbox').prop('checked', boxes.length > 0 && boxes.filter(':checked').length === boxes.length);
    }

    // ---- data --------------------------------------------------------------------------------------------------
    load(done) {
      const draw = ++this.draws;
      const request = { draw: draw, start: this.start, length: this.settings.paging === false ? 2147483647 : this.length };
      request.columns = this.settings.columns.map(column => ({ data: column.data, searchable: false, orderable: !!this.settings.ordering }));
      if (this.order.length) request.order = this.order;
      const data = this.settings.ajax.data ? this.settings.ajax.data(request) || request : request;
      this.wrapper.addClass('processing');
      return $.ajax({ url: this.settings.ajax.url, type: 'POST', dataType: 'json', data: data, traditional: false })
        .done(answer => {
          if (draw !== this.draws) return;
          if (answer && answer.error) { display_nop_error(answer); return; }
          this.answer = answer;
          this.fill((answer && answer.Data) || [], (answer && answer.recordsFiltered) || 0);
          this.table.trigger('xhr.dt', [null, answer]);
          if (done) done(answer);
        })
        .fail(request => { if (request.status) alert(`${this.id}: the server answered ${request.status} ${request.statusText}.`); })
        .always(() => this.wrapper.removeClass('processing'));
    }

    fill(rows, total) {
      this.rows = rows;
      this.total = total;
      this.body.empty();
      rows.forEach((row, index) => this.body.append(this.line(row, index)));
      if (rows.length === 0) $('<tr></tr>').append($('<td class="dt-empty"></td>').attr('colspan', this.columns.length).text('No data available in table')).appendTo(this.body);
      this.table.find('.mastercheckbox').prop('checked', false);
      selectedIds.length = 0;
      this.page();
      if (this.settings.footerCallback) this.settings.footerCallback(this.table.children('tfoot').find('tr')[0], rows, 0, rows.length, []);
      if (this.settings.drawCallback) this.settings.drawCallback({ json: this.answer, aoData: rows });
      this.table.trigger('draw.dt');
    }

    line(row, index) {
      const line = $('<tr></tr>').data('row', row);
      if (this.settings.rowId && row[this.settings.rowId]) line.attr('id', 'row_' + String(row[this.settings.rowId]).replace(/[^a-zA-Z0-9]/g, '').toLowerCase());
      this.columns.forEach((column, place) => {
        const value = column.data ? row[column.data] : null;
        const html = column.render ? column.render(value, 'display', row, { row: index, col: place, settings: this }) : value;
        $('<td></td>').addClass(column.className || '').attr('data-columnname', column.data || null).html(html === null || html === undefined ? '' : String(html)).appendTo(line);
      });
      return line;
    }

    page() {
      const pages = Math.max(1, Math.ceil(this.total / this.length));
      const current = Math.floor(this.start / this.length);
      const list = this.bottom.find('.pagination').empty();
      const item = (text, page, css) => list.append(`<li class="dt-paging-button page-item ${css}"><button type="button" class="page-link" data-page="${page}">${text}</button></li>`);
      item('Previous', current - 1, current === 0 ? 'disabled' : '');
      if (this.total > 0) this.around(current, pages).forEach(page => page < 0 ? item('…', 'none', 'disabled') : item(page + 1, page, page === current ? 'active' : ''));
      item('Next', current + 1, current >= pages - 1 ? 'disabled' : '');
      this.bottom.find('.dt-info').text(this.total === 0 ? 'No records' : `${this.start + 1}-${Math.min(this.start + this.length, this.total)} of ${this.total} items`);
    }

    around(current, pages) {
      if (pages <= 7) return [...Array(pages).keys()];
      const near = [current - 1, current, current + 1].filter(page => page > 0 && page < pages - 1);
      return [0, ...(near[0] > 1 ? [-1] : []), ...near, ...(near.at(-1) < pages - 2 ? [-1] : []), pages - 1];
    }

    goTo(page) {
      if (page < 0 || page * this.length >= this.total) return;
      this.start = page * this.length;
      this.load();
    }

    toggleChild(line) {
      const shown = line.next('.child-row');
      line.toggleClass('shown', shown.length === 0).find('i').first().toggleClass('fa-caret-right', shown.length > 0).toggleClass('fa-caret-down', shown.length === 0);
      if (shown.length) { shown.remove(); return; }
      const row = line.data('row');
      const id = `child${row[this.settings.primaryKey]}_${this.id.replace(/-/g, '_')}`;
      line.after(`<tr class="child-row"><td colspan="${this.columns.length}"><table id="${id}" class="table table-bordered table-hover dataTable" width="100%"></table></td></tr>`);
      $('#' + id).DataTable(this.settings.child(row));
    }

    // ---- what $('#x').DataTable() offers --------------------------------------------------------------------------
    api() {
      const grid = this;
      const api = {
        ajax: {
          reload(done, resetPaging) { if (resetPaging !== false) grid.start = 0; grid.load(done); return api; },
          json: () => grid.answer,
          url: address => { if (address === undefined) return grid.settings.ajax.url; grid.settings.ajax.url = address; return { load: done => grid.load(done) }; },
        },
        draw(keepPage) { if (keepPage !== false && keepPage !== 'page') grid.start = 0; if (grid.settings.ajax) grid.load(); return api; },
        data: () => grid.rows,
        row: line => ({ data: () => $(line).closest('tr').data('row') }),
        rows: () => ({ data: () => grid.rows, count: () => grid.rows.length }),
        columns: { adjust: () => api },
        page: Object.assign(page => { grid.goTo(page); return api; }, { info: () => ({ page: grid.start / grid.length, length: grid.length, recordsTotal: grid.total }) }),
        on(name, handler) { grid.table.on(name.includes('.') ? name : name + '.dt', handler); return api; },
      };
      return api;
    }
  }

  $.fn.DataTable = function (settings) {
    const table = this[0];
    if (!table) return undefined;
    if (!grids.has(table)) {
      if (!settings) throw new Error(`Table #${table.id} has no grid yet.`);
      grids.set(table, new Grid(table, settings));
    }
    return grids.get(table).api();
  };
  $.fn.DataTable.isDataTable = selector => grids.has($(selector)[0]);
  $.fn.dataTable = Object.assign(function (settings) { this.DataTable(settings); return this; }, {
    isDataTable: $.fn.DataTable.isDataTable,
    defaults: {},
    render: { text: () => ({ display: window.escapeHtml }) },
    tables: () => ({ columns: { adjust() {} } }),
  });

  window.updateTable = selector => $(selector).DataTable().ajax.reload();
  window.updateTableWidth = function () {};
  window.clearMasterCheckbox = selector => { $(selector).find('.mastercheckbox').prop('checked', false); selectedIds.length = 0; };

  // ---- buttons in rows ------------------------------------------------------------------------------------------------
  window.nopGridDelete = function (id, url, field, value) {
    if (!confirm('Are you sure you want to delete this item?')) return false;
    $.ajax({ url: url, type: 'POST', dataType: 'json', data: addAntiForgeryToken({ [field]: value }) })
      .done(answer => { display_nop_error(answer); $('#' + id).DataTable().draw(false); })
      .fail(request => alert(request.responseText || request.statusText));
    return false;
  };

  window.nopGridEdit = {
    begin(link, editable) {
      const line = $(link).closest('tr');
      Object.entries(editable).forEach(([name, type]) => {
        const cell = line.children(`[data-columnname="${name}"]`).first();
        const value = line.data('row')[name];
        const input = type === 'checkbox' ? $('<input type="checkbox" class="userinput" />').prop('checked', value === true)
          : $(`<input class="userinput form-control" type="${type === 'number' ? 'number' : 'text'}" />`).val(value);
        cell.empty().append(input);
      });
      this.buttons(line, true);
    },
    cancel(link, id) { $('#' + id).DataTable().draw(false); },
    confirm(link, id, url, keyName, editable) {
      const line = $(link).closest('tr');
      const data = { [keyName]: line.data('row')[keyName] };
      Object.entries(editable).forEach(([name, type]) => {
        const input = line.children(`[data-columnname="${name}"]`).first().find('.userinput');
        data[name] = type === 'checkbox' ? input.is(':checked') : input.val();
      });
      $.ajax({ url: url, type: 'POST', dataType: 'json', data: addAntiForgeryToken(data) })
        .done(answer => { display_nop_error(answer); $('#' + id).DataTable().draw(false); })
        .fail(request => alert(request.statusText));
    },
    buttons(line, editing) {
      line.find('[id^="buttonEdit_"]').toggle(!editing);
      line.find('[id^="buttonConfirm_"], [id^="buttonCancel_"]').toggle(editing);
    },
  };
})(jQuery);
