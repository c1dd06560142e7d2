package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/**
 * What the shop may do about a review. There is nothing else: no act has words or stars of the buyer in it, so none can change them.
 */
public sealed interface ReviewAct {
    /** The longest text of any. */
    int LONGEST = 4000;

    Instant at();

    /** An answer that everybody reads who reads the review. */
    record Answer(Instant at, String text) implements ReviewAct {
        public Answer {
            Checks.text(text, LONGEST, "answer");
        }
    }

    /**
     * A notice that something in a review is unlawful (Regulation (EU) 2022/2065, art. 16). It hides nothing.
     *
     * @param version of the review, as it was read
     * @param place the words that are meant
     * @param why what is unlawful about them
     */
    record Report(Instant at, int version, Reason reason, String place, String why) implements ReviewAct {
        public Report {
            Checks.text(place, LONGEST, "place");
            Checks.text(why, LONGEST, "explanation");
        }
    }

    /**
     * What came of the reports of a version, with the reasons that its author is told (art. 17).
     *
     * @param removed whether this version is not shown any more; a later one is
     */
    record Decision(Instant at, int version, boolean removed, String statement) implements ReviewAct {
        public Decision {
            Checks.text(statement, LONGEST, "statement of reasons");
        }
    }

    /** Why a review is reported. That somebody is not content is no reason. */
    enum Reason {
        /** It states as a fact what is not true. */
        UNTRUE_FACT,
        INSULT,
        /** It tells of people what is nobody's business. */
        PRIVACY,
        ADVERTISING,
        /** It is about another order, or another shop. */
        OTHER_ORDER,
        /** It breaks another law; the explanation says which. */
        OTHER_LAW
    }
}
