/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-field-words.h"

#include <string.h>

/* Headings in other languages, squeezed, between spaces, and rare ones in
 * English: tried where no program's table and no usual name fits. */
static const struct
{
  FairKind    kind;
  const char *name;
  const char *words;
} words[] = {
  { FAIR_KIND_LEADS, "email",
    " emailadresse courriel adresseemail correo correoelectrónico "
    "correoelectronico emailwork emailbusiness " },
  { FAIR_KIND_LEADS, "title",
    " berufsbezeichnung jobbezeichnung stelle funktion intituléduposte poste "
    "fonction cargo puesto jobrole role " },
  { FAIR_KIND_LEADS, "country",
    " land landregion pays paysrégion país pais paísregión mailingcountry " },
  { FAIR_KIND_LEADS, "region", " gebiet région región territory " },
  { FAIR_KIND_LEADS, "source",
    " quelle ursprünglichequelle leadquelle sourcedorigine sourceduprospect "
    "fuente fuenteoriginal origen channel utmsource " },
  { FAIR_KIND_LEADS, "owner",
    " inhaber besitzer kontaktinhaber propriétaire propriétaireducontact "
    "propietario propietariodelcontacto salesperson " },
  { FAIR_KIND_LEADS, "company",
    " firma unternehmen unternehmensname entreprise nomdelentreprise société "
    "empresa nombredelaempresa compañía " },
  { FAIR_KIND_LEADS, "industry",
    " branche secteur secteurdactivité sector industria " },
  { FAIR_KIND_LEADS, "employees",
    " mitarbeiter mitarbeiterzahl anzahlmitarbeiter anzahldermitarbeiter "
    "effectif nombredemployés empleados númerodeempleados " },
  { FAIR_KIND_LEADS, "revenue",
    " umsatz jahresumsatz chiffredaffaires chiffredaffairesannuel "
    "ingresosanuales " },
  { FAIR_KIND_LEADS, "created_at",
    " erstelltam erstellungsdatum angelegtam datedecréation fechadecreación "
    "createdon firstseen signupdate " },
  { FAIR_KIND_COMPANIES, "company",
    " firma unternehmen unternehmensname entreprise nomdelentreprise société "
    "empresa nombredelaempresa " },
  { FAIR_KIND_COMPANIES, "industry",
    " branche secteur secteurdactivité sector industria " },
  { FAIR_KIND_COMPANIES, "employees",
    " mitarbeiter mitarbeiterzahl anzahlmitarbeiter anzahldermitarbeiter "
    "effectif nombredemployés empleados númerodeempleados " },
  { FAIR_KIND_COMPANIES, "domain", " webseite siteweb sitioweb " },
  { FAIR_KIND_DEALS, "stage",
    " phase dealphase étape étapedelatransaction etapa "
    "etapadelnegocio " },
  { FAIR_KIND_DEALS, "amount", " betrag dealwert montant importe valor " },
  { FAIR_KIND_DEALS, "closed_at",
    " abschlussdatum geschlossenam datedeclôture datedefermeture "
    "fechadecierre " },
  { FAIR_KIND_DEALS, "created_at",
    " erstelltam erstellungsdatum datedecréation fechadecreación createdon " },
  { FAIR_KIND_ACTIVITIES, "at", " datum zeitpunkt fecha occurredon " },
  { FAIR_KIND_ACTIVITIES, "type", " art aktivität activité actividad tipo " },
};

const FairFieldInfo *
fair_field_find_word (FairKind kind, const char *squeezed)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (squeezed != NULL, NULL);

  if (*squeezed == '\0')
    return NULL;
  word = g_strdup_printf (" %s ", squeezed);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == kind && strstr (words[i].words, word) != NULL)
      return fair_field_find (kind, words[i].name);

  return NULL;
}
