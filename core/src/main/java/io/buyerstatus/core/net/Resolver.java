package io.buyerstatus.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Port to the names of the internet. */
@FunctionalInterface
public interface Resolver {
    /** The machine's own. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** A host's addresses, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
