package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Once a day: keeps alive what somebody signed in for, in mailboxes that send nothing, and has sellers told what ended, or will [C40].
 */
public final class RenewSignIns {
    private final Shops shops;
    private final Mailboxes mailboxes;
    private final MailboxLogins logins;
    private final Notices notices;

    /** Which shops there are. */
    @FunctionalInterface
    public interface Shops {
        List<ShopId> all();
    }

    /** Has sellers told of their mailboxes, once of each thing. */
    public interface Notices {
        /** The provider will not let us in any more; the mailbox is invalid now. */
        void ended(Mailbox mailbox, MailboxFailure failure);

        /**
         * Warns of an end that is near, where one is known.
         *
         * @param signedIn whether somebody signed in for it; what was known of an end is forgotten otherwise
         */
        void warn(Mailbox mailbox, boolean signedIn);
    }

    /** What came of one mailbox. */
    public sealed interface Outcome {
        /** It has access again. */
        record Renewed(ShopId shop, MailboxId mailbox) implements Outcome {}

        /** It has not. */
        record Failed(ShopId shop, MailboxId mailbox, String why) implements Outcome {}
    }

    public RenewSignIns(Shops shops, Mailboxes mailboxes, MailboxLogins logins, Notices notices) {
        this.shops = shops;
        this.mailboxes = mailboxes;
        this.logins = logins;
        this.notices = notices;
    }

    /**
     * Renews what is to be renewed; what there is no time for is renewed the next day.
     *
     * @param report hears of each mailbox that something was done for
     */
    public void run(BooleanSupplier timeIsUp, Consumer<Outcome> report) {
        for (ShopId shop : shops.all()) {
            for (Mailbox mailbox : mailboxes.of(shop)) {
                if (timeIsUp.getAsBoolean()) {
                    return;
                }
                renew(mailbox, report);
            }
        }
    }

    /** One that breaks keeps no other from being renewed. */
    private void renew(Mailbox mailbox, Consumer<Outcome> report) {
        try {
            notices.warn(mailbox, logins.signedIn(mailbox));
            logins.renewedIfUnused(mailbox).ifPresent(login -> {
                switch (login) {
                    case Login.With with -> report.accept(new Outcome.Renewed(mailbox.shop(), mailbox.id()));
                    case Login.Failed(MailboxFailure failure) -> {
                        report.accept(new Outcome.Failed(mailbox.shop(), mailbox.id(), failure.reason()));
                        if (failure.kind() == Kind.LOGIN_REFUSED_FOR_GOOD) {
                            notices.ended(mailbox, failure);
                        }
                    }
                    case Login.Busy busy -> {}
                }
            });
        } catch (RuntimeException broken) {
            report.accept(new Outcome.Failed(
                    mailbox.shop(), mailbox.id(), broken.getClass().getSimpleName()));
        }
    }
}
