package io.buyerstatus.pictures.fetch;

import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.picture.copy.PictureSource;
import io.buyerstatus.outbound.GuardedCalls;
import io.buyerstatus.outbound.Origins;
import io.buyerstatus.outbound.Target;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Pictures and documents over HTTP from wherever shops say. Each hop of a redirect is looked at like the first address: its form, then what
 * its host's name means, once; the connection goes to the very addresses that were looked at.
 */
public final class HttpPictureSource implements PictureSource {
    /** The largest file that is taken. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /**
     * What is asked for, in words for servers and whoever reads their logs.
     *
     * @param agent who asks, and what for
     * @param types the media types that are welcome
     */
    public record Wanted(String agent, String types) {
        public static final Wanted PICTURES = new Wanted(
                "BuyerStatus/1.0 (copies pictures for order status pages)",
                "image/webp, image/png, image/jpeg, image/gif;q=0.8, */*;q=0.1");

        /** A server that has a document in several forms shall give the printed one, and no web page. */
        public static final Wanted DOCUMENTS = new Wanted(
                "BuyerStatus/1.0 (copies documents for mails about orders)",
                "application/pdf, application/xml;q=0.9, image/jpeg;q=0.8, image/png;q=0.8, text/plain;q=0.5, */*;q=0.1");
    }

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** These say that it is not there for good, or never was meant for us; others may change. */
    private static final Set<Integer> FINAL = Set.of(400, 401, 402, 405, 406, 410, 414, 431, 451);

    private final GuardedCalls calls;
    private final Resolver resolver;
    private final Origins origins;
    private final Wanted wanted;

    public HttpPictureSource(Resolver resolver, Origins origins, Wanted wanted) {
        this(resolver, origins, wanted, Duration.ofSeconds(8));
    }

    /**
     * @param patience how long one request may take in all, to its last byte
     */
    HttpPictureSource(Resolver resolver, Origins origins, Wanted wanted, Duration patience) {
        this.wanted = wanted;
        this.resolver = resolver;
        this.origins = origins;
        this.calls = new GuardedCalls(Duration.ofSeconds(3), Duration.ofSeconds(5), patience);
    }

    @Override
    public Fetched fetch(URI original) {
        HttpUrl url = HttpUrl.parse(original.toString());
        if (url == null) {
            return new Fetched.Refused("no address of the web");
        }
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            switch (Target.of(url, resolver, origins)) {
                case Target.Refused refused -> {
                    return new Fetched.Refused(refused.reason());
                }
                case Target.Unknown unknown -> {
                    return new Fetched.Missed("the host " + unknown.host() + " is not known");
                }
                case Target.Approved approved -> {
                    Answer answer = ask(approved);
                    if (answer.next().isEmpty()) {
                        return answer.fetched();
                    }
                    url = answer.next().get();
                }
            }
        }
        return new Fetched.Refused("it redirects more than " + MOST_REDIRECTS + " times");
    }

    /** What a server said: where to look instead, or the end of it. */
    private record Answer(Optional<HttpUrl> next, Fetched fetched) {
        static Answer end(Fetched fetched) {
            return new Answer(Optional.empty(), fetched);
        }

        static Answer missed(String why) {
            return end(new Fetched.Missed(why));
        }

        static Answer tooLarge() {
            return end(new Fetched.TooLarge("it is larger than " + LARGEST / 1024 / 1024 + " MiB"));
        }

        static Answer refused(String why) {
            return end(new Fetched.Refused(why));
        }
    }

    private Answer ask(Target.Approved target) {
        Request request = new Request.Builder()
                .url(target.url())
                .header("user-agent", wanted.agent())
                .header("accept", wanted.types())
                // Asked for by us, so that nothing is unpacked behind our back.
                .header("accept-encoding", "identity")
                .build();
        try (Response response = calls.call(target, request).execute()) {
            return answer(target.url(), response);
        } catch (InterruptedIOException e) {
            return Answer.missed("the server is too slow");
        } catch (IOException e) {
            return Answer.missed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Answer answer(HttpUrl asked, Response response) throws IOException {
        int status = response.code();
        if (REDIRECTS.contains(status)) {
            String location = response.header("location", "");
            return Optional.ofNullable(location == null ? null : asked.resolve(location))
                    .map(next -> new Answer(Optional.of(next), new Fetched.Missed("a redirect")))
                    .orElseGet(() -> Answer.refused("it redirects to no address of the web"));
        }
        if (status != 200) {
            String said = "the server answers HTTP " + status;
            return FINAL.contains(status) ? Answer.refused(said) : Answer.missed(said);
        }
        return read(response);
    }

    /** Reads no more than is taken, whatever the server says or does. */
    private static Answer read(Response response) throws IOException {
        if (response.body().contentLength() > LARGEST) {
            return Answer.tooLarge();
        }
        BufferedSource source = response.body().source();
        return source.request(LARGEST + 1L) ? Answer.tooLarge() : Answer.end(new Fetched.Bytes(source.readByteArray()));
    }
}
