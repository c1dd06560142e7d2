package io.buyerstatus.core.testing;

import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.testing.contract.MailboxesContract;

class InMemoryMailboxesTest extends MailboxesContract {
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();

    @Override
    protected Mailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    protected MailboxStates states() {
        return mailboxes;
    }
}
