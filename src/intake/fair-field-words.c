/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-field-words.h"

#include <string.h>

#define LEADS (1u << FAIR_KIND_LEADS)
#define COMPANIES (1u << FAIR_KIND_COMPANIES)
#define DEALS (1u << FAIR_KIND_DEALS)
#define ACTIVITIES (1u << FAIR_KIND_ACTIVITIES)
#define STAGES (1u << FAIR_KIND_STAGES)

/* clang-format off */
/* Headings in other languages, squeezed, between spaces, and rare ones in
 * English: tried where no program's table and no usual name fits. */
static const struct
{
  guint       kinds;
  const char *name;
  const char *words;
} words[] = {
  { LEADS | COMPANIES | DEALS, "id",
    " externalid externeid idexterne idexterno hubspotid datensatzid "
    "iddenregistrement iddefichedinformations idderegistro " },
  { LEADS, "id",
    " copperpersonid kontaktid kontaktnr kontaktnummer leadnr leadnummer kundennr kundennummer "
    "customerno customernumber idcontact idprospect " },
  { COMPANIES, "id",
    " unternehmensid firmenid organizationid orgid kundennr kundennummer "
    "accountnumber " },
  { DEALS, "id", " opportunitynumber oppid dealnr dealnummer angebotsnr " },
  { LEADS, "email",
    " emailadresse mailadresse courriel adresseemail adressemail adressemél "
    "correo correoelectrónico correoelectronico direccióndecorreo "
    "indirizzoemail emailwork emailbusiness businessemail contactemail "
    "primaryemail emailaddress1 primarycontactprimaryemail email1 emailid " },
  { LEADS, "title",
    " titel berufsbezeichnung jobbezeichnung jobtitel jobposition "
    "stellenbezeichnung stelle beruf funktion rolle intituléduposte "
    "titreduposte titre poste fonction cargo puesto puestodetrabajo ruolo "
    "functie jobrole role job jobfunction designation occupation contacttitle "
    "primarycontacttitle " },
  { LEADS | COMPANIES, "country",
    " land landregion staat pays paysrégion país pais paísregión paese "
    "mailingcountry billingcountry addresscountry primaryaddresscountry "
    "countrycode countryname " },
  { LEADS, "region", " gebiet région región territory " },
  { LEADS | DEALS, "source",
    " quelle herkunft ursprünglichequelle originalquelle leadquelle "
    "leadherkunft sourcedorigine sourceduprospect sourceprincipale fuente "
    "fuenteoriginal origen fonte channel kanal utmsource "
    "originaltrafficsource leadsourcename acquisitionsource " },
  { LEADS, "owner",
    " inhaber besitzer kontaktinhaber zuständig verantwortlich propriétaire "
    "propriétaireducontact propietario propietariodelcontacto salesperson "
    "vertriebsmitarbeiter salesowner ownedby assignedto accountexecutive " },
  { LEADS, "company",
    " firma firmenname unternehmen unternehmensname zugehörigesunternehmen "
    "verknüpftesunternehmen entreprise nomdelentreprise entrepriseassociée "
    "société empresa nombredelaempresa empresaasociada compañía azienda "
    "bedrijf organisation companyaccount accountcompany associatedcompany " },
  { COMPANIES, "company",
    " firma firmenname unternehmen unternehmensname entreprise "
    "nomdelentreprise société empresa nombredelaempresa azienda bedrijf "
    "organisation organizationname " },
  { DEALS, "match_company",
    " account accountname accountcompany company companyname customer "
    "customername client clientname kunde kundenname cliente firma "
    "unternehmen unternehmensname accountfirma zugehörigesunternehmen "
    "entreprise entrepriseassociée nomducompte société empresa "
    "empresaasociada nombredelacuenta organization organisation "
    "organizationname relatedaccount associatedcompany " },
  { LEADS | DEALS, "company_id",
    " primaryassociatedcompanyid companyrecordid organizationid accountnameid "
    "unternehmensid zugehörigeunternehmensids zugehörigeunternehmensid "
    "verknüpfteunternehmensids verknüpfteunternehmensid "
    "identreprisesassociées idempresaasociada " },
  { LEADS | COMPANIES, "industry",
    " branche industrie sektor secteur secteurdactivité sector industria "
    "settore vertical " },
  { LEADS | COMPANIES, "employees",
    " mitarbeiter mitarbeiterzahl mitarbeiteranzahl anzahlmitarbeiter "
    "anzahldermitarbeiter anzahlbeschäftigte beschäftigte firmengröße "
    "unternehmensgröße effectif effectifs nombredemployés nombredesalariés "
    "tailledelentreprise empleados númerodeempleados tamañodelaempresa "
    "dipendenti employeerange employeesrange companyheadcount employeesnumber " },
  { LEADS | COMPANIES, "revenue",
    " umsatz jahresumsatz chiffredaffaires chiffredaffairesannuel "
    "revenuannuel ingresosanuales facturación fatturato turnover "
    "annualturnover revenuerange " },
  { LEADS | COMPANIES, "domain",
    " webseite siteweb sitioweb homepage internetadresse companyurl "
    "domainname domaine domainnamedesunternehmens nomdedomainedelentreprise "
    "nombrededominiodelaempresa " },
  { LEADS | DEALS, "created_at",
    " createdtime createdon createdatetime creationtime dateadded addedon "
    "addtime timecreated erstelltam erstelltum erstellungsdatum erstelldatum "
    "erstellungszeit angelegtam angelegt erfasstam eingangsdatum "
    "datedecréation créele dateajout fechadecreación creadoel creadoen "
    "fechadealta datadicreazione " },
  { LEADS, "created_at",
    " firstseen signupdate signedup signedupat signedupon signupat joinedat "
    "subscribedat optintime optindate confirmtime erstellt registered registeredon registrationdate "
    "leaddate leadcreated leadcreateddate leadcreatedat inquirydate "
    "firsttouch firsttouchdate firstcontact firstcontactdate " },
  { LEADS, "mql_at",
    " mqlon becamemqldate datumdesmql mqldatum mqlam mqlseit mqlsince "
    "marketingqualifiedon qualifiedbymarketing dateofmql datemql datummql "
    "mqldatetime mqltimestamp mqlle "
    "fechamql fechademql " },
  { LEADS, "accepted_at",
    " acceptedon salon saldatum salam akzeptiertam angenommenam "
    "übernommenam acceptedbysales acceptéle dateacceptation aceptadoel "
    "fechasal fechadeaceptación " },
  { LEADS, "rejected_at",
    " rejectedon abgelehntam zurückgewiesenam rejectedbysales refuséle "
    "rejetéle rechazadoel fechaderechazo " },
  { LEADS, "first_follow_up_at",
    " firstcontacted firstcontactedat firstcontactedon firstresponse "
    "firstresponsedate firstresponseat firstsalestouch firsttouchbysales "
    "firstcall firstcalldate firstfollowupon followedupon erstkontakt "
    "erstkontaktam erstanruf premiercontact premierappel primercontacto "
    "primerallamada " },
  { LEADS, "discovery_call_at",
    " discoverycallon discoverydate discoverymeeting discoverymeetingdate "
    "erstgespräch erstgesprächam entdeckungsgespräch appeldécouverte "
    "llamadadedescubrimiento " },
  { LEADS, "sql_at",
    " sqlon becamesqldate sqldatum sqlam sqlseit sqlsince salesqualifiedon "
    "qualifiedbysales dateofsql datesql datumsql "
    "sqldatetime sqltimestamp fechasql fechadesql " },
  { LEADS, "opportunity_at",
    " converteddate convertedat convertedon converteddatetime "
    "opportunitycreated opportunitycreateddate konvertiertam " },
  { LEADS, "closed_at",
    " close closed closedon customersince becamecustomerdate becameacustomer "
    "wondate datewon wonat signedon kundeseit clientdepuis clientedesde "
    "purchasedate abschlussdatum " },
  { LEADS, "rejection_reason",
    " reasonforrejection reasonrejected disqualifiedreason "
    "disqualificationreason disqualifyreason ablehnungsgrund "
    "absagegrund motifderefus motivoderechazo " },
  { LEADS, "outcome",
    " iscustomer becamecustomer purchased bought closedwon dealwon result "
    "leadresult ergebnis résultat resultado gewonnen gagné ganado " },
  { LEADS | DEALS, "amount",
    " dealsize dealgröße contractvalue opportunityamount opportunityvalue "
    "auftragswert vertragswert dealwert acv tcv arr " },
  { DEALS, "amount",
    " value totalvalue estimatedvalue betrag wert montant importe valor "
    "monto valeur price expectedrevenue erwarteterumsatz "
    "revenuescomptetenudelaprobabilité ingresoesperado " },
  { DEALS, "stage",
    " phase dealphase verkaufsphase étape étapedelatransaction "
    "phasedelatransaction etapa etapadelnegocio etapadeventa fase "
    "dealstatus opportunitystatus statuslabel stagelabel " },
  { DEALS, "is_won", " dealwon closedwon gewonnen gagné ganado " },
  { DEALS, "type",
    " dealtyp dealart geschäftsart vertragsart typ typedetransaction "
    "tipodenegocio tipodeoportunidad " },
  { DEALS, "closed_at",
    " closingdate closedon datedecloture datedeclôture datedefermeture "
    "schlusstermin abschlussdatum abschlussam geschlossenam datumdesabschlusses "
    "fechadecierre actualclosedate completeddate signedon signeddate "
    "datesigned contractdate purchasedate datewon wontime wondate wonat wonon "
    "gewonnenam datelost losttime lostdate lostat loston verlorenam " },
  { DEALS, "lead_ids",
    " primarycontactid contactnameid zugehörigekontaktids zugehörigekontaktid "
    "verknüpftekontaktids verknüpftekontaktid kontaktid "
    "idcontactsassociés idcontactosasociados " },
  { LEADS | DEALS, "currency",
    " valuecurrency dealcurrency währung devise moneda valuta " },
  { ACTIVITIES, "lead_id",
    " userid customerid prospectid email emailaddress contactemail recipient "
    "useremail leademail emailadresse courriel correo kontaktid zugehörigekontaktid "
    "zugehörigekontaktids leadid interessentid idcontact idcontacto idprospect " },
  { ACTIVITIES, "at",
    " ts datum zeitpunkt zeitstempel fecha occurredon eventtime eventtimestamp "
    "activitytime createdat createdon sentat happenedat datumderaktivität "
    "aktivitätsdatum aktivitätam datumdesereignisses datedelactivité "
    "fechadelaactividad " },
  { ACTIVITIES, "type",
    " art aktivität activité actividad tipo eventname activityname action "
    "ereignis événement evento aktivitätstyp aktivitätsart artderaktivität "
    "typderaktivität ereignistyp typedactivité tipodeactividad " },
  { ACTIVITIES, "detail",
    " pageurl url subject betreff primaryattribute pagetitle formname "
    "campaignname description seite seitenurl formularname objet asunto " },
  { STAGES, "stage", " tostage phase nachphase étape etapa neuephase " },
  { STAGES, "entered_at",
    " entered enteredon enteredat lastmodified changedon changedate datum "
    "lastmodifieddate stagechangedate dateofchange " },
};
/* clang-format on */

const FairFieldInfo *
fair_field_find_word (FairKind kind, const char *squeezed)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (squeezed != NULL, NULL);

  if (*squeezed == '\0')
    return NULL;
  word = g_strdup_printf (" %s ", squeezed);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].kinds & (1u << kind)) != 0 &&
        strstr (words[i].words, word) != NULL)
      return fair_field_find (kind, words[i].name);

  return NULL;
}
