package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Why an answer to an inquiry is not sent; the first rule that refuses is told to its writer. */
public enum AnswerRule {
    EMPTY {
        @Override
        boolean refuses(AnswerForm form, InquiryThread thread, Instant now) {
            return form.text().isBlank();
        }
    },
    TOO_LONG {
        @Override
        boolean refuses(AnswerForm form, InquiryThread thread, Instant now) {
            return form.text().length() > Entry.MAX_TEXT;
        }
    },
    /** It is held, or was thrown away: somebody lets it through first. */
    NOT_OPEN {
        @Override
        boolean refuses(AnswerForm form, InquiryThread thread, Instant now) {
            return !thread.inquiry().state().talks();
        }
    },
    /** Nobody asked for so much, or not for long: whoever asked once is no reader of advertisements. */
    NOT_ASKED {
        @Override
        boolean refuses(AnswerForm form, InquiryThread thread, Instant now) {
            Instant asked = thread.entries().stream()
                    .filter(entry -> entry.author() == Entry.Author.BUYER)
                    .map(Entry::at)
                    .reduce(Instant.EPOCH, (before, after) -> after.isAfter(before) ? after : before);
            long since = thread.letters().stream()
                    .filter(letter -> letter.at().isAfter(asked))
                    .count();
            return since >= MOST || asked.plus(LATEST).isBefore(now);
        }
    };

    /** How many answers one question gets. */
    static final int MOST = 3;

    /** How long after it the last of them. */
    static final Duration LATEST = Duration.ofDays(90);

    abstract boolean refuses(AnswerForm form, InquiryThread thread, Instant now);

    static Optional<AnswerRule> firstRefusal(AnswerForm form, InquiryThread thread, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.refuses(form, thread, now))
                .findFirst();
    }
}
