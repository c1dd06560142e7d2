package io.buyerstatus.core.mailbox.domain;

import java.util.List;
import java.util.Optional;

/** Port to what the DNS says. Empty means that nobody answered, an empty list that there is no such record. */
public interface DnsRecords {
    /** The texts of a name, each as it is meant: its parts put together (RFC 7208, 3.3). */
    Optional<List<String>> texts(String name);

    /** The servers that take mail for a domain. */
    Optional<List<String>> mailServers(String domain);
}
