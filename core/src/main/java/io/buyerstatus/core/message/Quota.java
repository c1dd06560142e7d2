package io.buyerstatus.core.message;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How much may be sent to somebody, or by somebody, whatever asked for it. It is taken in the one write that claims a message, so
 * that nothing leaves uncounted and nothing is counted twice.
 */
public sealed interface Quota {
    /** What the ledger says of a message for which nothing was left; for people. */
    String reason();

    /**
     * So many in a span of time that moves.
     *
     * @param span how long one counts
     */
    record Span(int most, Duration span) {
        public Span {
            Checks.require(most >= 1, "most", "must be 1 or more");
        }
    }

    /** What is counted for a recipient, each apart. */
    @SuppressWarnings("ImmutableEnumChecker") // the field is an immutable list of records
    enum Kind {
        /** Codes and links, by mail. */
        ACCESS(new Span(5, Duration.ofHours(1)), new Span(10, Duration.ofDays(1))),
        /** Codes to an address that somebody typed, and that nobody may have there. */
        ADDED_ADDRESS(new Span(3, Duration.ofDays(1))),
        /** Text messages, whatever they say: each is paid for. */
        SMS(new Span(3, Duration.ofDays(1))),
        /** What the law owes to whoever declared something, where the shop knows them to be. */
        RECEIPT(true, new Span(10, Duration.ofDays(1))),
        /** The same to an address that somebody typed, so that nobody uses up what leaves to the one on file. */
        TYPED_RECEIPT(true, new Span(5, Duration.ofDays(1))),
        /** What the seller is told of declarations about one order, or about none that is known. */
        DECLARATIONS(true, new Span(20, Duration.ofHours(1)), new Span(60, Duration.ofDays(1)));

        private final boolean waits;
        private final List<Span> spans;

        Kind(Span... spans) {
            this(false, spans);
        }

        Kind(boolean waits, Span... spans) {
            this.waits = waits;
            this.spans = List.of(spans);
        }
    }

    /** How long what is owed waits for its turn. */
    Duration PATIENCE = Duration.ofDays(3);

    /** Whether a message for which nothing is left waits for its turn, since it is owed, and does not end at once. */
    default boolean waits() {
        return false;
    }

    /**
     * What one recipient gets, from whichever shop and over whichever route.
     *
     * @param digest of the address or number
     */
    record OfRecipient(Kind kind, String digest) implements Quota {
        public OfRecipient {
            Checks.text(digest, 100, "digest");
        }

        /** In order of their lengths and of their numbers. */
        public List<Span> spans() {
            return kind.spans;
        }

        /** How many times must be remembered. */
        public int remembered() {
            return spans().getLast().most();
        }

        @Override
        public String reason() {
            return switch (kind) {
                case ACCESS -> "the recipient got as many codes and links as anybody gets in an hour or a day";
                case ADDED_ADDRESS -> "the address got as many codes as an added address gets in a day";
                case SMS -> "the number got as many SMS as anybody gets in a day";
                case RECEIPT, TYPED_RECEIPT -> "the recipient got as many receipts as anybody gets in a day";
                case DECLARATIONS -> "the seller was told of as many declarations as anybody reads in a day";
            };
        }

        @Override
        public boolean waits() {
            return kind.waits;
        }
    }

    /**
     * The text messages of a shop in a month.
     *
     * @param month in UTC, as the bill counts
     * @param cost what this one costs, as far as it is known
     * @param budget what all of them may cost; empty where only their number is bounded
     */
    record SmsOfShop(ShopId shop, YearMonth month, int most, BigDecimal cost, Optional<BigDecimal> budget)
            implements Quota {
        /** What the operator's alarm looks for in the log. */
        public static final String USED_UP = "the shop's SMS of this month are used up";

        /** So many, whatever they cost. */
        public SmsOfShop(ShopId shop, YearMonth month, int most) {
            this(shop, month, most, BigDecimal.ZERO, Optional.empty());
        }

        @Override
        public String reason() {
            return USED_UP;
        }
    }

    static Quota of(Kind kind, EmailAddress address) {
        return new OfRecipient(kind, Hashes.key("recipient", address.normalised()));
    }

    /** What a seller is told about something, each thing apart. */
    static Quota of(Kind kind, EmailAddress seller, String about) {
        return new OfRecipient(kind, Hashes.key("recipient", seller.normalised(), about));
    }

    static Quota of(PhoneNumber number) {
        return new OfRecipient(Kind.SMS, Hashes.key("recipient", number.e164()));
    }
}
