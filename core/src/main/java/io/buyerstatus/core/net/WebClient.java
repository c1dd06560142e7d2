package io.buyerstatus.core.net;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Port to servers that shops name. Each request is asked once, of the public internet alone, and no redirect is followed: what stands in
 * its headers is for the one host that it names.
 */
public interface WebClient {
    /** More is no answer of a shop system's. */
    int LARGEST = 8 * 1024 * 1024;

    /**
     * What is asked.
     *
     * @param headers names in lower case
     * @param body empty for none
     */
    record Request(String method, URI address, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        /** A question without a body. */
        public static Request get(URI address, Map<String, String> headers) {
            return new Request("GET", address, headers, "");
        }

        /** Without headers and body, which hold credentials. */
        @Override
        public String toString() {
            return method + " " + address.getScheme() + "://" + address.getAuthority() + address.getRawPath();
        }
    }

    /** What came back. */
    sealed interface Reply {
        /**
         * An answer, of whatever status.
         *
         * @param headers names in lower case
         * @param body of at most {@link #LARGEST} bytes
         */
        record Answer(int status, Map<String, String> headers, String body) implements Reply {
            public Answer {
                headers = Map.copyOf(headers);
            }

            public Optional<String> header(String name) {
                return Optional.ofNullable(headers.get(name));
            }
        }

        /** It must not go there. */
        record Refused(String reason) implements Reply {}

        /** Nothing came, or not all of it: it may have been done all the same. */
        record Silence(String reason) implements Reply {}
    }

    Reply ask(Request request);
}
