// SPDX-License-Identifier: MIT
#include "app/core/redaction.h"
#include "app/core/showntext.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace scripto;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// A private text in lower case, and the part of it that must not be readable in the result.
struct Planted {
    QString text;
    QString secret;
};

const std::array<Planted, 3> &planted()
{
    static const std::array<Planted, 3> all{
        Planted{QStringLiteral("scripto_q7zkv3mx9wq2l8rt4bn6"), QStringLiteral("q7zkv3mx")},
        Planted{QStringLiteral("quentin.zabor@wyvern-mail.example"), QStringLiteral("zabor@wyvern")},
        Planted{QStringLiteral("/home/quentinzabor"), QStringLiteral("/quentinzabor")},
    };
    return all;
}

const Redactor &redactor()
{
    static const Redactor the(
        {QStringLiteral("/home/quentinzabor"), QStringLiteral("quentinzabor"), QStringLiteral("tower")});
    return the;
}

QString hex(char16_t code, int digits)
{
    return QString::number(code, 16).rightJustified(digits, u'0');
}

// Disguises a character as a byte of the input chooses.
QString disguised(QChar c, uint8_t how)
{
    static const std::array<char16_t, 8> invisible{0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x202E, 0x0007, 0xFE0F};
    switch (how % 8) {
    case 0:
        return c.toUpper();
    case 1:
        return c + QString(QChar(invisible[how / 8 % invisible.size()]));
    case 2:
        return QStringLiteral("%") + hex(c.unicode(), 2);
    case 3:
        return QStringLiteral("%25") + hex(c.unicode(), 2);
    case 4:
        return QStringLiteral("\\u") + hex(c.unicode(), 4);
    case 5:
        return QStringLiteral("\\\\u") + hex(c.unicode(), 4);
    case 6:
        return c == u'/' ? QStringLiteral("\\/") : QString(c);
    default:
        return c;
    }
}

// Reads a text as somebody would who knows all these disguises. It shares no code with the redactor.
QString read(QString text)
{
    for (QString before; before != text;) {
        before = text;
        text = wellFormed(QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8())));
        QString next;
        for (qsizetype i = 0; i < text.size(); ++i) {
            bool isNumber = false;
            if (text.at(i) == u'\\' && i + 5 < text.size() && text.at(i + 1) == u'u') {
                const auto code = static_cast<char16_t>(text.mid(i + 2, 4).toUShort(&isNumber, 16));
                if (isNumber) {
                    next += QChar(code);
                    i += 5;
                }
            }
            const bool isDropped = text.at(i) == u'\\'
                || (!isNumber && (text.at(i).category() == QChar::Other_Format || hasNoGlyph(text.at(i).unicode())))
                || (!isNumber && text.at(i).category() == QChar::Other_Control);
            if (!isNumber && !isDropped)
                next += text.at(i);
        }
        text = next;
    }
    return text.toLower();
}

} // namespace

// The input chooses the private text and its disguises, and is the text around it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString whole = QString::fromUtf8(input);
    const QString once = redactor().redacted(whole);
    require(redactor().redacted(once) == once);
    if (size < 4)
        return 0;

    const Planted &what = planted()[data[0] % planted().size()];
    const auto how = [&](qsizetype i) { return data[1 + static_cast<size_t>(i) % std::min<size_t>(size - 1, 40)]; };
    QString text;
    for (qsizetype i = 0; i < what.text.size(); ++i)
        text += disguised(what.text.at(i), how(i));
    const QString around = QString::fromUtf8(input.mid(std::min<qsizetype>(input.size(), 8)));
    const qsizetype middle = data[1] * around.size() / 256;
    const QString out = redactor().redacted(around.left(middle) + text + around.mid(middle));
    require(!read(out).contains(what.secret) || read(around.left(middle) + around.mid(middle)).contains(what.secret));
    require(redactor().redacted(out) == out);
    return 0;
}
