package io.buyerstatus.dns;

import io.buyerstatus.core.mailbox.domain.DnsRecords;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The DNS as this machine sees it; nothing is kept between two questions. */
public final class DnsQuestions implements DnsRecords {
    /** Somebody waits for a page or a command: who does not answer by then did not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Resolver resolver;

    /** By the servers that this machine asks. */
    public DnsQuestions() {
        this(new ExtendedResolver());
        resolver.setTimeout(PATIENCE);
    }

    DnsQuestions(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Optional<List<String>> texts(String name) {
        return ask(name, Type.TXT).map(found -> found.filter(TXTRecord.class::isInstance)
                .map(TXTRecord.class::cast)
                .map(DnsQuestions::joined)
                .toList());
    }

    @Override
    public Optional<List<String>> mailServers(String domain) {
        return ask(domain, Type.MX).map(found -> found.filter(MXRecord.class::isInstance)
                .map(MXRecord.class::cast)
                .sorted(Comparator.comparingInt(MXRecord::getPriority))
                .map(server -> server.getTarget().toString(true))
                // The null MX (RFC 7505) says that nobody takes mail.
                .filter(server -> !server.equals("."))
                .toList());
    }

    private Optional<Stream<Record>> ask(String name, int type) {
        Lookup lookup;
        try {
            lookup = new Lookup(Name.fromString(name, Name.root), type);
        } catch (TextParseException noName) {
            return Optional.of(Stream.empty());
        }
        lookup.setResolver(resolver);
        lookup.setCache(null);
        Record @Nullable [] found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> Optional.of(found == null ? Stream.empty() : Arrays.stream(found));
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Optional.of(Stream.empty());
            default -> Optional.empty();
        };
    }

    private static String joined(TXTRecord record) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(whole::writeBytes);
        return whole.toString(StandardCharsets.UTF_8);
    }
}
