# SPDX-License-Identifier: MIT
"""A picture of how costs grow with the number of keys, on logarithmic axes: a line as steep as the grid is linear."""

import math

SIZE = 640
MARGIN = 60
DECADES_DOWN = -2  # 0.01 ms
DECADES_UP = 4  # 10 s
COLOURS = ("#1b6ac9", "#c0392b", "#1e8449", "#8e44ad", "#b9770e", "#117a8b", "#7f8c8d", "#000000")


def across(keys, most):
    return MARGIN + (math.log10(keys) - 2) / (math.log10(most) - 2) * (SIZE - 2 * MARGIN)


def down(milliseconds):
    decades = math.log10(max(milliseconds, 10**DECADES_DOWN))
    return SIZE - MARGIN - (decades - DECADES_DOWN) / (DECADES_UP - DECADES_DOWN) * (SIZE - 2 * MARGIN)


def picture(results):
    most = results[-1]["keys"]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE + 140}" height="{SIZE}" font-family="sans-serif">']
    parts.append('<rect width="100%" height="100%" fill="white"/>')
    for decade in range(DECADES_DOWN, DECADES_UP + 1):
        y = down(10**decade)
        parts.append(f'<line x1="{MARGIN}" x2="{SIZE - MARGIN}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{MARGIN - 6}" y="{y}" font-size="11" text-anchor="end">{10.0**decade:g} ms</text>')
    for result in results:
        x = across(result["keys"], most)
        parts.append(f'<line x1="{x}" x2="{x}" y1="{MARGIN}" y2="{SIZE - MARGIN}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{SIZE - MARGIN + 16}" font-size="11" text-anchor="middle">{result["keys"]}</text>')
    costs = [what for what in results[0] if what != "keys"]
    for number, what in enumerate(costs):
        colour = COLOURS[number % len(COLOURS)]
        points = " ".join(f'{across(each["keys"], most):.1f},{down(each[what]["median"]):.1f}' for each in results)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = MARGIN + 18 * number
        parts.append(f'<text x="{SIZE - MARGIN + 10}" y="{y}" font-size="12" fill="{colour}">{what}</text>')
    parts.append("</svg>")
    return "\n".join(parts)
