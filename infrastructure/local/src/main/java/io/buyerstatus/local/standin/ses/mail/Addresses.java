package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses as SES takes them: ASCII only, so that a name with umlauts has to come as an encoded word (RFC 2047). */
final class Addresses {

    private static final int MAX_CHARACTERS = 320;

    private Addresses() {}

    /** The one address of a field, with or without a name. */
    static InternetAddress one(String field, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw Refusals.badRequest(field + ": an address contains control characters");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            throw Refusals.badRequest(field + ": an address contains characters outside of ASCII;"
                    + " encode the name after RFC 2047, the domain as punycode");
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(value, true);
            if (parsed.length != 1) {
                throw Refusals.badRequest(field + ": expected one address");
            }
            parsed[0].validate();
            return checked(field, parsed[0]);
        } catch (AddressException invalid) {
            throw Refusals.badRequest(field + ": " + invalid.getMessage());
        }
    }

    /** The addresses of an optional JSON list. */
    static List<InternetAddress> list(String field, JsonNode values) {
        List<InternetAddress> addresses = new ArrayList<>();
        values.forEach(value -> addresses.add(one(field, value.asText())));
        return addresses;
    }

    private static InternetAddress checked(String field, InternetAddress address) {
        if (address.getAddress().indexOf('@') < 0) {
            throw Refusals.badRequest(field + ": Missing final '@domain'");
        }
        if (address.getAddress().length() > MAX_CHARACTERS) {
            throw Refusals.badRequest(field + ": an address has at most " + MAX_CHARACTERS + " characters");
        }
        return address;
    }
}
