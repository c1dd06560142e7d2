package io.buyerstatus.core.testing;

import io.buyerstatus.core.mailbox.domain.DnsRecords;
import java.util.List;
import java.util.Optional;

/** A DNS that nobody answers for. */
public final class NoDns implements DnsRecords {
    @Override
    public Optional<List<String>> texts(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> mailServers(String domain) {
        return Optional.empty();
    }
}
