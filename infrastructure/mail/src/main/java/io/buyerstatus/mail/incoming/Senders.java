package io.buyerstatus.mail.incoming;

import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail says that it is from. A grammar of our own, and a strict one: libraries differ on what stands around an address, and who is
 * believed must not depend on that. What could be read in two ways is several senders, and so nobody.
 */
final class Senders {
    private static final int LONGEST = 2_000;

    private Senders() {}

    /** All the addresses in all the headers; what has an @ and is no address counts as one that nobody has. */
    static List<EmailAddress> of(String @Nullable [] headers) {
        List<EmailAddress> senders = new ArrayList<>();
        for (String header : headers == null ? new String[0] : headers) {
            String bare = withoutNames(header.substring(0, Math.min(header.length(), LONGEST)));
            String within = between(bare);
            String outside = bare.replaceAll("<[^<>]*>", " ");
            for (String word : (within + " " + outside).split("[\\s,;<>]+", -1)) {
                if (word.contains("@")) {
                    senders.add(EmailAddress.parse(word).orElseGet(() -> new EmailAddress("unclear@sender.invalid")));
                }
            }
        }
        return senders;
    }

    /** How the sender is called; empty where it is not. */
    static String name(String header) {
        int angle = header.indexOf('<');
        return angle <= 0 ? "" : header.substring(0, angle).replace("\"", "").strip();
    }

    /** Quoted names and comments may hold anything. */
    private static String withoutNames(String header) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int comments = 0;
        for (int at = 0; at < header.length(); at++) {
            char sign = header.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (sign == '"' && comments == 0) {
                quoted = !quoted;
            } else if (!quoted && sign == '(') {
                comments++;
            } else if (!quoted && sign == ')' && comments > 0) {
                comments--;
            } else if (!quoted && comments == 0) {
                out.append(sign);
            }
        }
        return out.toString();
    }

    private static String between(String header) {
        StringBuilder within = new StringBuilder();
        int open = -1;
        for (int at = 0; at < header.length(); at++) {
            if (header.charAt(at) == '<') {
                open = at;
            } else if (header.charAt(at) == '>' && open >= 0) {
                within.append(header, open + 1, at).append(' ');
                open = -1;
            }
        }
        return within.toString();
    }
}
