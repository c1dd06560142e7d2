package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.net.PublicAddresses;
import io.buyerstatus.core.net.Resolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a mailbox's connection may go: looked at before anything is connected, as for every address that shops name. */
sealed interface Approval {
    /** The ports where mail is handed in; 25 is for servers among each other, and closed to functions. */
    Set<Integer> SUBMISSION_PORTS = Set.of(465, 587, 2465, 2587, 2525);

    Set<Integer> IMAP_PORTS = Set.of(993);

    /**
     * A connection is made to one of these addresses and to no other.
     *
     * @param addresses what the name meant when it was resolved, once
     */
    record Approved(List<InetAddress> addresses) implements Approval {
        public Approved {
            addresses = List.copyOf(addresses);
        }
    }

    /** It must not be connected to. */
    record Refused(String reason) implements Approval {}

    /** The name is not known now. */
    record Unknown(String reason) implements Approval {}

    static Approval of(MailServer server, Set<Integer> ports, Resolver resolver, MailServers servers) {
        boolean allowed = servers.allow(server);
        if (!allowed && !ports.contains(server.port())) {
            return new Refused("port " + server.port() + " is not one of "
                    + ports.stream().sorted().toList());
        }
        // Systems disagree on numbers as hosts: nobody honest names a mail server so.
        if (!allowed && PublicAddresses.numeric(server.host())) {
            return new Refused("a server is named, not numbered");
        }
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(server.host());
        } catch (UnknownHostException e) {
            return new Unknown("no server is called " + server.host());
        }
        Optional<String> refusal = allowed
                ? Optional.empty()
                : addresses.stream()
                        .flatMap(address -> PublicAddresses.refusal(address).stream())
                        .findFirst();
        if (refusal.isPresent()) {
            return new Refused(server.host() + " leads to an address that is not public: " + refusal.get());
        }
        return addresses.isEmpty() ? new Unknown("no server is called " + server.host()) : new Approved(addresses);
    }
}
