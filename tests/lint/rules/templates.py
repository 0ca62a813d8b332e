# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and stylesheets keep to GTK 4.8 and libadwaita 1.2."""

import re
import xml.etree.ElementTree as ElementTree

from tree import Problem

ABOUT = "templates use only what GTK 4.8 and libadwaita 1.2 have"

# class: what to use instead
TOO_NEW = {
    "AdwAboutDialog": "AdwAboutWindow",
    "AdwAlertDialog": "AdwMessageDialog",
    "AdwBanner": "a GtkRevealer with a styled box",
    "AdwBottomSheet": "GtkPopover or AdwFlap",
    "AdwBreakpoint": "AdwLeaflet, AdwFlap or AdwSqueezer, which fold by themselves",
    "AdwBreakpointBin": "AdwSqueezer",
    "AdwButtonRow": "an activatable AdwActionRow",
    "AdwDialog": "a modal transient AdwWindow",
    "AdwInlineViewSwitcher": "AdwViewSwitcher",
    "AdwLayout": "AdwSqueezer",
    "AdwMultiLayoutView": "AdwSqueezer",
    "AdwNavigationPage": "AdwLeaflet or GtkStack",
    "AdwNavigationSplitView": "AdwLeaflet",
    "AdwNavigationView": "AdwLeaflet with can-unfold false, or GtkStack",
    "AdwOverlaySplitView": "AdwFlap",
    "AdwPreferencesDialog": "AdwPreferencesWindow",
    "AdwShortcutsDialog": "GtkShortcutsWindow",
    "AdwSidebar": "GtkListBox with the class navigation-sidebar",
    "AdwSpinRow": "AdwActionRow with a GtkSpinButton",
    "AdwSpinner": "GtkSpinner",
    "AdwSpinnerPaintable": "GtkSpinner",
    "AdwSwitchRow": "AdwActionRow with a GtkSwitch",
    "AdwTabOverview": "AdwTabBar",
    "AdwToggle": "GtkToggleButtons in a box with the class linked",
    "AdwToggleGroup": "GtkToggleButtons in a box with the class linked",
    "AdwToolbarView": "a vertical GtkBox",
    "AdwViewSwitcherSidebar": "GtkListBox with the class navigation-sidebar",
    "AdwWrapBox": "GtkFlowBox",
    "AdwWrapLayout": "GtkFlowBox",
    "GtkAlertDialog": "AdwMessageDialog",
    "GtkColorDialogButton": "GtkColorButton",
    "GtkColumnViewCell": "GtkListItem",
    "GtkColumnViewRow": "GtkListItem",
    "GtkFileDialog": "GtkFileChooserNative",
    "GtkFontDialogButton": "GtkFontButton",
    "GtkGraphicsOffload": "GtkPicture",
    "GtkListHeader": "a row of its own",
    "GtkPopoverBin": "GtkMenuButton",
    "GtkUriLauncher": "gtk_show_uri_full",
}
# property: since when
TOO_NEW_PROPERTIES = {
    "row-factory": "GTK 4.12",
    "header-factory": "GTK 4.12",
    "scroll-to": "GTK 4.12",
    "tab-behavior": "GTK 4.12",
}
_CSS = re.compile(r"\b(var|color-mix|calc)\s*\(|@media\b|:root\b|--[a-z][\w-]*\s*:")

_UI = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<interface>\n'
    '<requires lib="gtk" version="4.8"/>\n<requires lib="libadwaita" version="1.2"/>\n'
    "%s\n</interface>\n"
)
SAMPLES = [
    (True, {"ui/a.ui": _UI % '<object class="AdwActionRow"/>'}),
    (True, {"ui/style.css": ".a { color: @accent_bg_color; }\n"}),
    (False, {"ui/a.ui": _UI % '<object class="AdwSwitchRow"/>'}),
    (False, {"ui/a.ui": _UI % '<template class="FairA" parent="AdwDialog"/>'}),
    (False, {"ui/a.ui": "<interface><object class='GtkBox'/></interface>"}),
    (False, {"ui/a.ui": _UI % "<object"}),
    (False, {"ui/style.css": ".a { color: var(--accent-bg-color); }\n"}),
]


def _line(text, needle):
    return text.count("\n", 0, max(0, text.find(needle))) + 1


def _check_template(path, text):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as fault:
        yield Problem(path, fault.position[0], f"this is not XML: {fault}")
        return
    if root.tag != "interface":
        return
    required = {(r.get("lib"), r.get("version")) for r in root.findall("requires")}
    if ("gtk", "4.8") not in required:
        yield Problem(path, 2, 'add <requires lib="gtk" version="4.8"/>')
    uses_adw = 'class="Adw' in text or 'parent="Adw' in text
    if uses_adw and ("libadwaita", "1.2") not in required:
        yield Problem(path, 2, 'add <requires lib="libadwaita" version="1.2"/>')
    for element in root.iter():
        for name in (element.get("class"), element.get("parent")):
            if name in TOO_NEW:
                yield Problem(path, _line(text, name), f"{name}: use {TOO_NEW[name]}")
        name = element.get("name")
        if element.tag == "property" and name in TOO_NEW_PROPERTIES:
            yield Problem(path, _line(text, name), f"{name} came with {TOO_NEW_PROPERTIES[name]}")


def check(tree):
    for path in tree.paths("", ".ui"):
        yield from _check_template(path, tree.text(path))
    for path in tree.paths("ui/", ".css"):
        if path.startswith("ui/live/"):
            continue  # a page for browsers
        text = re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group()), tree.text(path), flags=re.S)
        for match in _CSS.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield Problem(path, line, f"'{match.group().strip()}' is not known to GTK 4.8's CSS")
