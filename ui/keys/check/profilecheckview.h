// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace scripto {

class ProfileCheckModel;

// The table of a ProfileCheckModel.
class ProfileCheckView final : public QTableView {
    Q_OBJECT

public:
    explicit ProfileCheckView(ProfileCheckModel &rows, QWidget *parent = nullptr);

protected:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace scripto
