package org.ticketproof.proofs.step;

import java.util.List;
import org.ticketproof.proofs.step.IntervalCheck.Axis;

/** The steps of Theorem F (frozen variables) up to the bound with rho(alpha). */
final class FrozenSteps {
    private FrozenSteps() {
    }

    static List<ProofStep> all() {
        return List.of(colours(), steering(), union(), indicator(), lockedMoment(), rangeMoment(), mixture(), fewerRange(), moreLocks());
    }

    private static ProofStep colours() {
        return ProofStep.of("dense-colour", "Dense variables occur with probability (1-alpha) f, so their factor is 1 - (1-alpha) f/4 and grows with alpha",
                "(1-x)+\\tfrac34x=1-\\tfrac{(1-\\alpha)f}4\\text{ for }x=(1-\\alpha)f,\\text{ increasing in }\\alpha",
                coloured().prove("(and (= (+ (- 1.0 x) (* 0.75 x)) (- 1.0 (/ (* (- 1.0 alpha) f) 4.0))) (=> (<= alpha beta)"
                        + " (<= (- 1.0 (/ (* (- 1.0 alpha) f) 4.0)) (- 1.0 (/ (* (- 1.0 beta) f) 4.0)))))"),
                "the factor does not depend on alpha",
                coloured().prove("(= (+ (- 1.0 x) (* 0.75 x)) (- 1.0 (/ f 4.0)))"));
    }

    private static SmtCheck.Builder coloured() {
        return SmtCheck.fact().real("alpha", "share of range variables").real("beta", "a larger share").real("f", "free ratio")
                .define("x () Real (* (- 1.0 alpha) f)")
                .given("(<= 0.0 alpha)", "(<= alpha 1.0)", "(<= 0.0 beta)", "(<= beta 1.0)", "(<= 0.0 f)", "(<= f 1.0)");
    }

    private static ProofStep steering() {
        return ProofStep.of("steering", "Adding negative range variables one by one brings the remainder into [-1,1] unless the drift exceeds their sum",
                "r<-1,\\ 0<x\\le1\\Rightarrow r+x<0;\\quad L\\le N,\\ z\\ge-1\\Rightarrow z-L+N\\ge-1",
                CaseCheck.of("one step never jumps over [-1,0), all steps together reach -1, and for L >= 0 the start is not above 1",
                        remainder().given("(<= x 1.0)").prove("(< (+ r x) 0.0)"),
                        drift().given("(<= l total)").prove("(>= (+ (- z l) total) (- 1.0))"),
                        drift().prove("(<= (- z l) 1.0)")),
                "steps of up to 2 never jump over it",
                remainder().given("(<= x 2.0)").prove("(< (+ r x) 0.0)"));
    }

    private static SmtCheck.Builder remainder() {
        return SmtCheck.fact().real("r", "remainder of the target").real("x", "size of the negative range variable").given("(< r (- 1.0))", "(< 0.0 x)");
    }

    private static SmtCheck.Builder drift() {
        return SmtCheck.fact().real("z", "target").real("l", "sum of the locked variables").real("total", "sum of the negative range parts")
                .given("(<= (- 1.0) z)", "(<= z 1.0)", "(<= 0.0 l)", "(<= 0.0 total)");
    }

    private static ProofStep union() {
        return ProofStep.of("union", "The probability that one of three events happens is at most the sum of theirs",
                "P(D\\cup U\\cup V)\\le P(D)+P(U)+P(V)",
                atoms().prove("(<= (+ d u v du dv uv duv) (+ (+ d du dv duv) (+ u du uv duv) (+ v dv uv duv)))"),
                "it is exactly the sum",
                atoms().prove("(= (+ d u v du dv uv duv) (+ (+ d du dv duv) (+ u du uv duv) (+ v dv uv duv)))"));
    }

    private static SmtCheck.Builder atoms() {
        SmtCheck.Builder builder = SmtCheck.fact();
        for (String atom : List.of("d", "u", "v", "du", "dv", "uv", "duv", "none")) {
            builder.real(atom, "P(exactly these: d = dense fails, u = drift up, v = drift down)").given("(>= " + atom + " 0.0)");
        }
        return builder.given("(= (+ d u v du dv uv duv none) 1.0)");
    }

    private static ProofStep indicator() {
        Expression x = Expression.axis(0, "x");
        return ProofStep.of("chernoff-indicator", "Chernoff: the indicator of a positive sum y is at most e^(theta y)",
                "x=\\theta y\\ge0:\\ e^x-1=x\\,T_1(x)\\ge0",
                IntervalCheck.nonNegative(List.of(new Axis("x", 0, Double.POSITIVE_INFINITY)), x.times(Expression.expRest(1, x)),
                        IntervalCheck.plainly("theta*y"), "e^x - 1 = x T1(x) is not negative; for y <= 0 the indicator is 0"),
                "also for y down to -1/theta",
                IntervalCheck.nonNegative(List.of(new Axis("x", -1, 8)), x.times(Expression.expRest(1, x)),
                        IntervalCheck.plainly("theta*y"), "e^x - 1 = x T1(x) is not negative"));
    }

    private static ProofStep lockedMoment() {
        return ProofStep.of("locked-moment", "E e^(theta X) = sinh(theta)/theta for X uniform on [-1,1], power series term by term",
                "\\tfrac{E X^k}{k!}=\\tfrac{1+(-1)^k}{2(k+1)\\,k!}=\\tfrac{1-(-1)^{k+1}}{2\\,(k+1)!}",
                powers("((1.0 + sign)/2)/(k+1) is the k-th moment").prove("(= (/ (/ (/ (+ 1.0 sign) 2.0) (+ k 1.0)) factorial) (/ (- 1.0 (- sign)) (* 2.0 next)))"),
                "E e^(theta X) = cosh(theta)",
                powers("").prove("(= (/ (/ (/ (+ 1.0 sign) 2.0) (+ k 1.0)) factorial) (/ (+ 1.0 sign) (* 2.0 factorial)))"));
    }

    private static ProofStep rangeMoment() {
        return ProofStep.of("range-moment", "E e^(-theta X^-) = 1/2 + (1 - e^-theta)/(2 theta), power series term by term",
                "k\\ge1:\\ \\tfrac{(-1)^k}{k!}\\cdot\\tfrac1{2(k+1)}=\\tfrac12\\cdot\\tfrac{(-1)^k}{(k+1)!};\\quad k=0:\\ 1=\\tfrac12+\\tfrac12",
                powers("E (X^-)^k = 1/(2(k+1)) for k >= 1").prove("(= (* (/ sign factorial) (/ 1.0 (* 2.0 (+ k 1.0)))) (/ sign (* 2.0 next)))"),
                "the half is missing: E e^(-theta X^-) = (1 - e^-theta)/theta",
                powers("").prove("(= (* (/ sign factorial) (/ 1.0 (* 2.0 (+ k 1.0)))) (/ sign next))"));
    }

    private static SmtCheck.Builder powers(String comment) {
        return SmtCheck.fact().real("k", "order of the term" + (comment.isEmpty() ? "" : "; " + comment)).real("sign", "(-1)^k:")
                .real("factorial", "k!:").real("next", "(k+1)!:")
                .given("(>= k 0.0)", "(or (= sign 1.0) (= sign (- 1.0)))", "(>= factorial 1.0)", "(= next (* (+ k 1.0) factorial))");
    }

    private static ProofStep mixture() {
        return ProofStep.of("rho-mixture", "The factor of one variable is the mixture of the four states' moments, and is 1 without tilting",
                "p+(1-\\alpha)f+q\\,S+\\alpha f\\,R=1+q(S-1)-\\alpha f(1-R)",
                states().prove("(= (+ p (* (- 1.0 alpha) f) (* q s) (* alpha f r)) (+ 1.0 (* q (- s 1.0)) (- (* alpha f (- 1.0 r)))))"),
                "dense variables are tilted as well",
                states().prove("(= (+ p (* (- 1.0 alpha) f) (* q s) (* alpha f r)) (+ 1.0 (* q (- s 1.0)) (- (* f (- 1.0 r)))))"));
    }

    private static SmtCheck.Builder states() {
        return SmtCheck.fact().real("p", "pruning ratio").real("q", "locking ratio").real("f", "free ratio").real("alpha", "share of range variables")
                .real("s", "sinh(theta)/theta:").real("r", "1/2 + (1-e^-theta)/(2 theta):")
                .given("(>= p 0.0)", "(>= q 0.0)", "(>= f 0.0)", "(= (+ p q f) 1.0)", "(<= 0.0 alpha)", "(<= alpha 1.0)", "(>= s 1.0)", "(<= 0.5 r)", "(<= r 1.0)");
    }

    private static ProofStep fewerRange() {
        Expression s = Expression.axis(0, "s");
        Expression theta = s.over(Expression.number(1).minus(s));
        return ProofStep.of("rho-alpha", "rho(alpha) does not increase with alpha: a range variable's moment is at most 1",
                "\\theta>0:\\ 1-\\tfrac{1-e^{-\\theta}}\\theta=\\theta\\,T_2(-\\theta)\\ge0",
                IntervalCheck.nonNegative(List.of(new Axis("s", 0, 1)), theta.times(Expression.expRest(2, theta.negated())),
                        point -> "theta = " + point[0] / (1 - point[0]), "theta = s/(1-s) runs over [0, infinity); d factor/d alpha = -f/2 (1 - (1-e^-theta)/theta)"),
                "the moment is at most 9/10",
                IntervalCheck.nonNegative(List.of(new Axis("s", 0, 1)), theta.times(Expression.expRest(2, theta.negated())).minus(Expression.ratio(1, 10)),
                        point -> "theta = " + point[0] / (1 - point[0]), "the same minus 1/10"));
    }

    private static ProofStep moreLocks() {
        Expression s = Expression.axis(0, "s");
        Expression square = s.over(Expression.number(1).minus(s)).power(2);
        return ProofStep.of("rho-lock", "rho increases with the locking ratio: a locked variable's moment is at least 1 + theta^2/6",
                "\\theta>0:\\ \\tfrac{\\sinh\\theta}\\theta-1-\\tfrac{\\theta^2}6=\\theta^4S_5(\\theta^2)\\ge0",
                IntervalCheck.nonNegative(List.of(new Axis("s", 0, 1)), square.power(2).times(Expression.sinhRest(5, square)),
                        point -> "theta = " + point[0] / (1 - point[0]), "theta = s/(1-s); sinh(theta)/theta = 1 + theta^2/6 + theta^4 S5(theta^2)"),
                "at least 1 + theta^2/5",
                IntervalCheck.nonNegative(List.of(new Axis("s", 0, 1)), square.times(Expression.sinhRest(3, square).minus(Expression.ratio(1, 5))),
                        point -> "theta = " + point[0] / (1 - point[0]), "sinh(theta)/theta - 1 - theta^2/5 = theta^2 (S3(theta^2) - 1/5)"));
    }
}
