/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-words-private.h"

/* What the words are until a person changes them: folded, with ";" between
 * them. */

/* Countries by name and by code. */
static const FairTitleRow regions[] = {
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

static const FairTitleRow industries[] = {
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

/* Those that stand for a result, in the order of #FairWordsList. */
const FairTitleRow *
_fair_words_tables_get (FairWordsList list, guint *n)
{
  switch (list)
    {
    case FAIR_WORDS_SENIORITY:
      return fair_title_words_list (FAIR_TITLE_SENIORITY, n);
    case FAIR_WORDS_FUNCTION:
      return fair_title_words_list (FAIR_TITLE_FUNCTION, n);
    case FAIR_WORDS_REGION:
      *n = G_N_ELEMENTS (regions);
      return regions;
    case FAIR_WORDS_INDUSTRY:
      *n = G_N_ELEMENTS (industries);
      return industries;
    default:
      *n = 0;
      return NULL;
    }
}
