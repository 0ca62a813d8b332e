/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-meeting.h"

static const struct
{
  const char *name;
  FairSide    side;
  double      value;
} people[] = {
  { "Maya Lindqvist", FAIR_SIDE_MARKETING, 10 },
  { "Theo Marsh", FAIR_SIDE_MARKETING, 15 },
  { "Sam Okoro", FAIR_SIDE_MARKETING, 10 },
  { "Rafael Duarte", FAIR_SIDE_SALES, 5 },
  { "Jo Whitaker", FAIR_SIDE_SALES, 5 },
  { "Priya Nair", FAIR_SIDE_SALES, 0 },
  { "Alex Berg", FAIR_SIDE_FACILITATOR, 0 },
};

static FairMeeting *
get_meeting (FairWorkshop *workshop)
{
  return fair_workshop_get_meeting (workshop);
}

/* A criterion that gives points; owned by whoever keeps the static string. */
const char *
app_meeting_criterion (FairWorkshop *workshop, guint index)
{
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED);

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (!fair_criterion_is_gate (criterion) && index-- == 0)
        {
          g_autofree char *target =
              g_strdup_printf ("criterion:%s:points", criterion->id);

          return g_intern_string (target);
        }
    }
  g_assert_not_reached ();
}

static void
hold (FairWorkshop *workshop, FairSide side, const char *target, double value)
{
  g_autoptr (GError) error = NULL;

  fair_draft_set_value (fair_workshop_get_draft (workshop), side, target, value,
                        "Value", &error);
  g_assert_no_error (error);
}

/* Both sides hold what is agreed. */
void
app_meeting_agree (FairWorkshop *workshop)
{
  static const FairSide sides[] = { FAIR_SIDE_MARKETING, FAIR_SIDE_SALES };
  FairDraft            *draft = fair_workshop_get_draft (workshop);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (FairScorecard) card = fair_scorecard_copy (
          fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
      g_autoptr (FairPositions) none = fair_positions_new ();
      g_autoptr (GError) error = NULL;

      fair_draft_set_scorecard (draft, sides[i], card, "Agree", &error);
      g_assert_no_error (error);
      fair_draft_set_positions (draft, sides[i], none, "Agree", &error);
      g_assert_no_error (error);
    }
}

/* The threshold and four criteria, one of which hardly matters. */
void
app_meeting_differ (FairWorkshop *workshop)
{
  double threshold = 0;

  fair_draft_get_value (fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED,
                        "threshold", &threshold);
  hold (workshop, FAIR_SIDE_MARKETING, "threshold", threshold - 5);
  hold (workshop, FAIR_SIDE_SALES, "threshold", threshold + 10);
  for (guint i = 0; i < 4; i++)
    {
      hold (workshop, FAIR_SIDE_MARKETING, app_meeting_criterion (workshop, i),
            5.0 + 5.0 * i);
      hold (workshop, FAIR_SIDE_SALES, app_meeting_criterion (workshop, i),
            15.0 - 5.0 * (i % 3));
    }
}

void
app_meeting_join (FairWorkshop *workshop)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GError) error = NULL;

      fair_people_join (fair_meeting_get_people (get_meeting (workshop)),
                        people[i].name, people[i].side, &error);
      g_assert_no_error (error);
    }
}

FairPerson *
app_meeting_person (FairWorkshop *workshop, guint index)
{
  GListModel *list =
      fair_people_get_list (fair_meeting_get_people (get_meeting (workshop)));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (list, i);

      if (g_str_equal (fair_person_get_name (person), people[index].name))
        return person;
    }
  g_assert_not_reached ();
}

void
app_meeting_ask (FairWorkshop *workshop, const char *target)
{
  const char *targets[] = { target, NULL };
  g_autoptr (GError) error = NULL;

  fair_rounds_open (fair_meeting_get_rounds (get_meeting (workshop)), targets,
                    &error);
  g_assert_no_error (error);
}

/* The first @n people answer every question. */
void
app_meeting_answer (FairWorkshop *workshop, guint n)
{
  FairRounds      *rounds = fair_meeting_get_rounds (get_meeting (workshop));
  const FairRound *open = fair_rounds_get_open (rounds);

  for (guint i = 0; i < n; i++)
    for (guint t = 0; open->targets[t] != NULL; t++)
      {
        g_autoptr (GError) error = NULL;

        fair_rounds_propose (
            rounds, fair_person_get_id (app_meeting_person (workshop, i)),
            open->targets[t], people[i].value, &error);
        g_assert_no_error (error);
      }
}

gboolean
app_meeting_has_consequences (gpointer workshop)
{
  FairDifferences *differences =
      fair_meeting_get_differences (get_meeting (workshop));

  return !fair_differences_get_busy (differences) &&
         fair_differences_get_simulation (differences, FAIR_SIDE_SALES) != NULL;
}
