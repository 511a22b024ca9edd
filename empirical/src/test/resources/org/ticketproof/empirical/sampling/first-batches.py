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


def fails(sums, z, tolerance):
    if z is not None:
        return min(abs(z - s) for s in sums) > tolerance
    reached = -ONE
    for s in sorted(sums):
        if s - tolerance > reached:
            break
        reached = max(reached, s + tolerance + 1)
    return reached <= ONE


def failures(eps, n, prune, lock, targets, start=""):
    """Failing trials at n variables, or with a start of the key at 0..n variables."""
    key = f"{start}law=uniform prune={float(prune)} lock={float(lock)} targets={targets} eps={eps}"
    key += "" if start else f" n={n}"
    tolerance = floor(Fraction(eps) * ONE)
    pruned = floor(Fraction(prune) * 2**63)
    frozen = floor((Fraction(prune) + Fraction(lock)) * 2**63)
    counts = [0] * (n + 1)
    for trial in range(256):
        z = uniform(value(9, key, trial, 0)) if targets == "one" else None
        sums = [0]
        for j in range(n + 1):
            if start or j == n:
                counts[j] += fails(sums, z, tolerance)
            state = (value(9, key, trial, 8 + 2 * j) % 2**64) >> 1
            x = uniform(value(9, key, trial, 9 + 2 * j))
            if state < pruned:
                continue
            if state < frozen:
                sums = [s + x for s in sums]
            elif j < n:
                sums += [s + x for s in sums]
    return counts if start else counts[n]


print(failures(0.01, 15, 0, 0, "all"), failures(0.01, 15, 0, 0, "one"), failures(0.05, 14, 0.25, 0, "all"),
      failures(0.05, 14, 0, 0.25, "all"), failures(0.05, 16, 0.2, 0.2, "one"))
print(failures(0.05, 13, 0.1, 0.25, "all", "trajectory "))
print(failures(0.05, 13, 0.1, 0.25, "one", "trajectory "))
