// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <tl/expected.hpp>

namespace scripto {

// A tl::expected that cannot be ignored.
template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorKind kind, QString message = {})
{
    return failure(Error{kind, std::move(message)});
}

} // namespace scripto
