/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-question-private.h"

#include "live/fair-evidence-private.h"
#include "model/fair-target-value.h"

#include <math.h>

/* What a scale shows; values beyond it can be typed. It is the same for every
 * criterion of a sign, so that it gives no value away. */
#define POINTS_SHOWN 50
#define SCORE_SHOWN 100

typedef struct
{
  const char *kind;   /* threshold, number or choice */
  const char *family; /* fit, behavior, threshold, acceptance or terms */
  const char *unit;   /* points, items or number */
  double      min, max;
} Scale;

static const FairScorecard *
get_card (FairWorkshop *workshop)
{
  return fair_draft_get_scorecard (fair_workshop_get_draft (workshop),
                                   FAIR_SIDE_AGREED);
}

static const char *
get_family (FairWorkshop *workshop, const char *criterion)
{
  const FairCriterion *found =
      fair_scorecard_find (get_card (workshop), criterion);

  return found != NULL && found->family == FAIR_FAMILY_FIT ? "fit" : "behavior";
}

/* The next "round" number at or above a value. */
static double
round_up (double value, double step)
{
  return ceil (value / step) * step;
}

static Scale
get_points_scale (FairWorkshop *workshop, const char *id)
{
  const FairCriterion *criterion =
      fair_scorecard_find (get_card (workshop), id);
  const double now = criterion != NULL ? criterion->points : 0;
  const double shown = MAX (POINTS_SHOWN, round_up (fabs (now), POINTS_SHOWN));

  return (Scale){ "number", get_family (workshop, id), "points",
                  now < 0 ? -shown : 0, now < 0 ? 0 : shown };
}

static Scale
get_score_scale (FairWorkshop *workshop)
{
  const double top = round_up (get_card (workshop)->threshold, SCORE_SHOWN);

  return (Scale){ "number", "threshold", "points", 0, MAX (SCORE_SHOWN, top) };
}

static Scale
get_terms_scale (FairWorkshop *workshop, const char *target)
{
  double value = 0;

  fair_draft_get_value (fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED,
                        target, &value);

  return (Scale){ "number", "terms", "number", 0,
                  MAX (10, round_up (2 * fabs (value), 10)) };
}

static Scale
get_scale (FairWorkshop  *workshop,
           const char    *target,
           FairTargetKind kind,
           const char    *id)
{
  const FairAcceptance *checklist =
      fair_draft_get_acceptance (fair_workshop_get_draft (workshop));
  Scale scale;

  switch (kind)
    {
    case FAIR_TARGET_THRESHOLD:
      scale = get_score_scale (workshop);
      scale.kind = "threshold";
      return scale;
    case FAIR_TARGET_FIT_MINIMUM:
    case FAIR_TARGET_TIER_AT:
      return get_score_scale (workshop);
    case FAIR_TARGET_CRITERION_POINTS:
      return get_points_scale (workshop, id);
    case FAIR_TARGET_CRITERION_CAP:
      return (Scale){ "number", get_family (workshop, id), "points", 0,
                      SCORE_SHOWN };
    case FAIR_TARGET_GROUP_CAP:
      return (Scale){ "number", "behavior", "points", 0, SCORE_SHOWN };
    case FAIR_TARGET_CRITERION_ON:
      return (Scale){ "choice", get_family (workshop, id), "number", 0, 1 };
    case FAIR_TARGET_ITEM:
      return (Scale){ "choice", "acceptance", "number", 0, FAIR_NEED_REQUIRED };
    case FAIR_TARGET_AT_LEAST:
      return (Scale){ "number", "acceptance", "items", 0,
                      MAX (1, checklist->items->len) };
    case FAIR_TARGET_TERMS:
      return get_terms_scale (workshop, target);
    }

  g_assert_not_reached ();
}

static void
add_choice (JsonArray *choices, const char *word, int value)
{
  JsonObject *choice = json_object_new ();

  json_object_set_string_member (choice, "word", word);
  json_object_set_int_member (choice, "value", value);
  json_array_add_object_element (choices, choice);
}

static void
add_choices (JsonObject *object, FairTargetKind kind)
{
  JsonArray *choices = json_array_new ();

  if (kind == FAIR_TARGET_ITEM)
    {
      add_choice (choices, "out", FAIR_NEED_LEAVE_OUT);
      add_choice (choices, "optional", FAIR_NEED_OPTIONAL);
      add_choice (choices, "required", FAIR_NEED_REQUIRED);
    }
  else
    {
      add_choice (choices, "off", 0);
      add_choice (choices, "on", 1);
    }
  json_object_set_array_member (object, "choices", choices);
}

static void
add_numbers (JsonObject *object, FairTargetKind kind, const Scale *scale)
{
  double least, most;

  fair_target_get_range (kind, &least, &most);
  json_object_set_double_member (object, "min", scale->min);
  json_object_set_double_member (object, "max", scale->max);
  json_object_set_double_member (object, "least", least);
  json_object_set_double_member (object, "most", most);
}

/* What it is about, where the name alone does not say it. */
static char *
dup_about (FairWorkshop *workshop, FairTargetKind kind, const char *id)
{
  const FairAcceptance *checklist =
      fair_draft_get_acceptance (fair_workshop_get_draft (workshop));
  const FairCriterion *criterion;

  switch (kind)
    {
    case FAIR_TARGET_CRITERION_POINTS:
    case FAIR_TARGET_CRITERION_CAP:
    case FAIR_TARGET_CRITERION_ON:
      criterion = fair_scorecard_find (get_card (workshop), id);
      return criterion != NULL ? fair_criterion_to_words (criterion) : NULL;
    case FAIR_TARGET_ITEM:
      for (guint i = 0; i < checklist->items->len; i++)
        {
          const FairAcceptanceItem *item =
              g_ptr_array_index (checklist->items, i);

          if (g_str_equal (item->id, id))
            return g_strdup (item->confirm);
        }
      return NULL;
    default:
      return NULL;
    }
}

static void
add_history (JsonObject    *object,
             FairWorkshop  *workshop,
             FairTargetKind kind,
             const char    *id)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));
  g_autofree char *about = dup_about (workshop, kind, id);
  JsonObject      *proof = NULL;

  if (about != NULL)
    json_object_set_string_member (object, "about", about);
  if (simulation != NULL &&
      (kind == FAIR_TARGET_CRITERION_POINTS ||
       kind == FAIR_TARGET_CRITERION_CAP || kind == FAIR_TARGET_CRITERION_ON))
    proof = _fair_evidence_new (
        simulation,
        fair_draft_get_scorecard (fair_workshop_get_draft (workshop),
                                  FAIR_SIDE_AGREED),
        id);
  if (proof != NULL)
    json_object_set_object_member (object, "evidence", proof);
}

JsonObject *
_fair_question_new (FairWorkshop *workshop, const char *target)
{
  FairMeeting     *meeting = fair_workshop_get_meeting (workshop);
  JsonObject      *object = json_object_new ();
  g_autofree char *title = fair_meeting_dup_target_name (meeting, target);
  g_autofree char *id = NULL;
  FairTargetKind   kind = FAIR_TARGET_THRESHOLD;
  Scale            scale;

  if (!fair_target_parse (target, &kind, &id))
    g_assert_not_reached ();
  scale = get_scale (workshop, target, kind, id);

  json_object_set_string_member (object, "target", target);
  json_object_set_string_member (object, "title", title);
  json_object_set_string_member (object, "kind", scale.kind);
  json_object_set_string_member (object, "family", scale.family);
  json_object_set_string_member (object, "unit", scale.unit);
  json_object_set_int_member (object, "threshold",
                              get_card (workshop)->threshold);
  if (g_str_equal (scale.kind, "choice"))
    add_choices (object, kind);
  else
    add_numbers (object, kind, &scale);
  add_history (object, workshop, kind, id);

  return object;
}
