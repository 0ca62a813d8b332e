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
    return { key: 'result ' + topic.key, show: showScoredResult };
  if (memory.side === 'facilitator')
    return { key: 'watch scoring ' + topic.number, show: showScored };
  const at = changing !== null && changing.startsWith('scoring ' + topic.number + ' ') ? Number(changing.split(' ')[2])
    : topic.leads.findIndex((lead, i) => ownVerdict(i) === undefined || ownVerdict(i) === 'open');
  if (at >= 0)
    return { key: 'lead ' + topic.number + ' ' + at, show: () => showLead(at) };
  return { key: 'scored ' + topic.number, show: showScored };
}

// A value as the data has it: long numbers are grouped, lists are read.
function sayFact(value) {
  return /^\d{5,15}$/.test(value) ? number.format(Number(value)) : value.replace(/;\s*/g, say('comma'));
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
        make('div', {}, make('dt', {}, name), make('dd', {}, sayFact(value))))),
      text('soft small gap', say('asExported'))) : null,
      card(make('h2', {}, say('knownThen')), lead.more > 0 ? text('soft small', say('earlier', { n: lead.more })) : null, lead.activities.length > 0
        ? make('ul', { class: 'lines' }, ...lead.activities.map(([day, what]) =>
          make('li', {}, make('span', {}, say('day', { n: day })), make('span', { class: 'fact' }, what))))
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
  const watching = memory.side === 'facilitator';
  return {
    middle: true,
    main: [text('above', say('blindScoring')),
      heading(say(watching ? 'scoringOpen' : 'scoredAll', { n: topic.leads.length })),
      card(count, text('soft small', say('outcomeLater', { n: topic.leads.length })))],
    actions: watching ? [] : [button(say('backOne'), 'quiet', () => {
      changing = leadPlace(topic.leads.length - 1);
      show();
    })],
    refresh: refreshIt,
  };
}

function showScoredResult() {
  const result = topic.result || { leads: [] };
  const line = (name, value) => make('li', {}, make('span', {}, name), make('span', {}, make('b', {}, value)));
  const rate = (name, pair) => (pair ? [line(say(name), say('ofLeads', { n: pair[0], of: pair[1] }))] : []);
  const own = state.scoring.mine.map((said, i) => ({ said, lead: result.leads[i] })).filter((one) => one.said === true && one.lead);
  const lines = [
    ...(result.kappa === undefined ? [] : [line(say('agreementOfPeople'), say('kappa_' + result.meaning) + ' (κ ' +
      new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(result.kappa) + ')')]),
    ...rate('yoursWon', own.length > 0 ? [own.filter((one) => one.lead.outcome === 'won').length, own.length] : null),
    ...rate('roomWon', result.room), ...rate('cardWon', result.card)];
  const leads = result.leads.map((lead, i) => ({ lead, i }));
  const order = [...leads.filter((one) => one.lead.talk), ...leads.filter((one) => !one.lead.talk)];
  return {
    main: [text('above', say('blindScoring')), heading(say('scoringResult')),
      lines.length > 0 ? card(make('ul', { class: 'lines wide' }, ...lines)) : null,
      make('h2', { class: 'wide-gap' }, say('whatBecame')),
      make('ul', { class: 'who' }, ...order.map(({ lead, i }) => leadLine(lead, i)))],
  };
}

function leadLine(lead, i) {
  const said = state.scoring.mine[i];
  return make('li', {}, make('span', {}, make('b', {}, say('leadNumber', { n: i + 1 })), ' ', say('outcome_' + lead.outcome)),
    lead.talk ? make('span', { class: 'tag' }, say('talkAbout')) : null,
    make('span', { class: 'soft small full' }, [
      said === 'open' ? null : say('youSaid', { what: say(said === null ? 'skipped' : said ? 'mql' : 'notMql') }),
      lead.of > 0 ? say('roomSaid', { n: lead.yes, of: lead.of }) : null,
      say('cardSaid', { what: say(lead.card ? 'mql' : 'notMql') })].filter((part) => part).join(' ')));
}
