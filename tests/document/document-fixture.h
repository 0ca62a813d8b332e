/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-agreement.h"

G_BEGIN_DECLS

FairDefinition  *document_fixture_definition (void);
FairDefinition  *document_fixture_previous (void);
FairSimulation  *document_fixture_simulation (void);
void             document_fixture_simulation_free (FairSimulation *simulation);
FairCommitments *document_fixture_commitments (void);
FairDefinition  *document_fixture_with (const char *path, const char *json);
char            *document_fixture_text (GBytes *pdf);

G_END_DECLS
