/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-xml.h"

#include <libxml/xmlreader.h>
#include <string.h>

struct _FairXml
{
  GBytes          *bytes;
  xmlTextReaderPtr reader;
  gboolean         close_next;
};

static void
say_nothing (void                   *data,
             const char             *message,
             xmlParserSeverities     severity,
             xmlTextReaderLocatorPtr locator)
{
}

FairXml *
fair_xml_new (GBytes *bytes)
{
  FairXml      *self;
  gsize         length;
  gconstpointer data;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (FairXml, 1);
  self->bytes = g_bytes_ref (bytes);
  data = g_bytes_get_data (bytes, &length);
  if (length > 0 && length <= G_MAXINT)
    self->reader =
        xmlReaderForMemory (data, (int) length, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  if (self->reader != NULL)
    xmlTextReaderSetErrorHandler (self->reader, say_nothing, NULL);
  return self;
}

void
fair_xml_free (FairXml *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_bytes_unref (self->bytes);
  g_free (self);
}

FairXmlEvent
fair_xml_next (FairXml *self)
{
  g_return_val_if_fail (self != NULL, FAIR_XML_BROKEN);

  if (self->reader == NULL)
    return FAIR_XML_BROKEN;
  if (self->close_next)
    {
      self->close_next = FALSE;
      return FAIR_XML_CLOSE;
    }

  while (TRUE)
    {
      int status = xmlTextReaderRead (self->reader);

      if (status != 1)
        return status == 0 ? FAIR_XML_END : FAIR_XML_BROKEN;
      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_ELEMENT:
          self->close_next = xmlTextReaderIsEmptyElement (self->reader) == 1;
          return FAIR_XML_OPEN;
        case XML_READER_TYPE_END_ELEMENT:
          return FAIR_XML_CLOSE;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          return FAIR_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
          g_clear_pointer (&self->reader, xmlFreeTextReader);
          return FAIR_XML_BROKEN;
        default:
          break;
        }
    }
}

const char *
fair_xml_get_name (FairXml *self)
{
  const xmlChar *name;

  g_return_val_if_fail (self != NULL && self->reader != NULL, "");

  name = xmlTextReaderConstLocalName (self->reader);

  return name != NULL ? (const char *) name : "";
}

const char *
fair_xml_get_text (FairXml *self)
{
  const xmlChar *text;

  g_return_val_if_fail (self != NULL && self->reader != NULL, "");

  text = xmlTextReaderConstValue (self->reader);

  return text != NULL ? (const char *) text : "";
}

char *
fair_xml_dup_attribute (FairXml *self, const char *name)
{
  char *value = NULL;
  int   more;

  g_return_val_if_fail (self != NULL && self->reader != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (more = xmlTextReaderMoveToFirstAttribute (self->reader);
       more == 1 && value == NULL;
       more = xmlTextReaderMoveToNextAttribute (self->reader))
    if (strcmp (fair_xml_get_name (self), name) == 0)
      value = g_strdup (fair_xml_get_text (self));
  xmlTextReaderMoveToElement (self->reader);

  return value;
}

gsize
fair_xml_get_position (FairXml *self)
{
  long position;

  g_return_val_if_fail (self != NULL, 0);

  position = self->reader != NULL ? xmlTextReaderByteConsumed (self->reader)
                                  : (long) g_bytes_get_size (self->bytes);

  return position > 0 ? (gsize) position : 0;
}
