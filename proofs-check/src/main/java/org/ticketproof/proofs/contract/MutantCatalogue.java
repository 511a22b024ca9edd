package org.ticketproof.proofs.contract;

import static org.ticketproof.proofs.contract.Mutant.Where.CODE;
import static org.ticketproof.proofs.contract.Mutant.Where.CONTRACT;

import java.util.List;

/**
 * Contracts that must not be provable: each is a true one with one error, in the code or in the contract. A verifier that
 * proves one of them is broken, or the contract says too little. Each comes with an input on which the contract fails.
 */
final class MutantCatalogue {
    private MutantCatalogue() {
    }

    static List<Mutant> all() {
        return List.of(
                code("lower-bound-strict", "BoundSearch.lowerBound", "sorted[mid] < least", "sorted[mid] <= least", "[1], least 1: 1 instead of 0"),
                code("lower-bound-skips", "BoundSearch.lowerBound", "hi = mid;", "hi = mid - 1;", "[0, 1], least 1: hi drops below the answer"),
                code("lower-bound-stalls", "BoundSearch.lowerBound", "lo = mid + 1;", "lo = mid;", "[0], least 1: never ends"),
                contract("upper-bound-strict", "BoundSearch.upperBound", "sorted[p] > greatest", "sorted[p] > greatest + 1", "[2], greatest 1: 0, but 2 > 2 is false"),
                code("merge-drops-equal", "SortedMerge.compareHeads", "x == y ? 0 : 1", "0", "[2], [1]: called equal, and 2 is lost"),
                code("merge-wrong-side", "SortedMerge.compareHeads", "x < y", "x > y", "[1], [2], shift 0: 2 comes first"),
                code("intervals-touch", "IntervalUnion.append", "nextLow <= high[k - 1] + 1", "nextLow <= high[k - 1]", "[0,0], shift 1: neighbours left apart"),
                code("intervals-overreach", "IntervalUnion.append", "nextLow <= high[k - 1] + 1", "nextLow <= high[k - 1] + 2", "[0,0], shift 2: 1 is swallowed"),
                code("intervals-shrink", "IntervalUnion.append", "nextHigh > high[k - 1]", "nextHigh < high[k - 1]", "[0,1], shift 1: 2 is lost"),
                code("reaching-equal", "IntervalUnion.firstReaching", "high[i] < least", "high[i] <= least", "high [1], least 1: skipped"),
                code("end-too-early", "IntervalUnion.endOfReaching", "low[i - 1] > greatest", "low[i - 1] >= greatest", "low [1], greatest 1: dropped"),
                code("covers-ignores-top", "IntervalCoverage.covers", "> hi;", ">= hi;", "[0,0] for 0..1: 1 is missed"),
                code("covers-ignores-bottom", "IntervalCoverage.covers", "> hi;", "> lo - 1;", "[1,1] for 0..1: 0 is missed"),
                contract("covers-everything", "IntervalCoverage.covers", "high[p] + 1 < low[q]", "high[p] < low[q]", "[0,0], [1,1] for 0..1: covered by two, answer false"),
                code("first-uncovered-late", "IntervalCoverage.firstUncovered", ": high[i] + 1;", ": high[i] + 2;", "[0,0] for 0..2: 2 instead of 1"),
                code("pair-moves-wrong", "PairSearch.floorSum", "sum > target", "sum >= target", "[0], [0], target 0: the exact hit is passed over"),
                code("pair-keeps-first", "PairSearch.floorSum", "sum > best", "sum < best", "[0], [0], target 1, floor -1: best stays -1"),
                code("ceiling-moves-wrong", "PairSearch.ceilingSum", "sum < target", "sum <= target", "[0], [0], target 0: the exact hit is passed over"),
                code("nearest-keeps-worse", "ReferenceSums.nearestDistance", "distance < best", "distance > best", "[0, 5], target 0: 5 instead of 0"),
                code("within-one-sided", "ReferenceSums.within", "if (target - tolerance <= sums[i] && sums[i] <= target + tolerance)", "if (sums[i] <= target + tolerance)", "[-9], target 0, tolerance 1: true"),
                code("first-missed-skips", "ReferenceSums.firstMissed", "next = sums[i] + tolerance + 1;", "next = sums[i] + tolerance + 2;", "[0] for 0..3, tolerance 0: 2 instead of 1"),
                code("largest-gap-first", "ReferenceSums.largestGap", "next > gap", "next < gap", "[0, 1, 9]: 1 instead of 8"),
                contract("ascending-pairs", "ReferenceSums.isAscending", "p < size - 1; list[p] < list[p + 1]", "p < size - 1; list[p] <= list[p + 1]", "[1, 1]: not ascending, yet the right side holds"),
                code("balls-leave-gap", "CoverageCertificateKernel.ballsCover", "sums[i - 1] + tolerance + 1", "sums[i - 1] + tolerance + 2", "[0, 2], tolerance 0: 1 is missed"),
                code("balls-forget-top", "CoverageCertificateKernel.ballsCover", "return hi <= sums[sums.length - 1] + tolerance;", "return true;", "[0] for 0..9: 9 is missed"),
                code("leads-wrong-shift", "CoverageCertificateKernel.leadsInto", "clippedInside(low[k] - x, high[k] - x", "clippedInside(low[k] - x, high[k]", "upper end not moved by x"),
                code("nearest-rounds-down", "FixedPointKernel.nearestQuotient", "2 * r > d", "2 * r > d + 1", "2/3: 0 instead of 1"),
                code("floor-towards-zero", "FixedPointKernel.floorQuotient", "r < 0 ? q - 1 : q", "q", "-1/2: 0 instead of -1"),
                code("fits-one-side", "SortedSums.fits", "-1152921504606846976L <= moved && moved <= 1152921504606846976L", "moved <= 1152921504606846976L", "sum and shift of -2^60"),
                code("copy-too-short", "SortedSums.copy", "i < size) {", "i < size - 1) {", "one entry is not copied"),
                code("normal-allows-touch", "ReferenceIntervals.isNormal", "high[i - 1] + 1 >= low[i]", "high[i - 1] >= low[i]", "[0,0], [1,1]: touching"),
                code("gallop-beyond", "WidthProbe.gallop", "step < high - low", "step <= high - low", "step equal to the distance gives high itself"),
                contract("middle-exact", "WidthProbe.middle", "\\result - low <= high - \\result && high - \\result <= \\result - low + 1", "\\result - low == high - \\result", "low 0, high 3: 1"));
    }

    private static Mutant code(String id, String target, String find, String replacement, String counterexample) {
        return new Mutant(id, target, CODE, find, replacement, counterexample);
    }

    private static Mutant contract(String id, String target, String find, String replacement, String counterexample) {
        return new Mutant(id, target, CONTRACT, find, replacement, counterexample);
    }
}
