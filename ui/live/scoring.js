// SPDX-License-Identifier: GPL-3.0-or-later
//
// Blind scoring: past leads, one at a time.
'use strict';

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
