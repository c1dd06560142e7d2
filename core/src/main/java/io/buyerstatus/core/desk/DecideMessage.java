package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Unsettled;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person decides about a planned, held or failed message, and about one of which nobody knows whether it left [G3]. */
public final class DecideMessage {
    private final DeskOrders desk;
    private final InstantSource clock;

    public DecideMessage(DeskOrders desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What can be decided. */
    public enum Decision {
        /** It shall not leave, whatever comes. */
        CANCEL {
            @Override
            boolean possible(Message message) {
                return Cancelling.possible(message);
            }

            @Override
            Message next(Message message, Instant now) {
                return Cancelling.cancel(message, now);
            }
        },
        /** It may leave after all. */
        RESTORE {
            @Override
            boolean possible(Message message) {
                return Cancelling.cancelled(message);
            }

            @Override
            Message next(Message message, Instant now) {
                return Cancelling.restore(message, now);
            }
        },
        /** What failed for certain is sent once more, after its cause was mended. */
        RETRY {
            @Override
            boolean possible(Message message) {
                return message.state() == MessageState.FAILED;
            }

            @Override
            Message next(Message message, Instant now) {
                return message.resentByHand(now);
            }
        },
        /** What nobody knew left, as a person found out. */
        LEFT {
            @Override
            boolean possible(Message message) {
                return Unsettled.leftToPeople(message);
            }

            @Override
            Message next(Message message, Instant now) {
                return Unsettled.left(message, now);
            }
        },
        /** What may have left is sent once more, and may arrive twice. */
        AGAIN {
            @Override
            boolean possible(Message message) {
                return Unsettled.leftToPeople(message);
            }

            @Override
            Message next(Message message, Instant now) {
                return Unsettled.again(message, now);
            }
        };

        private static final Set<Decision> AFTER_IT_LEFT = EnumSet.of(RETRY, LEFT, AGAIN);

        /** Whether it can be decided of a message as that is. */
        abstract boolean possible(Message message);

        abstract Message next(Message message, Instant now);

        /** As forms name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The decision that a word names. */
        public static Optional<Decision> named(String word) {
            return Arrays.stream(values())
                    .filter(decision -> decision.word().equals(word))
                    .findFirst();
        }

        /** What can be decided of a message now. A letter that was taken back went back to its writer as a draft, and stays there. */
        public static List<Decision> possibleFor(Message message) {
            String occurrence = message.key().occurrence();
            boolean letter = LetterId.ofOccurrence(occurrence).isPresent() && !LetterId.toMany(occurrence);
            return Arrays.stream(values())
                    .filter(decision -> decision.possible(message))
                    .filter(decision -> !letter || AFTER_IT_LEFT.contains(decision))
                    .toList();
        }
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** It is not as it was: it left, or somebody else decided. */
        CHANGED,
        UNKNOWN
    }

    /** Decides. */
    public Result decide(Actor who, OrderKey order, String id, Decision decision) {
        return desk.card(order, who.id(), OrderCard.ENTRIES)
                .flatMap(card -> card.messages().stream()
                        .filter(message -> message.id().id().equals(id))
                        .findFirst())
                .map(message -> Decision.possibleFor(message).contains(decision)
                                && desk.replace(decision.next(message, clock.instant()))
                        ? Result.DONE
                        : Result.CHANGED)
                .orElse(Result.UNKNOWN);
    }
}
