/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-derive.h"

#include "base/fair-text.h"
#include "intake/fair-address.h"

/* Words, folded, with ";" between them, and what a value with one of them as a
 * whole word is. The first that fits counts. */
typedef struct
{
  const char *result;
  const char *words;
} Words;

static const Words seniorities[] = {
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

static const Words functions[] = {
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

/* Countries by name and by code. */
static const Words regions[] = {
  { "North America", "usa;us;u.s.;u.s.a.;united states;united states of "
                     "america;estados unidos;vereinigte staaten;états-unis;"
                     "canada;ca;kanada" },
  { "LATAM",
    "mexico;méxico;mx;brazil;brasil;br;argentina;ar;chile;cl;colombia;co;peru;"
    "perú;pe;ecuador;ec;uruguay;uy;paraguay;py;bolivia;bo;venezuela;ve;costa "
    "rica;cr;panama;panamá;pa;guatemala;gt;dominican republic;do;puerto "
    "rico;pr;"
    "honduras;hn;el salvador;sv;nicaragua;ni;cuba;cu;jamaica;jm" },
  { "EMEA",
    "germany;deutschland;allemagne;alemania;de;austria;österreich;at;"
    "switzerland;schweiz;suisse;ch;france;frankreich;francia;fr;spain;españa;"
    "spanien;es;portugal;pt;italy;italia;italien;it;united kingdom;uk;gb;great "
    "britain;england;scotland;wales;ireland;ie;netherlands;the netherlands;"
    "niederlande;nl;belgium;belgien;be;luxembourg;lu;denmark;dänemark;dk;"
    "sweden;"
    "schweden;se;norway;norwegen;no;finland;fi;iceland;is;poland;polen;pl;"
    "czechia;czech republic;cz;slovakia;sk;hungary;hu;romania;ro;bulgaria;bg;"
    "greece;gr;croatia;hr;slovenia;si;serbia;rs;estonia;ee;latvia;lv;lithuania;"
    "lt;ukraine;ua;turkey;türkiye;tr;russia;ru;israel;il;united arab emirates;"
    "uae;ae;saudi arabia;sa;qatar;qa;kuwait;kw;egypt;eg;morocco;ma;tunisia;tn;"
    "south africa;za;nigeria;ng;kenya;ke;ghana;gh;malta;mt;cyprus;cy" },
  { "APAC",
    "china;cn;japan;jp;india;in;south korea;korea;kr;taiwan;tw;hong kong;hk;"
    "singapore;sg;malaysia;my;thailand;th;vietnam;vn;indonesia;id;philippines;"
    "ph;australia;au;new zealand;nz;pakistan;pk;bangladesh;bd;sri lanka;lk" },
};

static const Words industries[] = {
  { "software and technology",
    "software;saas;technology;technologies;tech;it;information technology;"
    "computer;internet;electronics;semiconductors;hardware" },
  { "financial services", "financial;finance;banking;bank;insurance;fintech;"
                          "investment;capital markets;accounting;"
                          "versicherung;banque" },
  { "healthcare", "healthcare;health;hospital;medical;pharma;pharmaceuticals;"
                  "biotechnology;biotech;gesundheit;santé" },
  { "education", "education;university;higher education;e-learning;schools;"
                 "bildung" },
  { "public sector",
    "government;public sector;public administration;defense;"
    "military;nonprofit;not for profit;non-profit;öffentlich" },
  { "telecommunications",
    "telecommunications;telecom;communications;wireless" },
  { "energy", "energy;utilities;oil;gas;mining;renewables;energie" },
  { "transport", "transportation;logistics;shipping;airlines;aviation;freight;"
                 "transport;logistik" },
  { "construction and real estate",
    "construction;real estate;architecture;building materials;bau;immobilien" },
  { "manufacturing",
    "manufacturing;machinery;industrial;automotive;aerospace;"
    "chemicals;engineering;steel;maschinenbau;textiles;apparel" },
  { "retail and consumer",
    "retail;consumer;e-commerce;ecommerce;wholesale;food;"
    "food & beverage;beverages;handel;luxury;sporting" },
  { "media",
    "media;entertainment;publishing;advertising;marketing;gaming;music" },
  { "hospitality", "hospitality;travel;tourism;hotels;restaurants;leisure;"
                   "recreation" },
  { "professional services",
    "consulting;professional services;legal;law;"
    "staffing;recruiting;management consulting;services;"
    "environmental;beratung" },
  { "agriculture", "agriculture;farming;forestry" },
};

static gboolean
has_word (const char *folded, const char *words, gboolean whole)
{
  g_auto (GStrv) each = g_strsplit (words, ";", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (whole ? g_str_equal (folded, each[i])
              : fair_text_contains_word (folded, each[i]))
      return TRUE;

  return FALSE;
}

static const char *
find (const Words *words, guint n, const char *value, gboolean whole)
{
  g_autofree char *folded = fair_text_fold (value);

  for (guint i = 0; i < n; i++)
    if (has_word (folded, words[i].words, whole))
      return words[i].result;

  return NULL;
}

static const char *
derive_seniority (const char *title)
{
  const char *found =
      find (seniorities, G_N_ELEMENTS (seniorities), title, FALSE);

  return found != NULL ? found : "other";
}

static const char *
derive_function (const char *title)
{
  const char *found = find (functions, G_N_ELEMENTS (functions), title, FALSE);

  return found != NULL ? found : "other";
}

static const char *
derive_region (const char *country)
{
  return find (regions, G_N_ELEMENTS (regions), country, TRUE);
}

static const char *
derive_industry (const char *industry)
{
  const char *found =
      find (industries, G_N_ELEMENTS (industries), industry, FALSE);

  return found != NULL ? found : "other";
}

static const char *
derive_email_kind (const char *email)
{
  g_autofree char *domain = NULL;

  if (!fair_address_is_email (email))
    return NULL;
  domain = fair_address_dup_domain (email);
  if (domain == NULL)
    return NULL;
  switch (fair_address_get_kind (domain))
    {
    case FAIR_ADDRESS_FREE:
      return "free";
    case FAIR_ADDRESS_ACADEMIC:
      return "academic";
    default:
      return "company";
    }
}

const FairDerivation *
fair_derive_list (guint *n)
{
  static const FairDerivation all[] = {
    { "title", "seniority", derive_seniority },
    { "title", "function", derive_function },
    { "email", "email_kind", derive_email_kind },
    { "country", "region", derive_region },
    { "industry", "industry_group", derive_industry },
  };

  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (all);
  return all;
}
