// What admin pages and plugins call: the names are the host's, the bodies are not.
(function ($) {
  'use strict';

  $.fn.showElement = function () { return this.removeClass('d-none'); };
  $.fn.hideElement = function () { return this.addClass('d-none'); };

  // ---- dialogs -------------------------------------------------------------------------------------------------
  $.fn.modal = function (wish) {
    return this.each(function () {
      const dialog = $(this);
      const open = dialog.hasClass('show');
      const show = wish === 'toggle' ? !open : wish !== 'hide';
      if (show === open) return;
      dialog.toggleClass('show', show).css('display', show ? 'block' : 'none').attr('aria-hidden', show ? null : 'true');
      $('body').toggleClass('modal-open', $('.modal.show').length > 0);
      $('.modal-backdrop').remove();
      if ($('.modal.show').length) $('<div class="modal-backdrop fade show"></div>').appendTo('body');
      dialog.trigger(show ? 'shown.bs.modal' : 'hidden.bs.modal');
      if (show) dialog.find('.modal-footer button').first().trigger('focus');
    });
  };

  $.fn.tooltip = function () { return this; };
  $.fn.backTop = function () { return this; };

  $(document)
    .on('click', '[data-toggle="modal"]', function (event) {
      // a button that has become a submit button again goes its way
      if (this.type === 'submit') return;
      event.preventDefault();
      $($(this).attr('data-target') || $(this).attr('href')).modal('show');
    })
    .on('click', '[data-dismiss="modal"]', function () { $(this).closest('.modal').modal('hide'); })
    .on('click', '.modal', function (event) { if (event.target === this) $(this).modal('hide'); })
    .on('keydown', function (event) { if (event.key === 'Escape') $('.modal.show').modal('hide'); })
    .on('click', '[data-dismiss="alert"]', function () { $(this).closest('.alert').remove(); });

  // ---- drop-downs, menu, tabs ----------------------------------------------------------------------------------
  $(document)
    .on('click', '[data-toggle="dropdown"]', function (event) {
      event.preventDefault();
      event.stopPropagation();
      const menu = $(this).siblings('.dropdown-menu');
      $('.dropdown-menu').not(menu).removeClass('show');
      menu.toggleClass('show');
    })
    .on('click', function () { $('.dropdown-menu').removeClass('show'); })
    .on('click', '[data-widget="pushmenu"]', function (event) {
      event.preventDefault();
      $('body').toggleClass('sidebar-collapse');
    })
    .on('click', '.nav-sidebar .has-treeview > .nav-link', function (event) {
      event.preventDefault();
      $(this).parent().toggleClass('menu-open');
    })
    .on('click', '[data-toggle="pill"], [data-toggle="tab"]', function (event) {
      event.preventDefault();
      const link = $(this);
      link.closest('.nav').find('.nav-link').removeClass('active');
      link.addClass('active');
      const pane = $(link.attr('href'));
      pane.siblings('.tab-pane').removeClass('active show');
      pane.addClass('active show');
      link.trigger('shown.bs.tab');
    });

  // ---- cards and search blocks, folded or not, are remembered per user --------------------------------------------
  $(document)
    .on('click', '.card.card-secondary > .card-header', function () {
      const card = $(this).parent();
      const folded = !card.hasClass('collapsed-card');
      card.toggleClass('collapsed-card', folded);
      card.find('> .card-header .toggle-icon').toggleClass('fa-plus', folded).toggleClass('fa-minus', !folded);
      saveUserPreferences('/Admin/Preferences/SavePreference', card.attr('data-hideAttribute'), folded);
    })
    .on('click', '.row.search-row', function () {
      const row = $(this).toggleClass('opened');
      const folded = !row.hasClass('opened');
      row.closest('.card-search').find('.search-body').toggleClass('closed', folded);
      row.find('.icon-collapse i').toggleClass('fa-angle-up', !folded).toggleClass('fa-angle-down', folded);
      saveUserPreferences('/Admin/Preferences/SavePreference', row.attr('data-hideAttribute'), folded);
    })
    .on('keypress', 'div.card-search', function (event) {
      if (event.key !== 'Enter') return true;
      $(this).find('button.btn-search').trigger('click');
      return false;
    });

  $(function () {
    $('.multi-store-override-option').each(function () { checkOverriddenStoreValue(this, $(this).attr('data-for-input-selector')); });
  });

  $(document)
    .ajaxStart(function () { $('#ajaxBusy').show(); })
    .ajaxStop(function () { $('#ajaxBusy').hide(); });

  // ---- functions ---------------------------------------------------------------------------------------------------
  window.setLocation = function (url) { window.location.href = url; };

  window.OpenWindow = function (url, width, height, scroll) {
    const left = (screen.width - width) / 2;
    const top = (screen.height - height) / 2;
    window.open(url, '_blank', `resizable=1,width=${width},height=${height},left=${left},top=${top}${scroll ? ',scrollbars=1' : ''}`);
  };

  window.showThrobber = function (message) {
    $('.throbber-header').html(message);
    window.setTimeout(function () { $('.throbber').show(); }, 1000);
  };

  window.addAntiForgeryToken = function (data) {
    const fields = data || {};
    const token = $('input[name=__RequestVerificationToken]').first();
    if (token.length) fields.__RequestVerificationToken = token.val();
    return fields;
  };

  window.saveUserPreferences = function (url, name, value) {
    if (name) $.post(url, addAntiForgeryToken({ name: name, value: value }));
  };

  window.display_nop_error = function (answer) {
    if (!answer || !answer.error) return;
    const lines = typeof answer.error === 'string'
      ? [answer.error]
      : Object.values(answer.error).flatMap(entry => entry.errors || []);
    if (lines.length) alert(lines.join('\n'));
  };

  window.showAlert = function (alertId, text) {
    $('#' + alertId + '-info').text(text);
    $('#' + alertId).trigger('click');
  };

  window.displayBarNotification = function (message, type, timeout) {
    const style = ['alert-success', 'alert-danger', 'alert-warning'][type] || 'alert-success';
    const bar = $('<div class="alert alert-dismissable"><button type="button" class="close" data-dismiss="alert" aria-hidden="true">&times;</button><span></span></div>');
    bar.addClass(style).find('span').html(message);
    bar.appendTo('#admin-notifications');
    if (timeout > 0) window.setTimeout(function () { bar.remove(); }, timeout);
  };

  window.bindBootstrapTabSelectEvent = function (tabsId, inputId) {
    $('#' + tabsId).on('shown.bs.tab', function (event) { $('#' + inputId).val($(event.target).attr('data-tab-name')); });
  };

  window.initNestedSetting = function (parentName, parentId) {
    const box = $('input[name="' + parentName + '"]');
    const group = box.closest('.form-group').addClass('parent-setting');
    if (!group.attr('id')) group.attr('id', parentId);
    function follow() { group.toggleClass('opened', box.is(':checked')); }
    box.on('click', follow);
    follow();
  };

  window.checkOverriddenStoreValue = function (box, selector) {
    const own = $(box).is(':checked');
    const fields = $(selector);
    fields.prop('disabled', !own);
    fields.filter(':checkbox').each(function () { $('input:hidden[name="' + this.name + '"]').prop('disabled', !own); });
  };
})(jQuery);
