package io.buyerstatus.functions.api;

import io.buyerstatus.core.desk.LetterRule;

/** Why a reply is refused, in words for whoever reads a program's log. */
final class LetterRules {
    private LetterRules() {}

    static String told(LetterRule rule) {
        return switch (rule) {
            case AMONG_US -> "What stays among the staff is a note: POST it to notes.";
            case EMPTY -> "The text says nothing.";
            case TOO_LONG -> "The text has more than 4,000 characters, or the subject more than 200.";
            case NOT_RECENT ->
                "The order is neither open, nor did anything happen to it or was said about it in the last 90 days.";
            case NO_ORDER -> "The shop threw this order away.";
            case ADVERTISING -> "It is advertising, and no part of the order.";
            case NO_ADDRESS -> "The order has no e-mail address that mail may go to.";
            case MARKETPLACE ->
                "The buyer's address is a marketplace's, and the setting marketplace.links does not allow mails there.";
            case NO_PHONE -> "The order has no mobile telephone number.";
            case NO_SMS_CONSENT -> "The buyer did not agree to SMS.";
            case SMS_ELSEWHERE -> "The shop sends no SMS to the number's country.";
            case SMS_TOO_LONG -> "The text has more parts than an SMS of this shop may have.";
            case OTHERS_BY_MAIL -> "Copies go by mail alone: leave them out, or send by mail.";
            case OTHERS_INVALID -> "One of the copies is no e-mail address.";
            case TOO_MANY_OTHERS -> "At most " + LetterRule.MOST_OTHERS + " others get a copy.";
        };
    }
}
