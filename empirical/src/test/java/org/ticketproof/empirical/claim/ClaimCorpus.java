package org.ticketproof.empirical.claim;

import java.util.List;

/** Claim files, good and bad, for the reader's tests and for those of the schema. */
final class ClaimCorpus {
    /** A bad file. */
    record Bad(String name, String text, String message, boolean schemaSeesIt) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final String HEAD = """
            format: ticketproof-claims/1
            suite: test
            title: A test
            claims:
            """;

    private static final String FAILURE = """
              - id: a
                kind: failure
                statement: theorem-r
                bound: theorem-r
                targets: all
                grid: {eps: [0.1], n: [10]}
            """;

    static final String GOOD = HEAD + FAILURE;

    private static final String TAIL = GOOD.replace("failure", "tail");

    private static final String FIT = HEAD + """
              - id: a
                kind: fit
                fit: width
                targets: all
                grid: {eps: [0.1], delta: [0.1], n-up-to: 9}
            """;

    private ClaimCorpus() {
    }

    static List<String> good() {
        return List.of(GOOD,
                GOOD.replace("targets: all", "targets: one\n    law: uniform\n    title: Any text, 100 % of it\n    source: here\n    expect: verified"
                        + "\n    sampling: fixed\n    trials: 1e4\n    constants: {lueker.C: 3}"),
                "constants: {lueker.C: 2.5, gadhikar.C: 1}\ntable: {delta: [0.1, 1e-3]}\n" + GOOD,
                GOOD.replace("{eps: [0.1], n: [10]}", "{eps: [1, 1e-9], prune: [0], lock: [-0.0], n: [0, 100000]}"),
                GOOD.replace("grid:", "trials: {quick: 1, standard: 1, thorough: 1000000000000}\n    grid:"),
                HEAD + """
                          - {id: w, kind: width, statement: sparse, bound: sparse-closed, targets: all, grid: {eps: [0.1], prune: [0.5], delta: [0.1]}}
                          - {id: x, kind: counterexample, statement: lueker, bound: lueker, targets: one, law: signed-constant, formula-law: uniform,
                             expect: refuted, grid: {eps: [0.1], delta: [0.1, 0.01]}}
                          - {id: l, kind: lower, statement: range, bound: range, targets: all, grid: {eps: [0.1], n: [10]}}
                          - {id: m, kind: measure, targets: all, law: normal, grid: {eps: [0.1], lock: [0.5], n-up-to: 20}}
                          - {id: v.size, kind: width, statement: natale, bound: natale, targets: all, variant: {subset-size: 4}, grid: {eps: [0.5], delta: [0.5]}}
                          - {id: v.half, kind: measure, targets: one, variant: {subset-size: half}, grid: {eps: [0.1], n-up-to: 20}}
                          - {id: v.masks, kind: measure, targets: all, variant: {lock-masks: 4}, grid: {eps: [0.1], lock: [0.5], n-up-to: 20}}
                          - {id: v.one, kind: measure, targets: all, variant: {lock-masks: 1}, grid: {eps: [0.1], n-up-to: 20}}
                          - {id: v.vectors, kind: lower, statement: counting, bound: counting, targets: all, variant: {dimension: 3}, grid: {eps: [0.5], n: [2]}}
                          - {id: v.golden, kind: golden, targets: one, variant: {dimension: 2}, cell: {eps: 0.5, n: 4}, seed: 3, failures: 0, trials: 100}
                          - {id: c, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 404, trials: 100000}}
                          - {id: g.x-1.y, kind: golden, targets: one, cell: {eps: 0.01, n: 15, prune: 0.5, lock: 0.5}, seed: -7, failures: 0, trials: 100}
                        """,
                HEAD + """
                          - {id: t, kind: tail, statement: range, bound: range, targets: all, grid: {eps: [0.1], n: [10, 60]}}
                          - {id: s, kind: tail, targets: one, law: normal, method: splitting, expect: holds, grid: {eps: [0.1], lock: [0.5], n: [10]}}
                          - {id: v, kind: tail, statement: range, bound: range, targets: all, expect: verified, grid: {eps: [0.1], n: [10]}, trials: 99}
                          - {id: f, kind: fit, fit: width, targets: all, law: product, grid: {eps: [0.1, 0.2], delta: [0.1, 0.2], n-up-to: 9}}
                          - {id: k, kind: fit, fit: slack, targets: one, grid: {eps: [0.1], lock: [0.5], delta: [0.1], n-up-to: 9}}
                          - {id: r, kind: fit, fit: rate, targets: all, grid: {eps: [0.1], n: [10, 20, 30]}}
                          - {id: c, kind: fit, fit: cost, targets: all, grid: {eps: [0.1], lock: [0.1, 0.2, 0.5], n: [10, 20, 30]}}
                        """);
    }

    static List<Bad> bad() {
        return List.of(
                new Bad("empty", "", "f.yaml:1:1: empty: must be a claim file", true),
                new Bad("scalar", "hello", "f.yaml:1:1: 'hello': must be a mapping with", true),
                new Bad("malformed", "format: [1, 2\nsuite: x", "f.yaml:2:6: not YAML: while parsing a flow sequence: expected ',' or ']'", true),
                new Bad("tab", "format:\n\t- x", "f.yaml:2:1: not YAML: while scanning for the next token: found character '\\t(TAB)'", true),
                new Bad("two documents", "a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document: a claim file must be one YAML document", true),
                new Bad("alias", "a: &x [1]\nb: *x\n", "f.yaml:1:4: 'x': anchors and aliases are not allowed, write the value out", true),
                new Bad("control character", "format: \u0007", "f.yaml:1:9: character U+0007: must be printable (not YAML)", true),
                new Bad("deep", "[".repeat(100_000), "f.yaml:1:17: nested deeper than 16 levels: a claim file needs 4", true),
                new Bad("format", GOOD.replace("claims/1", "claims/2"),
                        "f.yaml:1:9: format: 'ticketproof-claims/2': must be 'ticketproof-claims/1'", true),
                new Bad("missing title", GOOD.replace("title: A test\n", ""), "f.yaml:1:1: key 'title' is missing", true),
                new Bad("unknown top key", GOOD.replace("title: A test", "title: A test\nauthor: me"),
                        "f.yaml:4:1: key 'author': must be one of ", true),
                new Bad("duplicate key", GOOD.replace("suite: test", "suite: test\nsuite: other"), "f.yaml:3:1: key 'suite' is there twice", true),
                new Bad("suite name", GOOD.replace("suite: test", "suite: Test case"),
                        "f.yaml:2:8: suite: 'Test case': must be lower-case letters and digits, joined by single dots or hyphens", true),
                new Bad("number as title", GOOD.replace("title: A test", "title: 5"), "f.yaml:3:8: title: '5': must be a text", true),
                new Bad("no claims", HEAD.replace("claims:", "claims: []"), "f.yaml:4:9: claims: a list of 0: must have between 1 and 1000 items", true),
                new Bad("claims not a list", HEAD.replace("claims:", "claims: 7"), "f.yaml:4:9: claims: '7': must be a list", true),
                new Bad("no kind", GOOD.replace("    kind: failure\n", ""), "f.yaml:5:5: claims[0]: key 'kind' is missing", true),
                new Bad("unknown kind", GOOD.replace("kind: failure", "kind: guess"),
                        "f.yaml:6:11: claims[0].kind: 'guess': must be one of failure, lower, width, counterexample, measure, count, golden", true),
                new Bad("tail with an unknown method", TAIL.replace("targets", "method: luck\n    targets"),
                        "f.yaml:9:13: claims[0].method: 'luck': must be one of tilting, splitting", true),
                new Bad("tilting of another law", TAIL.replace("targets", "method: tilting\n    law: normal\n    targets"),
                        "f.yaml:9:13: claims[0].method: 'tilting' does not apply: the law is normal, must be uniform", false),
                new Bad("tail that should verify", TAIL.replace("targets", "expect: verified\n    targets"),
                        "f.yaml:9:13: claims[0].expect: 'verified': must be holds or refuted: an estimated tail cannot verify an upper bound", false),
                new Bad("fit of nothing", FIT.replace("width", "depth"),
                        "f.yaml:7:10: claims[0].fit: 'depth': must be one of width, slack, rate, cost", true),
                new Bad("fit with one eps", FIT, "f.yaml:9:11: claims[0].grid: a fit of widths needs at least 2 values of eps and of delta", false),
                new Bad("fit with nothing free", FIT.replace("width", "slack").replace("eps:", "lock: [1], eps:"),
                        "f.yaml:9:11: claims[0].grid: prune = 0.0 and lock = 1.0: a fit needs free variables", false),
                new Bad("rate with the wrong grid", FIT.replace("width", "rate"), "f.yaml:9:24: claims[0].grid: key 'delta': must be one of ", true),
                new Bad("rate of two points", FIT.replace("width", "rate").replace("delta: [0.1], n-up-to: 9", "n: [5, 6]"),
                        "f.yaml:9:11: claims[0].grid: n: at least 3 numbers for a rate", false),
                new Bad("rate of another law", FIT.replace("width", "rate\n    law: normal").replace("delta: [0.1], n-up-to: 9", "n: [5, 6, 7]"),
                        "f.yaml:8:10: claims[0].law: 'normal': must be uniform, whose rates are known", false),
                new Bad("cost without locking", FIT.replace("width", "cost").replace("delta: [0.1], n-up-to: 9", "n: [5, 6, 7]"),
                        "f.yaml:9:11: claims[0].grid: lock: at least 3 ratios within (0, 1) for a cost", false),
                new Bad("unknown claim key", GOOD.replace("targets: all", "targets: all\n    eps: 0.1"),
                        "f.yaml:10:5: claims[0]: key 'eps': must be one of ", true),
                new Bad("unknown statement", GOOD.replace("statement: theorem-r", "statement: theorem-q"),
                        "f.yaml:7:16: claims[0].statement: statement 'theorem-q': must be one of lueker, ", false),
                new Bad("unknown bound", GOOD.replace("bound: theorem-r", "bound: theorem-q"),
                        "f.yaml:8:12: claims[0].bound: 'theorem-q': must be one of lueker, ", false),
                new Bad("bound of another statement", GOOD.replace("bound: theorem-r", "bound: sparse"),
                        "f.yaml:8:12: claims[0].bound: 'sparse': must be a bound of statement 'theorem-r', it belongs to 'sparse'", false),
                new Bad("bound from below", GOOD.replace("theorem-r", "range"),
                        "f.yaml:8:12: claims[0].bound: 'range': must be a bound from above for this kind of claim", false),
                new Bad("bound that does not apply", GOOD.replace("eps: [0.1]", "eps: [0.1], lock: [0.5]"),
                        "f.yaml:8:12: claims[0].bound: 'theorem-r' does not apply to eps = 0.1, prune = 0.0, lock = 0.5: ", false),
                new Bad("unknown law", GOOD.replace("targets: all", "targets: all\n    law: cauchy"),
                        "f.yaml:10:10: claims[0].law: law 'cauchy': must be one of uniform, product, normal, signed-constant", true),
                new Bad("targets", GOOD.replace("targets: all", "targets: some"), "f.yaml:9:14: claims[0].targets: 'some': must be one of all, one", true),
                new Bad("eps negative", GOOD.replace("0.1", "-0.1"), "f.yaml:10:18: claims[0].grid.eps[0]: '-0.1': must be a number in (0, 1]", true),
                new Bad("eps zero", GOOD.replace("0.1", "0"), "f.yaml:10:18: claims[0].grid.eps[0]: '0': must be a number in (0, 1]", true),
                new Bad("eps above one", GOOD.replace("0.1", "1.5"), "f.yaml:10:18: claims[0].grid.eps[0]: '1.5': must be a number in (0, 1]", true),
                new Bad("eps nan", GOOD.replace("0.1", ".nan"), "f.yaml:10:18: claims[0].grid.eps[0]: '.nan': must be a number in (0, 1]", true),
                new Bad("eps infinite", GOOD.replace("0.1", ".inf"), "f.yaml:10:18: claims[0].grid.eps[0]: '.inf': must be a number in (0, 1]", true),
                new Bad("eps underflows", GOOD.replace("0.1", "1e-400"), "f.yaml:10:18: claims[0].grid.eps[0]: '1e-400': must be a number in (0, 1]", true),
                new Bad("eps a text", GOOD.replace("0.1", "\"0.1\""), "f.yaml:10:18: claims[0].grid.eps[0]: '0.1': must be a number in (0, 1]", true),
                new Bad("eps not a list", GOOD.replace("[0.1]", "0.1"), "f.yaml:10:17: claims[0].grid.eps: '0.1': must be a list", true),
                new Bad("eps twice", GOOD.replace("[0.1]", "[0.1, 0.10]"),
                        "f.yaml:10:23: claims[0].grid.eps[1]: '0.10': must be different from the items before it", true),
                new Bad("prune and lock", GOOD.replace("eps: [0.1]", "eps: [0.1], prune: [0.6], lock: [0.5]"),
                        "f.yaml:10:11: claims[0].grid: prune = 0.6 and lock = 0.5: prune + lock = 1.1: must be at most 1", false),
                new Bad("n negative", GOOD.replace("n: [10]", "n: [-1]"), "f.yaml:10:28: claims[0].grid.n[0]: '-1': must be a whole number in [0, 100000]", true),
                new Bad("n broken", GOOD.replace("n: [10]", "n: [1.5]"), "f.yaml:10:28: claims[0].grid.n[0]: '1.5': must be a whole number in [0, 100000]", true),
                new Bad("n beyond the exact range", GOOD.replace("n: [10]", "n: [100001]"),
                        "f.yaml:10:28: claims[0].grid.n[0]: '100001': must be a whole number in [0, 100000]", true),
                new Bad("n overflows", GOOD.replace("n: [10]", "n: [99999999999999999999]"),
                        "f.yaml:10:28: claims[0].grid.n[0]: '99999999999999999999': must be a whole number in [0, 100000]", true),
                new Bad("delta", GOOD.replace("kind: failure", "kind: width").replace("n: [10]", "delta: [1]"),
                        "f.yaml:10:32: claims[0].grid.delta[0]: '1': must be a number in (0, 1)", true),
                new Bad("trials decrease", GOOD.replace("grid:", "trials: {quick: 10, standard: 5, thorough: 20}\n    grid:"),
                        "f.yaml:10:35: claims[0].trials.standard: '5': must be a whole number in [10, 1000000000000]", false),
                new Bad("no trials", GOOD.replace("grid:", "trials: 0\n    grid:"),
                        "f.yaml:10:13: claims[0].trials: '0': must be a whole number in [1, 1000000000000]", true),
                new Bad("unknown constant", "constants: {lueker.D: 1}\n" + GOOD, "f.yaml:1:23: constants.lueker.D: constant 'lueker.D': must be one of ", false),
                new Bad("constant zero", "constants: {lueker.C: 0}\n" + GOOD, "f.yaml:1:23: constants.lueker.C: '0': must be a finite number above 0", true),
                new Bad("duplicate id", GOOD + FAILURE, "f.yaml:11:9: claims[1].id: 'a': must be different from the id of the claim at line 5", false),
                new Bad("large grid", GOOD.replace("[0.1]", list(200, "0.%03d")).replace("[10]", list(101, "%d")),
                        "f.yaml:10:11: claims[0].grid: 20200 cells: a grid must have at most 20000", false),
                new Bad("long list", GOOD.replace("[10]", list(1001, "%d")),
                        "f.yaml:10:27: claims[0].grid.n: a list of 1001: must have between 1 and 1000 items", true),
                new Bad("count of more than there are", HEAD
                        + "  - {id: c, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 11, trials: 10}}\n",
                        "f.yaml:5:88: claims[0].published.failures: '11': must be a whole number in [0, 10]", false),
                new Bad("message stays one line", GOOD.replace("title: A test", "title: A test\n\"a\\nb\": 1"),
                        "f.yaml:4:1: key 'a b': must be one of ", true));
    }

    private static String list(int count, String format) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 1; i <= count; i++) {
            out.append(i == 1 ? "" : ", ").append(String.format(java.util.Locale.ROOT, format, i));
        }
        return out.append(']').toString();
    }
}
