/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairXmlEvent:
 * @FAIR_XML_END: there is no more
 * @FAIR_XML_BROKEN: it is no well-formed XML from here on, or has a document
 *   type
 * @FAIR_XML_OPEN: an element begins
 * @FAIR_XML_CLOSE: an element ends; an empty one does so, too
 * @FAIR_XML_TEXT: text
 */
typedef enum
{
  FAIR_XML_END,
  FAIR_XML_BROKEN,
  FAIR_XML_OPEN,
  FAIR_XML_CLOSE,
  FAIR_XML_TEXT,
} FairXmlEvent;

/**
 * FairXml:
 *
 * Walks through an XML document in memory. Nothing is fetched and no entity
 * but the five of XML itself is known: a document that declares any is broken.
 */
typedef struct _FairXml FairXml;

/**
 * fair_xml_new:
 * @bytes: a document
 *
 * Returns: (transfer full): a walk that stands before its beginning
 */
FairXml *fair_xml_new (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_xml_free:
 * @self: (transfer full) (nullable): a walk
 */
void fair_xml_free (FairXml *self);

/**
 * fair_xml_next:
 * @self: a walk
 *
 * Returns: what comes next
 */
FairXmlEvent fair_xml_next (FairXml *self);

/**
 * fair_xml_get_name:
 * @self: a walk that stands at an element
 *
 * Returns: the element's name without prefix
 */
const char *fair_xml_get_name (FairXml *self);

/**
 * fair_xml_get_text:
 * @self: a walk that stands at a text
 *
 * Returns: the text
 */
const char *fair_xml_get_text (FairXml *self);

/**
 * fair_xml_dup_attribute:
 * @self: a walk that stands at an element's beginning
 * @name: an attribute's name without prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *fair_xml_dup_attribute (FairXml    *self,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_xml_get_position:
 * @self: a walk
 *
 * Returns: how many bytes were read, roughly
 */
gsize fair_xml_get_position (FairXml *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairXml, fair_xml_free)

G_END_DECLS
