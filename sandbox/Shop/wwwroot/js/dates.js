// The few calls of moment.js that admin pages make: moment(value).locale(name).format(pattern), fromNow(), isValid().
(function () {
  'use strict';

  function pad(number) {
    return String(number).padStart(2, '0');
  }

  // a date without a zone is local time, as in moment
  function parse(value) {
    if (value instanceof Date) return value;
    if (value === undefined) return new Date();
    return new Date(value);
  }

  function words(date, locale, options) {
    return new Intl.DateTimeFormat(locale, options).format(date).replace(/\u202f/g, ' ');
  }

  function format(date, locale, pattern) {
    const tokens = {
      LLLL: () => words(date, locale, { dateStyle: 'full', timeStyle: 'short' }),
      LTS: () => words(date, locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
      LT: () => words(date, locale, { hour: 'numeric', minute: '2-digit' }),
      LL: () => words(date, locale, { dateStyle: 'long' }),
      L: () => words(date, locale, { year: 'numeric', month: '2-digit', day: '2-digit' }),
      YYYY: () => date.getFullYear(),
      MM: () => pad(date.getMonth() + 1),
      DD: () => pad(date.getDate()),
      HH: () => pad(date.getHours()),
      mm: () => pad(date.getMinutes()),
      ss: () => pad(date.getSeconds()),
    };
    return (pattern || 'YYYY-MM-DDTHH:mm:ss').replace(/LLLL|LTS|LT|LL|L|YYYY|MM|DD|HH|mm|ss/g, token => tokens[token]());
  }

  function fromNow(date, locale) {
    const seconds = (date - Date.now()) / 1000;
    const units = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
    const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) || units[3];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
  }

  window.moment = function (value) {
    const date = parse(value);
    let language = document.documentElement.lang || 'en';
    const wrapper = {
      locale: name => { language = name; return wrapper; },
      format: pattern => wrapper.isValid() ? format(date, language, pattern) : 'Invalid date',
      fromNow: () => fromNow(date, language),
      isValid: () => !Number.isNaN(date.getTime()),
      toDate: () => date,
    };
    return wrapper;
  };
})();
