/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "place.h"

#include <string.h>

#include "store/fair-store-record.h"

static char *
dump (FairStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (FairStoreTable table = FAIR_STORE_SETTING; table <= FAIR_STORE_PART;
       table++)
    {
      g_auto (GStrv) keys = fair_store_list_keys (store, table, NULL);

      for (guint i = 0; keys[i] != NULL; i++)
        {
          g_autofree char *value = NULL;

          g_assert_true (
              fair_store_dup_value (store, table, keys[i], &value, NULL));
          g_string_append_printf (text, "%d %s=%s\n", table, keys[i], value);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
change (FairStore *store, GRand *random)
{
  g_autofree char *key =
      g_strdup_printf ("k%d", g_rand_int_range (random, 0, 5));
  g_autofree char *value =
      g_strdup_printf ("v%d", g_rand_int_range (random, 0, 1000000));

  g_assert_true (fair_store_set_value (
      store, g_rand_boolean (random) ? FAIR_STORE_PART : FAIR_STORE_SETTING,
      key, g_rand_int_range (random, 0, 4) == 0 ? NULL : value, NULL));
}

/* A step of up to four changes, sometimes nested, sometimes cancelled. */
static void
take_step (FairStore *store, GRand *random, guint number)
{
  g_autofree char *name = g_strdup_printf ("Step %u", number);
  guint            n = g_rand_int_range (random, 0, 5);

  g_assert_true (fair_store_begin_step (store, name, NULL, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (fair_store_begin_step (store, "inner", NULL, NULL));
      change (store, random);
      g_assert_true (fair_store_end_step (store, NULL));
    }
  if (g_rand_int_range (random, 0, 6) == 0)
    fair_store_cancel_step (store);
  else
    g_assert_true (fair_store_end_step (store, NULL));
}

static void
assert_state (FairStore *store, GPtrArray *states, guint at)
{
  g_autofree char *now = dump (store);
  g_autofree char *undo = fair_store_dup_undo_name (store);
  g_autofree char *redo = fair_store_dup_redo_name (store);

  g_assert_cmpstr (now, ==, g_ptr_array_index (states, at));
  g_assert_true ((undo != NULL) == (at > 0));
  g_assert_true ((redo != NULL) == (at + 1 < states->len));
}

/* Held against a list of all states: undo and redo walk along it, a new step
 * cuts off what is ahead. Now and then somebody takes over, as after a crash,
 * and finds the same. */
static void
test_random (Place *place, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  FairStore *store = place_create (place);
  guint      at = 0;

  g_ptr_array_add (states, dump (store));
  for (guint n = 0; n < 400; n++)
    {
      int kind = g_rand_int_range (random, 0, 20);

      if (kind < 10)
        {
          g_autofree char *state = NULL;

          take_step (store, random, n);
          state = dump (store);
          if (strcmp (state, g_ptr_array_index (states, at)) != 0)
            {
              g_ptr_array_set_size (states, (int) ++at);
              g_ptr_array_add (states, g_steal_pointer (&state));
            }
          else
            {
              /* A step that came to nothing may have cost what was ahead. */
              g_autofree char *redo = fair_store_dup_redo_name (store);

              if (redo == NULL)
                g_ptr_array_set_size (states, (int) at + 1);
            }
        }
      else if (kind < 15)
        {
          g_assert_true (fair_store_undo (store, NULL, 0, NULL) == (at > 0));
          at -= at > 0;
        }
      else if (kind < 19)
        {
          gboolean ahead = at + 1 < states->len;

          g_assert_true (fair_store_redo (store, NULL, 0, NULL) == ahead);
          at += ahead;
        }
      else
        {
          FairStore *other = place_open (place, FAIR_STORE_TAKE_OVER);

          g_assert_true (fair_store_was_interrupted (other));
          close_store (store);
          store = other;
        }
      assert_state (store, states, at);
    }
  close_store (store);

  store = place_open (place, FAIR_STORE_WRITE);
  g_assert_null (fair_store_dup_undo_name (store));
  close_store (store);
}

static void
drag (FairStore *store, const char *value, const char *merge)
{
  g_assert_true (
      fair_store_begin_step (store, "Change threshold", merge, NULL));
  g_assert_true (
      fair_store_set_value (store, FAIR_STORE_PART, "scorecard", value, NULL));
  g_assert_true (fair_store_end_step (store, NULL));
}

static void
test_merge (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);

  drag (store, "1", NULL);
  drag (store, "2", "drag-1");
  drag (store, "3", "drag-1");
  drag (store, "4", "drag-2");
  drag (store, "5", "drag-2");
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "3");
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "1");
  g_assert_true (fair_store_redo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "3");

  /* What is ahead bars the way: this is a step of its own. */
  drag (store, "6", "drag-1");
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "3");
  close_store (store);
}

static void
test_nothing (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (GError) error = NULL;

  drag (store, NULL, NULL);
  g_assert_null (fair_store_dup_undo_name (store));
  g_assert_false (fair_store_undo (store, NULL, 0, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NOT_FOUND);
  close_store (store);
}

/* A decision belongs to the step with which it was taken, and is never taken
 * back: an undo adds a line. */
static void
test_decisions (Place *place, gconstpointer unused)
{
  const char *const lines[] = { "\"undone\"", NULL };
  FairStore        *store = place_create (place);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GPtrArray) ahead = NULL;
  g_autoptr (GPtrArray) log = NULL;

  g_assert_true (fair_store_record_append (store, FAIR_STORE_DECISIONS, 1,
                                           "\"alone\"", NULL));
  drag (store, "1", NULL);
  none = fair_store_record_list_step_decisions (store, TRUE, NULL);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (fair_store_begin_step (store, "Agree", NULL, NULL));
  g_assert_true (
      fair_store_set_value (store, FAIR_STORE_PART, "scorecard", "2", NULL));
  g_assert_true (fair_store_record_append (store, FAIR_STORE_DECISIONS, 2,
                                           "\"agreed\"", NULL));
  g_assert_true (fair_store_end_step (store, NULL));
  taken = fair_store_record_list_step_decisions (store, TRUE, NULL);
  g_assert_cmpuint (taken->len, ==, 1);
  g_assert_cmpstr (((FairStoreRecord *) taken->pdata[0])->json, ==,
                   "\"agreed\"");

  g_assert_true (fair_store_undo (store, lines, 3, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "1");
  ahead = fair_store_record_list_step_decisions (store, FALSE, NULL);
  g_assert_cmpuint (ahead->len, ==, 1);
  log = fair_store_record_list_log (store, FAIR_STORE_DECISIONS, NULL);
  g_assert_cmpuint (log->len, ==, 3);
  g_assert_cmpstr (((FairStoreRecord *) log->pdata[2])->json, ==, "\"undone\"");

  /* Where nothing can be undone nothing is said of it. */
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  g_assert_false (fair_store_undo (store, lines, 4, NULL));
  g_clear_pointer (&log, g_ptr_array_unref);
  log = fair_store_record_list_log (store, FAIR_STORE_DECISIONS, NULL);
  g_assert_cmpuint (log->len, ==, 3);
  close_store (store);
}

/* Whoever decides the same again destroys nothing that can be redone. */
static void
test_decision_alone (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);

  drag (store, "1", NULL);
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  g_assert_true (fair_store_begin_step (store, "Agree", NULL, NULL));
  g_assert_true (fair_store_record_append (store, FAIR_STORE_DECISIONS, 2,
                                           "\"agreed\"", NULL));
  g_assert_true (fair_store_end_step (store, NULL));
  g_assert_true (fair_store_redo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scorecard", "1");
  close_store (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/undo/random", Place, NULL, place_set_up, test_random,
              place_tear_down);
  g_test_add ("/store/undo/merge", Place, NULL, place_set_up, test_merge,
              place_tear_down);
  g_test_add ("/store/undo/decisions", Place, NULL, place_set_up,
              test_decisions, place_tear_down);
  g_test_add ("/store/undo/decision-alone", Place, NULL, place_set_up,
              test_decision_alone, place_tear_down);
  g_test_add ("/store/undo/nothing", Place, NULL, place_set_up, test_nothing,
              place_tear_down);

  return g_test_run ();
}
