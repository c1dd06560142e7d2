package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Optional;

/**
 * What somebody began to write is looked at on a page of its own: Back and reload lead to it, and ask nobody to send a form once more.
 *
 * @param form which form it was
 * @param seen how far its writer had read
 */
record LetterPreview(String form, String seen) {
    /** What somebody who may write wants to look at, if anything. */
    static Optional<LetterPreview> asked(Request request, Colleague me) {
        return request.queryParameter("preview")
                .filter(form -> me.role().includes(Role.AGENT))
                .map(form ->
                        new LetterPreview(form, request.queryParameter("seen").orElse("")));
    }

    /** The way to it, from the page that it is begun on. */
    APIGatewayV2HTTPResponse on(String page) {
        return Replies.seeOther(ConsoleUrls.preview(page, form, seen));
    }
}
