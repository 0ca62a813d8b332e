/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-test-editor.h"

#include <math.h>

#include "app/fair-data-words.h"
#include "app/fair-value-chips.h"
#include "app/fair-value-picker.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-time.h"

struct _FairTestEditor
{
  AdwBin parent_instance;

  /* Owned by the tree of widgets */
  GtkDropDown    *operator_choice;
  GtkBox         *value;
  GtkLabel       *note;
  FairValueChips *chips;
  GtkEditable    *low;
  GtkEditable    *high;

  /* Owned */
  GPtrArray *values;
  FairTest   test;
  char      *label;

  const FairOperator *operators;
  guint               n_operators;
  FairColumnType      type;
  guint               showing : 1;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTestEditor, fair_test_editor, ADW_TYPE_BIN)

static const FairOperator of_text[] = {
  FAIR_OPERATOR_ONE_OF,
  FAIR_OPERATOR_NONE_OF,
  FAIR_OPERATOR_IS,
  FAIR_OPERATOR_IS_NOT,
  FAIR_OPERATOR_CONTAINS_WORD,
  FAIR_OPERATOR_CONTAINS,
  FAIR_OPERATOR_STARTS_WITH,
  FAIR_OPERATOR_ENDS_WITH,
  FAIR_OPERATOR_IS_KNOWN,
  FAIR_OPERATOR_IS_UNKNOWN,
};

static const FairOperator of_order[] = {
  FAIR_OPERATOR_BETWEEN,   FAIR_OPERATOR_AT_LEAST,     FAIR_OPERATOR_AT_MOST,
  FAIR_OPERATOR_LESS_THAN, FAIR_OPERATOR_GREATER_THAN, FAIR_OPERATOR_EQUALS,
  FAIR_OPERATOR_IS_KNOWN,  FAIR_OPERATOR_IS_UNKNOWN,
};

static const FairOperator of_boolean[] = {
  FAIR_OPERATOR_IS_TRUE,
  FAIR_OPERATOR_IS_FALSE,
  FAIR_OPERATOR_IS_KNOWN,
  FAIR_OPERATOR_IS_UNKNOWN,
};

/* Those of text hold where they hold for some item; “one of” is “has any”. */
static const FairOperator of_list[] = {
  FAIR_OPERATOR_HAS_ANY,    FAIR_OPERATOR_HAS_ALL,
  FAIR_OPERATOR_NONE_OF,    FAIR_OPERATOR_IS,
  FAIR_OPERATOR_IS_NOT,     FAIR_OPERATOR_CONTAINS_WORD,
  FAIR_OPERATOR_CONTAINS,   FAIR_OPERATOR_STARTS_WITH,
  FAIR_OPERATOR_ENDS_WITH,  FAIR_OPERATOR_IS_KNOWN,
  FAIR_OPERATOR_IS_UNKNOWN,
};

static const FairOperator *
list_operators (FairColumnType type, guint *n)
{
  switch (type)
    {
    case FAIR_COLUMN_NUMBER:
    case FAIR_COLUMN_DATE:
    case FAIR_COLUMN_INSTANT:
      *n = G_N_ELEMENTS (of_order);
      return of_order;

    case FAIR_COLUMN_BOOLEAN:
      *n = G_N_ELEMENTS (of_boolean);
      return of_boolean;

    case FAIR_COLUMN_LIST:
      *n = G_N_ELEMENTS (of_list);
      return of_list;

    case FAIR_COLUMN_TEXT:
    default:
      *n = G_N_ELEMENTS (of_text);
      return of_text;
    }
}

/**
 * fair_test_editor_begin:
 * @test: an empty test
 * @type: what the values are
 *
 * Makes it the one that one begins with: it compares with nothing yet.
 */
void
fair_test_editor_begin (FairTest *test, FairColumnType type)
{
  guint n;

  g_return_if_fail (test != NULL);

  test->op = list_operators (type, &n)[0];
  test->low.number = test->high.number = NAN;
}

static gboolean
is_date (FairTestEditor *self)
{
  return self->type == FAIR_COLUMN_DATE || self->type == FAIR_COLUMN_INSTANT;
}

static void
emit_changed (FairTestEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Reads "5M" and "50k" too: money is typed so. */
static gboolean
read_number (const char *text, double *number)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  gsize            length = strlen (plain);
  double           factor = 1.0;

  if (length > 1)
    switch (g_ascii_toupper (plain[length - 1]))
      {
      case 'K':
        factor = 1e3;
        break;

      case 'M':
        factor = 1e6;
        break;

      case 'B':
        factor = 1e9;
        break;

      default:
        break;
      }
  if (factor > 1.0)
    plain[length - 1] = '\0';
  if (!fair_number_parse (plain, number))
    return FALSE;

  *number *= factor;

  return TRUE;
}

static gboolean
read_operand (FairTestEditor *self, GtkEditable *entry, FairOperand *operand)
{
  const char *text = gtk_editable_get_text (entry);
  FairDate    date;
  g_autoptr (FairZone) zone = NULL;

  operand->is_date = is_date (self);
  if (!operand->is_date)
    return read_number (text, &operand->number);

  zone = fair_zone_new ("UTC", NULL);
  if (!fair_date_parse_iso (text, zone, &date))
    return FALSE;

  g_free (operand->text);
  operand->text = g_strdup (text);

  return TRUE;
}

static void
mark_entry (GtkEditable *entry, gboolean good)
{
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
}

/* What is being typed is taken over when it is whole. */
static void
on_operand (FairTestEditor *self)
{
  gboolean low, high = TRUE;

  low = read_operand (self, self->low, &self->test.low);
  mark_entry (self->low, low);
  if (self->high != NULL)
    {
      high = read_operand (self, self->high, &self->test.high);
      mark_entry (self->high, high);
    }
  emit_changed (self);
}

static void
on_text (FairTestEditor *self)
{
  const char *text = gtk_editable_get_text (self->low);

  g_strfreev (self->test.values);
  self->test.values = NULL;
  if (*text != '\0')
    {
      self->test.values = g_new0 (char *, 2);
      self->test.values[0] = g_strdup (text);
    }
  emit_changed (self);
}

static void
on_text_picked (FairTestEditor *self, const char *text)
{
  gtk_editable_set_text (self->low, text);
  on_text (self);
}

static void
on_chips (FairTestEditor *self)
{
  g_strfreev (self->test.values);
  self->test.values = fair_value_chips_dup (self->chips);
  emit_changed (self);
}

static GtkWidget *
new_entry (FairTestEditor *self, const char *text, GCallback callback)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), is_date (self) ? 10 : 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  if (is_date (self))
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("2026-01-31"));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  g_signal_connect_swapped (entry, "activate", callback, self);
  g_signal_connect_swapped (focus, "leave", callback, self);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

static GtkWidget *
new_operand (FairTestEditor *self, const FairOperand *operand, gboolean known)
{
  g_autofree char *text = NULL;

  if (known && (operand->is_date || !isnan (operand->number)))
    text = operand->is_date ? g_strdup (operand->text)
                            : fair_number_to_string (operand->number);

  return new_entry (self, text, G_CALLBACK (on_operand));
}

static GtkWidget *
new_order (FairTestEditor *self, gboolean known)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = new_operand (self, &self->test.low, known);

  self->low = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (box), entry);
  if (self->test.op == FAIR_OPERATOR_BETWEEN)
    {
      entry = new_operand (self, &self->test.high, known);
      self->high = GTK_EDITABLE (entry);
      /* Translators: between two ends of a range */
      gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("and")));
      gtk_box_append (GTK_BOX (box), entry);
    }

  return box;
}

static GtkWidget *
new_text (FairTestEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *picker = fair_value_picker_new (self->values, self->label);
  GtkWidget *entry =
      new_entry (self, self->test.values != NULL ? self->test.values[0] : NULL,
                 G_CALLBACK (on_text));

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 24);
  self->low = GTK_EDITABLE (entry);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), picker);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (on_text_picked),
                            self);

  return box;
}

static void
show_value (FairTestEditor *self, gboolean known)
{
  FairOperator op = self->test.op;
  GtkWidget   *child = NULL;

  if (self->chips != NULL)
    gtk_box_remove (self->value, GTK_WIDGET (self->chips));
  else if (self->low != NULL)
    gtk_box_remove (self->value,
                    gtk_widget_get_first_child (GTK_WIDGET (self->value)));
  self->chips = NULL;
  self->low = self->high = NULL;
  if (fair_operator_takes_many (op))
    {
      child = fair_value_chips_new (
          self->values, (const char *const *) self->test.values, self->label);
      self->chips = FAIR_VALUE_CHIPS (child);
      g_signal_connect_swapped (child, "changed", G_CALLBACK (on_chips), self);
    }
  else if (fair_operator_reads_order (op))
    child = new_order (self, known);
  else if (!fair_operator_takes_none (op))
    child = new_text (self);
  if (child != NULL)
    gtk_box_prepend (self->value, child);
  fair_test_editor_set_note (self, NULL);
}

static gboolean
holds_values (FairOperator op)
{
  return !fair_operator_reads_order (op) && !fair_operator_takes_none (op);
}

static void
on_operator (FairTestEditor *self)
{
  guint        chosen = gtk_drop_down_get_selected (self->operator_choice);
  FairOperator op, before = self->test.op;

  if (self->showing || chosen >= self->n_operators)
    return;

  op = self->operators[chosen];
  if (op == before)
    return;

  self->test.op = op;
  if (!holds_values (op))
    g_clear_pointer (&self->test.values, g_strfreev);
  else if (!fair_operator_takes_many (op) && self->test.values != NULL &&
           self->test.values[0] != NULL)
    for (guint i = 1; self->test.values[i] != NULL; i++)
      g_clear_pointer (&self->test.values[i], g_free);
  show_value (self, fair_operator_reads_order (before));
  emit_changed (self);
}

static void
fair_test_editor_finalize (GObject *object)
{
  FairTestEditor *self = FAIR_TEST_EDITOR (object);

  fair_test_clear (&self->test);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self->label);

  G_OBJECT_CLASS (fair_test_editor_parent_class)->finalize (object);
}

static void
fair_test_editor_class_init (FairTestEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_test_editor_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_test_editor_init (FairTestEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->operator_choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->value = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->note, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "numeric");
  gtk_box_append (self->value, GTK_WIDGET (self->note));
  gtk_widget_set_hexpand (GTK_WIDGET (self->value), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->operator_choice), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->operator_choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->operator_choice, "notify::selected",
                            G_CALLBACK (on_operator), self);
}

static void
show_operators (FairTestEditor *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  self->operators = list_operators (self->type, &self->n_operators);
  for (guint i = 0; i < self->n_operators; i++)
    {
      gtk_string_list_append (
          words, fair_data_words_operator (self->operators[i], is_date (self)));
      if (self->operators[i] == self->test.op)
        chosen = i;
    }
  if (chosen == GTK_INVALID_LIST_POSITION)
    gtk_string_list_append (
        words, fair_data_words_operator (self->test.op, is_date (self)));
  gtk_drop_down_set_model (self->operator_choice, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (
      self->operator_choice,
      chosen != GTK_INVALID_LIST_POSITION ? chosen : self->n_operators);
}

/**
 * fair_test_editor_new:
 * @type: what the values are
 * @values: (nullable) (element-type FairCatalogValue): which there are
 * @test: the test to begin with
 * @label: what is tested, for a screen reader
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
fair_test_editor_new (FairColumnType  type,
                      GPtrArray      *values,
                      const FairTest *test,
                      const char     *label)
{
  FairTestEditor  *self = g_object_new (FAIR_TYPE_TEST_EDITOR, NULL);
  g_autofree char *name = NULL;
  gboolean         known;

  self->type = type;
  self->label = g_strdup (label);
  self->values = values != NULL ? g_ptr_array_ref (values) : NULL;
  fair_test_copy (test, &self->test);
  known = fair_operator_reads_order (test->op) &&
          (test->low.is_date || !isnan (test->low.number));
  self->showing = TRUE;
  show_operators (self);
  show_value (self, known);
  self->showing = FALSE;
  /* Translators: %s is an attribute */
  name = g_strdup_printf (_ ("How %s is compared"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->operator_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * fair_test_editor_get:
 * @self: an editor
 * @test: (out caller-allocates): the test
 */
void
fair_test_editor_get (FairTestEditor *self, FairTest *test)
{
  g_return_if_fail (FAIR_IS_TEST_EDITOR (self));

  fair_test_copy (&self->test, test);
}

/**
 * fair_test_editor_is_complete:
 * @self: an editor
 *
 * Returns: whether the operator has all that it compares with
 */
gboolean
fair_test_editor_is_complete (FairTestEditor *self)
{
  FairOperand scratch = { 0 };
  gboolean    good;

  g_return_val_if_fail (FAIR_IS_TEST_EDITOR (self), FALSE);

  if (fair_operator_takes_none (self->test.op))
    return TRUE;
  if (holds_values (self->test.op))
    return self->test.values != NULL && self->test.values[0] != NULL;

  good = read_operand (self, self->low, &scratch) &&
         (self->high == NULL || read_operand (self, self->high, &scratch));
  g_free (scratch.text);

  return good;
}

/**
 * fair_test_editor_set_note:
 * @self: an editor
 * @note: (nullable): what to say after the values
 */
void
fair_test_editor_set_note (FairTestEditor *self, const char *note)
{
  g_return_if_fail (FAIR_IS_TEST_EDITOR (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note),
                          note != NULL && self->chips == NULL);
  if (self->chips != NULL)
    fair_value_chips_set_note (self->chips, note);
}
