/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"

static void
set_date (FairDrafter *drafter, const char *name, gint64 instant)
{
  if (instant != FAIR_INSTANT_NONE)
    fair_names_take (
        drafter->names, name,
        fair_format_day (fair_zone_day (drafter->agreement->zone, instant)));
}

static void
set_count (FairDrafter *drafter, const char *name, guint64 count)
{
  fair_names_take (drafter->names, name, fair_format_count ((gint64) count));
}

static void
set_names (FairDrafter *drafter)
{
  const FairSimulation *simulation = drafter->simulation;
  const FairRate       *won = &simulation->rates[FAIR_RATE_MQL_TO_WON];
  const FairRate       *caught = &simulation->rates[FAIR_RATE_WON_CAPTURED];
  const FairRate *opened = &simulation->rates[FAIR_RATE_MQL_TO_OPPORTUNITY];
  FairPastVolume  volume;

  if (opened->known && opened->n > 0 && opened->of == simulation->mature_mqls)
    set_count (drafter, "opportunities", opened->n);
  set_date (drafter, "data_from", drafter->definition->data_from);
  set_date (drafter, "data_to", simulation->as_of);
  set_count (drafter, "leads", simulation->leads);
  set_count (drafter, "won", simulation->won);
  set_count (drafter, "mqls", simulation->mqls);
  set_count (drafter, "mature_mqls", simulation->mature_mqls);
  set_count (drafter, "mature_wins", simulation->mature_won);
  set_count (drafter, "mature_leads", simulation->mature_leads);
  if (fair_agreement_past_get_volume (simulation, &volume))
    {
      fair_names_take (drafter->names, "per_month",
                       fair_format_decimal (volume.mean, 1));
      if (volume.n_months < simulation->months->len)
        set_count (drafter, "whole_months", volume.n_months);
    }
  if (won->known)
    {
      set_count (drafter, "mature_won", won->n);
      fair_names_take (drafter->names, "rate",
                       fair_agreement_past_dup_rate (won));
      fair_names_take (drafter->names, "interval",
                       fair_agreement_past_dup_interval (won));
    }
  if (caught->known && caught->of > 0)
    {
      set_count (drafter, "caught", caught->n);
      fair_names_take (drafter->names, "recall",
                       fair_agreement_past_dup_rate (caught));
      fair_names_take (drafter->names, "recall_interval",
                       fair_agreement_past_dup_interval (caught));
    }
  if (simulation->mature_leads > 0)
    {
      FairRate base =
          fair_rate_new (simulation->mature_won, simulation->mature_leads);

      fair_names_take (drafter->names, "base_rate",
                       fair_agreement_past_dup_rate (&base));
    }
}

/* "6.1", "6.1 and 7.5", "6.1, 6.2 and 7.5". */
static char *
list_places (const GPtrArray *places)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (list, "%s{#%s}",
                            i == 0                 ? ""
                            : i + 1 == places->len ? _ (" and ")
                                                   : ", ",
                            (const char *) g_ptr_array_index (places, i));

  return g_string_free (list, FALSE);
}

static char *
dup_support (FairDrafter *drafter)
{
  g_autofree char *against = list_places (drafter->against);
  g_autofree char *tested = list_places (drafter->tested);

  if (drafter->against->len == 1)
    return g_strdup_printf (
        _ ("**History does not support %s:** it is a decision "
           "to do better."),
        against);
  if (drafter->against->len > 1)
    return g_strdup_printf (_ ("**History does not support %s:** they are a "
                               "decision to do better."),
                            against);
  if (drafter->tested->len > 0)
    /* Translators: numbers of commitments */
    return g_strdup_printf (_ ("History could be asked about %s, and supports "
                               "what they promise."),
                            tested);

  return NULL;
}

static const char *
choose_sentence (FairPastKind kind)
{
  switch (kind)
    {
    case FAIR_PAST_NONE:
      return _ ("No history was imported. The definition and the promises rest "
                "on judgment, and the first review measures them.");

    case FAIR_PAST_WON_ONLY:
      return _ (
          "The data holds {won} customers won[[ between {data_from} and "
          "{data_to}]], and no leads that did not buy. {mqls} of them meet "
          "this definition. Nothing can be said about conversion, volume "
          "or precision; the promises of this agreement rest on judgment, "
          "and the first review measures them.");

    case FAIR_PAST_THIN:
      return _ (
          "{period} {leads} "
          "leads and {won} customers won. {mature_mqls} past leads old "
          "enough to judge meet this definition[[, and {mature_won} of "
          "them bought]]. That is too few for a rate. The promises of "
          "this agreement rest on judgment, and the first review measures "
          "them.");

    default:
      return _ (
          "{period} {leads} leads and {won} customers won. Had this "
          "definition been in force, {mqls} leads would have been MQLs[[, "
          "{per_month} a month]][[ over {whole_months} whole months]]. Of the "
          "{mature_mqls} old enough to "
          "judge, [[{opportunities} became opportunities and ]]{mature_won} "
          "bought: {rate} (95% interval "
          "{interval})[[, against {base_rate} of all leads]].[[ They are "
          "{recall} of the {mature_wins} wins old enough to judge "
          "({recall_interval}).]]");
    }
}

static void
set_period (FairDrafter *drafter)
{
  g_autofree char *period = fair_names_fill (
      drafter->names,
      fair_names_get (drafter->names, "company") != NULL
          ? _ ("[[Between {data_from} and {data_to} ]]{company} had")
          : _ ("[[Between {data_from} and {data_to} ]]there were"));

  fair_names_set_marked (drafter->names, "period", period);
}

/**
 * fair_agreement_add_history:
 * @drafter: a drafter
 *
 * Adds section 11: what history says of the definition and of the promises.
 */
void
fair_agreement_add_history (FairDrafter *drafter)
{
  FairBlock *section =
      fair_drafter_new_section ("history", _ ("What history says"));
  FairPastKind     kind = fair_agreement_past_get_kind (drafter->simulation);
  g_autofree char *sentence = NULL;
  g_autofree char *support = NULL;
  g_autofree char *text = NULL;

  if (kind != FAIR_PAST_NONE)
    {
      set_names (drafter);
      set_period (drafter);
    }
  sentence = fair_drafter_dup_text (drafter, "history", choose_sentence (kind));
  support = kind >= FAIR_PAST_THIN ? dup_support (drafter) : NULL;
  text = g_strdup_printf (
      "%s%s%s%s", sentence != NULL ? sentence : "", support != NULL ? " " : "",
      support != NULL ? support : "",
      kind == FAIR_PAST_FULL ? _ (" Figures and limits: Appendix {#figures}.")
                             : "");
  fair_block_add_text (section, text);
  fair_drafter_add_section (drafter, section);
}
