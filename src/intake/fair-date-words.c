/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-date-words.h"

#include <string.h>

#include "base/fair-text.h"

#define MAX_WORD 60

/* Names of each month, folded, between spaces. */
static const char *const months[] = {
  " january jan januar jänner janvier janv enero ene janeiro gennaio gen "
  "januari ",
  " february feb februar febr février févr fevrier fevr febrero fevereiro fev "
  "febbraio februari ",
  " march mar märz mrz maerz mars marzo março marco maart mrt ",
  " april apr avril avr abril abr aprile ",
  " may mai mayo maio maggio mag mei ",
  " june jun juni juin junio junho giugno giu ",
  " july jul juli juillet juil julio julho luglio lug ",
  " august aug août aout agosto ago augustus ",
  " september sep sept septembre septiembre setembro set settembre ",
  " october oct oktober okt octobre octubre outubro out ottobre ott ",
  " november nov novembre noviembre novembro ",
  " december dec dezember dez décembre déc decembre diciembre dic dezembro "
  "dicembre ",
};

static const char weekdays[] =
    " monday mon montag mo lundi lun lunes segunda lunedì maandag ma "
    "tuesday tue tues dienstag di mardi mar martes terça martedì dinsdag "
    "wednesday wed mittwoch mi mercredi mer miércoles mié quarta mercoledì "
    "woensdag wo thursday thu thur thurs donnerstag do jeudi jeu jueves jue "
    "quinta giovedì donderdag friday fri freitag fr vendredi ven viernes vie "
    "sexta venerdì vrijdag vr saturday sat samstag sa sonnabend samedi sam "
    "sábado sáb sabato zaterdag za sunday sun sonntag so dimanche dim domingo "
    "dom domenica zondag zo ";

/* Those that only one offset has in what CRMs write. */
static const struct
{
  const char *name;
  int         minutes;
} zones[] = {
  { "utc", 0 },    { "gmt", 0 },    { "wet", 0 },    { "west", 60 },
  { "bst", 60 },   { "cet", 60 },   { "mez", 60 },   { "cest", 120 },
  { "mesz", 120 }, { "eet", 120 },  { "eest", 180 }, { "est", -300 },
  { "edt", -240 }, { "cst", -360 }, { "cdt", -300 }, { "mst", -420 },
  { "mdt", -360 }, { "pst", -480 }, { "pdt", -420 }, { "akst", -540 },
  { "hst", -600 }, { "jst", 540 },  { "aest", 600 }, { "aedt", 660 },
};

/* The letters at @at, folded and between spaces; NULL where there are none. */
static char *
dup_word (const char *at, gsize *size)
{
  const char      *end = at;
  g_autofree char *letters = NULL;
  g_autofree char *folded = NULL;

  while (end - at < MAX_WORD && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  *size = end - at;
  if (*size == 0)
    return NULL;
  letters = g_strndup (at, *size);
  folded = fair_text_fold (letters);

  return g_strconcat (" ", folded, " ", NULL);
}

int
fair_date_words_take_month (const char **at)
{
  gsize            size;
  g_autofree char *word = NULL;

  g_return_val_if_fail (at != NULL, 0);

  word = dup_word (*at, &size);
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (months); i++)
    if (strstr (months[i], word) != NULL)
      {
        *at += size;
        if (**at == '.')
          (*at)++;
        return (int) i + 1;
      }

  return 0;
}

void
fair_date_words_skip_weekday (const char **at)
{
  gsize            size;
  g_autofree char *word = NULL;
  const char      *behind;

  g_return_if_fail (at != NULL);

  word = dup_word (*at, &size);
  if (word == NULL || strstr (weekdays, word) == NULL)
    return;
  behind = *at + size;
  if (*behind == '.')
    behind++;
  if (*behind == ',')
    behind++;
  if (*behind == ' ')
    *at = behind;
}

gboolean
fair_date_words_take_zone (const char **at, int *offset)
{
  gsize            size;
  g_autofree char *word = NULL;

  g_return_val_if_fail (at != NULL, FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  word = dup_word (*at, &size);
  if (word == NULL)
    return FALSE;
  word[strlen (word) - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strcmp (zones[i].name, word + 1) == 0)
      {
        *at += size;
        *offset = zones[i].minutes * 60;
        return TRUE;
      }

  return FALSE;
}
