// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was proposed, once it is revealed: on one scale, by side.
'use strict';

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
        .map((side) => card(make('p', { class: 'soft small' }, dot(side), ' ', sideName(side)), ...showMiddle(question, side)))),
      reveal.passed > 0 ? text('soft small gap', say('havePassed', { n: reveal.passed })) : null,
      both ? showConsequence(question) : null,
      question.settled !== undefined
        ? card(make('h2', {}, say('settled')), text('large', sayValue(question, question.settled)))
        : text('soft small wide-gap', say('talk', { who: who() }))],
    actions: actions,
  };
}

// The middle of a side, or how often it chose what.
function showMiddle(question, side) {
  if (question.kind !== 'choice')
    return [text('large', number.format(question.reveal.middle[side]))];
  const values = question.reveal[side].map((one) => one.value);
  return question.choices.filter((one) => values.includes(one.value)).map((one) =>
    make('h2', {}, say('choiceCount', { n: values.filter((value) => value === one.value).length, what: say('choice_' + one.word) })));
}

function agrees(question) {
  const values = SIDES.flatMap((side) => question.reveal[side].map((one) => one.value));
  return question.kind === 'choice' ? new Set(values).size === 1 : question.reveal.agree;
}

function showConsequence(question) {
  const c = question.consequence;
  if (agrees(question))
    return card(make('h2', {}, say('sidesAgree')), question.kind === 'choice' ? '' : text('small', say('sidesAgreeMore')));
  if (!c)
    return null;
  const values = { a: sayValue(question, c.from), b: sayValue(question, c.to) };
  const lines = c.leads === 0 ? [say('hangsNothing', values)]
    : [say('hangsLeads', { ...values, n: c.leads }), say('hangsWins', { n: c.wins })];
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
