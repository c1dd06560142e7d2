package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.withdrawal.WithdrawalCase.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of a shop's withdrawals somebody wants to see. */
public enum WithdrawalFilter {
    ALL,
    /** Those about which there is something to do. */
    OPEN,
    /** Those with which somebody of the staff is done. */
    SETTLED,
    TO_JUDGE,
    REFUNDED,
    NOTHING_PAID,
    MAY_WITHHOLD,
    DUE,
    OVERDUE;

    /** The filter that a word names. */
    public static Optional<WithdrawalFilter> named(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may want one, before its order is read. */
    boolean mayWant(Optional<Settled> settled) {
        return this == ALL || settled.isPresent() == (this == SETTLED);
    }

    /** Whether it wants one. What somebody is done with is in no state any more. */
    boolean wants(FollowedWithdrawal followed) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> followed.open();
            case SETTLED -> followed.settled().isPresent();
            case TO_JUDGE -> stands(followed, State.TO_JUDGE);
            case REFUNDED -> stands(followed, State.REFUNDED);
            case NOTHING_PAID -> stands(followed, State.NOTHING_PAID);
            case MAY_WITHHOLD -> stands(followed, State.MAY_WITHHOLD);
            case DUE -> stands(followed, State.DUE);
            case OVERDUE -> stands(followed, State.OVERDUE);
        };
    }

    private static boolean stands(FollowedWithdrawal followed, State state) {
        return followed.settled().isEmpty() && followed.standing().state() == state;
    }
}
