/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "workshop-fixture.h"

static const FairScorecard *
get_card (Fixture *self, FairSide side)
{
  return fair_draft_get_scorecard (fair_workshop_get_draft (self->workshop),
                                   side);
}

static void
count_change (FairDraft *draft, guint part, guint *counts)
{
  counts[part] += 1;
}

static void
test_set (Fixture *self, gconstpointer unused)
{
  g_autofree char *json = fixture_dup_card ("DE", 10);
  guint            counts[FAIR_PART_TERMS + 1] = { 0 };

  g_signal_connect (fair_workshop_get_draft (self->workshop), "changed",
                    G_CALLBACK (count_change), counts);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 10);
  g_assert_cmpuint (counts[FAIR_PART_SCORECARD], ==, 1);
  g_assert_cmpuint (counts[FAIR_PART_SCOPE], ==, 0);

  /* Without waiting: closing writes what is still to be written. */
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 10);
}

static void
test_sides (Fixture *self, gconstpointer unused)
{
  g_autofree char *ours = fixture_dup_card ("DE", 10);
  g_autofree char *theirs = fixture_dup_card ("FR", 20);
  g_autoptr (GError) error = NULL;

  g_assert_null (get_card (self, FAIR_SIDE_SALES));
  fixture_set_card (self, FAIR_SIDE_AGREED, ours);
  fixture_set_card (self, FAIR_SIDE_SALES, theirs);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 10);
  g_assert_null (get_card (self, FAIR_SIDE_MARKETING));
  g_assert_cmpint (get_card (self, FAIR_SIDE_SALES)->threshold, ==, 20);

  fair_draft_set_scorecard (fair_workshop_get_draft (self->workshop),
                            FAIR_SIDE_SALES, NULL, "Take away", &error);
  g_assert_no_error (error);
  g_assert_null (get_card (self, FAIR_SIDE_SALES));
  fixture_undo (self);
  g_assert_cmpint (get_card (self, FAIR_SIDE_SALES)->threshold, ==, 20);
}

/* What is being shown is stored nowhere, and ends with the next set. */
static void
test_preview (Fixture *self, gconstpointer unused)
{
  FairDraft       *draft = fair_workshop_get_draft (self->workshop);
  g_autofree char *json = fixture_dup_card ("DE", 10);
  g_autofree char *shown_json = fixture_dup_card ("DE", 70);
  g_autoptr (FairScorecard) shown = fixture_card_new (shown_json);
  guint counts[FAIR_PART_TERMS + 1] = { 0 };

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  g_signal_connect (draft, "changed", G_CALLBACK (count_change), counts);
  fair_draft_preview_scorecard (draft, shown);
  g_assert_cmpuint (counts[FAIR_PART_SCORECARD], ==, 1);
  g_assert_cmpint (fair_draft_get_shown_scorecard (draft)->threshold, ==, 70);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 10);
  fair_draft_preview_scorecard (draft, NULL);
  g_assert_cmpint (fair_draft_get_shown_scorecard (draft)->threshold, ==, 10);
  fair_draft_preview_scorecard (draft, NULL);
  g_assert_cmpuint (counts[FAIR_PART_SCORECARD], ==, 2);

  fair_draft_preview_scorecard (draft, shown);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  g_assert_cmpint (fair_draft_get_shown_scorecard (draft)->threshold, ==, 10);

  fair_draft_preview_scorecard (draft, shown);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  draft = fair_workshop_get_draft (self->workshop);
  g_assert_cmpint (fair_draft_get_shown_scorecard (draft)->threshold, ==, 10);
}

/* An undo tells of the part that it changed and of no other: who listens to
 * the scope works everything out anew. */
static void
test_undo (Fixture *self, gconstpointer unused)
{
  g_autofree char *first = fixture_dup_card ("DE", 10);
  g_autofree char *second = fixture_dup_card ("DE", 20);
  guint            counts[FAIR_PART_TERMS + 1] = { 0 };

  fixture_set_card (self, FAIR_SIDE_AGREED, first);
  fixture_set_card (self, FAIR_SIDE_AGREED, second);
  fixture_wait_saved (self);
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), ==, "Set");
  g_assert_null (fair_workshop_get_redo_label (self->workshop));

  g_signal_connect (fair_workshop_get_draft (self->workshop), "changed",
                    G_CALLBACK (count_change), counts);
  fixture_undo (self);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 10);
  g_assert_cmpstr (fair_workshop_get_redo_label (self->workshop), ==, "Set");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], ==, i == FAIR_PART_SCORECARD);

  fixture_redo (self);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 20);
  fixture_undo (self);
  fixture_undo (self);
  g_assert_cmpuint (get_card (self, FAIR_SIDE_AGREED)->criteria->len, ==, 0);
  g_assert_null (fair_workshop_get_undo_label (self->workshop));
}

static void
test_undo_nothing (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_workshop_get_undo_label (self->workshop));
  g_assert_false (fair_workshop_undo (self->workshop, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
}

/* The undo of one who sets and takes back faster than the file is written. */
static void
test_undo_unsaved (Fixture *self, gconstpointer unused)
{
  for (int i = 1; i <= 20; i++)
    {
      g_autofree char *json = fixture_dup_card ("DE", i);

      fixture_set_card (self, FAIR_SIDE_AGREED, json);
    }
  for (int i = 19; i >= 5; i--)
    {
      fixture_undo (self);
      g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, i);
    }
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpint (get_card (self, FAIR_SIDE_AGREED)->threshold, ==, 5);
}

/* What is not valid is refused, and what was there stays. */
static void
test_invalid (Fixture *self, gconstpointer unused)
{
  g_autofree char *json = fixture_dup_card ("DE", 10);
  g_autoptr (FairScorecard) card = fixture_card_new (json);
  FairDraft     *draft = fair_workshop_get_draft (self->workshop);
  FairCriterion *criterion = g_ptr_array_index (card->criteria, 0);
  g_autoptr (GError) error = NULL;

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_wait_saved (self);
  criterion->points = 5000;
  g_assert_false (fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card,
                                            "Spoil", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Country"));
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), ==, "Set");
  criterion =
      g_ptr_array_index (get_card (self, FAIR_SIDE_AGREED)->criteria, 0);
  g_assert_cmpint (criterion->points, ==, 10);

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  criterion =
      g_ptr_array_index (get_card (self, FAIR_SIDE_AGREED)->criteria, 0);
  g_assert_cmpint (criterion->points, ==, 10);
}

static void
test_read_only (Fixture *self, gconstpointer unused)
{
  g_autofree char *json = fixture_dup_card ("DE", 10);
  g_autoptr (FairScorecard) card = fixture_card_new (json);
  g_autoptr (FairScope) scope = fair_scope_new ();
  g_autoptr (FairTerms) terms = fair_terms_new ();
  g_autoptr (FairAcceptance) list = fair_acceptance_new_framework ("BANT");
  FairDraft *draft;
  GError    *error = NULL;

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_true (fair_workshop_get_read_only (self->workshop));
  draft = fair_workshop_get_draft (self->workshop);

#define ASSERT_REFUSED(call)                                                   \
  g_assert_false (call);                                                       \
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_READ_ONLY);  \
  g_clear_error (&error)

  ASSERT_REFUSED (
      fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, "Set", &error));
  ASSERT_REFUSED (fair_draft_set_scope (draft, scope, "Set", &error));
  ASSERT_REFUSED (fair_draft_set_terms (draft, terms, "Set", &error));
  ASSERT_REFUSED (fair_draft_set_acceptance (draft, list, "Set", &error));
  ASSERT_REFUSED (fair_workshop_set_name (self->workshop, "Other", &error));
  ASSERT_REFUSED (fair_workshop_undo (self->workshop, &error));
  ASSERT_REFUSED (fair_versions_agree (
      fair_workshop_get_versions (self->workshop), NULL, &error));
#undef ASSERT_REFUSED

  g_assert_cmpuint (get_card (self, FAIR_SIDE_AGREED)->criteria->len, ==, 0);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
}

static void
test_other_parts (Fixture *self, gconstpointer unused)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  g_autoptr (FairAcceptance) list = fair_acceptance_new_framework ("MEDDIC");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autofree char *before_text = NULL, *after_text = NULL;

  fair_draft_set_acceptance (draft, list, "Set checklist", &error);
  g_assert_no_error (error);
  fixture_set_scope (self, "{\"format\": \"fairlead-scope\", \"version\": 1,"
                           " \"created_from\": \"2025-01-01\"}");
  fair_workshop_set_name (self->workshop, "Other name", &error);
  g_assert_no_error (error);
  before = fair_acceptance_to_json (fair_draft_get_acceptance (draft));
  before_text = fair_json_canonical (before);

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  draft = fair_workshop_get_draft (self->workshop);
  after = fair_acceptance_to_json (fair_draft_get_acceptance (draft));
  after_text = fair_json_canonical (after);
  g_assert_cmpstr (before_text, ==, after_text);
  g_assert_false (fair_scope_is_everything (fair_draft_get_scope (draft)));
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Other name");
}

static void
test_undo_name (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fair_workshop_set_name (self->workshop, "Other name", &error);
  g_assert_no_error (error);
  fixture_undo (self);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
}

#define ADD(name, func)                                                        \
  g_test_add ("/draft/" name, Fixture, NULL, fixture_set_up, func,             \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("set", test_set);
  ADD ("sides", test_sides);
  ADD ("preview", test_preview);
  ADD ("undo", test_undo);
  ADD ("undo-nothing", test_undo_nothing);
  ADD ("undo-unsaved", test_undo_unsaved);
  ADD ("undo-name", test_undo_name);
  ADD ("invalid", test_invalid);
  ADD ("read-only", test_read_only);
  ADD ("other-parts", test_other_parts);

  return g_test_run ();
}
