package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Once a day: keeps alive what somebody signed in for, in mailboxes that send nothing [C40]. */
public final class RenewSignIns {
    private final Shops shops;
    private final Mailboxes mailboxes;
    private final MailboxLogins logins;

    /** Which shops there are. */
    @FunctionalInterface
    public interface Shops {
        List<ShopId> all();
    }

    /** What came of one mailbox. */
    public sealed interface Outcome {
        /** It has access again. */
        record Renewed(ShopId shop, MailboxId mailbox) implements Outcome {}

        /** It has not. The seller hears of it with the first mail that it does not send. */
        record Failed(ShopId shop, MailboxId mailbox, String why) implements Outcome {}
    }

    public RenewSignIns(Shops shops, Mailboxes mailboxes, MailboxLogins logins) {
        this.shops = shops;
        this.mailboxes = mailboxes;
        this.logins = logins;
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
            logins.renewedIfUnused(mailbox).ifPresent(login -> {
                switch (login) {
                    case Login.With with -> report.accept(new Outcome.Renewed(mailbox.shop(), mailbox.id()));
                    case Login.Failed failed ->
                        report.accept(new Outcome.Failed(
                                mailbox.shop(), mailbox.id(), failed.failure().reason()));
                    case Login.Busy busy -> {}
                }
            });
        } catch (RuntimeException broken) {
            report.accept(new Outcome.Failed(
                    mailbox.shop(), mailbox.id(), broken.getClass().getSimpleName()));
        }
    }
}
