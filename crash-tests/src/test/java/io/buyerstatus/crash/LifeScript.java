package io.buyerstatus.crash;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.local.standin.wire.Faults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The lives that are ended at every call. */
enum LifeScript {
    /** Placed, paid, sent, delivered, and reviewed days later. */
    ORDINARY {
        @Override
        void play(Life life) {
            life.takes(life.events().placed());
            life.takes(life.events().paid());
            life.takes(life.events().sent());
            life.takes(life.events().delivered());
            settle(life);
            life.passesQuietly(Duration.ofDays(3));
            life.sweepsAfter(Duration.ofMinutes(1));
            settle(life);
            life.passesQuietly(Duration.ofDays(2));
            life.sweepsAfter(Duration.ofMinutes(1));
        }
    },
    /** Its parcel is known before the order is. */
    STUB {
        @Override
        void play(Life life) {
            life.takes(life.events().sent());
            life.takes(life.events().placed());
        }
    },
    /** Placed before the connection was installed. */
    REFUSED {
        @Override
        void play(Life life) {
            life.takes(life.events().placedBefore(life.bench().installedAt()));
            life.takes(life.events().paid());
        }
    },
    /** Its buyer asks something. */
    ASKED {
        @Override
        void play(Life life) {
            life.takes(life.events().placed());
            life.writes("Kann ich noch einen Deckel dazubestellen?");
        }
    },
    /** Its buyer can be reached by phone only. */
    BY_PHONE {
        @Override
        void play(Life life) {
            life.takes(life.events().placedByPhone());
            life.takes(life.events().sent());
        }
    },
    /** Its first mail is held up: the service is busy, then a connection is lost. */
    HELD_UP {
        @Override
        void play(Life life) {
            Faults faults = life.bench().engines().standIns().faults();
            faults.next("SendEmail", Faults.Kind.THROTTLED, 1);
            faults.next("SendEmail", Faults.Kind.DROPPED, 1);
            life.takes(life.events().placed());
            life.sweepsAfter(Duration.ofMinutes(3));
            life.sweepsAfter(Duration.ofMinutes(16));
        }
    },
    /** Its lines show pictures, one of them twice, and the shop's server is busy at first. */
    SHOWN {
        @Override
        void play(Life life) {
            List<URI> pictures = life.pictures();
            life.takes(life.events().placedShowing(List.of(pictures.get(0), pictures.get(1), pictures.get(0))));
            life.sweepsAfter(Duration.ofMinutes(3));
            // Late enough for all cursors to move.
            life.sweepsAfter(Duration.ofMinutes(30));
        }
    },
    /** An automation sends its invoice from the shop's own mailbox, once the invoice is there. */
    BY_MAILBOX {
        @Override
        void play(Life life) {
            life.calmly(() -> life.takes(life.events().placed()));
            life.takes(life.events().invoiced(life.pictures().getFirst()));
        }
    };

    /**
     * What a life comes to.
     *
     * @param messages each with its trigger, channel and state
     * @param pictures each with its state and what is kept of it: one object
     */
    record Meant(long mails, long texts, List<String> messages, List<String> pictures) {
        static Meant of(long mails, long texts, String... messages) {
            return new Meant(mails, texts, List.of(messages), List.of());
        }

        static Meant of(End end) {
            return new Meant(
                    end.mails(),
                    end.texts(),
                    end.messages().stream()
                            .map(message -> message.what() + " " + message.state())
                            .toList(),
                    end.pictures());
        }
    }

    abstract void play(Life life);

    /** What it comes to if nobody dies. */
    Meant meant() {
        return switch (this) {
            case ORDINARY ->
                Meant.of(
                        4,
                        0,
                        "DELIVERED email delivered",
                        "ORDER_CONFIRMED email delivered",
                        "PAYMENT_REMINDER email skipped",
                        "REVIEW_REQUEST email delivered",
                        "SENT email delivered");
            // Its parcel overtook it: it is confirmed all the same.
            case STUB ->
                Meant.of(
                        2,
                        0,
                        "ORDER_CONFIRMED email delivered",
                        "PAYMENT_REMINDER email planned",
                        "REVIEW_REQUEST email planned",
                        "SENT email delivered");
            case REFUSED -> Meant.of(0, 0);
            case ASKED ->
                Meant.of(
                        2,
                        0,
                        "BUYER_WROTE email delivered",
                        "ORDER_CONFIRMED email delivered",
                        "PAYMENT_REMINDER email planned");
            case BY_PHONE ->
                Meant.of(
                        0,
                        2,
                        "ORDER_CONFIRMED sms sent",
                        "PAYMENT_REMINDER sms planned",
                        "REVIEW_REQUEST email skipped",
                        "SENT sms sent");
            case SHOWN ->
                new Meant(
                        0,
                        0,
                        List.of("ORDER_CONFIRMED email skipped", "PAYMENT_REMINDER email skipped"),
                        List.of(
                                "busy.png copied PNG 40 x 40, now JPEG 40 x 40 of 663 bytes [663]",
                                "cup.png copied PNG 40 x 40, now JPEG 40 x 40 of 663 bytes [663]"));
            case BY_MAILBOX ->
                Meant.of(
                        2,
                        0,
                        "AUTOMATION:invoice email sent",
                        "ORDER_CONFIRMED email delivered",
                        "PAYMENT_REMINDER email planned");
            case HELD_UP -> Meant.of(1, 0, "ORDER_CONFIRMED email delivered", "PAYMENT_REMINDER email planned");
        };
    }

    /** What its sweeps find, of which somebody dies. */
    Set<BuiltInType> swept() {
        return switch (this) {
            case ORDINARY -> Set.of(BuiltInTypes.PAYMENT_REMINDER, BuiltInTypes.REVIEW_REQUEST);
            case HELD_UP -> Set.of(BuiltInTypes.ORDER_CONFIRMED);
            default -> Set.of();
        };
    }

    /**
     * Whether a message may be left as unknown where the process died at it: nobody reports what becomes of a text message, so
     * it is left to people and never sent again, and so is a mail that an own mailbox handed in; and a mail is sent again only once.
     */
    boolean mayEndUnknown() {
        return this == BY_PHONE || this == HELD_UP || this == BY_MAILBOX;
    }

    /** Longer than any nudge, lease and silence; nothing is due, unless somebody died. */
    private static void settle(Life life) {
        for (int minutes : new int[] {3, 6, 16, 3}) {
            life.passes(Duration.ofMinutes(minutes));
        }
    }
}
