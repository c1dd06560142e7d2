package io.buyerstatus.core.conversation;

import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Why a buyer's message is not taken; the first rule that refuses is told to the buyer. */
public enum PostRule {
    EMPTY {
        @Override
        boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now) {
            return text.isBlank();
        }
    },
    TOO_LONG {
        @Override
        boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now) {
            return text.length() > Entry.MAX_TEXT;
        }
    },
    /** Nothing a person types; it could forge a mail's lines. */
    CONTROL_CHARACTERS {
        @Override
        boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now) {
            return text.codePoints().anyMatch(PostRule::unwritable);
        }
    },
    WINDOW_CLOSED {
        @Override
        boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now) {
            return !MessageWindow.of(view.order(), settings).open();
        }
    },
    TOO_MANY {
        @Override
        boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now) {
            return written(view, now.minus(Duration.ofMinutes(10))) >= 5
                    || written(view, now.minus(Duration.ofDays(1))) >= 15;
        }
    };

    abstract boolean refuses(String text, OrderView view, EffectiveSettings settings, Instant now);

    static Optional<PostRule> firstRefusal(String text, OrderView view, EffectiveSettings settings, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.refuses(text, view, settings, now))
                .findFirst();
    }

    private static boolean unwritable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }

    private static long written(OrderView view, Instant since) {
        return view.entries().stream()
                .filter(entry ->
                        entry.author() == Entry.Author.BUYER && entry.at().isAfter(since))
                .count();
    }
}
