# Prints how many of the first 256 trials of some cells fail, by enumeration of all subsets; written from the documentation of
# TrialStream and InstanceSampler. CampaignTest compares.
from fractions import Fraction
from math import floor

from importlib.machinery import SourceFileLoader
from os.path import dirname, join

value = SourceFileLoader("vectors", join(dirname(__file__), "stream-vectors.py")).load_module().value
ONE = 2**40


def uniform(raw):
    return ((raw >> 22) + 1) >> 1


def failures(eps, n, prune, lock, targets):
    key = f"law=uniform prune={float(prune)} lock={float(lock)} targets={targets} eps={eps} n={n}"
    tolerance = floor(Fraction(eps) * ONE)
    pruned = floor(Fraction(prune) * 2**63)
    frozen = floor((Fraction(prune) + Fraction(lock)) * 2**63)
    count = 0
    for trial in range(256):
        sums = [0]
        for j in range(n):
            state = (value(9, key, trial, 8 + 2 * j) % 2**64) >> 1
            x = uniform(value(9, key, trial, 9 + 2 * j))
            if state < pruned:
                continue
            if state < frozen:
                sums = [s + x for s in sums]
            else:
                sums += [s + x for s in sums]
        if targets == "one":
            z = uniform(value(9, key, trial, 0))
            count += min(abs(z - s) for s in sums) > tolerance
        else:
            reached = -ONE
            for s in sorted(sums):
                if s - tolerance > reached:
                    break
                reached = max(reached, s + tolerance + 1)
            count += reached <= ONE
    return count


print(failures(0.01, 15, 0, 0, "all"), failures(0.01, 15, 0, 0, "one"), failures(0.05, 14, 0.25, 0, "all"),
      failures(0.05, 14, 0, 0.25, "all"), failures(0.05, 16, 0.2, 0.2, "one"))
