package io.buyerstatus.local.identity;

import java.util.List;
import java.util.Optional;

/** Those who sign in with one click, and anybody else by an address, which is taken for theirs. */
public final class Accounts {
    /** In the order in which they are shown. */
    public static final List<Account> ALL = List.of(
            new Account("local-olivia", "Olivia Owner", "olivia@shop.example", "owner"),
            new Account("local-anton", "Anton Agent", "anton@shop.example", "agent"),
            new Account("local-rita", "Rita Reader", "rita@shop.example", "reader"));

    private Accounts() {}

    /** Whoever has an address; a stranger for one that nobody has, and nobody for what is none. */
    static Optional<Account> withAddress(String email) {
        String address = email.strip();
        return ALL.stream()
                .filter(account -> account.email().equalsIgnoreCase(address))
                .findFirst()
                .or(() -> address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                        ? Optional.of(new Account("local-" + address, address.split("@", -1)[0], address, ""))
                        : Optional.empty());
    }
}
