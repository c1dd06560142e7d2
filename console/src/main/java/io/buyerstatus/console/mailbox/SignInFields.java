package io.buyerstatus.console.mailbox;

import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import java.util.HashMap;
import java.util.Map;

/** What somebody typed to sign in with a mailbox's provider. The client's secret is in no page. */
public record SignInFields(Map<String, String> typed) {
    public SignInFields {
        typed = Map.copyOf(typed);
    }

    /** As it was typed the last time. */
    public static SignInFields of(MailboxSignIn last) {
        Map<String, String> fields = new HashMap<>();
        OAuthClient client = last.client();
        fields.put("provider", client.provider().word());
        fields.put("client", client.id());
        fields.put("tenant", client.tenant().equals(MailProvider.ANY_TENANT) ? "" : client.tenant());
        if (last.anyAccount()) {
            fields.put("any", "on");
        }
        return new SignInFields(fields);
    }

    String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Whether somebody else may sign in for it. */
    public boolean anyAccount() {
        return typed.containsKey("any");
    }

    /** As whom we come to the provider, with the secret where one was typed. */
    public OAuthClient client() {
        MailProvider provider = MailProvider.named(field("provider"))
                .orElseThrow(() -> new IllegalArgumentException("provider must be google or microsoft"));
        return new OAuthClient(
                provider,
                provider == MailProvider.GOOGLE || field("tenant").isEmpty()
                        ? MailProvider.ANY_TENANT
                        : field("tenant"),
                field("client"),
                field("secret"));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SignInFields[" + field("provider") + "]";
    }
}
