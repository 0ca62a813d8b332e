/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-templates.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"

/* Criteria that many teams begin with, as a scoring model. */
/* clang-format off */
static const char templates[] =
  "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":60,"
  "\"criteria\":["
  "{\"id\":\"revenue\",\"name\":\"Revenue $5M–$100M\",\"family\":\"fit\","
  "\"effect\":\"points\",\"points\":10,\"when\":{\"attribute\":\"revenue\","
  "\"op\":\"between\",\"low\":5000000,\"high\":100000000}},"
  "{\"id\":\"size\",\"name\":\"50–500 employees\",\"family\":\"fit\","
  "\"effect\":\"points\",\"points\":15,\"when\":{\"attribute\":\"employees\","
  "\"op\":\"between\",\"low\":50,\"high\":500}},"
  "{\"id\":\"industry\",\"name\":\"SaaS, fintech, professional services\","
  "\"family\":\"fit\",\"effect\":\"points\",\"points\":10,\"when\":"
  "{\"attribute\":\"industry\",\"op\":\"one-of\",\"values\":"
  "[\"SaaS\",\"Fintech\",\"Professional services\"]}},"
  "{\"id\":\"persona\",\"name\":\"VP of Sales, CRO, Head of Growth\","
  "\"family\":\"fit\",\"effect\":\"points\",\"points\":10,\"when\":"
  "{\"attribute\":\"title\",\"op\":\"one-of\",\"values\":"
  "[\"VP of Sales\",\"Chief Revenue Officer\",\"CRO\",\"Head of Growth\"]}},"
  "{\"id\":\"ceo\",\"name\":\"CEO under 200 employees\",\"family\":\"fit\","
  "\"effect\":\"points\",\"points\":10,\"when\":{\"all\":["
  "{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"CEO\"},"
  "{\"attribute\":\"employees\",\"op\":\"less-than\",\"value\":200}]}},"
  "{\"id\":\"region\",\"name\":\"North America or LATAM\",\"family\":\"fit\","
  "\"effect\":\"required\",\"when\":{\"attribute\":\"region\","
  "\"op\":\"one-of\",\"values\":[\"North America\",\"LATAM\"]}},"
  "{\"id\":\"student\",\"name\":\"Student or job seeker\",\"family\":\"fit\",\"effect\":\"points\",\"points\":-10,\"when\":{\"any\":[{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"student\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"intern\"},{\"attribute\":\"title\",\"op\":\"contains\",\"value\":\"job seeker\"}]}},"
  "{\"id\":\"domain\",\"name\":\"School or university domain\",\"family\":\"fit\",\"effect\":\"points\",\"points\":-10,\"when\":{\"attribute\":\"email\",\"op\":\"ends-with\",\"value\":\".edu\"}},"
  "{\"id\":\"bant-budget\",\"name\":\"Budget: $5M of revenue or more\",\"family\":\"fit\",\"effect\":\"points\",\"points\":10,\"when\":{\"attribute\":\"revenue\",\"op\":\"at-least\",\"value\":5000000}},"
  "{\"id\":\"bant-authority\",\"name\":\"Authority: leads or decides\",\"family\":\"fit\",\"effect\":\"points\",\"points\":15,\"when\":{\"any\":[{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"CEO\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"founder\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"chief\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"VP\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"head\"},{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":\"director\"}]}},"
  "{\"id\":\"pricing\",\"name\":\"Pricing page visit\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":20,"
  "\"activity\":\"pricing-page-visit\"},"
  "{\"id\":\"pricing-twice\",\"name\":\"Pricing page twice in a week\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":30,"
  "\"activity\":\"pricing-page-visit\",\"at_least\":2,\"within_days\":7},"
  "{\"id\":\"case\",\"name\":\"Case study download\",\"family\":\"behavior\","
  "\"effect\":\"points\",\"points\":15,\"activity\":\"case-study-download\"},"
  "{\"id\":\"webinar\",\"name\":\"Webinar attendance\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":10,"
  "\"activity\":\"webinar-attendance\"},"
  "{\"id\":\"reply\",\"name\":\"Reply to outbound sequence\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":25,"
  "\"activity\":\"email-reply\"},"
  "{\"id\":\"demo\",\"name\":\"Demo request\",\"family\":\"behavior\","
  "\"effect\":\"instant\",\"points\":40,\"activity\":\"demo-request\"},"
  "{\"id\":\"sheet\",\"name\":\"Pricing sheet download\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":25,"
  "\"activity\":\"pricing-sheet-download\"},"
  "{\"id\":\"open\",\"name\":\"Nurture e-mail open\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":5,"
  "\"activity\":\"email-open\"},"
  "{\"id\":\"resources\",\"name\":\"Two different resources\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":15,\"activity\":[\"download\",\"ebook-download\",\"whitepaper-download\",\"guide-download\",\"case-study-download\"],\"at_least\":2,\"distinct\":\"detail\"},"
  "{\"id\":\"comparison\",\"name\":\"Product comparison visit\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":20,\"activity\":[\"comparison-page-visit\",\"product-comparison-visit\"]},"
  "{\"id\":\"sessions\",\"name\":\"Back on three days of a week\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":10,\"activity\":[\"page-view\",\"page-visit\",\"website-visit\",\"pricing-page-visit\"],\"at_least\":3,\"within_days\":7,\"distinct\":\"day\"},"
  "{\"id\":\"newsletter\",\"name\":\"Newsletter sign-up\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":5,\"activity\":[\"newsletter-signup\",\"newsletter-subscription\"]},"
  "{\"id\":\"ads\",\"name\":\"Repeated clicks on paid ads\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":5,\"activity\":[\"paid-ad-click\",\"ad-click\"],\"at_least\":2},"
  "{\"id\":\"demo-minutes\",\"name\":\"20 minutes in the interactive demo\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":25,\"activity\":\"interactive-demo-minutes\",\"where\":{\"value\":{\"op\":\"at-least\",\"value\":20}}},"
  "{\"id\":\"cta\",\"name\":\"Click on “Book a demo”\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":20,\"activity\":[\"cta-click\",\"book-demo-click\"]},"
  "{\"id\":\"bant-need\",\"name\":\"Need: asks about the product\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":20,\"activity\":[\"demo-request\",\"pricing-page-visit\",\"product-question\",\"chat\"]},"
  "{\"id\":\"bant-timeline\",\"name\":\"Timeline: in touch twice in two weeks\",\"family\":\"behavior\",\"effect\":\"points\",\"points\":15,\"activity\":[\"demo-request\",\"pricing-page-visit\",\"email-reply\",\"product-question\",\"chat\"],\"at_least\":2,\"within_days\":14},"
  "{\"id\":\"demo-share\",\"name\":\"Finished 80% of the interactive demo\","
  "\"family\":\"behavior\",\"effect\":\"points\",\"points\":25,"
  "\"activity\":\"interactive-demo-share\",\"where\":{\"value\":"
  "{\"op\":\"at-least\",\"value\":80}}}]}";

/* What they are called. */
static const struct
{
  const char *id;
  const char *name;
} names[] = {
  { "revenue", N_ ("Revenue $5M–$100M") },
  { "size", N_ ("50–500 employees") },
  { "industry", N_ ("SaaS, fintech, professional services") },
  { "persona", N_ ("VP of Sales, CRO, Head of Growth") },
  { "ceo", N_ ("CEO under 200 employees") },
  { "region", N_ ("North America or LATAM") },
  { "student", N_ ("Student or job seeker") },
  { "pricing", N_ ("Pricing page visit") },
  { "pricing-twice", N_ ("Pricing page twice in a week") },
  { "case", N_ ("Case study download") },
  { "webinar", N_ ("Webinar attendance") },
  { "reply", N_ ("Reply to outbound sequence") },
  { "demo", N_ ("Demo request") },
  { "sheet", N_ ("Pricing sheet download") },
  { "open", N_ ("Nurture e-mail open") },
  { "domain", N_ ("School or university domain") },
  { "bant-budget", N_ ("Budget: $5M of revenue or more") },
  { "bant-authority", N_ ("Authority: leads or decides") },
  { "resources", N_ ("Two different resources") },
  { "comparison", N_ ("Product comparison visit") },
  { "sessions", N_ ("Back on three days of a week") },
  { "newsletter", N_ ("Newsletter sign-up") },
  { "ads", N_ ("Repeated clicks on paid ads") },
  { "demo-minutes", N_ ("20 minutes in the interactive demo") },
  { "cta", N_ ("Click on “Book a demo”") },
  { "bant-need", N_ ("Need: asks about the product") },
  { "bant-timeline", N_ ("Timeline: in touch twice in two weeks") },
  { "demo-share", N_ ("Finished 80% of the interactive demo") },
};
/* clang-format on */

typedef struct
{
  const FairCatalog *catalog;
  gboolean           all;
} Search;

static void
check_leaf (gpointer leaf, gpointer user_data)
{
  Search              *search = user_data;
  const FairCondition *condition = leaf;

  if (fair_catalog_find (search->catalog, condition->attribute) == NULL)
    search->all = FALSE;
}

/* A type of activity without what programs write in different ways: "Demo
 * request", "demo-request" and "demo_request" are one. */
static char *
squeeze (const char *type)
{
  g_autofree char *folded = fair_text_fold (type);
  GString         *squeezed = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (squeezed, g_utf8_get_char (at));

  return g_string_free (squeezed, FALSE);
}

/* The name that the history has for a type of activity, or %NULL. */
static const char *
find_activity (const FairCatalog *catalog, const char *type)
{
  g_autofree char *wanted = squeeze (type);

  for (guint i = 0; i < catalog->activities->len; i++)
    {
      const FairCatalogValue *value =
          g_ptr_array_index (catalog->activities, i);
      g_autofree char *key = squeeze (value->text);

      if (g_str_equal (key, wanted))
        return value->text;
    }

  return NULL;
}

/* Of a template's types of activity those that the history has stay. */
static gboolean
adopt_activities (const FairCatalog *catalog, FairCriterion *criterion)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; criterion->activity[i] != NULL; i++)
    {
      const char *name = find_activity (catalog, criterion->activity[i]);

      if (name != NULL)
        {
          g_strv_builder_add (found, name);
          n++;
        }
    }
  g_strfreev (criterion->activity);
  criterion->activity = g_strv_builder_end (found);

  return n > 0;
}

static gboolean
suits (const FairCatalog *catalog, FairCriterion *criterion)
{
  Search search = { catalog, TRUE };

  if (criterion->family == FAIR_FAMILY_BEHAVIOR)
    return adopt_activities (catalog, criterion);

  fair_condition_foreach_leaf (criterion->when, check_leaf, &search);

  return search.all;
}

static void
translate (FairCriterion *criterion)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].id, criterion->id))
      {
        g_free (criterion->name);
        criterion->name = g_strdup (_ (names[i].name));
      }
}

/**
 * fair_criterion_templates_list:
 * @catalog: what the history holds
 * @family: fit or behavior
 *
 * Returns: (transfer full) (element-type FairCriterion): criteria to begin
 *   with, those that the history has the data for
 */
GPtrArray *
fair_criterion_templates_list (const FairCatalog *catalog, FairFamily family)
{
  GPtrArray *list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_criterion_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScorecard) card = fair_scorecard_parse (templates, -1, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < card->criteria->len; i++)
    {
      FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->family != family || !suits (catalog, criterion))
        continue;
      translate (criterion);
      g_ptr_array_add (list, fair_criterion_copy (criterion));
    }

  return list;
}

/**
 * fair_criterion_templates_is_bant:
 * @criterion: one of the templates
 *
 * Returns: whether it stands for budget, authority, need or timeline
 */
gboolean
fair_criterion_templates_is_bant (const FairCriterion *criterion)
{
  return g_str_has_prefix (criterion->id, "bant-");
}

/**
 * fair_criterion_templates_new_blank:
 * @catalog: what the history holds
 * @family: fit or behavior
 *
 * A new criterion has a condition from the start, so that it can be stored:
 * what most leads have.
 *
 * Returns: (transfer full): a criterion to begin with
 */
FairCriterion *
fair_criterion_templates_new_blank (const FairCatalog *catalog,
                                    FairFamily         family)
{
  FairCriterion *criterion =
      fair_criterion_new ("new", _ ("New criterion"), family);

  if (family == FAIR_FAMILY_BEHAVIOR)
    {
      const FairCatalogValue *first =
          catalog->activities->len > 0
              ? g_ptr_array_index (catalog->activities, 0)
              : NULL;

      criterion->activity = g_new0 (char *, 2);
      criterion->activity[0] =
          g_strdup (first != NULL ? first->text : "page-view");
      return criterion;
    }

  for (guint i = 0; i < catalog->attributes->len; i++)
    {
      const FairCatalogAttribute *attribute =
          g_ptr_array_index (catalog->attributes, i);

      if (attribute->known > 0 && criterion->when == NULL &&
          g_str_equal (attribute->name, "title"))
        criterion->when =
            fair_condition_new_leaf (attribute->name, FAIR_OPERATOR_IS_KNOWN);
    }
  if (criterion->when == NULL)
    criterion->when =
        fair_condition_new_leaf ("created_at", FAIR_OPERATOR_IS_KNOWN);

  return criterion;
}
