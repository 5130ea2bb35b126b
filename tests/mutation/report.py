# SPDX-License-Identifier: MIT
"""Prints the results as tables, and the survivors with their known reasons."""

import collections
import pathlib

EQUIVALENT = pathlib.Path(__file__).with_name("equivalent.txt")


def known_equivalents():
    """Lines of the form `path: words`, each with its reason on the indented lines below."""
    known, last = {}, None
    for line in EQUIVALENT.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            known[last] = f"{known[last]} {line.strip()}".strip()
        else:
            last = line.strip()
            known[last] = ""
    return known


def label(change):
    return f"{change.path}: {change.words}"


def share(caught, count):
    return f"{100 * caught / count:5.1f} %" if count else "    –"


def table(title, results, key):
    groups = collections.defaultdict(list)
    for result in results:
        groups[key(result.change)].append(result)
    print(f"\n{title:20} changes  caught")
    for name, group in sorted(groups.items()):
        caught = sum(each.caught is not None for each in group)
        print(f"{name:20} {len(group):7} {caught:7}  {share(caught, len(group))}")


def report(results, seed, failed, broken):
    known = known_equivalents()
    harmless = [each for each in results if each.caught is None and label(each.change) in known]
    counted = [each for each in results if each not in harmless]
    survivors = [each for each in counted if each.caught is None]
    table("kind", counted, lambda change: change.kind)
    table("folder", counted, lambda change: change.path.split("/")[1])
    for title, group in (("Survived", survivors), ("Survived, and nothing visible changes", harmless)):
        print(f"\n{title}: {len(group)}")
        for each in sorted(group, key=lambda each: (each.change.path, each.change.start)):
            reach = "" if each.isReached else " (no test comes here)"
            print(f"  {each.change.path}:{each.line} [{each.change.kind}]{reach} {each.change.words}")
            if label(each.change) in known:
                print(f"      {known[label(each.change)]}")
    caught = len(counted) - len(survivors)
    print(f"\nLeft out: {failed} changes that do not compile.")
    for each in broken:
        print(f"Left out: {each}, which fails without a change.")
    print(
        f"Seed {seed}: {caught} of {len(counted)} caught, {share(caught, len(counted)).strip()}; "
        f"{len(harmless)} more change nothing visible ({share(caught, len(results)).strip()} of all {len(results)})"
    )
    return 0 if counted and caught >= 0.95 * len(counted) else 1
