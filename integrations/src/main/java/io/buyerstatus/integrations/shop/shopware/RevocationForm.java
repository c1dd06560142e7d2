package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a buyer sent by Shopware's own form for withdrawing (6.7.9 and later), as {@code revocation_request.sent} tells of it. */
record RevocationForm(JsonNode form, String event, Instant signedAt) {
    /** The event. */
    static final String SENT = "revocation_request.sent";

    private static final String FIELD = "/data/payload/revocationRequestFormData";

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_ADDRESS = 254;

    /** Where nobody typed a number. */
    private static final String NO_NUMBER = "-";

    Translation translated(Connection connection) {
        Optional<EmailAddress> email = EmailAddress.parse(line("email", LONGEST_ADDRESS));
        if (email.isEmpty()) {
            return refused("email", "is required: an e-mail address");
        }
        if (event.isBlank()) {
            return new Translation.Rejected(
                    List.of(new FieldError("/source/eventId", "required", "is required: what makes it one")));
        }
        String name =
                CleanText.cut((line("firstName", 100) + " " + line("lastName", 100)).strip(), Declaration.LONGEST_NAME);
        String number = line("contractNumber", Declaration.LONGEST_CONTRACT);
        return new Translation.Declared(new DeclaredElsewhere(
                connection.id(),
                CleanText.cut(event, 100),
                signedAt,
                name.isBlank() ? email.get().value() : name,
                number.isBlank() ? NO_NUMBER : number,
                email.get(),
                CleanText.cut(CleanText.typed(form.path("comment").asText("")), Scope.Described.LONGEST)));
    }

    private static Translation refused(String field, String why) {
        return new Translation.Rejected(List.of(new FieldError(FIELD + "/" + field, "required", why)));
    }

    private String line(String field, int longest) {
        return CleanText.cut(CleanText.line(form.path(field).asText("")), longest)
                .strip();
    }
}
