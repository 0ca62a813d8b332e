/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "live/fair-join-code.h"
#include "live/fair-live.h"
#include "live/fair-server.h"

G_BEGIN_DECLS

/* Kept in place of a token's digest once the meeting is over: no token has it.
 */
#define FAIR_LIVE_ENDED "ended"

struct _FairLive
{
  GObject parent_instance;

  FairWorkshop *workshop;
  FairServer   *server;
  FairJoinCode *code;
  FairQr       *qr;
  char         *address;
  char         *url;
  gint64        started_at;

  GPtrArray  *phones;  /* FairPhone, all that are connected */
  GHashTable *persons; /* id of a person -> FairPhone, borrowed */
  GHashTable *stale;   /* FairPhone that lacks the latest news, borrowed */
  GPtrArray  *tests;   /* GTask of tests of the room that are going on */

  JsonArray *leads;    /* of the blind scoring that was shown last */
  char      *leads_of; /* its id */

  guint revision; /* of what is talked about */
  guint news;
  guint renewal;

  gboolean is_running;
};

FairMeeting *_fair_live_get_meeting (FairLive *self);
FairPeople  *_fair_live_get_people (FairLive *self);
FairRounds  *_fair_live_get_rounds (FairLive *self);
void _fair_live_refuse (FairLive *self, FairRefusal refusal, const char *host);
void _fair_live_set_code (FairLive *self);

/* Who is at the door, and what they say. */
void _fair_live_add_phone (FairLive *self, FairPhone *phone);
void _fair_live_kick_removed (FairLive *self);

/* What the phones are told. */
void        _fair_live_tell (FairLive *self);
void        _fair_live_tell_phone (FairLive *self, FairPhone *phone);
void        _fair_live_tell_ended (FairLive *self);
JsonObject *_fair_live_new_say (const char *what);

/**
 * FairTopic:
 * @round: (nullable): the round that is open, or was revealed lately
 * @session: (nullable): the blind scoring that is, or was; never both
 *
 * What phones speak of at the moment.
 */
typedef struct
{
  const FairRound        *round;
  const FairBlindSession *session;
} FairTopic;

FairTopic   _fair_live_get_topic (FairLive *self);
char       *_fair_live_dup_topic_key (FairLive *self);
JsonObject *_fair_live_new_topic (FairLive *self, const char *person);

/* Blind scoring. */
JsonObject *_fair_live_new_scoring_topic (FairLive               *self,
                                          const FairBlindSession *session);
JsonObject *_fair_live_new_scoring_state (FairLive               *self,
                                          const FairBlindSession *session,
                                          const char             *me);
FairRefusal _fair_live_take_score (FairLive               *self,
                                   const char             *person,
                                   const FairPhoneMessage *message);
guint       _fair_live_count_scores (FairLive *self, const char *person);

/* The room's network. */
void _fair_live_room_visited (FairLive *self, const char *host);

G_END_DECLS
