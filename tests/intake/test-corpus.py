# SPDX-License-Identifier: GPL-3.0-or-later
"""Nasty files, each with what an import has to make of it.

A case is a file's name, its bytes, and what is expected: the counts (rows,
kept, merged, refused, unlinked), what it was read as, what the workshop holds
then, and how many leads meet a condition. `python3 test-corpus.py --write
FOLDER` lays the files and their expectations into a folder.
"""

import gzip
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile

import corpus_exports

PROGRAM = os.environ.get("FAIRLEADCTL", "fairleadctl")
CASES = []
EXPECTED = set("""targets encoding delimiter program kind problem note duplicates scopes offers first
               leads companies deals outcomes types passes options refused""".split())


def case(name, content, counts=None, **expected):
    if isinstance(content, str):
        content = content.encode()
    assert not set(expected) - EXPECTED, "%s expects what nobody looks at" % name
    expected["counts"] = counts
    CASES.append((name, content, expected))


def is_(attribute, op, value=None, **more):
    leaf = dict({"attribute": attribute, "op": op}, **more)
    if value is not None:
        leaf["value"] = value
    return leaf


H = "Record ID,Email,Job Title,Create Date\n"
R = "1,ann@acme.example,CEO,2026-01-05\n2,bob@acme.example,VP Sales,2026-02-05\n"
TWO = (2, 2, 0, 0, 0)
JAN = "2026-01-05T00:00:00Z"

# Delimiters, quotes and line ends.
case("comma.csv", H + R, TWO, delimiter=",", first=JAN)
case("semicolon.csv", (H + R).replace(",", ";"), TWO, delimiter=";", first=JAN)
case("tab.tsv", (H + R).replace(",", "\t"), TWO, delimiter="\t", first=JAN)
case("pipe.txt", (H + R).replace(",", "|"), TWO, delimiter="|", first=JAN)
case("sep-line.csv", "sep=;\n" + (H + R).replace(",", ";"), TWO, delimiter=";")
case("cr.csv", (H + R).replace("\n", "\r"), TWO)
case("crlf.csv", (H + R).replace("\n", "\r\n"), TWO)
case("mixed-line-ends.csv", H.replace("\n", "\r\n") + R, TWO)
case("no-last-line-end.csv", (H + R).rstrip(), TWO)
case("blank-lines.csv", H + "\n\n" + R + "\n\n", TWO)
case("quoted-delimiter.csv", H + '1,a@b.example,"CEO, founder",2026-01-05\n',
     (1, 1, 0, 0, 0), passes=(is_("title", "is", "CEO, founder"), 1))
case("doubled-quotes.csv", H + '1,a@b.example,"The ""big"" boss",2026-01-05\n',
     (1, 1, 0, 0, 0), passes=(is_("title", "is", 'The "big" boss'), 1))
case("newline-in-cell.csv", H + '1,a@b.example,"CEO\nfounder",2026-01-05\n' + R[36:],
     (2, 2, 0, 0, 0), passes=(is_("title", "contains", "founder"), 1))
case("every-cell-quoted.csv",
     "\n".join(",".join('"%s"' % c for c in line.split(",")) for line in (H + R).split("\n") if line) + "\n", TWO)
case("whole-lines-quoted.csv",
     "\n".join('"%s"' % line.replace('"', '""') for line in (H + R).split("\n") if line) + "\n", TWO)
case("open-quote.csv", H + '1,a@b.example,"CEO,2026-01-05\n' + R, (3, 2, 0, 1, 0))
case("surplus-cell.csv", H + "1,a@b.example,CEO,founder,2026-01-05\n2,b@b.example,VP,2026-01-06\n", (2, 1, 0, 1, 0))
case("short-row.csv", H + "1,a@b.example\n2,b@b.example,VP,2026-01-06\n", TWO)
case("row-of-delimiters.csv", H + R + ",,,\n", (3, 2, 0, 1, 0))

# Rows, quotes and remarks that other programs write.
case("lone-cr-rows.csv", H + "1,a@b.example,CEO,2026-01-05\r2,b@b.example,VP,2026-02-05\r3,c@b.example,VP,2026-02-05\n4,d@b.example,VP,2026-02-06\n",
     (4, 4, 0, 0, 0))
case("lone-cr-in-cell.csv", H + "1,a@b.example,CEO\rfounder,2026-01-05\n2,b@b.example,VP,2026-02-05\n", TWO,
     passes=(is_("title", "contains", "founder"), 1))
case("backslash-quotes.csv", H + '1,a@b.example,"The \\"big\\" boss, founder",2026-01-05\n2,b@b.example,"VP, \\"x\\"",2026-02-05\n', TWO,
     passes=(is_("title", "is", 'The "big" boss, founder'), 1))
case("backslash-at-end.csv", H + '1,a@b.example,"C:\\dir\\",2026-01-05\n2,b@b.example,"VP",2026-02-05\n', TWO,
     passes=(is_("title", "is", "C:\\dir\\"), 1))
case("backslash-and-doubled.csv", H + '1,a@b.example,"a ""b"" c\\",2026-01-05\n2,b@b.example,"VP",2026-02-05\n', TWO,
     passes=(is_("title", "is", 'a "b" c\\'), 1))
case("comments-above.csv", "# exported, by a program\n# on a day\n" + H + R, TWO)
case("comments-and-separator.csv", "# exported\n\nsep=;\n" + (H + R).replace(",", ";"), TWO)
case("number-heading.csv", "# of employees,Record ID,Email,Create Date\n5,1,a@b.example,2026-01-05\n", (1, 1, 0, 0, 0),
     passes=(is_("employees", "equals", 5), 1))
case("comments-only.csv", "# exported\n# on a day\n", refused="empty")

PAGE = ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=%s"><style>td { x: y }</style></head><body>'
        '<table><tr><td>Logo</td></tr></table><table border=1><tr><th>Record ID<th>Email<th>Job Title<th>Create Date<th>Owner'
        '<tr><td>1<td>a@b.example<td>Chief &amp;<br>\n &quot;Köchin&quot;&nbsp;<td>2026-01-05<td rowspan=2>Joe'
        '<tr><td>2<td>b@b.example<td>VP<td>2026-02-05</table></body></html>')
case("report-page.xls", PAGE % "utf-8", TWO, passes=(is_("title", "is", 'Chief & "Köchin"'), 1))
case("report-page-latin.xls", (PAGE % "iso-8859-1").encode("latin-1"), TWO, passes=(is_("owner", "is", "Joe"), 2))
case("report-page-unsaid.xls", "<table><tr><td>Record ID<td>Email<td>Job Title<td>Create Date<tr><td>1<td>a@b.example<td>Köchin<td>2026-01-05</table>".encode(),
     (1, 1, 0, 0, 0), passes=(is_("title", "is", "Köchin"), 1))
case("page-to-sign-in.html", "<!DOCTYPE html><html><table><tr><td><table><tr><td>Name<td><input></table></table></html>", refused="without a table")

# Encodings.
case("utf8-bom.csv", b"\xef\xbb\xbf" + (H + R).encode(), TWO, encoding="UTF-8")
case("utf16le-bom.csv", b"\xff\xfe" + (H + R).encode("utf-16-le"), TWO, encoding="UTF-16LE")
case("utf16be-bom.csv", b"\xfe\xff" + (H + R).encode("utf-16-be"), TWO, encoding="UTF-16BE")
case("utf16le-bare.csv", (H + R).encode("utf-16-le"), TWO, encoding="UTF-16LE")
case("windows-1252.csv", (H + "1,a@b.example,Geschäftsführer,2026-01-05\n").encode("cp1252"), (1, 1, 0, 0, 0),
     encoding="Windows-1252", passes=(is_("title", "is", "Geschäftsführer"), 1))
case("iso-8859-2-said.csv", (H + "1,a@b.example,Ředitel,2026-01-05\n").encode("iso-8859-2"), (1, 1, 0, 0, 0),
     options=["--encoding", "ISO-8859-2"], passes=(is_("title", "is", "Ředitel"), 1))
case("windows-1250-said.csv", (H + "1,a@b.example,Ředitelka žádostí,2026-01-05\n").encode("cp1250"), (1, 1, 0, 0, 0),
     options=["--encoding", "Windows-1250"], passes=(is_("title", "is", "Ředitelka žádostí"), 1))
case("shift-jis-said.csv", (H + "1,a@b.example,部長ソ表,2026-01-05\n").encode("shift_jis"), (1, 1, 0, 0, 0),
     options=["--encoding", "Shift_JIS"], passes=(is_("title", "is", "部長ソ表"), 1))
case("encoding-unknown.csv", H + R, refused="no-such-encoding", options=["--encoding", "no-such-encoding"])
case("zero-byte.csv", H.encode() + b"1,a@b.example,C\0O,2026-01-05\n", (1, 1, 0, 0, 0))
case("wrong-mark.csv", b"\xfe\xff" + (H + R).encode("utf-32-le"), refused="UTF-16")
case("an-image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), refused="an-image.png")
case("empty.csv", b"", refused="empty.csv")
case("headings-only.csv", H, refused="no rows")

# Reports.
case("title-lines.csv", "Pipeline report\nAs of October\n\n" + H + R, TWO)
case("repeated-headings.csv", H + R + H + "3,c@c.example,CTO,2026-03-01\n", (4, 3, 0, 1, 0))
case("grand-totals.csv", H + R + "Grand Totals (2 records),,,\n", (3, 2, 0, 1, 0))
case("confidential.csv", H + R + '"Confidential Information - Do Not Distribute",,,\n', (3, 2, 0, 1, 0))
case("duplicate-headings.csv", "Record ID,Email,Notes,Notes,Create Date\n1,a@b.example,x,y,2026-01-05\n", (1, 1, 0, 0, 0))
case("empty-heading.csv", "Record ID,Email,,Create Date\n1,a@b.example,x,2026-01-05\n", (1, 1, 0, 0, 0))
case("hundreds-of-columns.csv",
     H.strip() + "".join(",Custom %d" % i for i in range(500)) + "\n" + R.split("\n")[0] + ",x" * 500 + "\n", (1, 1, 0, 0, 0))
case("large-cell.csv", H + "1,a@b.example,%s,2026-01-05\n" % ("x" * 180000), (1, 1, 0, 0, 0))
case("missing-words.csv", H + "1,a@b.example,N/A,2026-01-05\n2,b@b.example,#VALUE!,2026-01-06\n", TWO,
     passes=(is_("title", "is-known"), 0), note="2 cells say that they have no value")

case("no-value-among-numbers.csv", "Record ID,Email,Create Date,Number of Employees,Seats,Renewed on,Tool\n"
     "1,a@b.example,2026-01-05,none,unknown,NA,none\n2,b@b.example,2026-01-06,6,12,2026-03-01,Excel\n"
     "3,c@b.example,unknown,7,13,2026-03-02,none\n", (3, 3, 0, 0, 0),
     types={"Seats": "number", "Renewed on": "date", "Tool": "text"}, passes=(is_("Tool", "is", "none"), 2),
     note="4 cells say that they have no value")

# Dates.
D = "Record ID,Email,Job Title,Create Date\n1,a@b.example,CEO,%s\n2,b@b.example,VP,%s\n"
case("date-day-first.csv", D % ("05-01-2026", "25-01-2026"), TWO, first=JAN)
case("date-month-first.csv", D % ("1/5/2026 12:00 AM", "1/25/2026 3:42 PM"), TWO, first=JAN)
case("date-dotted.csv", D % ("05.01.2026", "06.01.2026"), TWO, first=JAN)
case("date-order-said.csv", D % ("05/01/2026", "06/01/2026"), TWO, options=["--date-order", "day-first"], first=JAN)
case("date-iso-zones.csv", D % ("2026-01-05T00:00:00+0000", "2026-01-05T02:00:00+02:00"), TWO, first=JAN)
case("date-serials.csv", D % ("46027", "46028.5"), TWO, first=JAN)
case("date-seconds.csv", D % ("1767571200", "1767657600"), TWO, first=JAN)
case("date-millis.csv", D % ("1767571200000", "1767657600000"), TWO, first=JAN)
case("date-names.csv", D % ('"Jan 5, 2026"', "6 January 2026"), TWO, first=JAN)
case("date-german.csv", (D % ("5. Januar 2026", "6. März 2026")).replace(",", ";"), TWO, first=JAN)
case("date-mixed-with-serials.csv", D % ("2026-01-05", "46028"), TWO, first=JAN)
case("date-compact.csv", D % ("20260105", "20260106"), TWO, first=JAN)
case("date-broken.csv", D % ("2026-01-05", "soon"), TWO, problem="“soon” is no date")

# Numbers, ranges, yes and no, lists.
E = "Record ID,Email,Create Date,Number of Employees,Annual Revenue,Attended\n"
case("numbers-german.csv",
     E.replace(",", ";") + "1;a@b.example;05.01.2026;1.234;1.234,50 €;ja\n2;b@b.example;06.01.2026;800;99,90 €;nein\n", TWO,
     passes=(is_("employees", "equals", 1234), 1), types={"Attended": "boolean"})
case("numbers-money.csv", E + '1,a@b.example,2026-01-05,50,$12.4M,yes\n2,b@b.example,2026-01-06,60,"USD 880,000",no\n', TWO,
     passes=(is_("revenue", "at-least", 12000000), 1))
case("numbers-accounting.csv", E + '1,a@b.example,2026-01-05,50,"(1,200.00)",yes\n2,b@b.example,2026-01-06,60,5,no\n', TWO,
     passes=(is_("revenue", "less-than", 0), 1))
case("ranges.csv", E + '1,a@b.example,2026-01-05,51-200,1,yes\n2,b@b.example,2026-01-06,"10,001+ employees",1,no\n', TWO,
     passes=(is_("employees", "greater-than", 50), 2))
case("ranges-as-dates.csv", E + "1,a@b.example,2026-01-05,10-Feb,1,yes\n2,b@b.example,2026-01-06,Nov-50,1,no\n", TWO,
     passes=(is_("employees", "at-most", 50), 2))
case("yes-or-empty.csv", E + "1,a@b.example,2026-01-05,5,1,x\n2,b@b.example,2026-01-06,6,1,\n", TWO,
     types={"Attended": "boolean"}, passes=(is_("Attended", "is-false"), 1))
case("lists.csv", "Record ID,Email,Create Date,Interests\n1,a@b.example,2026-01-05,a;b\n2,b@b.example,2026-01-06,b; c\n", TWO,
     types={"Interests": "list"}, passes=(is_("Interests", "has-any", values=["b"]), 2))

# Joining, duplicates, outcomes.
case("same-address.csv", H + R + "3,Ann@ACME.example,Chief,2026-03-01\n", (3, 3, 0, 0, 0), duplicates=1)
case("same-address-merged.csv", H + R + "3,Ann@ACME.example,Chief,2025-12-01\n", (3, 2, 1, 0, 0),
     options=["--merge-duplicates"], leads=2, first="2025-12-01T00:00:00Z")
case("shared-address.csv", H + "1,info@a.co,CEO,2026-01-05\n2,info@a.co,VP,2026-02-05\n", TWO, duplicates=0)
case("masked-address.csv", H + "1,a***@a.co,CEO,2026-01-05\n2,a***@a.co,VP,2026-02-05\n", TWO, duplicates=0)
case("same-company.csv", "Record ID,Company name,Company Domain Name,Industry\n1,Acme GmbH,acme.example,Software\n2,ACME Inc.,,Software\n",
     TWO, options=["--as-of", "2026-10-01"], duplicates=1)
DEALS = "Record ID,Deal Name,Deal Stage,Deal Type,Amount,Close Date,Create Date\n"
case("outcomes.csv", DEALS + "1,a,Closed Won,New Business,5,2026-03-01,2026-01-05\n2,b,Closed Lost,Renewal,5,2026-03-01,2026-01-06\n"
     "3,c,Negotiation,Renewal,5,2027-03-01,2026-01-07\n", (3, 3, 0, 0, 0), deals={"won": 1, "lost": 1, "open": 1}, scopes={"deal.type"})
case("outcomes-german.csv", DEALS + "1,a,Abgeschlossen und gewonnen,x,5,2026-03-01,2026-01-05\n2,b,Abgeschlossen und verloren,x,5,2026-03-01,2026-01-06\n",
     TWO, deals={"won": 1, "lost": 1, "open": 0})
case("won-alone.csv", DEALS + "1,a,Closed Won,x,5,2026-03-01,2026-01-05\n", (1, 1, 0, 0, 0), deals={"won": 1, "lost": 0, "open": 0})
case("deals-alone.csv", "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Contact Email,Contact Name,Job Title\n"
     "1,a,Closed Won,5,2026-03-01,2026-01-05,ann@acme.example,Ann Lee,CEO\n2,b,Closed Lost,5,2026-03-01,2026-01-06,bob@gmail.com,Bob Ray,Student\n",
     TWO, passes=(is_("email_kind", "is", "free"), 1), types={"email": "text", "email_kind": "text"})
case("deals-alone-without-names.csv", "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Contact Email\n"
     "1,a,Closed Won,5,2026-03-01,2026-01-05,ann@acme.example\n2,b,Closed Lost,5,2026-03-01,2026-01-06,bob@gmail.com\n",
     TWO, options=["--privacy", "leave-out"], passes=(is_("email", "is-known"), 0), types={"email_kind": "text"})
case("flag-converted.csv", "Prospect ID,Email,Create Date,Converted\n1,a@b.example,2026-01-05,1\n2,b@b.example,2026-01-06,0\n", TWO,
     outcomes={"won": 1, "lost": 0, "open": 0, "none": 1})
case("hubspot-german.csv", "Datensatz-ID;Vorname;E-Mail;Erstellungsdatum;Berufsbezeichnung;Land/Region\n"
     "1;Ann;a@b.example;05.01.2026 14:05;Geschäftsführerin;Deutschland\n", (1, 1, 0, 0, 0),
     program="hubspot", passes=(is_("seniority", "is", "c-level"), 1))
case("salesforce-report.csv", "Opportunity Name,Account Name,Stage,Close Date,Amount,Type,Lead Source,Created Date\n"
     "Big,Acme Inc.,Closed Won,3/31/2026,\"$5,000.00\",New Business,Web,1/5/2026\n", (1, 1, 0, 0, 0),
     program="salesforce", deals={"won": 1, "lost": 0, "open": 0})
case("salesforce-soql.csv", '"Id","StageName","CloseDate","Amount","Account.Name","IsWon","CreatedDate"\n'
     '"006000000000001AAA","Closed Won","2026-03-31","5000.0","Acme","true","2026-01-05T00:00:00.000+0000"\n',
     (1, 1, 0, 0, 0), program="salesforce", first=JAN)
case("wide-activities.csv", "Record ID,Email,Create Date,Webinar attended,Number of page views\n1,a@b.example,2026-01-05,2026-01-06,7\n2,b@b.example,2026-01-05,2026-01-08,3\n",
     TWO, offers={"activity:webinar-attended"})


def zip_of(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


def workbook(rows, date1904=False, formula=False):
    def cell(place, value):
        if isinstance(value, str):
            return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (place, value)
        return '<c r="%s" s="1"><v>%s</v></c>' % (place, value)

    sheet = "".join(
        '<row r="%d">%s</row>' % (i + 1, "".join(cell("ABCDEFG"[k] + str(i + 1), v) for k, v in enumerate(row)))
        for i, row in enumerate(rows))
    if formula:
        sheet += '<row r="9"><c r="A9"><f>1+1</f></c><c r="B9" t="inlineStr"><is><t>z@b.example</t></is></c></row>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", '<Relationships><Relationship Id="w" Target="xl/workbook.xml" '
                         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>')
        archive.writestr("xl/workbook.xml", '<workbook xmlns:r="r" xmlns="m"><workbookPr date1904="%d"/><sheets>'
                         '<sheet name="Cover" sheetId="1" r:id="a"/><sheet name="Data" sheetId="2" r:id="b"/></sheets></workbook>' % date1904)
        archive.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="a" Type="r/worksheet" Target="worksheets/sheet1.xml"/>'
                         '<Relationship Id="c" Type="r/styles" Target="styles.xml"/>'
                         '<Relationship Id="b" Type="r/worksheet" Target="worksheets/sheet2.xml"/></Relationships>')
        archive.writestr("xl/styles.xml", '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
        archive.writestr("xl/worksheets/sheet1.xml", '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Hello</t></is></c></row></sheetData></worksheet>')
        archive.writestr("xl/worksheets/sheet2.xml", "<worksheet><sheetData>%s</sheetData></worksheet>" % sheet)
    return out.getvalue()


def ods(rows):
    cells = "".join("<table:table-row>%s</table:table-row>" % "".join(
        '<table:table-cell office:value-type="date" office:date-value="%s"><text:p>x</text:p></table:table-cell>' % v[1:] if v.startswith("@")
        else '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % v for v in row) for row in rows)
    content = ('<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
               '<table:table table:name="Data">%s<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
               'table:number-columns-repeated="1000"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>' % cells)
    return zip_of(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_xml=content)


HEAD = ["Record ID", "Email", "Job Title", "Create Date"]
case("plain.xlsx", workbook([HEAD, ["1", "a@b.example", "CEO", 46027]]), (1, 1, 0, 0, 0), first=JAN)
case("from-1904.xlsx", workbook([HEAD, ["1", "a@b.example", "CEO", 46027 - 1462]], True), (1, 1, 0, 0, 0), first=JAN)
case("sheet-said.xlsx", workbook([HEAD, ["1", "a@b.example", "CEO", 46027]]), (1, 1, 0, 0, 0), options=["--table", "Data"])
case("no-such-sheet.xlsx", workbook([HEAD]), options=["--table", "Other"], refused="Other")
case("formula.xlsx", workbook([HEAD, ["1", "a@b.example", "CEO", 46027]], formula=True), (2, 2, 0, 0, 0), problem="formula")
case("cut-off.xlsx", workbook([HEAD])[:300], refused="cut-off.xlsx")
case("plain.ods", ods([HEAD, ["1", "a@b.example", "CEO", "@2026-01-05"]]), (1, 1, 0, 0, 0), first=JAN)
case("plain.csv.gz", gzip.compress((H + R).encode()), TWO, first=JAN)
case("alone.zip", zip_of(leads_csv=H + R), TWO, first=JAN)
case("several.zip", zip_of(leads_csv=H + R, deals_csv=DEALS + "9,a,Closed Won,x,5,2026-03-01,2026-01-05\n"), [TWO, (1, 1, 0, 0, 0)])
case("several-one-said.zip", zip_of(leads_csv=H + R, deals_csv=DEALS), TWO, options=["--table", "leads.csv"])
case("no-table.zip", zip_of(readme_md="hello"), refused="no table")
case("notes.docx", zip_of(mimetype="application/vnd.oasis.opendocument.text", content_xml="<a/>"), refused="notes.docx")
case("unknown-columns.csv", "Alpha,Beta\n1,2\n", refused="not known what its rows are")


corpus_exports.add(case, is_)


def call(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def answer(*arguments):
    status, out, err = call(*arguments, "--json")
    assert status == 0, err
    return json.loads(out)


def check_report(report, expected):
    counts = expected["counts"]
    for file, count in zip(report["files"], counts if isinstance(counts, list) else [counts]):
        found = tuple(file[k] for k in ("rows", "kept", "merged", "refused", "unlinked"))
        assert found == tuple(count), "%s: %s, not %s" % (file["file"], found, count)
        assert found[0] == sum(found[1:])
    file = report["files"][0]
    for heading, target in expected.get("targets", {}).items():
        assert file["mapping"][heading] == target, file["mapping"]
    for key in ("encoding", "delimiter", "program", "kind"):
        if key in expected:
            assert file[key] == expected[key], "%s is %r" % (key, file[key])
    if "problem" in expected:
        assert any(expected["problem"] in p["what"] for p in file["problems"]), file["problems"]
    if "note" in expected:
        assert any(expected["note"] in n for n in report["notes"]), report["notes"]
    if "duplicates" in expected:
        assert report["n_duplicates"] == expected["duplicates"], report["duplicates"]
    if "scopes" in expected:
        assert {s["attribute"] for s in report["scopes"]} == expected["scopes"], report["scopes"]
    if "offers" in expected:
        assert {o["target"] for o in report["offers"]} == expected["offers"], report["offers"]


def check_workshop(path, folder, expected):
    info = answer("info", path)
    if "first" in expected:
        assert info["first"] == expected["first"], info["first"]
    for key in ("leads", "companies"):
        if key in expected:
            assert info[key] == expected[key], info[key]
    for key, name in (("deals", "deals_by_outcome"), ("outcomes", "outcomes")):
        if key in expected:
            assert info[name] == expected[key], info[name]
    types = {a["name"]: a["type"] for a in info["attributes"]}
    for name, kind in expected.get("types", {}).items():
        assert types.get(name) == kind, types
    if "passes" in expected:
        when, n = expected["passes"]
        card = os.path.join(folder, "card.json")
        with open(card, "w", encoding="utf-8") as file:
            json.dump({"format": "fairlead-scorecard", "version": 1, "name": "x", "threshold": 1, "criteria": [
                {"id": "a", "name": "a", "family": "fit", "effect": "points", "points": 5, "when": when}]}, file)
        scores = os.path.join(folder, "scores.csv")
        status, _, err = call("score", path, "--scorecard", card, "--output", scores)
        assert status == 0, err
        with open(scores, encoding="utf-8") as file:
            fits = [line.split(",")[1] for line in file.read().split("\n")[1:] if line]
        assert fits.count("5") == n, fits


def check(name, content, expected):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "w.fairlead")
        file = os.path.join(folder, name)
        with open(file, "wb") as out:
            out.write(content)
        assert call("new", path, "--time-zone", "UTC", "--currency", "USD")[0] == 0
        arguments = ["import", path, "--any", file, *expected.get("options", [])]
        if "refused" in expected:
            status, _, err = call(*arguments)
            assert status == 1, "not refused"
            assert expected["refused"] in err, err
            return
        check_report(answer(*arguments), expected)
        check_workshop(path, folder, expected)


def main():
    if sys.argv[1:2] == ["--write"]:
        for name, content, expected in CASES:
            with open(os.path.join(sys.argv[2], name), "wb") as file:
                file.write(content)
            with open(os.path.join(sys.argv[2], name + ".expected.json"), "w", encoding="utf-8") as file:
                json.dump(expected, file, default=sorted, ensure_ascii=False, indent=1)
        return
    failed = 0
    for number, (name, content, expected) in enumerate(CASES, 1):
        try:
            check(name, content, expected)
            print("ok %d %s" % (number, name))
        except (AssertionError, KeyError, ValueError) as problem:
            failed += 1
            print("not ok %d %s\n# %s" % (number, name, str(problem).replace("\n", "\n# ")[:600]))
    print("1..%d" % len(CASES))
    sys.exit(failed > 0)


main()
