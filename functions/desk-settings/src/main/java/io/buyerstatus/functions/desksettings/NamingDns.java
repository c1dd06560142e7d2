package io.buyerstatus.functions.desksettings;

import io.buyerstatus.core.mailbox.domain.DnsRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** The DNS as this machine sees it, asked by the JDK's own client. Somebody waits for the page: who does not answer soon did not answer. */
final class NamingDns implements DnsRecords {
    private static final String TIMEOUT = "com.sun.jndi.dns.timeout.initial";
    private static final String RETRIES = "com.sun.jndi.dns.timeout.retries";
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}");
    private static final Pattern SERVER = Pattern.compile("([0-9]+)\\s+(\\S+?)\\.?");

    private record Server(int priority, String name) {}

    @Override
    public Optional<List<String>> texts(String name) {
        return ask(name, "TXT").map(found -> found.stream().map(NamingDns::text).toList());
    }

    @Override
    public Optional<List<String>> mailServers(String domain) {
        return ask(domain, "MX").map(found -> found.stream()
                .map(NamingDns::server)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Server::priority))
                .map(Server::name)
                .toList());
    }

    /** The parts of a text as one (RFC 7208, 3.3); the client puts those with blanks into quotation marks. */
    static String text(String given) {
        return TEXT.matcher(given)
                .results()
                .map(part -> part.group(2) == null ? part.group(1).replaceAll("\\\\(.)", "$1") : part.group(2))
                .collect(Collectors.joining());
    }

    /** A priority and a name; the null MX (RFC 7505) has none, and says that nobody takes mail. */
    private static Optional<Server> server(String given) {
        Matcher written = SERVER.matcher(given);
        return written.matches() && !written.group(2).equals(".")
                ? Optional.of(new Server(Integer.parseInt(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    // Of names alone the DNS is asked: one that led to another service's address does not get so far, and no object is
    // looked up.
    @SuppressWarnings("BanJNDI")
    private static Optional<List<String>> ask(String name, String type) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(List.of());
        }
        // The interface wants this class.
        @SuppressWarnings("JdkObsolete")
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns:");
        environment.put(TIMEOUT, "1000");
        environment.put(RETRIES, "1");
        try {
            DirContext dns = new InitialDirContext(environment);
            try {
                return Optional.of(
                        values(dns.getAttributes(name, new String[] {type}).get(type)));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException | InvalidNameException none) {
            return Optional.of(List.of());
        } catch (NamingException silent) {
            return Optional.empty();
        }
    }

    private static List<String> values(@Nullable Attribute attribute) throws NamingException {
        List<String> values = new ArrayList<>();
        if (attribute != null) {
            for (NamingEnumeration<?> each = attribute.getAll(); each.hasMore(); ) {
                values.add(String.valueOf(each.next()));
            }
        }
        return values;
    }
}
