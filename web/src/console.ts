// The browser islands of the console. Each finds its own places by a data attribute and does nothing without them;
// all of it is comfort: the pages are complete before this file arrives.

import { addBlocks } from "./blocks";
import { guardForms } from "./guard";
import { listenToKeys } from "./keys";
import { askForPasskeys } from "./passkey";
import { suggest } from "./suggest";
import { swapLists } from "./swap";
import { switchTheme } from "./theme";
import { tickRows } from "./ticks";

guardForms();
switchTheme();
swapLists();
listenToKeys();
addBlocks();
suggest();
tickRows();
askForPasskeys();
