/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-help-topics.h"

#include "base/fair-i18n.h"

/* clang-format off */
static const FairHelpTopic TOPICS[] = {
  { "start", N_ ("Getting started"), {
    { N_ ("What Fairlead is for"),
      N_ ("Marketing and sales sit at one table with the history of their own "
          "deals. Every rule, every point and every threshold is tried at once "
          "on the leads of the past, and the numbers at the top say what it "
          "would have done.") },
    { N_ ("Bring your history"),
      N_ ("Press Import Deals… on the start page or drop files anywhere on "
          "the window: leads, companies, deals and activities as your CRM "
          "exports them, CSV or Excel. You see what will happen before "
          "anything is written, and one Undo takes all of it back.") },
    { N_ ("Nothing is lost"),
      N_ ("A workshop is one file. It is saved while you work; there is no "
          "Save button. Undo (Ctrl+Z) reaches back to when the workshop was "
          "opened, and its tooltip says what it will undo.") },
    { N_ ("The five steps"),
      N_ ("Audit, Fit, Behavior, Threshold and Agreement stand at the side, "
          "with how far each one is. Alt+1 to Alt+5 go there. The clock in the "
          "header bar keeps the time of the meeting; its minutes can be "
          "changed.") },
    { N_ ("In the room"),
      N_ ("F11 shows the page large and without controls; Escape leaves. Page "
          "Up and Page Down turn to the next message, as a clicker does. Ctrl "
          "and + make all text larger, charts too.") },
  } },
  { "audit", N_ ("Audit"), {
    { N_ ("Where we stand"),
      N_ ("Today is the funnel as it was recorded: how many leads reached each "
          "stage, which share of the stage before with its range, and after "
          "how many days. No scoring model has touched it.") },
    { N_ ("What wins had in common"),
      N_ ("Choose how many of the last won deals to look at, or those that "
          "closed in a period. The thick bar is the share among these wins, "
          "the thin one the share among all leads. A value that is common "
          "everywhere is no signal: look at those in bold, where the "
          "difference is beyond chance.") },
    { N_ ("From a bar to a rule"),
      N_ ("Press + beside a bar, or Enter while it is selected, to make it a "
          "criterion. Press the bar itself to list the leads. Deals shows "
          "every deal; one opens its timeline before it entered the pipeline.") },
    { N_ ("What is counted"),
      N_ ("The words at the foot of the side pane say it: new business only, a "
          "region, a period. Press them to change it. What is left out is "
          "always said.") },
  } },
  { "fit", N_ ("Fit"), {
    { N_ ("Who they are"),
      N_ ("A fit criterion is a condition over what is known of a lead or its "
          "company. Each row says what it matches in your history, and how "
          "often such leads were won with it and without it. The bar is the "
          "range in which the true rate lies.") },
    { N_ ("Three values"),
      N_ ("Marketing and sales hold a value each; the agreed one is the third, "
          "and the draft counts with it. Type into the cells as in a sheet: "
          "Enter goes down, Tab right, a copied column can be pasted.") },
    { N_ ("What a criterion does"),
      N_ ("Points are added, or taken away where they are negative. Required "
          "and Excludes are gates: whoever fails one is no MQL, whatever the "
          "score. The switch takes a criterion out without deleting it.") },
    { N_ ("Groups"),
      N_ ("Criteria of one group are added up, or only the best of them "
          "counts, as for titles: a vice president is not also a director. A "
          "group can have a most.") },
    { N_ ("What hangs on it"),
      N_ ("An open criterion says how many leads and wins change hands between "
          "marketing's points and sales', and whether its evidence holds up, "
          "may be right, or could be chance. M, S and A go to the three "
          "scales, Ctrl+Enter agrees on the shown points and opens the next "
          "criterion that is not agreed.") },
  } },
  { "behavior", N_ ("Behavior"), {
    { N_ ("What they did"),
      N_ ("A behavior criterion counts activities: how often within how many "
          "days, each one or different ones only, with a number or a detail if "
          "you like. Only what a lead did before it entered the pipeline "
          "counts; what came after says nothing about whether to let it in.") },
    { N_ ("Once or each time"),
      N_ ("Once gives the points a single time. Each time gives them again and "
          "again, up to the most you set.") },
    { N_ ("Fading"),
      N_ ("Interest grows cold. Points can end after some days, or lose a "
          "share of themselves every period; the curve beside the rule shows "
          "what is left.") },
    { N_ ("At once"),
      N_ ("Auto-MQL makes a lead an MQL whatever its score, as a request for a "
          "demo does. Gates still hold.") },
  } },
  { "threshold", N_ ("Threshold"), {
    { N_ ("One line through all"),
      N_ ("Drag the line, step it with the arrow keys or type it: MQLs a "
          "month, wins caught and the rates move while you drag. One drag is "
          "one step of Undo. The dashed line is what the draft is compared "
          "with; press the key of the scoreboard to compare with something "
          "else.") },
    { N_ ("What history cannot say"),
      N_ ("Hatched is where sales never worked such leads: nobody knows how "
          "many would have been won. Under 30 leads a rate is not to be "
          "trusted, and is drawn so. The shaded bands are what two guides call "
          "healthy. They disagree; your own rate is what counts.") },
    { N_ ("Who comes in, who falls out"),
      N_ ("Below the curve stand the leads that change sides, by name, and "
          "what became of them. Press one for its replay: what gave it its "
          "points, and when it would have become an MQL.") },
    { N_ ("Fit and behavior"),
      N_ ("The second view shows how often leads were won for each mix of the "
          "two. The dashed line is the least fit that a lead must have; the "
          "table says what it costs.") },
    { N_ ("Acceptance"),
      N_ ("The third view is the checklist by which a rep turns an MQL into an "
          "SQL: required items, and at least so many of the others. An item "
          "that is off is kept, but nobody asks for it (keys R, C and O). A "
          "field that seems to have been filled in after the sale is warned of.") },
  } },
  { "agreement", N_ ("Agreement"), {
    { N_ ("From numbers to promises"),
      N_ ("The form is on the left, the document on the right, as it will be "
          "printed. Every number that comes from the history says so and "
          "carries its range.") },
    { N_ ("Tested before it is signed"),
      N_ ("Each promise is held against the past: which months would have kept "
          "it, which follow-up times the data show. A promise that history "
          "says will be broken is shown as such, here and in the document. "
          "That does not forbid it.") },
    { N_ ("Agree"),
      N_ ("Agree locks a version: it never changes again. Export it as PDF, "
          "text, data or calendar file, and take the date of the next review "
          "with you.") },
  } },
  { "differences", N_ ("Differences"), {
    { N_ ("One table, two opinions"),
      N_ ("Marketing and sales each hold their own value for the threshold, "
          "for criteria and for the checklist; the agreed one is a third. This "
          "page lists where the two differ, sorted by the wins, then the "
          "leads, that change hands between the two values in this history. At "
          "the top each side’s card is simulated on its own.") },
    { N_ ("Settle"),
      N_ ("Split the difference, take one side’s value, or follow the "
          "evidence where history speaks clearly for one of the two. What "
          "changes nobody is settled with one click. What is parked waits "
          "below and in the agenda. Undo takes a decision back; the log keeps "
          "both lines.") },
    { N_ ("Blind rounds"),
      N_ ("Ask in a round, on one value or several: everyone proposes without "
          "seeing the others. The pane shows who has answered, never what. "
          "Answer for people without a phone from its menu. Ctrl+R reveals all "
          "values at once; then ask once more, or adopt a value with its "
          "reason.") },
    { N_ ("The room"),
      N_ ("Invite opens from the people in the header bar: phones join with a "
          "QR code or six digits, nothing is installed, and nothing listens "
          "before. Test the Room says within ten seconds whether a phone "
          "reaches the page. In presentation mode (F11) this page shows the "
          "round as the room may see it.") },
  } },
  { "decisions", N_ ("Decision Log"), {
    { N_ ("What was decided"),
      N_ ("Each line says what was decided, from what to what, by whom, why, "
          "and what hung on it at that moment. Lines are only added: an undo "
          "adds one. Ctrl+F searches, and what is found can be copied as CSV. "
          "The agreement can append the log.") },
  } },
  { "blind-scoring", N_ ("Blind Scoring"), {
    { N_ ("Would you call it an MQL?"),
      N_ ("Past leads, won, lost and never bought in equal parts, are shown "
          "one at a time without names: who they are as of the export, what "
          "they did before they entered the pipeline. Everyone says MQL or not.") },
    { N_ ("What it shows"),
      N_ ("Kappa says how far people agree beyond chance: 0 is what chance "
          "gives, 1 is full agreement. Below it people and the draft are held "
          "against what happened. The leads to talk about open their replay.") },
  } },
  { "words", N_ ("Words and numbers"), {
    { N_ ("MQL, SAL, SQL"),
      N_ ("A marketing-qualified lead reaches the agreed threshold. Sales "
          "accepts it (SAL) or rejects it with a reason. A rep confirms the "
          "checklist in a conversation: a sales-qualified lead (SQL).") },
    { N_ ("Wins caught"),
      N_ ("Of the leads that were won, the share that the model would have "
          "made MQLs. What is not caught would have been missed, or found its "
          "way without marketing.") },
    { N_ ("MQL to win"),
      N_ ("Of the MQLs that are old enough to judge, the share that was won. A "
          "win rate is something else: won deals of all closed deals.") },
    { N_ ("Old enough to judge"),
      N_ ("Young leads have not had the time to be won. Rates look only at "
          "leads that are older than nine of ten wins took to close; counts "
          "look at all.") },
    { N_ ("Ranges"),
      N_ ("8.3–11.4% beside a rate means: were the same leads drawn again, "
          "the rate would lie there 95 times of 100. Few leads make wide "
          "ranges.") },
  } },
};
/* clang-format on */

const FairHelpTopic *
fair_help_topics_list (guint *n_topics)
{
  *n_topics = G_N_ELEMENTS (TOPICS);

  return TOPICS;
}
