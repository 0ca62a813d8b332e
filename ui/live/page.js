// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page that a phone opens in the meeting. It keeps one connection to the
// server, shows what the server says, and keeps each answer until the server
// has acknowledged that it is saved. Everything that is shown is set as text.
'use strict';

/* ---- What is remembered on this phone until the meeting ends ------------- */

const MEMORY = 'fairlead';
let memory = { token: null, name: '', side: '', language: '', kept: {}, passed: {} };

function recall() {
  try {
    Object.assign(memory, JSON.parse(localStorage.getItem(MEMORY) || '{}'));
  } catch (e) { /* a browser that keeps nothing: it lives as long as the page */ }
}

function remember() {
  try {
    localStorage.setItem(MEMORY, JSON.stringify(memory));
  } catch (e) { /* as above */ }
}

function forget() {
  memory = { token: null, name: '', side: '', language: memory.language, kept: {}, passed: {} };
  try {
    localStorage.removeItem(MEMORY);
    if (memory.language)
      localStorage.setItem(MEMORY, JSON.stringify({ language: memory.language }));
  } catch (e) { /* as above */ }
}

/* ---- Words --------------------------------------------------------------- */

let language = 'en';
let plural = new Intl.PluralRules('en');
let number = new Intl.NumberFormat('en');

// The word under a key, with {names} filled in. Where it has several forms, `n`
// says which.
function say(key, values) {
  let word = WORDS[language].words[key];
  if (word === undefined)
    word = WORDS.en.words[key];
  if (typeof word === 'object')
    word = word[plural.select(values.n)] || word.other;
  return word.replace(/\{(\w+)\}/g, (all, name) => {
    const value = values ? values[name] : undefined;
    return typeof value === 'number' ? number.format(value) : String(value);
  });
}

function sayRate(rate) {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: rate < 0.2 ? 1 : 0 }).format(rate);
}

function setLanguage(wanted) {
  language = WORDS[wanted] ? wanted : 'en';
  plural = new Intl.PluralRules(language);
  number = new Intl.NumberFormat(language);
  document.documentElement.lang = language;
  document.documentElement.dir = WORDS[language].direction || 'ltr';
  find('language-label').textContent = say('language');
  find('language').value = language;
}

function guessLanguage() {
  for (const wanted of [memory.language, ...(navigator.languages || [])]) {
    const base = (wanted || '').toLowerCase().split('-')[0];
    if (WORDS[base])
      return base;
  }
  return 'en';
}

/* ---- Elements ------------------------------------------------------------ */

const SVG = 'http://www.w3.org/2000/svg';

function find(id) {
  return document.getElementById(id);
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (name === 'onclick' || name === 'oninput' || name === 'onchange' || name === 'onkeydown' || name === 'onpointerup')
      element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat())
    if (child !== null && child !== undefined)
      element.append(child);
  return element;
}

function make(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

function draw(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

function text(style, words) {
  return make('p', { class: style }, words);
}

function heading(words, style) {
  return make('h1', { tabindex: '-1', class: style }, words);
}

function card(...children) {
  return make('div', { class: 'card' }, ...children);
}

function button(words, style, action) {
  return make('button', { type: 'button', class: style, onclick: action }, words);
}

function dot(side) {
  return make('span', { class: 'dot ' + side, 'aria-hidden': 'true' });
}

/* ---- What is going on ---------------------------------------------------- */

let socket = null;
let state = null;        // what the server said last
let topic = null;        // what the state speaks of: questions, leads
let ended = null;        // how it ended
let gone = null;         // 'removed', 'full', 'elsewhere'
let joining = null;      // what is being sent with Join
let joinError = null;    // why it was refused
let tries = 0;
let lostAt = 0;
let retryAt = 0;
let heardAt = 0;
let clock = null;
let sentUntil = 0;
let onceLost = false;
let drafts = {};         // what was chosen, not proposed
let changing = null;     // the answer that is being changed
let shownKey = null;
let refresh = null;      // updates the view that is shown
let news = {};           // what was announced last
let counter = 0;

function newId() {
  const bytes = new Uint8Array(9);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') + (counter++);
}

/* ---- The connection ------------------------------------------------------ */

function send(message) {
  if (socket === null || socket.readyState !== WebSocket.OPEN)
    return false;
  socket.send(JSON.stringify(message));
  return true;
}

function connect() {
  if (socket !== null)
    return;
  retryAt = 0;
  const mine = new WebSocket('ws://' + location.host + '/ws');
  socket = mine;
  mine.onopen = () => {
    heardAt = Date.now();
    if (joining !== null)
      send({ do: 'join', id: newId(), code: joining.code, name: joining.name, side: joining.side });
    else if (memory.token)
      send({ do: 'resume', id: newId(), token: memory.token });
  };
  mine.onmessage = (event) => {
    heardAt = Date.now();
    if (socket === mine)
      hear(JSON.parse(event.data));
  };
  mine.onclose = () => {
    if (socket === mine) {
      socket = null;
      lose();
    }
  };
  startClock();
}

function disconnect() {
  const old = socket;
  socket = null;
  if (old !== null)
    old.close();
}

function lose() {
  if (ended !== null || gone !== null)
    return;
  if (joining !== null) {
    joining = null;
    joinError = { field: 'code', words: 'noConnection' };
    show();
    return;
  }
  if (!memory.token)
    return;
  onceLost = true;
  if (lostAt === 0)
    lostAt = Date.now();
  tries++;
  retryAt = Date.now() + 1000 * Math.min(10, 2 ** Math.min(tries - 1, 4));
  show();
  startClock();
}

function tryNow() {
  retryAt = 0;
  disconnect();
  connect();
  showBanner();
}

// Runs while something depends on the time.
function startClock() {
  if (clock === null)
    clock = setInterval(tick, 1000);
}

function tick() {
  const now = Date.now();
  if (socket !== null && now - heardAt > 45000 && heardAt > 0) {
    disconnect();
    lose();
  }
  if (socket === null && retryAt !== 0 && now >= retryAt)
    connect();
  if (sentUntil !== 0 && now > sentUntil)
    sentUntil = 0;
  showBanner();
  if (socket === null && retryAt === 0 && sentUntil === 0) {
    clearInterval(clock);
    clock = null;
  }
}

function hear(message) {
  if (message.seq)
    send({ do: 'got', seq: message.seq });
  switch (message.say) {
  case 'welcome':
    welcome(message);
    break;
  case 'topic':
    topic = message;
    break;
  case 'state':
    state = message;
    show();
    announce();
    break;
  case 'done':
    acknowledge(message.re);
    break;
  case 'refused':
    refuse(message);
    break;
  case 'ended':
    ended = message;
    forget();
    disconnect();
    show();
    break;
  case 'here?':
    send({ do: 'here' });
    break;
  }
}

function welcome(message) {
  memory.token = message.token || memory.token;
  memory.name = message.name;
  memory.side = message.side;
  joining = null;
  joinError = null;
  gone = null;
  tries = 0;
  if (location.hash)
    history.replaceState(null, '', location.pathname);
  const kept = Object.values(memory.kept);
  if (onceLost && lostAt !== 0 && kept.length > 0)
    onceLost = 'answers';
  lostAt = 0;
  retryAt = 0;
  for (const answer of kept)
    send(answer);
  for (const pass of Object.values(memory.passed))
    send(pass);
  remember();
}

// An answer stays here until the server says that it is in the file.
function keep(place, answer) {
  answer.id = newId();
  delete memory.passed[place];
  memory.kept[place] = answer;
  if (answer.value === null)
    memory.passed[place] = answer;
  remember();
  send(answer);
}

function acknowledge(id) {
  for (const [place, answer] of Object.entries(memory.kept))
    if (answer.id === id)
      delete memory.kept[place];
  remember();
  if (onceLost === 'answers') {
    onceLost = false;
    sentUntil = Date.now() + 4000;
    startClock();
  }
  show();
}

function refuse(message) {
  if (message.why === 'removed' || message.why === 'full' || message.why === 'elsewhere') {
    gone = message.why;
    joining = null;
    if (gone === 'removed')
      forget();
    disconnect();
  } else if (message.why === 'token' || message.why === 'ended') {
    const had = memory.token;
    forget();
    disconnect();
    state = null;
    topic = null;
    lostAt = 0;
    if (had && message.why === 'token')
      joinError = { field: 'code', words: 'join_token' };
    if (had && message.why === 'ended')
      ended = ended || {};
  } else if (joining !== null) {
    const field = message.why === 'name' ? 'name' : 'code';
    joinError = { field: field, words: 'join_' + message.why };
    joining = null;
    disconnect();
  } else {
    drop(message);
  }
  show();
}

// An answer that cannot be taken any more is said, not kept on for ever.
function drop(message) {
  let dropped = false;
  for (const place of Object.keys(memory.kept))
    if (memory.kept[place].id === message.re) {
      delete memory.kept[place];
      dropped = true;
    }
  for (const place of Object.keys(memory.passed))
    if (memory.passed[place].id === message.re)
      delete memory.passed[place];
  remember();
  if (dropped)
    tell(say(message.why === 'question' ? 'tooLate' : 'notTaken'));
}

/* ---- The frame ----------------------------------------------------------- */

function tell(words) {
  find('news').textContent = words;
}

function showBanner() {
  const banner = find('banner');
  let lines = null;
  let good = false;

  if (lostAt !== 0 && memory.token && ended === null && gone === null) {
    const left = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));
    const kept = Object.values(memory.kept).filter((answer) => answer.value !== null && answer.do === 'propose');
    if (Date.now() - lostAt >= 120000 && kept.length > 0)
      lines = [say('lost'), say('askFacilitator', { who: who(), answer: sayAnswer(kept[kept.length - 1]) })];
    else
      lines = [say('lost'),
        (retryAt === 0 ? say('tryingNow') : say('tryingIn', { n: left })) + ' ' +
        (Object.keys(memory.kept).length > 0 ? say('isKept') : say('willBeKept'))];
  } else if (sentUntil !== 0) {
    lines = [say('sent'), say('sentMore')];
    good = true;
  }

  if (lines === null) {
    banner.hidden = true;
    banner.replaceChildren();
    return;
  }
  banner.className = good ? 'good' : '';
  if (banner.hidden || banner.dataset.title !== lines[0]) {
    banner.replaceChildren(good ? doneMark() : warnMark(),
      make('div', {}, make('b', {}, lines[0]), make('span', {})));
    banner.dataset.title = lines[0];
    banner.hidden = false;
  }
  // The seconds are seen, not read out each time.
  const more = banner.querySelector('span');
  more.setAttribute('aria-hidden', !good && retryAt !== 0 ? 'true' : 'false');
  if (more.textContent !== lines[1])
    more.textContent = lines[1];
}

function warnMark() {
  return draw('svg', { viewBox: '0 0 22 22', 'aria-hidden': 'true' },
    draw('path', { d: 'M11 2 L21 20 H1 Z', class: 'warn' }),
    draw('path', { d: 'M11 8.5 V13.5', class: 'warn' }),
    draw('circle', { cx: 11, cy: 16.6, r: 1.2, class: 'warn-dot' }));
}

function doneMark() {
  return draw('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' },
    draw('circle', { cx: 9, cy: 9, r: 8, class: 'did-fill' }),
    draw('path', { d: 'M5 9.3 L7.9 12 L13 6.4', class: 'did-check' }));
}

function who() {
  return state !== null && state.facilitator ? state.facilitator : say('theFacilitator');
}

function sideName(side) {
  return say(side === 'facilitator' ? 'neither' : side);
}

// Shows what there is to show. A view that is shown already is only brought up
// to date, so that nothing moves under a finger.
function show() {
  const view = chooseView();
  const known = !['join', 'full'].includes(view.key) && memory.name;

  find('me').replaceChildren(...(known
    ? [dot(memory.side), say('me', { name: memory.name, side: sideName(memory.side) })] : []));
  find('language-choice').hidden = view.key !== 'join';
  showBanner();
  const key = language + '/' + view.key;
  if (key === shownKey) {
    if (refresh !== null)
      refresh();
    return;
  }
  const first = shownKey === null;
  shownKey = key;
  refresh = null;
  const main = find('main');
  const actions = find('actions');
  const shown = view.show();
  main.className = shown.middle ? 'middle' : '';
  main.replaceChildren(...shown.main.filter((part) => part));
  actions.replaceChildren(...(shown.actions || []));
  actions.className = (shown.actions || []).length > 1 ? 'double' : '';
  actions.hidden = !shown.actions || shown.actions.length === 0;
  refresh = shown.refresh || null;
  if (refresh !== null)
    refresh();
  scrollTo(0, 0);
  const title = main.querySelector('h1');
  document.title = title.textContent + ' – Fairlead';
  if (!first)
    title.focus();
}

function chooseView() {
  if (gone !== null)
    return { key: gone, show: showGone };
  if (ended !== null)
    return { key: 'ended', show: showEnded };
  if (!memory.token)
    return { key: 'join', show: showJoin };
  if (state === null)
    return { key: 'connecting', show: showConnecting };
  if (topic !== null && state.topic === topic.key && topic.kind === 'round')
    return chooseQuestion();
  if (topic !== null && state.topic === topic.key && topic.kind === 'scoring')
    return chooseLead();
  return { key: 'waiting', show: showWaiting };
}

function announce() {
  const now = {
    view: shownKey,
    answered: state.round ? Object.values(state.round.answered).map((list) => list.length).join() : '',
  };
  if (now.view === news.view && now.answered !== news.answered && refresh !== null && refresh.words)
    tell(refresh.words());
  news = now;
}

/* ---- Join, wait, end ----------------------------------------------------- */

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

  return {
    middle: true,
    main: [text('above', say('youAreIn')), heading(say('nothingToDo')), text('gap', say('waitHere', { who: who() })),
      card(people, sides)],
    actions: [button(say('leave'), 'quiet', leave)],
    refresh: () => {
      const count = { marketing: 0, sales: 0, facilitator: 0 };
      for (const person of state.people)
        count[person.side] += person.here ? 1 : 0;
      const n = count.marketing + count.sales + count.facilitator;
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
    make('li', {}, make('span', {}, agreedName(line)), make('span', {}, make('b', {}, sayValue(line, line.value)))));
  return {
    middle: true,
    main: [ended.minutes ? text('above', say('minutes', { n: ended.minutes })) : null,
      heading(say('endedTitle')),
      text('gap', ended.name ? say('thanks', { name: ended.name }) + ' ' + sayDone(ended) : say('thanksAll')),
      agreed.length > 0 ? card(make('h2', {}, say('agreedTitle')), make('ul', { class: 'lines' }, ...agreed)) : null,
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
  return line.kind === 'threshold' ? say('threshold') : line.title;
}

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
  if (memory.passed[place(question)])
    return { value: null, kept: false };
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
  return draw('svg', { viewBox: '0 0 180 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': words },
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
  choice.element = make('fieldset', { class: 'wide-gap' },
    make('legend', { class: 'hidden' }, title(question)),
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
      text('soft small', named ? title(question) : say(own !== null && own.kept ? 'keptHere' : 'received')),
      text(named ? '' : 'large', value === null ? say('noOpinionGiven') : sayValue(question, value)),
      named && own !== null && own.kept ? text('soft small', say('keptHere')) : null),
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

/* ---- The reveal ---------------------------------------------------------- */

const SIDES = ['marketing', 'sales'];

function showReveal(question, at) {
  const reveal = question.reveal;
  const both = SIDES.every((side) => reveal[side].length > 0);
  const actions = [];
  const many = topic.questions.length;
  const go = (by) => () => {
    drafts['reveal' + topic.number] = at + by;
    show();
  };
  if (at + 1 < many)
    actions.push(button(say('nextQuestion', { n: at + 2, of: many }), '', go(1)));
  if (at > 0)
    actions.push(button(say('previousQuestion'), 'quiet', go(-1)));

  return {
    main: [above(question, 'turnRevealed'), heading(title(question)),
      reveal.marketing.length + reveal.sales.length === 0 ? text('gap', say('nobodyAnswered')) : showSpread(question),
      question.kind === 'choice' || reveal.marketing.length + reveal.sales.length === 0
        ? null : text('soft small gap', say('middleTick')),
      make('div', { class: 'two wide-gap' }, ...SIDES.filter((side) => reveal[side].length > 0)
        .map((side) => card(make('p', { class: 'soft small' }, dot(side), ' ', sideName(side)), text('large', sayMiddle(question, side))))),
      both ? showConsequence(question) : null,
      question.settled !== undefined
        ? card(make('h2', {}, say('settled')), text('large', sayValue(question, question.settled)))
        : text('soft small wide-gap', say('talk', { who: who() }))],
    actions: actions,
  };
}

function sayMiddle(question, side) {
  const values = question.reveal[side].map((one) => one.value);
  if (question.kind !== 'choice')
    return number.format(question.reveal.middle[side]);
  return question.choices.filter((one) => values.includes(one.value))
    .map((one) => say('choiceCount', { n: values.filter((value) => value === one.value).length, what: say('choice_' + one.word) }))
    .join(say('comma'));
}

function showConsequence(question) {
  const c = question.consequence;
  if (question.reveal.agree)
    return card(make('h2', {}, say('sidesAgree')), text('small', say('sidesAgreeMore')));
  if (!c)
    return null;
  const lines = [];
  if (c.mqls)
    lines.push(say('hangsMqls', { a: c.from, b: c.to, x: Math.round(c.mqls[0]), y: Math.round(c.mqls[1]) }));
  if (c.wins)
    lines.push(say('hangsWins', { x: c.wins[0], y: c.wins[1], n: c.of }));
  return card(make('h2', {}, say('whatHangsOnIt')), text('small', lines.join(' ')));
}

// One scale, a row a side: a disc or a square for each value, equal values
// stacked, the middle one ticked.
function showSpread(question) {
  const reveal = question.reveal;
  const all = SIDES.flatMap((side) => reveal[side].map((one) => one.value));
  const choice = question.kind === 'choice';
  const low = choice ? 0 : Math.min(question.min, ...all);
  const high = choice ? question.choices.length - 1 : Math.max(question.max, ...all);
  const left = choice ? 110 : 88, right = choice ? 310 : 336;
  const x = (value) => left + (right - left) * ((choice ? choiceIndex(question, value) : value) - low) / (high - low || 1);
  const small = all.length > 12;
  const size = small ? 4.5 : 8;
  const rows = SIDES.filter((side) => reveal[side].length > 0);
  const marks = [];
  let y = 6;

  for (const side of rows) {
    const stacks = stack(reveal[side], choice ? 1e-9 : (high - low) * size / (right - left));
    y += Math.max(...stacks.map((one) => one.values.length)) * (2 * size + 2) + 14;
    marks.push(...rowMarks(side, stacks, x, y, size, reveal.middle[side], choice));
    y += 30;
  }
  const bottom = y - 2;
  const lines = [];
  const steps = choice ? question.choices.length - 1 : 5;
  for (let i = 0; i <= steps; i++) {
    const value = low + (high - low) * i / steps;
    const at = left + (right - left) * i / steps;
    lines.push(draw('line', { x1: at, x2: at, y1: 4, y2: bottom, class: 'grid' }),
      draw('text', { x: at, y: bottom + 20, 'text-anchor': 'middle' },
        choice ? say('choice_' + question.choices[i].word) : number.format(Math.round(value))));
  }
  return draw('svg', { viewBox: '0 0 350 ' + (bottom + 26), class: 'plot', role: 'img', direction: 'ltr', 'aria-label': sayValues(question) },
    ...lines, ...marks);
}

// Values that would cover one another stand on top of each other.
function stack(answers, near) {
  const stacks = [];
  for (const answer of answers) {
    const last = stacks[stacks.length - 1];
    if (last && answer.value - last.value <= near)
      last.values.push(answer);
    else
      stacks.push({ value: answer.value, values: [answer] });
  }
  return stacks;
}

function rowMarks(side, stacks, x, y, size, middle, choice) {
  const marks = [draw('text', { x: 0, y: y + 5, class: 'name' }, sideName(side))];
  if (!choice) {
    marks.push(draw('line', { x1: x(stacks[0].value), x2: x(stacks[stacks.length - 1].value), y1: y, y2: y, class: 'span ' + side + '-line' }),
      draw('line', { x1: x(middle), x2: x(middle), y1: y + size + 5, y2: y + size + 17, class: 'middle ' + side + '-line' }));
  }
  for (const one of stacks)
    one.values.forEach((answer, i) => {
      const at = { x: x(one.value), y: y - i * (2 * size + 2) };
      marks.push(side === 'marketing'
        ? draw('circle', { cx: at.x, cy: at.y, r: size, class: 'mark marketing-fill' })
        : draw('rect', { x: at.x - size * 0.88, y: at.y - size * 0.88, width: size * 1.76, height: size * 1.76, class: 'mark sales-fill' }));
      if (answer.me)
        marks.push(draw('text', { x: at.x - size - 5, y: at.y + 4.5, 'text-anchor': 'end', class: 'you' }, say('youMark')));
    });
  return marks;
}

function sayValues(question) {
  const some = SIDES.flatMap((side) => question.reveal[side]).length <= 12;
  return SIDES.filter((side) => question.reveal[side].length > 0).map((side) =>
    say('sideValues', { side: sideName(side), values: question.reveal[side].map((one) => {
      const value = question.kind === 'choice' ? sayValue(question, one.value) : number.format(one.value);
      return some ? say('nameValue', { name: one.me ? say('youMark') : one.name, value }) : value;
    }).join(say('comma')) })).join(' ');
}

/* ---- Blind scoring ------------------------------------------------------- */

function leadPlace(i) {
  return 'scoring ' + topic.number + ' ' + i;
}

function ownVerdict(i) {
  const kept = memory.kept[leadPlace(i)];
  if (kept)
    return kept.mql;
  return state.scoring.mine[i];
}

function chooseLead() {
  if (topic.revealed)
    return { key: 'scored ' + topic.key, show: showScoredResult };
  const at = changing !== null && changing.startsWith('scoring ' + topic.number + ' ') ? Number(changing.split(' ')[2])
    : topic.leads.findIndex((lead, i) => ownVerdict(i) === undefined || ownVerdict(i) === 'open');
  if (at >= 0)
    return { key: 'lead ' + topic.number + ' ' + at, show: () => showLead(at) };
  return { key: 'scored ' + topic.key, show: showScored };
}

function showLead(at) {
  const lead = topic.leads[at];
  const bar = make('i', {});
  bar.style.width = 100 * (at + 1) / topic.leads.length + '%';
  const answer = (mql) => () => {
    changing = null;
    keep(leadPlace(at), { do: 'score', round: topic.number, lead: at, mql: mql });
    show();
  };
  const actions = [make('div', { class: 'two' },
    button(say('notMql'), 'plain', answer(false)), button(say('mql'), 'plain', answer(true))),
  button(say('skip'), 'quiet', answer(null))];

  return {
    main: [text('above', say('leadOf', { n: at + 1, of: topic.leads.length })),
      make('div', { class: 'progress', 'aria-hidden': 'true' }, bar),
      heading(say('isItMql'), 'after-progress'),
      lead.facts.length > 0 ? card(make('dl', { class: 'facts' }, ...lead.facts.map(([name, value]) =>
        make('div', {}, make('dt', {}, name), make('dd', {}, value)))),
      text('soft small gap', say('asExported'))) : null,
      card(make('h2', {}, say('knownThen')), lead.activities.length > 0
        ? make('ul', { class: 'lines' }, ...lead.activities.map(([day, what]) =>
          make('li', {}, make('span', {}, say('day', { n: day })), make('span', {}, what))))
        : text('soft small', say('noActivities'))),
      text('soft small wide-gap', say('outcomeLater', { n: topic.leads.length })),
      at > 0 ? button(say('backOne'), 'quiet', () => {
        changing = leadPlace(at - 1);
        show();
      }) : null],
    actions: actions,
  };
}

function showScored() {
  const count = make('h2', {});
  const refreshIt = () => { count.textContent = refreshIt.words(); };
  refreshIt.words = () => say('haveFinished', { n: state.scoring.finished, of: state.scoring.of });
  return {
    middle: true,
    main: [text('above', say('blindScoring')), heading(say('scoredAll', { n: topic.leads.length })),
      card(count, text('soft small', say('outcomeLater', { n: topic.leads.length })))],
    actions: [button(say('backOne'), 'quiet', () => {
      changing = leadPlace(topic.leads.length - 1);
      show();
    })],
    refresh: refreshIt,
  };
}

function showScoredResult() {
  const result = topic.result || {};
  const line = (name, value) => make('li', {}, make('span', {}, name), make('span', {}, make('b', {}, value)));
  const lines = [];
  if (result.kappa !== undefined)
    lines.push(line(say('agreementOfPeople'), say('kappa_' + result.meaning) + ' (κ ' +
      new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(result.kappa) + ')'));
  if (result.mine_of)
    lines.push(line(say('yoursRight'), say('ofLeads', { n: result.mine, of: result.mine_of })));
  if (result.room_of)
    lines.push(line(say('roomRight'), say('ofLeads', { n: result.room, of: result.room_of })));
  if (result.card_of)
    lines.push(line(say('cardRight'), say('ofLeads', { n: result.card, of: result.card_of })));
  return {
    main: [text('above', say('blindScoring')), heading(say('scoringResult')),
      lines.length > 0 ? card(make('ul', { class: 'lines' }, ...lines)) : null,
      text('soft small wide-gap', say('talkLeads'))],
  };
}

/* ---- Begin --------------------------------------------------------------- */

function begin() {
  recall();
  const choice = find('language');
  for (const [code, one] of Object.entries(WORDS))
    choice.append(make('option', { value: code, lang: code }, one.name));
  setLanguage(guessLanguage());
  choice.addEventListener('change', () => {
    const fields = { code: find('code'), name: find('name'), side: document.querySelector('input[name=side]:checked') };
    drafts.join = { code: fields.code ? fields.code.value : '', name: fields.name ? fields.name.value : '',
      side: fields.side ? fields.side.value : '' };
    memory.language = choice.value;
    remember();
    setLanguage(choice.value);
    show();
    choice.focus();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && lostAt !== 0)
      tryNow();
  });
  addEventListener('online', () => {
    if (lostAt !== 0)
      tryNow();
  });
  if (memory.token)
    connect();
  show();
}

begin();
