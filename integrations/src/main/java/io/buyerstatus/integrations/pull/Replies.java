package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.net.WebClient.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What the replies of shop systems over HTTP mean, wherever they run. */
public final class Replies {
    private static final Set<Integer> MOVED_FOR_GOOD = Set.of(301, 308);
    private static final String ASKING = "GET";
    private static final int INVALID = 400;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Where a limit was reached and nobody says for how long. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private Replies() {}

    /** The body of an answer that is data; what else came is refused, or comes later. */
    public static ShopAnswer<Reply.Answer> data(Reply reply, InstantSource clock) {
        return switch (reply) {
            case Reply.Refused(String reason) -> new ShopAnswer.Refused<>("its address is not asked: " + reason);
            case Reply.Silence(String reason) -> new ShopAnswer.Later<>("no answer: " + reason, Optional.empty());
            case Reply.Answer answer -> data(answer, clock);
        };
    }

    /**
     * The same where questions are asked with GET, and all else is to be kept: what is not taken is refused, since to try it again does not
     * help.
     */
    public static ShopAnswer<Reply.Answer> to(String method, Reply reply, InstantSource clock) {
        return !method.equals(ASKING) && reply instanceof Reply.Answer answer && answer.status() == INVALID
                ? new ShopAnswer.Refused<>("it does not take it: HTTP " + INVALID)
                : data(reply, clock);
    }

    private static ShopAnswer<Reply.Answer> data(Reply.Answer answer, InstantSource clock) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return page(answer)
                    ? new ShopAnswer.Later<>(
                            "it answers with a web page instead of data: a captcha, a cache or maintenance",
                            Optional.empty())
                    : new ShopAnswer.Given<>(answer);
        }
        String said = "it answers HTTP " + status;
        if (MOVED_FOR_GOOD.contains(status)) {
            return new ShopAnswer.Refused<>(
                    said + ": the shop moved. Give its new address, credentials are not sent after it");
        }
        if (status == 429) {
            return new ShopAnswer.Later<>(
                    said + ": asked too often",
                    again(answer, clock).or(() -> Optional.of(clock.instant().plus(USUAL_WAIT))));
        }
        boolean refuses = (status == 401 || status == 403 || status == 404 || status == 410) && !page(answer);
        return refuses
                ? new ShopAnswer.Refused<>(said + (status == 404 ? ": there is no such interface" : ""))
                : new ShopAnswer.Later<>(said, again(answer, clock));
    }

    /** Firewalls and caches answer with pages, whatever was asked. */
    private static boolean page(Reply.Answer answer) {
        return answer.header("content-type")
                        .filter(type -> type.contains("html"))
                        .isPresent()
                || answer.body().stripLeading().startsWith("<");
    }

    private static Optional<Instant> again(Reply.Answer answer, InstantSource clock) {
        Instant now = clock.instant();
        return answer.header("retry-after")
                .flatMap(text -> time(text.strip(), now))
                .map(at -> at.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : at);
    }

    private static Optional<Instant> time(String text, Instant now) {
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
            return Optional.of(now.plusMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
