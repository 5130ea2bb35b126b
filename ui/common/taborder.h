// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace scripto {

// Makes Tab go through the widgets in `root` in the order of its layouts, as they are seen, instead of the order in
// which they were created. To be called again when widgets have been added.
void orderTabsAsSeen(const QWidget &root);

} // namespace scripto
