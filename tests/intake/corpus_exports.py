# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports as people have them, program by program, for test-corpus.py.

Each calls `case` with a file's name, its content, its counts and what else is
expected of it.
"""


def OUT(**known):
    return dict({"won": 0, "lost": 0, "open": 0, "none": 0}, **known)


def DEALS(won, lost, still_open):
    return {"won": won, "lost": lost, "open": still_open}


def add(case, is_):
    case("hs-contacts-en.csv",
         "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company,Associated Company IDs,Primary Associated Company ID,Job Title,Lifecycle Stage,Country/Region,Original Source,Number of Pageviews,First Conversion Date,Became a Marketing Qualified Lead Date,Became a Customer Date\n"
         "101,Ann,Lee,ann@acme.example,+1 555 0100,Joe Rep,2026-02-01 10:00,Open,Marketing contact,2026-01-05 14:05,Acme,9001,9001,VP Sales,Customer,United States,Organic Search,12,2026-01-05 14:05,2026-01-10 09:00,2026-03-01 11:00\n"
         "102,Bob,Ray,bob@beta.example,,Joe Rep,,,Marketing contact,2026-01-15 03:05,Beta,9002,9002,Student,Lead,Canada,Paid Search,1,,,\n"
         "103,Cy,Fox,cy@gmail.com,,,,,Non-marketing contact,2026-01-25 03:05,,,,CEO,Subscriber,Germany,Offline Sources,0,,,\n",
         (3, 3, 0, 0, 0), program="hubspot", outcomes=OUT(won=1, none=2), offers={"activity:first-conversion", "activity:last-activity"})
    case("hs-deals-en.csv",
         "Record ID,Deal Name,Deal Stage,Pipeline,Deal Type,Amount,Close Date,Create Date,Deal owner,Associated Contact,Associated Contact IDs,Associated Company,Associated Company IDs\n"
         "501,Acme - New,Closed won,Sales Pipeline,New Business,12000,2026-03-01 12:00,2026-01-20 12:00,Joe,Ann Lee (ann@acme.example),101,Acme (acme.example),9001\n"
         "502,Beta - New,Closed lost,Sales Pipeline,New Business,5000,2026-03-05 12:00,2026-01-22 12:00,Joe,Bob Ray (bob@beta.example);Cy Fox (cy@gmail.com),102;103,Beta,9002\n"
         "503,Acme - Renewal,Appointment scheduled,Renewals,Existing Business,7000,2026-12-05 12:00,2026-06-22 12:00,Joe,,,Acme,9001\n",
         (3, 3, 0, 0, 0), program="hubspot", deals=DEALS(1, 1, 1), scopes={"deal.type", "deal.Pipeline"})
    case("hs-contacts-de.csv",
         "Datensatz-ID;Vorname;Nachname;E-Mail;Telefonnummer;Kontakt-Inhaber;Datum der letzten Aktivität;Lead-Status;Erstelldatum;Verknüpftes Unternehmen;Verknüpfte Unternehmens-IDs;Jobtitel;Lifecycle-Phase;Land/Region;Original-Quelle;Anzahl der Mitarbeiter\n"
         "101;Ann;Lee;ann@acme.example;;Joe Rep;;Offen;05.01.2026 14:05;Acme;9001;Vertriebsleiterin;Kunde;Deutschland;Organische Suche;250\n"
         "102;Bob;Ray;bob@beta.example;;Joe Rep;;;25.01.2026 03:05;Beta;9002;Student;Lead;Österreich;Bezahlte Suche;12\n",
         (2, 2, 0, 0, 0), program="hubspot", first="2026-01-05T14:05:00Z", outcomes=OUT(won=1, none=1), passes=(is_("region", "is", "EMEA"), 2))
    case("hs-deals-de.csv",
         "Datensatz-ID;Deal-Name;Deal-Phase;Pipeline;Deal-Typ;Betrag;Abschlussdatum;Erstellungsdatum;Deal-Inhaber;Zugehörige Kontakt-IDs;Zugehörige Unternehmens-IDs\n"
         "501;Acme - Neu;Abgeschlossen und gewonnen;Vertriebspipeline;Neugeschäft;12.000,50;01.03.2026;20.01.2026;Joe;101;9001\n"
         "502;Beta - Neu;Abgeschlossen und verloren;Vertriebspipeline;Neugeschäft;5.000;05.03.2026;22.01.2026;Joe;102;9002\n"
         "503;Gamma;Termin vereinbart;Vertriebspipeline;Bestandsgeschäft;5.000;05.12.2026;22.07.2026;Joe;;9002\n",
         (3, 3, 0, 0, 0), program="hubspot", deals=DEALS(1, 1, 1), scopes={"deal.type"})
    case("hs-contacts-fr.csv",
         "ID de fiche d'informations,Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact,Statut du lead,Date de création,Entreprise associée,Intitulé du poste,Étape du cycle de vie,Pays/Région,Source d'origine\n"
         "101,Ann,Lee,ann@acme.example,,Joe,Ouvert,05/01/2026 14:05,Acme,Directrice commerciale,Client,France,Recherche organique\n"
         "102,Bob,Ray,bob@beta.example,,Joe,,25/01/2026 03:05,Beta,Étudiant,Lead,Belgique,Recherche payante\n",
         (2, 2, 0, 0, 0), program="hubspot", outcomes=OUT(won=1, none=1), targets={"Intitulé du poste": "title", "Entreprise associée": "company"})
    case("hs-deals-fr.csv",
         "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Pipeline,Montant,Date de fermeture,Date de création,Propriétaire de la transaction\n"
         "501,Acme,Fermée gagnée,Pipeline des ventes,12000,01/03/2026,20/01/2026,Joe\n"
         '502,Beta,Fermée perdue,Pipeline des ventes,"5000,50",25/03/2026,22/01/2026,Joe\n'
         "503,Gamma,Rendez-vous planifié,Pipeline des ventes,5000,25/12/2026,22/07/2026,Joe\n",
         (3, 3, 0, 0, 0), program="hubspot", deals=DEALS(1, 1, 1))
    case("hs-contacts-es.csv",
         "ID de registro,Nombre,Apellidos,Correo,Propietario del contacto,Estado del lead,Fecha de creación,Empresa asociada,Cargo,Etapa del ciclo de vida,País/región,Fuente original\n"
         "101,Ann,Lee,ann@acme.example,Joe,Abierto,05/01/2026 14:05,Acme,Directora de ventas,Cliente,España,Búsqueda orgánica\n"
         "102,Bob,Ray,bob@beta.example,Joe,,25/01/2026 03:05,Beta,Estudiante,Lead,México,Búsqueda de pago\n",
         (2, 2, 0, 0, 0), program="hubspot", outcomes=OUT(won=1, none=1))
    case("hs-deals-es.csv",
         "ID de registro,Nombre del negocio,Etapa del negocio,Pipeline,Valor,Fecha de cierre,Fecha de creación,Tipo de negocio\n"
         "501,Acme,Cierre ganado,Pipeline de ventas,12000,01/03/2026,20/01/2026,Negocio nuevo\n"
         "502,Beta,Cierre perdido,Pipeline de ventas,5000,25/03/2026,22/01/2026,Renovación\n"
         "503,Gamma,Cita programada,Pipeline de ventas,5000,25/12/2026,22/07/2026,Negocio nuevo\n",
         (3, 3, 0, 0, 0), program="hubspot", deals=DEALS(1, 1, 1), scopes={"deal.type"})
    case("hs-deals-new.csv",
         '"Record ID","Deal Name","Deal Stage","Close Date","Deal owner","Amount","Amount in company currency","Currency","Is Closed Won","Is Closed (numeric)","Deal source","Closed Lost Reason","Associated Contact IDs (Deal to Contact)"\n'
         '"501","Acme","Contract signed","2026-03-01","Joe","12000","12000","USD","true","1","Web","","101"\n'
         '"502","Beta","Dead","2026-03-05","Joe","5000","5000","USD","false","1","Web","Price","102;103"\n'
         '"503","Gamma","Demo","2026-12-05","Joe","7000","7000","USD","false","0","Event","",""\n',
         (3, 3, 0, 0, 0), program="hubspot", deals=DEALS(1, 1, 1), targets={"Is Closed (numeric)": "is_closed", "Associated Contact IDs (Deal to Contact)": "lead_ids"})
    case("hs-companies-de.csv",
         "Datensatz-ID;Unternehmensname;Unternehmensinhaber;Erstellungsdatum;Telefonnummer;Stadt;Land/Region;Branche;Domainname des Unternehmens;Anzahl der Mitarbeiter;Jahresumsatz\n"
         "9001;Acme GmbH;Joe;05.01.2025;;Berlin;Deutschland;Software;acme.example;1.250;25.000.000\n"
         "9002;Beta AG;Joe;05.01.2025;;Wien;Österreich;Finanzdienstleistungen;beta.example;1.000;\n",
         (2, 2, 0, 0, 0), program="hubspot", options=["--as-of", "2026-10-01"], targets={"Land/Region": "country", "Anzahl der Mitarbeiter": "employees"})
    case("sf-report-opps.csv",
         '"Opportunity Owner","Account Name","Opportunity Name","Stage","Fiscal Period","Amount","Expected Revenue","Probability (%)","Age","Close Date","Created Date","Next Step","Lead Source","Type"\n'
         '"Joe Rep","Acme Inc","Acme - 100 seats","Closed Won","Q1-2026","12000.00","12000.00","100","40","3/1/2026","1/20/2026","","Web","New Business"\n'
         '"Joe Rep","Beta LLC","Beta - 20 seats","Closed Lost","Q1-2026","5000.00","0.00","0","42","3/15/2026","1/22/2026","","Partner","New Business"\n'
         '"Joe Rep","Gamma","Gamma","Proposal/Price Quote","Q4-2026","7000.00","5250.00","75","100","12/15/2026","6/22/2026","","","Renewal"\n'
         "\n"
         '"Grand Totals (3 records)"\n'
         "\n"
         '"Pipeline FY26"\n'
         '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n'
         '"Confidential Information - Do Not Distribute"\n'
         '"Generated By:  Joe Rep  10/1/2026 9:12 AM"\n'
         '"Acme Corp"\n',
         (9, 3, 0, 6, 0), program="salesforce", deals=DEALS(1, 1, 1), scopes={"deal.type"})
    case("sf-report-leads.csv",
         '"Lead Owner","First Name","Last Name","Title","Company / Account","Email","Lead Source","Rating","Street","City","State/Province","Country","Lead Status","Converted","Created Date","Converted Date","Industry","No. of Employees","Annual Revenue"\n'
         '"Joe","Ann","Lee","VP Sales","Acme","ann@acme.example","Web","Hot","","Boston","MA","United States","Qualified","1","1/5/2026","1/20/2026","Technology","250","USD 25,000,000"\n'
         '"Joe","Bob","Ray","Student","Beta","bob@beta.example","Web","","","Toronto","ON","Canada","Open - Not Contacted","0","1/15/2026","","Banking","1,000",""\n'
         '"Total","","","","","","","","","","","","","","","","","",""\n'
         '"Count","2","","","","","","","","","","","","","","","","",""\n',
         (4, 2, 0, 2, 0), program="salesforce", outcomes=OUT(open=1, none=1), passes=(is_("revenue", "equals", 25000000), 1))
    case("sf-opp-de.csv",
         ("Opportunity-Name;Account-Name;Phase;Betrag;Schlusstermin;Erstelldatum;Typ;Lead-Quelle\n"
         "Acme;Acme GmbH;Geschlossen und gewonnen;12.000,00 EUR;01.03.2026;20.01.2026;Neugeschäft;Web\n"
         "Beta;Beta AG;Geschlossen und verloren;5.000,00 EUR;15.03.2026;22.01.2026;Neugeschäft;Messe\n"
         "Gamma;Gamma;Angebot;7.000,00 EUR;15.12.2026;22.07.2026;Bestandskunde;\n").encode("cp1252"),
         (3, 3, 0, 0, 0), program="salesforce", encoding="Windows-1252", deals=DEALS(1, 1, 1), companies=3)
    case("salesforce-fr.csv",
         '"Nom de l\'opportunité","Nom du compte","Étape","Montant","Date de clôture","Date de création","Type"\n'
         '"Acme","Acme SA","Fermée gagnée","12 000,00 €","01/03/2026","20/01/2026","Nouveau client"\n'
         '"Beta","Beta SA","Fermée perdue","5 000,00 €","15/03/2026","22/01/2026","Renouvellement"\n'
         '"Gamma","Gamma","Négociation","5 000,00 €","15/12/2026","22/07/2026","Renouvellement"\n',
         (3, 3, 0, 0, 0), program="salesforce", deals=DEALS(1, 1, 1), companies=3)
    case("salesforce-es.csv",
         "Nombre de la oportunidad;Nombre de la cuenta;Etapa;Importe;Fecha de cierre;Fecha de creación;Tipo\n"
         "Acme;Acme SA;Cerrada ganada;12.000,00 EUR;01/03/2026;20/01/2026;Nuevo negocio\n"
         "Beta;Beta SA;Cerrada perdida;5.000,00 EUR;15/03/2026;22/01/2026;Renovación\n",
         (2, 2, 0, 0, 0), program="salesforce", deals=DEALS(1, 1, 0))
    case("sf-report-contacts-opps.csv",
         '"Opportunity Name","Stage","Close Date","Amount","Contact: Full Name","Contact: Email","Contact: Title","Account Name: Industry","Account Name: Employees","Created Date"\n'
         '"Acme","Closed Won","01/03/2026","€ 12.000,00","Ann Lee","ann@acme.example","VP Sales","Technology","250","20/01/2026"\n'
         '"Beta","Closed Lost","15/03/2026","€ 5.000,00","Bob Ray","bob@beta.example","Student","Banking","1.000","22/01/2026"\n',
         (2, 2, 0, 0, 0), program="salesforce", deals=DEALS(1, 1, 0), targets={"Contact: Email": "match_email"}, first="2026-01-20T00:00:00Z")
    case("pd-deals-de.csv",
         "Deal - Titel;Deal - Organisation;Deal - Kontaktperson;Deal - Wert;Deal - Währung von Wert;Deal - Phase;Deal - Status;Deal - Deal erstellt am;Deal - Gewonnen am;Deal - Verloren am;Deal - ID\n"
         "Acme;Acme GmbH;Ann Lee;12.000,00;EUR;Verhandlung;Gewonnen;20.01.2026 08:00;01.03.2026 08:00;;1\n"
         "Beta;Beta AG;Bob Ray;5.000,00;EUR;Demo;Verloren;22.01.2026 08:00;;02.03.2026 08:00;2\n"
         "Gamma;Gamma;;7.000,00;EUR;Demo;Offen;22.06.2026 08:00;;;3\n",
         (3, 3, 0, 0, 0), program="pipedrive", deals=DEALS(1, 1, 1))
    case("pd-deals.csv",
         "Deal - Title,Deal - Organization,Deal - Contact person,Deal - Value,Deal - Currency of Value,Deal - Stage,Deal - Pipeline,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Deal closed on,Deal - ID,Person - Email - Work\n"
         "Acme deal,Acme,Ann Lee,12000,USD,Negotiations Started,Pipeline,Won,Joe,2026-01-20 08:00:00,2026-03-01 08:00:00,,,2026-03-01 08:00:00,1,ann@acme.example\n"
         "Beta deal,Beta,Bob Ray,5000,USD,Demo Scheduled,Pipeline,Lost,Joe,2026-01-22 08:00:00,,2026-03-02 08:00:00,Price,2026-03-02 08:00:00,2,bob@beta.example\n"
         "Gamma deal,Gamma,,7000,USD,Qualified,Pipeline,Open,Joe,2026-06-22 08:00:00,,,,,3,\n",
         (3, 3, 0, 0, 0), program="pipedrive", deals=DEALS(1, 1, 1), companies=3)
    case("odoo-lead-en.csv",
         '"External ID","Opportunity","Company Name","Contact Name","Email","Job Position","Stage","Expected Revenue","Probability","Salesperson","Sales Team","Created on","Closed Date","Active","Lost Reason","Country","Source"\n'
         '"__export__.crm_lead_1","Acme","Acme","Ann Lee","ann@acme.example","VP Sales","Won",12000.0,100.0,"Joe","Sales","2026-01-20 08:00:00","2026-03-01 08:00:00","True","","United States","Website"\n'
         '"__export__.crm_lead_2","Beta","Beta","Bob Ray","bob@beta.example","Student","Qualified",5000.0,0.0,"Joe","Sales","2026-01-22 08:00:00","2026-03-02 08:00:00","False","Too expensive","Canada","Website"\n'
         '"__export__.crm_lead_3","Gamma","","","","","New",7000.0,12.5,"Joe","Sales","2026-06-22 08:00:00","","True","","",""\n',
         (3, 3, 0, 0, 0), program="odoo", deals=DEALS(1, 1, 1))
    case("odoo-lead-de.csv",
         '"Externe ID","Verkaufschance","Unternehmensname","E-Mail","Phase","Erwarteter Umsatz","Wahrscheinlichkeit","Vertriebsmitarbeiter","Erstellt am","Abschlussdatum","Aktiv","Land"\n'
         '"x1","Acme","Acme GmbH","ann@acme.example","Gewonnen","12000.0","100.0","Joe","2026-01-20 08:00:00","2026-03-01 08:00:00","True","Deutschland"\n'
         '"x2","Beta","Beta AG","bob@beta.example","Qualifiziert","5000.0","0.0","Joe","2026-01-22 08:00:00","2026-03-02 08:00:00","False","Österreich"\n'
         '"x3","Gamma","","","Neu","7000.0","12.5","Joe","2026-06-22 08:00:00","","True",""\n',
         (3, 3, 0, 0, 0), program="odoo", deals=DEALS(1, 1, 1))
    case("zoho-leads.csv",
         "Record Id,Lead Owner.id,Lead Owner,First Name,Last Name,Company,Email,Phone,Title,Industry,No of Employees,Annual Revenue,Lead Source,Lead Status,Created Time,Converted,Converted Date Time,Country,Tag\n"
         "zcrm_1,zcrm_9,Joe,Ann,Lee,Acme,ann@acme.example,,VP Sales,Technology,250,25000000,Web Download,Qualified,2026-01-05 08:00:00,TRUE,2026-01-20 08:00:00,United States,hot\n"
         "zcrm_2,zcrm_9,Joe,Bob,Ray,Beta,bob@beta.example,,Student,Banking,1000,,Cold Call,Junk Lead,2026-01-15 08:00:00,FALSE,,Canada,\n",
         (2, 2, 0, 0, 0), program="zoho", outcomes=OUT(open=1, none=1))
    case("zoho-deals.csv",
         "Record Id,Deal Owner,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Amount,Stage,Closing Date,Created Time,Type,Lead Source,Pipeline,Probability (%)\n"
         "zcrm_11,Joe,Acme,zcrm_21,Acme,zcrm_1,Ann Lee,12000,Closed Won,2026-03-01,2026-01-20 08:00:00,New Business,Web,Standard,100\n"
         "zcrm_12,Joe,Beta,zcrm_22,Beta,zcrm_2,Bob Ray,5000,Closed Lost to Competition,2026-03-01,2026-01-22 08:00:00,Existing Business,,Standard,0\n"
         "zcrm_13,Joe,Gamma,,,,,7000,Negotiation/Review,2026-12-01,2026-07-22 08:00:00,New Business,,Standard,90\n",
         (3, 3, 0, 0, 0), program="zoho", deals=DEALS(1, 1, 1), scopes={"deal.type"})
    case("copper-opps.csv",
         "Copper ID,Opportunity Name,Company,Company ID,Primary Contact,Primary Contact ID,Pipeline,Stage,Status,Value,Priority,Source,Close Date,Completed Date,Created At,Loss Reason,Win Probability\n"
         "31,Acme,Acme,21,Ann Lee,1,Sales,Contract Review,Won,12000,High,Web,3/1/2026,3/1/2026,1/20/2026,,100\n"
         "32,Beta,Beta,22,Bob Ray,2,Sales,Demo,Lost,5000,None,Web,3/15/2026,3/15/2026,1/22/2026,Price,0\n"
         "33,Gamma,,,,,Sales,Demo,Open,7000,None,Web,12/15/2026,,6/22/2026,,50\n"
         "34,Delta,,,,,Sales,Demo,Abandoned,7000,None,Web,12/15/2026,,6/22/2026,,0\n",
         (4, 4, 0, 0, 0), deals=DEALS(1, 2, 1), targets={"Status": "stage", "Value": "amount"})
    case("close-leads.csv",
         "id,display_name,url,status_label,created,primary_contact_name,primary_contact_primary_email,primary_contact_title,primary_opportunity_status_label,primary_opportunity_value,num_opportunities\n"
         "lead_1,Acme,https://acme.example,Customer,2026-01-05T08:00:00.000000+00:00,Ann Lee,ann@acme.example,VP Sales,Won,12000,1\n"
         "lead_2,Beta,https://beta.example,Potential,2026-01-15T08:00:00.000000+00:00,Bob Ray,bob@beta.example,Student,,,0\n",
         (2, 2, 0, 0, 0), outcomes=OUT(won=1, none=1), targets={"primary_contact_primary_email": "email"})
    case("close-opps.csv",
         "id,lead_id,lead_name,status_label,status_type,value,value_period,value_currency,date_created,date_won,date_lost,confidence,user_name,contact_name\n"
         "oppo_1,lead_1,Acme,Won,won,12000,one_time,USD,2026-01-20,2026-03-01,,100,Joe,Ann Lee\n"
         "oppo_2,lead_2,Beta,Lost,lost,5000,one_time,USD,2026-01-22,,2026-03-02,0,Joe,Bob Ray\n"
         "oppo_3,lead_2,Beta,Active,active,5000,one_time,USD,2026-06-22,,,50,Joe,Bob Ray\n",
         (3, 3, 0, 0, 0), deals=DEALS(1, 1, 1), targets={"date_won": "closed_at", "date_lost": "closed_at"})
    case("freshsales-deals.csv",
         "Id,Name,Amount,Deal stage,Deal type,Deal pipeline,Expected close date,Closed date,Created at,Related account,Related contacts,Sales owner,Lost reason,Probability (%)\n"
         "1,Acme,12000,Won,New Business,Default,03-01-2026,03-01-2026,01-20-2026,Acme,ann@acme.example,Joe,,100\n"
         "2,Beta,5000,Lost,New Business,Default,03-15-2026,03-15-2026,01-22-2026,Beta,bob@beta.example,Joe,Price,0\n"
         "3,Gamma,5000,Demo,New Business,Default,12-15-2026,,06-22-2026,Gamma,,Joe,,50\n",
         (3, 3, 0, 0, 0), deals=DEALS(1, 1, 1))
    case("plain-leads.csv",
         "name,company,email,role,employees,country,source,status,created,won?\n"
         "Ann Lee,Acme,ann@acme.example,VP Sales,51-200,US,webinar,customer,Jan 5 2026,yes\n"
         "Bob Ray,Beta,bob@beta.example,Student,10000+,Canada,google,dead,Jan 15 2026,no\n",
         (2, 2, 0, 0, 0), kind="leads", outcomes=OUT(won=1, lost=1), passes=(is_("employees", "at-least", 51), 2))
    case("plain-leads-y.csv",
         "company_size;job;country;source;date;y\n"
         "51-200;VP Sales;US;webinar;2026-01-05;yes\n"
         "1-10;Student;CA;google;2026-01-15;no\n",
         (2, 2, 0, 0, 0), kind="leads", outcomes=OUT(won=1, lost=1), first="2026-01-05T00:00:00Z")
    case("won-deals-only.csv",
         "Customer,Contact email,Contract value,Signed on,Industry,Seats\n"
         'Acme,ann@acme.example,"$12,000",2026-03-01,Software,100\n'
         'Beta,bob@beta.example,"$5,000",2026-03-05,Banking,20\n',
         (2, 2, 0, 0, 0), kind="deals", deals=DEALS(2, 0, 0), companies=2)
    case("lead-with-date-only.csv",
         "Email,Job title,Company,MQL date,Customer since\n"
         "ann@acme.example,VP Sales,Acme,2026-01-10,2026-03-01\n"
         "bob@beta.example,Student,Beta,,\n",
         (2, 2, 0, 0, 0), kind="leads", outcomes=OUT(won=1, none=1))
    case("no-email-names.csv",
         "Company,Contact,Employees,Industry,Outcome,Deal size,First touch,Close\n"
         "Acme,Ann,250,SaaS,Won,12000,2026-01-05,2026-03-01\n"
         "Beta,Bob,20,Retail,Lost,5000,2026-01-06,2026-03-02\n"
         "Gamma,Cy,20,Retail,,5000,2026-01-06,\n",
         (3, 3, 0, 0, 0), kind="leads", outcomes=OUT(won=1, lost=1, none=1))
    case("semi-cp1252.csv",
         ("Kunden-Nr;Firma;E-Mail;Position;Land;Mitarbeiter;Umsatz;Angelegt am;Status\n"
         '1;Müller GmbH;a@mueller.example;Geschäftsführer;Deutschland;1.250;"1.234.567,89 €";05.01.2026;Kunde\n'
         '2;Süd AG;b@sued.example;Einkäuferin;Österreich;80;"234.567,10 €";25.01.2026;verloren\n').encode("cp1252"),
         (2, 2, 0, 0, 0), encoding="Windows-1252", outcomes=OUT(won=1, lost=1), passes=(is_("revenue", "greater-than", 1000000), 1))
    case("monday.csv",
         "Leads,,,,,\n"
         "New leads,,,,,\n"
         "Name,Email,Company,Status,Creation date,Deal value\n"
         "Ann Lee,ann@acme.example,Acme,Won,2026-01-05,12000\n"
         "Bob Ray,bob@beta.example,Beta,Lost,2026-01-15,5000\n"
         "Cy Fox,cy@gamma.example,Gamma,New lead,2026-02-15,\n",
         (3, 3, 0, 0, 0), outcomes=OUT(won=1, lost=1, none=1))
    case("intercom.csv",
         "user_id,name,email,signed_up_at,last_seen_at,web_sessions,city,country,company_name,plan,monthly_spend\n"
         "1,Ann,ann@acme.example,2026-01-05T08:00:00Z,2026-03-05T08:00:00Z,15,Boston,United States,Acme,Pro,99\n"
         "2,Bob,bob@beta.example,2026-01-15T08:00:00Z,,1,Toronto,Canada,Beta,Free,0\n",
         (2, 2, 0, 0, 0), first="2026-01-05T08:00:00Z", targets={"signed_up_at": "created_at"})
    case("airtable.csv",
         "\ufeffName,Email,Company,Stage,Created,Deal Size,Tags,Closed?\n"
         'Ann Lee,ann@acme.example,Acme,Closed–Won,1/5/2026,"$12,000.00","hot, east",checked\n'
         'Bob Ray,bob@beta.example,Beta,Closed–Lost,1/15/2026,"$5,000.00",,\n',
         (2, 2, 0, 0, 0), kind="deals", deals=DEALS(1, 1, 0))
    case("notion-multi.csv",
         "Lead,E-mail,Rolle,Unternehmen,Status,Erstellt,Quelle\n"
         "Ann,ann@acme.example,CEO,Acme,Gewonnen,5. Januar 2026 14:03,Webinar\n"
         "Bob,bob@beta.example,Student,Beta,Verloren,15. Januar 2026,Google\n",
         (2, 2, 0, 0, 0), outcomes=OUT(won=1, lost=1), first="2026-01-05T14:03:00Z")
    case("pg-copy.tsv",
         "id\temail\tcreated_at\tis_customer\tcompany_size\n"
         "1\tann@acme.example\t2026-01-05 08:00:00+00\tt\t250\n"
         "2\tbob@beta.example\t2026-01-15 08:00:00.123456+00\tf\t\\N\n",
         (2, 2, 0, 0, 0), outcomes=OUT(won=1, lost=1))
    case("mysql.csv",
         '"id","email","created","won"\n'
         '"1","ann@acme.example","2026-01-05 08:00:00","1"\n'
         '"2","bob@beta.example","2026-01-15 08:00:00","0"\n'
         '"3","cy@gamma.example","0000-00-00 00:00:00","0"\n',
         (3, 3, 0, 0, 0), outcomes=OUT(won=1, lost=2))
    case("ctrl-z.csv", b'Lead ID,Email,Created\r\n1,a@b.example,2026-01-05\r\n2,b@b.example,2026-01-06\r\n\x1a',
         (2, 2, 0, 0, 0))
    case("quarter.csv",
         "Lead ID,Email,Created,Fiscal\n"
         "1,a@b.example,2026-01-05T08:00:00-05:00,Q1-2026\n"
         "2,b@b.example,2026-01-05T08:00:00.000+0530,Q1-2026\n",
         (2, 2, 0, 0, 0), first="2026-01-05T02:30:00Z")
    case("yesno.csv",
         "Lead ID,Email,Create Date,Opt-in,Webinar,Demo,Attended,Flag,T,Oui,Si,Wahr\n"
         "1,a@b.example,2026-01-05,Yes,ja,oui,sí,1,T,vrai,sì,WAHR\n"
         "2,b@b.example,2026-01-06,No,nein,non,no,,F,faux,no,FALSCH\n",
         (2, 2, 0, 0, 0), types={k: "boolean" for k in ("Opt-in", "Webinar", "Demo", "Attended", "Flag", "T", "Oui", "Si", "Wahr")})
    case("money.csv",
         "Lead ID,Email,Create Date,A,B,C,D,E,F\n"
         '1,a@b.example,2026-01-05,"1.234,56 €","$1,234.50","USD 1.2M","(1,200)","1\'234.50",12%\n'
         '2,b@b.example,2026-01-06,"99,00 €","$99.00","USD 800K","(5)","2\'000.00",7.5%\n'
         '3,c@b.example,2026-01-07,"1.000.000,00 €","$1,000,000","USD 3B","3,000","1\'000\'000.00",100%\n',
         (3, 3, 0, 0, 0), types={k: "number" for k in "ABCDEF"}, passes=(is_("A", "equals", 1234.56), 1))
    case("na.csv",
         "Lead ID,Email,Create Date,Employees,Industry,Revenue\n"
         "1,a@b.example,2026-01-05,#N/A,(blank),#DIV/0!\n"
         "2,b@b.example,2026-01-06,50,Unknown,-\n"
         "3,c@b.example,2026-01-07,n/a,Not provided,NULL\n"
         "4,d@b.example,2026-01-08,60,[not provided],nan\n",
         (4, 4, 0, 0, 0), note="7 cells say that they have no value")
    case("space-thousands.csv",
         "Lead ID;Email;Date de création;Chiffre d'affaires;Effectif\n"
         "1;a@b.example;05/01/2026;1\u202f234 567,50 €;1 250\n"
         "2;b@b.example;25/01/2026;99 000,00 €;80\n",
         (2, 2, 0, 0, 0), passes=(is_("revenue", "equals", 1234567.5), 1))
    case("total-row.csv",
         "Lead ID;E-Mail;Erstellt am;Umsatz\n"
         "1;a@b.example;05.01.2026;100,50\n"
         "2;b@b.example;06.01.2026;200,50\n"
         "Summe;;;301,00\n",
         (3, 2, 0, 1, 0))
    case("stages-de.csv",
         "Kontakt-Nr;E-Mail;Firma;Erstellt am;MQL am;Akzeptiert am;Erstkontakt am;Erstgespräch am;SQL am;Abgelehnt am;Ablehnungsgrund\n"
         "1;a@b.example;Acme;05.01.2026;07.01.2026;08.01.2026;09.01.2026;12.01.2026;15.01.2026;;\n"
         "2;b@c.example;Beta;06.01.2026;08.01.2026;;;;;09.01.2026;Zu klein\n",
         (2, 2, 0, 0, 0),
         targets={"Kontakt-Nr": "id", "MQL am": "mql_at", "Akzeptiert am": "accepted_at",
                  "Erstkontakt am": "first_follow_up_at", "Erstgespräch am": "discovery_call_at",
                  "SQL am": "sql_at", "Abgelehnt am": "rejected_at",
                  "Ablehnungsgrund": "rejection_reason"})
    case("blank-lines.csv",
         "\n"
         "\n"
         "\r\n"
         "  \n",
         refused="is empty")
    case("no-header.csv",
         "1,ann@acme.example,VP Sales,2026-01-05\n"
         "2,bob@beta.example,Student,2026-01-15\n"
         "3,cy@gamma.example,CEO,2026-01-25\n",
         refused="names the columns")
    case("garbage.csv",
         bytes((i * 7919 + 13) % 256 for i in range(5000)),
         refused="bytes")
    case("json.csv",
         '[{"id":1,"email":"a@b.example"}]',
         refused="JSON")
    case("login.csv",
         "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Your session has expired</body></html>",
         refused="web page")
    case("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le") + bytes(1000),
         refused="old format of Excel")
    case("protected.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1000),
         refused="password")
    case("a.pdf.csv", b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
         refused="PDF")
    case("ga-events.csv",
         "user_id|event_name|event_time\n"
         "101|Demo Requested|1767571200\n"
         "102|Page Viewed|1767657600\n",
         refused="belong to is not known")
    case("companies-plain.csv",
         "Company,Website,Industry,Employees,Country\n"
         "Acme,acme.example,Software,250,US\n"
         "Beta,beta.example,Bank,20,CA\n",
         refused="--as-of")
