package io.buyerstatus.core.testing;

import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.TokenProvider;
import io.buyerstatus.core.shop.SecretBox;
import java.net.URI;
import java.time.InstantSource;

/** Log-ins where nobody signs in with a provider. */
public final class PasswordLogins implements TokenProvider {
    private PasswordLogins() {}

    public static MailboxLogins of(InMemoryMailboxes mailboxes, SecretBox box) {
        return new MailboxLogins(mailboxes, box, mailboxes, new PasswordLogins(), InstantSource.system());
    }

    @Override
    public Answer renew(Grant grant) {
        return new Answer.Refused("there is no provider");
    }

    @Override
    public Answer exchange(OAuthClient client, String code, String verifier, URI back) {
        return new Answer.Silent("there is no provider");
    }
}
