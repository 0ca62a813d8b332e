// SPDX-License-Identifier: GPL-3.0-or-later
//
// A round: its questions, their evidence, the answer, and who has answered.
'use strict';

/* ---- Values -------------------------------------------------------------- */

function sayValue(question, value) {
  if (question.kind === 'choice')
    return say('choice_' + question.choices[choiceIndex(question, value)].word);
  if (question.none !== undefined && value === question.none)
    return say('none');
  return say('unit_' + question.unit, { n: value });
}

function choiceIndex(question, value) {
  return Math.max(0, question.choices.findIndex((choice) => choice.value === value));
}

function sayAnswer(answer) {
  const question = topic !== null && topic.kind === 'round'
    ? topic.questions.find((one) => one.target === answer.target) : null;
  return question ? sayValue(question, answer.value) : number.format(answer.value);
}

function place(question) {
  return topic.number + ' ' + question.target;
}

// What this person answered, as far as this phone or the server knows.
function ownAnswer(question) {
  const kept = memory.kept[place(question)];
  if (kept)
    return { value: kept.value, kept: true };
  if (question.target in state.round.mine)
    return { value: state.round.mine[question.target], kept: false };
  return null;
}

/* ---- A round ------------------------------------------------------------- */

function chooseQuestion() {
  const questions = topic.questions;
  const revealed = topic.revealed;
  if (revealed) {
    const at = Math.min(drafts['reveal' + topic.number] || 0, questions.length - 1);
    return { key: 'reveal ' + topic.key + ' ' + at, show: () => showReveal(questions[at], at) };
  }
  if (memory.side === 'facilitator')
    return { key: 'watch ' + topic.key, show: () => showProposed(questions[0]) };
  const open = changing !== null && questions.find((one) => place(one) === changing);
  if (open)
    return { key: 'propose ' + place(open), show: () => showPropose(open) };
  const next = questions.find((one) => ownAnswer(one) === null);
  if (next)
    return { key: 'propose ' + place(next), show: () => showPropose(next) };
  return { key: 'proposed ' + topic.key, show: () => showProposed(questions[questions.length - 1]) };
}

function above(question, more) {
  const parts = [say('family_' + question.family)];
  if (topic.questions.length > 1)
    parts.push(say('questionOf', { n: topic.questions.indexOf(question) + 1, of: topic.questions.length }));
  parts.push(say(more || 'turn', { n: question.turn }));
  return text('above', parts.join(say('comma')));
}

function title(question) {
  return question.kind === 'threshold' ? say('thresholdQuestion') : question.title;
}

function showEvidence(question) {
  if (!question.evidence)
    return question.about ? card(text('small', question.about)) : null;
  const evidence = question.evidence;
  const top = Math.max(evidence.with.high, evidence.without.high) * 1.08 || 1;
  const fit = question.family === 'fit';
  const body = [text('soft small', say(fit ? 'historyFit' : 'history', { n: evidence.leads, did: evidence.with.of, won: evidence.with.n, all: evidence.won })),
    make('div', { class: 'evidence' },
      make('span', {}, say(fit ? 'isSo' : 'didIt')), interval(evidence.with, top, 'with'), make('b', {}, sayEvidence(evidence.with)),
      make('span', {}, say(fit ? 'isNot' : 'didNot')), interval(evidence.without, top, 'without'), make('b', {}, sayEvidence(evidence.without))),
    text('soft small gap', say('interval') + ' ' + say('verdict_' + evidence.verdict))];
  const small = innerHeight < 600 || innerWidth < 340;
  return make('div', { class: 'card' },
    make('details', { open: !small }, make('summary', {}, make('h2', {}, say('whatHistorySays'))),
      question.about ? text('soft small', question.about) : null, ...body));
}

function sayEvidence(rate) {
  return rate.of === 0 ? '–' : sayRate(rate.rate);
}

function interval(rate, top, style) {
  const x = (share) => 2 + 176 * Math.min(1, share / top);
  const words = rate.of === 0 ? say('noLead')
    : say('intervalWords', { rate: sayRate(rate.rate), low: sayRate(rate.low), high: sayRate(rate.high) });
  return draw('svg', { viewBox: '0 0 180 20', role: 'img', 'aria-label': words },
    draw('line', { x1: 2, x2: 178, y1: 10, y2: 10, class: 'axis' }),
    ...(rate.of === 0 ? [] : [
      draw('line', { x1: x(rate.low), x2: x(rate.high), y1: 10, y2: 10, class: style }),
      draw('circle', { cx: x(rate.rate), cy: 10, r: 4.5, class: style })]));
}

function showPropose(question) {
  const own = ownAnswer(question);
  const at = place(question);
  if (!(at in drafts))
    drafts[at] = own !== null && own.value !== null ? own.value : null;
  const choose = question.kind === 'choice' ? makeChoice(question, at) : makeScale(question, at);
  const primary = button('', '', () => {
    if (drafts[at] === null)
      tell(say('chooseFirst'));
    else
      propose(question, drafts[at]);
  });
  const second = button('', 'quiet', () => propose(question, null));
  const before = state.round.before && question.target in state.round.before ? state.round.before[question.target] : undefined;
  const update = () => {
    const value = drafts[at];
    primary.textContent = value === null ? say('chooseValue') : say('propose', { what: sayValue(question, value) });
    primary.setAttribute('aria-disabled', value === null);
    second.textContent = say('noOpinion');
  };
  choose.changed = update;

  return {
    main: [above(question), heading(title(question)), showEvidence(question), choose.element,
      before !== undefined ? text('before-words', say('before', { what: sayValue(question, before) })) : null],
    actions: [primary, second],
    refresh: update,
  };
}

function propose(question, value) {
  changing = null;
  keep(place(question), { do: 'propose', round: topic.number, target: question.target, value: value });
  show();
}

function makeChoice(question, at) {
  const choice = { changed: null };
  choice.element = make('fieldset', {},
    make('legend', { class: 'label' }, say(question.family === 'acceptance' ? 'choiceItem' : 'choiceCriterion')),
    make('div', { class: 'segments column' }, ...question.choices.map((one) =>
      make('label', {}, make('input', { type: 'radio', name: 'choice', value: one.value, checked: drafts[at] === one.value,
        onchange: () => { drafts[at] = one.value; choice.changed(); } }),
      make('span', { class: 'mark-text' }, say('choice_' + one.word))))));
  return choice;
}

// A slider with its number. It begins without a value, so that none is in
// anybody's mind; the thumb appears with the first touch.
function makeScale(question, at) {
  const scale = { changed: null };
  const range = make('input', { type: 'range', min: question.min, max: question.max, step: 1, 'aria-label': say('slider') });
  const box = make('input', { type: 'number', id: 'number', min: question.least, max: question.most, step: 1,
    inputmode: question.least < 0 ? 'text' : 'numeric', placeholder: '–', autocomplete: 'off', 'aria-describedby': 'unit' });
  const unit = make('div', { class: 'unit', id: 'unit' });
  const set = (value, from) => {
    drafts[at] = value === null ? null : Math.max(question.least, Math.min(question.most, Math.round(value)));
    update(from);
    scale.changed();
  };
  const update = (from) => {
    const value = drafts[at];
    if (from !== box)
      box.value = value === null ? '' : String(value);
    if (from !== range)
      range.value = value === null ? (question.min <= 0 && question.max >= 0 ? 0 : question.min) : value;
    range.classList.toggle('unset', value === null);
    range.setAttribute('aria-valuetext', value === null ? say('noValue') : sayValue(question, value));
    const share = (what) => 100 * (Math.max(question.min, Math.min(question.max, what)) - question.min) / (question.max - question.min);
    const zero = share(0);
    range.style.setProperty('--from', (value === null ? 0 : Math.min(zero, share(value))) + '%');
    range.style.setProperty('--to', (value === null ? 0 : Math.max(zero, share(value))) + '%');
    unit.textContent = question.threshold !== undefined && question.unit === 'points' && question.kind !== 'threshold'
      ? say('unitThreshold', { n: question.threshold }) : say('unitAlone_' + question.unit);
  };
  const step = (by) => set(drafts[at] === null ? Math.max(question.min, Math.min(question.max, 0)) : drafts[at] + by);
  range.addEventListener('input', () => set(Number(range.value), range));
  range.addEventListener('pointerup', () => set(Number(range.value), range));
  range.addEventListener('keyup', (event) => {
    if (/^(Arrow|Home|End|Page| |Enter)/.test(event.key) && drafts[at] === null)
      set(Number(range.value), range);
  });
  box.addEventListener('input', () => {
    const typed = box.value.trim();
    set(/^[-+]?\d{1,7}$/.test(typed) ? Number(typed) : null, box);
  });
  box.addEventListener('change', () => update());
  scale.element = make('div', {},
    make('div', { class: 'value' },
      make('button', { type: 'button', class: 'plain step', 'aria-label': say('less'), onclick: () => step(-1) }, '−'),
      make('div', {}, make('label', { for: 'number', class: 'hidden' }, say('yourValue')), box, unit),
      make('button', { type: 'button', class: 'plain step', 'aria-label': say('more'), onclick: () => step(1) }, '+')),
    make('div', { class: 'slider', dir: 'ltr' }, range, ticks(question)));
  update();
  return scale;
}

function ticks(question) {
  const row = make('div', { class: 'ticks', 'aria-hidden': 'true' });
  for (let i = 0; i <= 5; i++) {
    const value = question.min + (question.max - question.min) * i / 5;
    const tick = make('span', {}, number.format(Math.round(value)));
    tick.style.left = 20 * i + '%';
    row.append(tick);
  }
  return row;
}

// Who has answered, never what.
function showProposed(question) {
  const questions = topic.questions;
  const watching = memory.side === 'facilitator';
  const cards = make('div', {});
  const count = make('h2', { class: 'wide-gap' });
  const list = make('ul', { class: 'who' });
  const again = button(say('tryAgainNow'), 'quiet', tryNow);
  const status = button('', '', () => {});
  status.setAttribute('aria-disabled', 'true');
  const refreshIt = () => {
    const kept = questions.filter((one) => (ownAnswer(one) || {}).kept);
    status.textContent = sayKept(kept);
    find('actions').hidden = kept.length === 0 || lostAt === 0;
    cards.replaceChildren(...(watching ? [] : questions.map((one) => ownCard(one, questions.length > 1))));
    count.textContent = sayCount();
    list.replaceChildren(...state.people.map((person, i) => ({ person, i }))
      .filter(({ person }) => person.side !== 'facilitator').map(({ person, i }) => personLine(person, i)));
  };
  refreshIt.words = sayCount;

  return {
    main: [questions.length === 1 ? above(question) : text('above', say('turn', { n: question.turn })),
      heading(questions.length === 1 ? title(question) : say(watching ? 'roundOpen' : 'allAnswered', { n: questions.length })),
      watching && questions.length === 1 ? showEvidence(question) : null,
      cards, count, list, text('soft small gap', say('nobodySees', { who: who() }))],
    actions: [status, again],
    refresh: refreshIt,
  };
}

function sayKept(kept) {
  const own = kept.length === 1 ? ownAnswer(kept[0]) : null;
  return own !== null && own.value !== null ? say('keptNotSent', { what: sayValue(kept[0], own.value) }) : say('keptNoOpinion');
}

function ownCard(question, named) {
  const own = ownAnswer(question);
  const value = own === null ? null : own.value;
  return make('div', { class: 'card spread' },
    make('div', {},
      text('soft small', named ? title(question) : say(own !== null && own.kept ? 'keptNoOpinion' : 'received')),
      text(named ? '' : 'large', value === null ? say('noOpinionGiven') : sayValue(question, value)),
      named && own !== null && own.kept ? text('soft small', say('keptNoOpinion')) : null),
    button(say('change'), 'plain', () => {
      changing = place(question);
      show();
    }));
}

function hasAnswered(i) {
  return topic.questions.every((one) => (state.round.answered[one.target] || []).includes(i));
}

function sayCount() {
  const asked = state.people.map((person, i) => i).filter((i) => state.people[i].side !== 'facilitator');
  return say('haveAnswered', { n: asked.filter(hasAnswered).length, of: asked.length });
}

function personLine(person, i) {
  const did = hasAnswered(i);
  return make('li', {}, dot(person.side), make('span', {}, person.me ? say('you') : person.name),
    make('span', { class: 'soft small' }, sideName(person.side)),
    make('span', { class: 'did' + (did ? ' yes' : '') },
      did ? doneMark() : draw('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' },
        draw('circle', { cx: 9, cy: 9, r: 7.5, class: 'did-not' })),
      say(did ? 'answered' : 'notYet')));
}
