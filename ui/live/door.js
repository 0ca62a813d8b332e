// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coming in, waiting, and going out.
'use strict';

function showJoin() {
  const code = make('input', { type: 'text', id: 'code', class: 'code', inputmode: 'numeric', autocomplete: 'one-time-code',
    maxlength: 9, 'aria-describedby': 'code-error', enterkeyhint: 'next' });
  const name = make('input', { type: 'text', id: 'name', maxlength: 40, autocomplete: 'given-name',
    'aria-describedby': 'name-error', enterkeyhint: 'go' });
  const asked = (location.hash.match(/^#(\d{6})$/) || [])[1];
  const errors = { code: text('error', ''), name: text('error', ''), side: text('error', '') };
  for (const [field, element] of Object.entries(errors)) {
    element.id = field + '-error';
    element.setAttribute('role', 'alert');
  }
  const kept = joining || drafts.join || {};
  code.value = groupCode(kept.code || asked || '');
  code.addEventListener('input', () => { code.value = groupCode(code.value); });
  name.value = kept.name || '';
  const sides = ['marketing', 'sales', 'facilitator'].map((side) =>
    make('label', {}, make('input', { type: 'radio', name: 'side', value: side, checked: kept.side === side }),
      make('span', { class: 'mark-text' }, sideName(side))));
  const join = button('', '', () => tryJoin(code, name, errors));
  for (const field of [code, name])
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter')
        tryJoin(code, name, errors);
    });

  return {
    main: [heading(say('joinTitle')), text('soft gap', say('joinAbout')),
      make('label', { for: 'code' }, say('code')), code, errors.code,
      make('label', { for: 'name' }, say('name')), name, errors.name,
      make('fieldset', { 'aria-describedby': 'side-error' }, make('legend', { class: 'label' }, say('side')),
        make('div', { class: 'segments' }, ...sides)), errors.side,
      text('soft small wide-gap', say('joinPromise'))],
    actions: [join],
    refresh: () => {
      join.textContent = say(joining === null ? 'join' : 'joining');
      join.setAttribute('aria-disabled', joining !== null);
      if (joinError !== null) {
        showJoinErrors({ code, name }, errors, { [joinError.field]: say(joinError.words) });
        joinError = null;
      }
    },
  };
}

function groupCode(typed) {
  const digits = Array.from(typed, (c) => (/\p{Nd}/u.test(c) ? toDigit(c) : '')).join('').slice(0, 6);
  return digits.length > 3 ? digits.slice(0, 3) + ' ' + digits.slice(3) : digits;
}

// Ten digits stand together in every script that has its own.
function toDigit(c) {
  let zero = c.codePointAt(0);
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && c.codePointAt(0) - zero < 9)
    zero--;
  return String(c.codePointAt(0) - zero);
}

function showJoinErrors(fields, errors, words) {
  let first = null;
  for (const [field, element] of Object.entries(errors)) {
    element.textContent = words[field] || '';
    if (fields[field])
      fields[field].setAttribute('aria-invalid', words[field] ? 'true' : 'false');
    if (words[field] && first === null)
      first = fields[field] || document.querySelector('input[name=side]');
  }
  if (first !== null)
    first.focus();
  return first !== null;
}

function tryJoin(code, name, errors) {
  if (joining !== null)
    return;
  const side = document.querySelector('input[name=side]:checked');
  const wish = { code: code.value.replace(/\s/g, ''), name: name.value.trim(), side: side ? side.value : '' };
  const wrong = {};
  drafts.join = wish;
  if (wish.code.length !== 6)
    wrong.code = say('sixDigits');
  if (wish.name === '')
    wrong.name = say('nameMissing');
  if (wish.side === '')
    wrong.side = say('sideMissing');
  if (showJoinErrors({ code, name }, errors, wrong))
    return;
  joining = wish;
  disconnect();
  connect();
  show();
}

function showConnecting() {
  return { middle: true, main: [heading(say('connecting'))] };
}

function showWaiting() {
  const people = make('h2', {});
  const sides = text('soft small', '');
  const wait = text('gap', '');
  const step = make('h2', {});
  const about = text('soft small', '');
  const now = make('div', { class: 'gap' }, text('above', say('nowInTheRoom')), card(step, about));

  return {
    middle: true,
    main: [text('above', say('youAreIn')), heading(say('nothingToDo')), wait,
      card(people, sides), now],
    actions: [button(say('leave'), 'quiet', leave)],
    refresh: () => {
      const count = { marketing: 0, sales: 0, facilitator: 0 };
      for (const person of state.people)
        count[person.side] += person.here ? 1 : 0;
      wait.textContent = say('waitHere', { who: who() });
      const n = count.marketing + count.sales + count.facilitator;
      now.hidden = state.step === undefined;
      if (!now.hidden) {
        step.textContent = say('stepOf', { n: state.step + 1, of: 5, name: say('step_' + state.step) });
        about.textContent = say('stepAbout_' + state.step);
      }
      people.textContent = say('peopleHere', { n });
      sides.textContent = ['marketing', 'sales', 'facilitator'].filter((side) => count[side] > 0)
        .map((side) => say('from_' + side, { n: count[side] })).join(say('comma'));
    },
  };
}

function leave() {
  send({ do: 'leave', id: newId() });
  ended = { left: true };
  forget();
  setTimeout(disconnect, 300);
  show();
}

function showGone() {
  const keyOf = { removed: 'removed', full: 'full', elsewhere: 'elsewhere' }[gone];
  const again = gone === 'removed' ? null : button(say('tryAgain'), '', () => {
    gone = null;
    tries = 0;
    if (memory.token)
      connect();
    show();
  });
  return { middle: true,
    main: [heading(say(keyOf)), text('gap', say(keyOf + 'More'))],
    actions: again ? [again] : [] };
}

function showEnded() {
  if (ended.left)
    return { middle: true, main: [heading(say('leftTitle')), text('gap', say('leftMore'))] };
  const agreed = (ended.agreed || []).map((line) =>
    make('li', {}, make('span', {}, agreedName(line)), make('span', {}, make('b', {}, agreedValue(line)))));
  return {
    middle: true,
    main: [ended.minutes ? text('above', say('minutes', { n: ended.minutes })) : null,
      heading(say('endedTitle')),
      text('gap', ended.name ? say('thanks', { name: ended.name }) + ' ' + sayDone(ended) : say('thanksAll')),
      agreed.length > 0 ? card(make('h2', {}, say('agreedTitle')), make('ul', { class: 'lines wide' }, ...agreed),
        ended.agreed.some((line) => line.business) ? text('soft small', say('businessTime')) : null) : null,
      text('soft small wide-gap', say('endedMore'))],
  };
}

function sayDone(counts) {
  const parts = [];
  if (counts.asked > 0)
    parts.push(say('answeredOf', { n: counts.answered, of: counts.asked }));
  if (counts.scored > 0)
    parts.push(say('scoredLeads', { n: counts.scored }));
  return parts.join(' ');
}

function agreedName(line) {
  switch (line.kind) {
  case 'threshold':
    return say('threshold');
  case 'follow-up':
    return say('firstCall') + (line.tier ? say('comma') + line.tier : '');
  case 'review':
    return say('nextReview');
  default:
    return line.title;
  }
}

// A day is a day everywhere, whatever the zone of the phone.
function agreedValue(line) {
  if (line.kind === 'follow-up')
    return new Intl.NumberFormat(language, { style: 'unit', unit: line.time, unitDisplay: 'long' }).format(line.value);
  if (line.kind === 'review')
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(line.day + 'T00:00:00Z'));
  return line.words || sayValue(line, line.value);
}
