/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairPageState:
 * @FAIR_PAGE_EMPTY: nothing is there yet, a ring
 * @FAIR_PAGE_STARTED: in progress, half a ring
 * @FAIR_PAGE_SETTLED: agreed or done, a check
 *
 * How far a step is; the sidebar draws it.
 */
typedef enum
{
  FAIR_PAGE_EMPTY,
  FAIR_PAGE_STARTED,
  FAIR_PAGE_SETTLED,
} FairPageState;

#define FAIR_TYPE_PAGE_STATE (fair_page_state_get_type ())

GType fair_page_state_get_type (void);

/**
 * FairChange:
 * @FAIR_CHANGE_WORKSHOP: another workshop, or none
 * @FAIR_CHANGE_DRAFT: the draft, or what is previewed
 * @FAIR_CHANGE_PAST: the history or the scope
 * @FAIR_CHANGE_RESULTS: a new answer
 * @FAIR_CHANGE_BUSY: an answer is being worked out, or no longer
 * @FAIR_CHANGE_VERSIONS: a version was locked
 *
 * What changed since a page was last refreshed.
 */
typedef enum
{
  FAIR_CHANGE_WORKSHOP = 1 << 0,
  FAIR_CHANGE_DRAFT = 1 << 1,
  FAIR_CHANGE_PAST = 1 << 2,
  FAIR_CHANGE_RESULTS = 1 << 3,
  FAIR_CHANGE_BUSY = 1 << 4,
  FAIR_CHANGE_VERSIONS = 1 << 5,
} FairChange;

#define FAIR_CHANGE_EVERYTHING ((FairChange) 0x3f)

/**
 * FairPageClass:
 * @refresh: shows what changed; called only while the page is on screen, with
 *   everything that changed since the last call
 * @summarize: sets state and status for the sidebar; called at every change,
 *   also while another page is on screen, so it must be cheap
 * @go_back: leaves a view that was opened within the page; returns whether
 *   there was one
 * @turn: shows the next (1) or previous (-1) message in presentation mode;
 *   returns %FALSE where there is none, the window then turns to another page
 * @settle: stores what is only previewed; called before an undo and before the
 *   workshop is closed
 * @presents: whether the page has a view of its own for presentation mode, so
 *   that the scoreboard is not shown
 *
 * A step of the workshop. The workshop is never %NULL in @refresh and
 * @summarize.
 *
 * Properties: `workshop`, `title`, `subtitle` (header bar), `title-widget`
 * (replaces both, such as an #AdwViewSwitcher), `header-actions` (a widget at
 * the end of the header bar), `state`, `status` (sidebar), `can-go-back`,
 * `presenting` (set by the window in presentation mode).
 */
#define FAIR_TYPE_PAGE (fair_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FairPage, fair_page, FAIR, PAGE, AdwBin)

struct _FairPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (FairPage *self, FairChange what);
  void (*summarize) (FairPage *self);
  gboolean (*go_back) (FairPage *self);
  gboolean (*turn) (FairPage *self, int by);

  void (*settle) (FairPage *self);

  gboolean presents;
};

FairWorkshop *fair_page_get_workshop (FairPage *self);
void          fair_page_set_workshop (FairPage *self, FairWorkshop *workshop);
const char   *fair_page_get_title (FairPage *self);
void          fair_page_set_title (FairPage *self, const char *title);
void          fair_page_set_subtitle (FairPage *self, const char *subtitle);
void
fair_page_set_state (FairPage *self, FairPageState state, const char *status);
FairPageState fair_page_get_state (FairPage *self);
const char   *fair_page_get_status (FairPage *self);
void          fair_page_set_can_go_back (FairPage *self, gboolean can_go_back);
gboolean      fair_page_go_back (FairPage *self);
gboolean      fair_page_get_presenting (FairPage *self);
gboolean      fair_page_turn (FairPage *self, int by);
void          fair_page_settle (FairPage *self);
gboolean      fair_page_presents (FairPage *self);
void fair_page_toast (FairPage *self, const char *words, gboolean with_undo);
gboolean fair_page_report (FairPage *self, GError *error);

G_END_DECLS
