// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page that a phone opens in the meeting. It keeps one connection to the
// server, shows what the server says, and keeps each answer until the server
// has acknowledged that it is saved. Everything that is shown is set as text.
'use strict';

/* ---- What is remembered on this phone until the meeting ends ------------- */

const MEMORY = 'fairlead';
let memory = { token: null, name: '', side: '', language: '', kept: {} };

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
  memory = { token: null, name: '', side: '', language: memory.language, kept: {} };
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
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: rate < 0.2 ? 1 : 0,
    maximumFractionDigits: rate < 0.2 ? 1 : 0,
  }).format(rate);
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
  if (ended !== null)
    return;
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
  remember();
}

// An answer stays here until the server says that it is in the file.
function keep(place, answer) {
  answer.id = newId();
  memory.kept[place] = answer;
  remember();
  send(answer);
}

// What is acknowledged holds before the next state says so.
function acknowledge(id) {
  for (const [place, answer] of Object.entries(memory.kept))
    if (answer.id === id) {
      delete memory.kept[place];
      if (answer.do === 'propose' && state.round)
        state.round.mine[answer.target] = answer.value;
      if (answer.do === 'score' && state.scoring)
        state.scoring.mine[answer.lead] = answer.mql;
    }
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
  remember();
  if (dropped)
    tell(say(message.why === 'question' ? 'tooLate' : 'notTaken'));
}

/* ---- The frame ----------------------------------------------------------- */

let silence = null;

// Says something to who listens to the page. It is gone after a while, so that
// nobody comes upon it later.
function tell(words) {
  find('news').textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { find('news').textContent = ''; }, 8000);
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
  } else if (sentUntil !== 0 && ended === null && gone === null) {
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
  fit();
  scrollTo(0, 0);
  const title = main.querySelector('h1');
  document.title = title.textContent + ' – Fairlead';
  if (!first)
    title.focus();
}

// Actions that would cover much of the page scroll along with it.
function fit() {
  const actions = find('actions');
  actions.classList.remove('along');
  actions.classList.toggle('along', actions.offsetHeight > 0.33 * innerHeight);
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
  addEventListener('resize', fit);
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
