package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everyone a mail goes to. */
public record Recipients(List<InternetAddress> to, List<InternetAddress> cc, List<InternetAddress> bcc) {

    private static final int MAX_RECIPIENTS = 50;

    public Recipients {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        int count = to.size() + cc.size() + bcc.size();
        if (count == 0) {
            throw Refusals.badRequest("Destination: at least one recipient is needed");
        }
        if (count > MAX_RECIPIENTS) {
            throw Refusals.rejected("Recipient count exceeds " + MAX_RECIPIENTS + ".");
        }
    }

    /** The recipients of a request's {@code Destination}. */
    static Recipients of(JsonNode destination) {
        return new Recipients(
                Addresses.list("Destination.ToAddresses", destination.path("ToAddresses")),
                Addresses.list("Destination.CcAddresses", destination.path("CcAddresses")),
                Addresses.list("Destination.BccAddresses", destination.path("BccAddresses")));
    }

    /** The plain addresses of everyone. */
    public List<String> addresses() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .map(InternetAddress::getAddress)
                .toList();
    }

    /** The plain addresses of some, for people. */
    public static String plain(List<InternetAddress> some) {
        return some.stream().map(InternetAddress::getAddress).collect(Collectors.joining(", "));
    }

    /** Some as a header has them, names included. */
    static String header(List<InternetAddress> some) {
        return some.stream().map(InternetAddress::toString).collect(Collectors.joining(", "));
    }
}
