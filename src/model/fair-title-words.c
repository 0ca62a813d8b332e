/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-title-words.h"

#include "base/fair-text.h"

static const FairTitleRow seniorities[] = {
  { "junior",
    "intern;student;trainee;apprentice;junior;praktikant;praktikantin;"
    "werkstudent;werkstudentin;stagiaire;becario;assistant to" },
  { "vp", "vp;svp;evp;avp;vice president;vice-president;vicepresidente" },
  { "c-level",
    "ceo;cfo;cto;coo;cmo;cro;cio;ciso;cpo;chro;cdo;chief;president;founder;"
    "co-founder;cofounder;owner;partner;managing director;geschäftsführer;"
    "geschäftsführerin;vorstand;inhaber;inhaberin;gérant;pdg;"
    "directeur général;director general;gerente general;presidente" },
  { "director",
    "director;head;direktor;direktorin;directeur;directrice;"
    "directora;leiter;leiterin;bereichsleiter;hauptabteilungsleiter" },
  { "manager",
    "manager;mgr;lead;supervisor;teamleiter;teamleiterin;"
    "abteilungsleiter;responsable;jefe;jefa;gerente;superintendent" },
  { "senior", "senior;sr;principal;staff;expert" },
};

static const FairTitleRow functions[] = {
  { "marketing", "marketing;cmo;brand;content;seo;demand generation;growth;"
                 "communications;pr" },
  { "sales", "sales;cro;revenue;account executive;account manager;"
             "business development;sdr;bdr;vertrieb;vertriebsleiter;ventes;"
             "commercial;ventas;comercial" },
  { "finance", "finance;financial;cfo;controller;accounting;accountant;"
               "treasurer;finanzen;buchhaltung;comptable;finanzas" },
  { "hr", "hr;human resources;people;talent;recruiter;recruiting;chro;personal;"
          "personalleiter;rh" },
  { "it", "it;cto;cio;ciso;engineer;engineering;developer;software;security;"
          "information;technology;systems;data;architect;devops;infrastructure;"
          "informatique;sistemas;entwickler" },
  { "product", "product;produkt;produit;producto;ux;design;designer" },
  { "operations", "operations;coo;supply chain;logistics;procurement;"
                  "purchasing;buyer;einkauf;production;manufacturing;quality;"
                  "facilities;betrieb" },
  { "legal", "legal;counsel;lawyer;attorney;compliance;recht;juridique" },
  { "support",
    "support;customer success;customer service;service;kundenservice" },
  { "education", "professor;teacher;lecturer;researcher;student;dozent" },
  { "general management",
    "ceo;president;founder;co-founder;owner;partner;managing director;"
    "geschäftsführer;geschäftsführerin;general manager;inhaber;gérant;pdg" },
};

struct _FairTitleWords
{
  const FairTitleRow *rows;
  char             ***words;
  guint               n;
};

const FairTitleRow *
fair_title_words_list (const char *attribute, guint *n)
{
  g_return_val_if_fail (attribute != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  if (g_str_equal (attribute, FAIR_TITLE_SENIORITY))
    {
      *n = G_N_ELEMENTS (seniorities);
      return seniorities;
    }
  if (g_str_equal (attribute, FAIR_TITLE_FUNCTION))
    {
      *n = G_N_ELEMENTS (functions);
      return functions;
    }

  *n = 0;
  return NULL;
}

FairTitleWords *
fair_title_words_new (const char *attribute)
{
  FairTitleWords *self = g_new0 (FairTitleWords, 1);

  self->rows = fair_title_words_list (attribute, &self->n);
  self->words = g_new0 (char **, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->words[i] = g_strsplit (self->rows[i].words, ";", -1);

  return self;
}

void
fair_title_words_free (FairTitleWords *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n; i++)
    g_strfreev (self->words[i]);
  g_free (self->words);
  g_free (self);
}

const char *
fair_title_words_find (const FairTitleWords *self,
                       const char           *title,
                       const char          **word)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  folded = fair_text_fold (title);
  for (guint i = 0; i < self->n; i++)
    for (guint k = 0; self->words[i][k] != NULL; k++)
      if (fair_text_contains_word (folded, self->words[i][k]))
        {
          if (word != NULL)
            *word = self->words[i][k];
          return self->rows[i].result;
        }

  if (word != NULL)
    *word = NULL;
  return FAIR_TITLE_OTHER;
}
