/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-palette.h"

/* The series are the colors of Okabe and Ito ("Color Universal Design",
 * 2008), lightened on dark grounds so that each keeps 3:1 against a card. */

#define RGB(hex)                                                               \
  {                                                                            \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0,                 \
        ((hex) &0xff) / 255.0, 1.0                                             \
  }
#define BLACK(alpha)                                                           \
  {                                                                            \
    0.0, 0.0, 0.0, (alpha)                                                     \
  }
#define WHITE(alpha)                                                           \
  {                                                                            \
    1.0, 1.0, 1.0, (alpha)                                                     \
  }

static const FairPalette palettes[] = {
  [FAIR_THEME_LIGHT] = {
    .view = RGB (0xffffff),
    .text = BLACK (0.8),
    .dim = BLACK (0.55),
    .ghost = BLACK (0.38),
    .grid = BLACK (0.09),
    .axis = BLACK (0.45),
    .band = BLACK (0.055),
    .neutral = RGB (0x9a9996),
    .accent = RGB (0x3584e4),
    .accent_text = RGB (0x1c71d8),
    .on_accent = WHITE (1.0),
    .marketing = RGB (0xe69f00),
    .sales = RGB (0x56b4e9),
    .series = { RGB (0x0072b2), RGB (0xd55e00), RGB (0x009e73),
                RGB (0xb0578f) },
  },
  [FAIR_THEME_DARK] = {
    .view = RGB (0x363636),
    .text = WHITE (1.0),
    .dim = WHITE (0.68),
    .ghost = WHITE (0.5),
    .grid = WHITE (0.11),
    .axis = WHITE (0.45),
    .band = WHITE (0.07),
    .neutral = RGB (0x9a9996),
    .accent = RGB (0x3584e4),
    .accent_text = RGB (0x78aeed),
    .on_accent = WHITE (1.0),
    .marketing = RGB (0xe69f00),
    .sales = RGB (0x56b4e9),
    .series = { RGB (0x56b4e9), RGB (0xe69f00), RGB (0x2ecfa0),
                RGB (0xcc79a7) },
  },
  [FAIR_THEME_CONTRAST] = {
    .view = RGB (0xffffff),
    .text = BLACK (1.0),
    .dim = BLACK (0.82),
    .ghost = BLACK (0.7),
    .grid = BLACK (0.3),
    .axis = BLACK (0.9),
    .band = BLACK (0.1),
    .neutral = RGB (0x6b6b6b),
    .accent = RGB (0x1b5fb4),
    .accent_text = RGB (0x1a4f94),
    .on_accent = WHITE (1.0),
    .marketing = RGB (0x9a6a00),
    .sales = RGB (0x1f7fb8),
    .series = { RGB (0x00588a), RGB (0xa84a00), RGB (0x007a59),
                RGB (0x8f3f72) },
  },
  [FAIR_THEME_CONTRAST_DARK] = {
    .view = RGB (0x1e1e1e),
    .text = WHITE (1.0),
    .dim = WHITE (0.88),
    .ghost = WHITE (0.78),
    .grid = WHITE (0.35),
    .axis = WHITE (0.95),
    .band = WHITE (0.14),
    .neutral = RGB (0xc0bfbc),
    .accent = RGB (0x99c1f1),
    .accent_text = RGB (0x99c1f1),
    .on_accent = BLACK (1.0),
    .marketing = RGB (0xffc44d),
    .sales = RGB (0x8fd0f5),
    .series = { RGB (0x8fd0f5), RGB (0xffbf3f), RGB (0x5ee6bd),
                RGB (0xeaa6cb) },
  },
  [FAIR_THEME_PRINT] = {
    .view = RGB (0xffffff),
    .text = RGB (0x111111),
    .dim = RGB (0x4d4d4d),
    .ghost = RGB (0x4d4d4d),
    .grid = RGB (0xb4b4b4),
    .axis = RGB (0x111111),
    .band = RGB (0xc8c8c6),
    .neutral = RGB (0xa6a6a4),
    .accent = RGB (0x111111),
    .accent_text = RGB (0x111111),
    .on_accent = WHITE (1.0),
    .marketing = RGB (0x4d4d4d),
    .sales = RGB (0x111111),
    .series = { RGB (0x1b3a57), RGB (0x1b3a57), RGB (0x1b3a57),
                RGB (0x1b3a57) },
  },
};

void
fair_palette_init (FairPalette *palette, FairTheme theme)
{
  g_return_if_fail (palette != NULL);
  g_return_if_fail ((guint) theme < G_N_ELEMENTS (palettes));

  *palette = palettes[theme];
}
